#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

gboolean  reprise_markdown_writer_is_underlined  (const RepriseBlock  *block);
gboolean  reprise_markdown_writer_needs_gap      (const RepriseBlock  *above,
                                                  const RepriseBlock  *below);

G_END_DECLS
