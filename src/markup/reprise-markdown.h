#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_MARKDOWN_LENGTH_MAX:
 *
 * The longest text that is read as Markdown, in bytes: 256 MiB.
 */
#define REPRISE_MARKDOWN_LENGTH_MAX (256 * 1024 * 1024)

/**
 * REPRISE_MARKDOWN_BLANK_LINES_MAX:
 *
 * How many blank lines in a row are read, code included. More of them mean nothing more, and cmark
 * takes as long for each as the containers around it are deep.
 */
#define REPRISE_MARKDOWN_BLANK_LINES_MAX 64

GPtrArray  *reprise_markdown_parse      (const char  *text,
                                         gssize       length);
void        reprise_markdown_summarise  (const char  *text,
                                         gssize       length,
                                         guint        max_characters,
                                         guint       *words,
                                         char       **opening);

G_END_DECLS
