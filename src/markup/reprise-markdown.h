#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_MARKDOWN_LENGTH_MAX:
 *
 * The longest text that is read as Markdown, in bytes: 256 MiB.
 */
#define REPRISE_MARKDOWN_LENGTH_MAX (256 * 1024 * 1024)

GPtrArray  *reprise_markdown_parse      (const char  *text,
                                         gssize       length);
void        reprise_markdown_summarise  (const char  *text,
                                         gssize       length,
                                         guint        max_characters,
                                         guint       *words,
                                         char       **opening);

G_END_DECLS
