/* What stands in a text and is no text, in the order of the text. */

#include "gui/book/reprise-book-anchors.h"

#define ANCHOR 0xFFFC  /* what a text has in its place */

static gboolean
is_anchor (gunichar letter,
           gpointer data)
{
  return letter == ANCHOR;
}

/* Returns: (nullable): what stands there */
static GtkWidget *
get_anchored (GtkTextView       *text,
              const GtkTextIter *iter)
{
  GtkTextChildAnchor *anchor = gtk_text_iter_get_child_anchor (iter);
  g_autofree GtkWidget **widgets = NULL;
  guint n = 0;

  if (anchor == NULL)
    return NULL;

  widgets = gtk_text_child_anchor_get_widgets (anchor, &n);
  for (guint i = 0; i < n; i++)
    if (gtk_widget_is_ancestor (widgets[i], GTK_WIDGET (text)))
      return widgets[i];

  return NULL;
}

/**
 * reprise_book_anchors_find:
 * @text: a text
 * @within: something in it
 * @iter: (out): where it is
 *
 * Returns: (transfer none) (nullable): what stands in the text and is @within, or has it within
 */
GtkWidget *
reprise_book_anchors_find (GtkTextView *text,
                           GtkWidget   *within,
                           GtkTextIter *iter)
{
  GtkWidget *anchored = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (text), NULL);

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (text), iter);
  for (anchored = get_anchored (text, iter); ;
       anchored = reprise_book_anchors_next (text, iter))
    {
      if (anchored != NULL && (within == anchored || gtk_widget_is_ancestor (within, anchored)))
        return anchored;
      if (gtk_text_iter_is_end (iter))
        return NULL;
    }
}

/**
 * reprise_book_anchors_next:
 * @text: a text
 * @iter: (inout): a place in it
 *
 * Returns: (transfer none) (nullable): what stands there next, behind @iter, which goes there, or to
 *   the end
 */
GtkWidget *
reprise_book_anchors_next (GtkTextView *text,
                           GtkTextIter *iter)
{
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (text), NULL);

  while (gtk_text_iter_forward_find_char (iter, is_anchor, NULL, NULL))
    {
      GtkWidget *anchored = get_anchored (text, iter);

      if (anchored != NULL)
        return anchored;
    }

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (text), iter);
  return NULL;
}

/**
 * reprise_book_anchors_previous:
 * @text: a text
 * @iter: (inout): a place in it
 *
 * Returns: (transfer none) (nullable): what stands there last before @iter, which goes there, or to
 *   the start
 */
GtkWidget *
reprise_book_anchors_previous (GtkTextView *text,
                               GtkTextIter *iter)
{
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (text), NULL);

  while (gtk_text_iter_backward_find_char (iter, is_anchor, NULL, NULL))
    {
      GtkWidget *anchored = get_anchored (text, iter);

      if (anchored != NULL)
        return anchored;
    }

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (text), iter);
  return NULL;
}
