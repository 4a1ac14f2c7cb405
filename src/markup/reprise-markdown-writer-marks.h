#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

/**
 * RepriseMarkdownToken:
 *
 * A part of a leaf as it is written in Markdown: a sign, or text that is not yet escaped.
 */
typedef struct
{
  char     *sign;      /* (owned) (nullable): written as it is; %NULL: it is text */
  char      emphasis;  /* signs: “*” or “_” where it is emphasis, or 0 */
  gboolean  opens;     /* emphasis: it begins there */
  gsize     from;      /* text: bytes into the leaf's */
  gsize     to;        /* text: likewise, more than from */
  gboolean  first;     /* text: the first character has to be written as a number */
  gboolean  last;      /* text: the last one has to */
  gboolean  shut;      /* text: it is that of a link or an image */
} RepriseMarkdownToken;

GArray  *reprise_markdown_writer_list_tokens  (const RepriseBlock *leaf);

G_END_DECLS
