#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

gboolean  reprise_html_spans_is_label  (const char    *label);
void      reprise_html_spans_tidy      (RepriseBlock  *leaf);

G_END_DECLS
