/* Where in a text looking for words begins, and with what words. */

#include "gui/book/reprise-find-origin.h"

/**
 * reprise_find_origin_mark:
 * @view: what shows the text
 *
 * Marks where a reader is. Where they have put no caret, that is at what they see.
 *
 * Returns: (transfer full): the mark
 */
GtkTextMark *
reprise_find_origin_mark (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  if (!gtk_text_buffer_get_selection_bounds (buffer, &iter, NULL) &&
      !gtk_text_view_get_cursor_visible (view))
    {
      gtk_text_view_get_visible_rect (view, &visible);
      gtk_text_view_get_iter_at_location (view, &iter, visible.x, visible.y);
    }

  return g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, &iter, TRUE));
}

/**
 * reprise_find_origin_dup_words:
 * @view: what shows the text
 *
 * Returns: (transfer full) (nullable): the words that are selected, which are what one wants to
 *   find where they are of one line
 */
char *
reprise_find_origin_dup_words (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ||
      gtk_text_iter_get_line (&start) != gtk_text_iter_get_line (&end))
    return NULL;

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
