#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseProseLink:
 *
 * A link in a text that is set for reading; only such as may be opened are links.
 */
typedef struct
{
  int   start;   /* characters into the buffer */
  int   end;     /* characters into the buffer, after start */
  char *target;  /* (owned) (not nullable): a safe one */
} RepriseProseLink;

/**
 * RepriseProseMap:
 *
 * Where in a buffer is what.
 */
typedef struct
{
  GArray *lines;  /* (owned) (element-type guint): of each line of the buffer the line of the text
                   * it was read from, from 1 */
  GArray *links;  /* (owned) (element-type RepriseProseLink): in order */
} RepriseProseMap;

RepriseProseMap  *reprise_prose_buffer_set_blocks   (GtkTextBuffer      *buffer,
                                                     GPtrArray          *blocks);
void              reprise_prose_buffer_append_blocks
                                                    (GtkTextBuffer      *buffer,
                                                     RepriseProseMap    *map,
                                                     GPtrArray          *blocks,
                                                     guint               line);
void              reprise_prose_buffer_follow_view  (GtkTextBuffer      *buffer,
                                                     GtkTextView        *view);
void              reprise_prose_buffer_set_accent   (GtkTextBuffer      *buffer,
                                                     const GdkRGBA      *accent);
char             *reprise_prose_buffer_dup_text     (GtkTextBuffer      *buffer,
                                                     const GtkTextIter  *start,
                                                     const GtkTextIter  *end);
void              reprise_prose_map_free            (RepriseProseMap    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseProseMap, reprise_prose_map_free)

G_END_DECLS
