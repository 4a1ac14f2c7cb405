#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

/**
 * ReprisePlainLine:
 *
 * A line of a text that may say something of it: of a paragraph, a heading or an item of a list.
 */
typedef struct
{
  const RepriseBlock *leaf;    /* that it is a line of */
  gsize               start;   /* bytes into its text */
  gsize               end;     /* the same; without the line end */
  guint               top;     /* which of the blocks it lies in */
  char               *text;    /* (owned): plain and tidied */
  gboolean            item;    /* of a list */
  gboolean            alone;   /* no other line is of its leaf */
  gboolean            image;   /* of images, and nothing else */
  gboolean            taken;   /* it was understood, and is no part of the text */
} ReprisePlainLine;

GArray    *reprise_plain_lines_new    (GPtrArray  *blocks);
GPtrArray *reprise_plain_lines_strip  (GArray     *lines,
                                       GPtrArray  *blocks);
guint      reprise_plain_count_words  (const char *text);

G_END_DECLS
