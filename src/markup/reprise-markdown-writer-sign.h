#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

gboolean  reprise_markdown_writer_is_entity     (const char         *text);
char     *reprise_markdown_writer_dup_target    (const RepriseSpan  *span);
char     *reprise_markdown_writer_dup_info      (const char         *info);
char     *reprise_markdown_writer_dup_code      (const char         *text,
                                                 gsize               length);
char     *reprise_markdown_writer_dup_autolink  (const RepriseBlock *leaf,
                                                 const RepriseSpan  *span);

G_END_DECLS
