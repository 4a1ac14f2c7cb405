#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

char  *reprise_markdown_writer_dup_lines  (const RepriseBlock *leaf,
                                           gboolean            one_line);

G_END_DECLS
