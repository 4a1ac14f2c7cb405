/* Which line of its Markdown is where, of a text that is set for reading on a page. */

#include "gui/reading/reprise-prose-line.h"

static gboolean
is_in_view (RepriseBookPage   *page,
            const GtkTextIter *iter)
{
  const int y = reprise_book_page_get_line_y (page, iter);

  return y >= 0 && y < gtk_widget_get_height (GTK_WIDGET (page));
}

static void
get_line_in_view (RepriseBookPage *page,
                  GtkTextView     *prose,
                  GtkTextIter     *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (prose);
  GdkRectangle visible;

  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
  if (is_in_view (page, iter))
    return;

  gtk_text_view_get_visible_rect (prose, &visible);
  gtk_text_view_get_line_at_y (prose, iter, visible.y, NULL);
}

/**
 * reprise_prose_line_get:
 * @page: a page
 * @prose: the text on it, which is not empty
 * @map: what is where in that
 * @y: (out): how far under the page's upper edge that paragraph is, in pixels
 *
 * Returns: on which line of the Markdown text the paragraph begins that was clicked last, if it is
 *   in view, else the first in view: from 1
 */
int
reprise_prose_line_get (RepriseBookPage *page,
                        GtkTextView     *prose,
                        RepriseProseMap *map,
                        int             *y)
{
  GtkTextIter iter;
  guint line;

  g_return_val_if_fail (REPRISE_IS_BOOK_PAGE (page), 0);
  g_return_val_if_fail (map->lines->len > 0, 0);

  get_line_in_view (page, prose, &iter);
  *y = reprise_book_page_get_line_y (page, &iter);
  line = MIN ((guint) gtk_text_iter_get_line (&iter), map->lines->len - 1);
  return (int) g_array_index (map->lines, guint, line);
}

/**
 * reprise_prose_line_put:
 * @page: a page
 * @prose: the text on it, which is not empty
 * @map: what is where in that
 * @line: a line of the Markdown text, from 1
 * @y: where the paragraph with it shall be, in pixels under the page's upper edge
 */
void
reprise_prose_line_put (RepriseBookPage *page,
                        GtkTextView     *prose,
                        RepriseProseMap *map,
                        int              line,
                        int              y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (prose);
  GtkTextIter iter;
  guint i = 0;

  g_return_if_fail (REPRISE_IS_BOOK_PAGE (page));

  while (i + 1 < map->lines->len && (int) g_array_index (map->lines, guint, i + 1) <= line)
    i++;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, (int) i);
  gtk_text_buffer_place_cursor (buffer, &iter);
  reprise_book_page_put_line_at (page, &iter, y);
}
