#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

void  reprise_html_spans_tidy  (RepriseBlock  *leaf);

G_END_DECLS
