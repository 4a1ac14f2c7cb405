/* Places in a text that is set for reading, where something stands that is no text. */

#include "gui/reading/reprise-prose-place.h"

#include "gui/book/reprise-text-tag.h"

/**
 * reprise_prose_place_append:
 * @buffer: a buffer with a text set for reading
 * @map: where in it is what; it learns of the place
 *
 * Adds a line that is no part of the text, for something that stands under it.
 *
 * Returns: (transfer none): the place
 */
GtkTextChildAnchor *
reprise_prose_place_append (GtkTextBuffer   *buffer,
                            RepriseProseMap *map)
{
  const guint line =
    map->lines->len > 0 ? g_array_index (map->lines, guint, map->lines->len - 1) : 1;
  GtkTextChildAnchor *anchor = NULL;
  GtkTextIter end;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_get_end_iter (buffer, &end);
  if (map->lines->len > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", 1);
  g_array_append_val (map->lines, line);
  anchor = gtk_text_buffer_create_child_anchor (buffer, &end);
  gtk_text_buffer_end_irreversible_action (buffer);
  return anchor;
}

/**
 * reprise_prose_place_touch:
 * @buffer: a buffer with a text set for reading
 * @place: a place in it whose widget has another size now
 *
 * Lets the line be laid out anew: by GTK 4.8 that is done where a tag changes, and not where a
 * widget does.
 */
void
reprise_prose_place_touch (GtkTextBuffer      *buffer,
                           GtkTextChildAnchor *place)
{
  GtkTextTag *tag = NULL;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  if (gtk_text_child_anchor_get_deleted (place))
    return;

  tag = reprise_text_tag_ensure (buffer, "place", "pixels-above-lines", 0, NULL);
  gtk_text_buffer_get_iter_at_child_anchor (buffer, &start, place);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}
