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

/**
 * ReprisePlainLines:
 *
 * The lines of a text.
 */
typedef struct
{
  GArray     *list;    /* (owned) (element-type ReprisePlainLine) */
  GHashTable *firsts;  /* (owned): leaves to which line is their first */
} ReprisePlainLines;

ReprisePlainLines  *reprise_plain_lines_new       (GPtrArray               *blocks);
void                reprise_plain_lines_free      (ReprisePlainLines       *self);
GPtrArray          *reprise_plain_lines_strip     (ReprisePlainLines       *self,
                                                   GPtrArray               *blocks);

gboolean            reprise_plain_line_is_text    (const ReprisePlainLine  *self);
gboolean            reprise_plain_line_is_prose   (const ReprisePlainLine  *self);
gboolean            reprise_plain_line_is_author  (const ReprisePlainLine  *self);
guint               reprise_plain_count_words     (const char              *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReprisePlainLines, reprise_plain_lines_free)

G_END_DECLS
