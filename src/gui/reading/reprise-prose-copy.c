/* A text that is set for reading, as other programs have it. */

#include "gui/reading/reprise-prose-copy.h"

#include "gui/reading/reprise-prose-tags.h"

/* (transfer full) (nullable): a line as it is copied, or %NULL where something stands that has no
 * words */
static char *
dup_line (const GtkTextIter *start,
          const GtkTextIter *end)
{
  g_autofree char *line = gtk_text_iter_get_text (start, end);

  return *line != '\0' || gtk_text_iter_get_child_anchor (start) == NULL
           ? g_steal_pointer (&line) : NULL;
}

/**
 * reprise_prose_copy_text:
 * @buffer: a buffer with a text set for reading
 * @start: where to begin
 * @end: where to end
 *
 * Returns: (transfer full): that part of the text as plain text, with a blank line between
 *   paragraphs
 */
char *
reprise_prose_copy_text (GtkTextBuffer     *buffer,
                         const GtkTextIter *start,
                         const GtkTextIter *end)
{
  GtkTextTag *close = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextIter from = *start;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  close = reprise_prose_tags_of_closeness (buffer);
  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      g_autofree char *line = NULL;

      if (!gtk_text_iter_ends_line (&to))
        gtk_text_iter_forward_to_line_end (&to);
      if (gtk_text_iter_compare (&to, end) >= 0)
        to = *end;
      line = dup_line (&from, &to);
      if (line != NULL)
        g_string_append (text, line);
      from = to;
      if (gtk_text_iter_compare (&to, end) < 0)
        {
          if (line != NULL)
            g_string_append (text, gtk_text_iter_has_tag (&to, close) ? "\n" : "\n\n");
          gtk_text_iter_forward_line (&from);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * reprise_prose_copy:
 * @view: what shows a text that is set for reading
 *
 * Puts what is selected on the clipboard, as other programs have it, with room between paragraphs.
 * It is a handler of the signal #GtkTextView::copy-clipboard, in whose place it does so.
 */
void
reprise_prose_copy (GtkTextView *view)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  g_signal_stop_emission_by_name (view, "copy-clipboard");
  buffer = gtk_text_view_get_buffer (view);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;

  text = reprise_prose_copy_text (buffer, &start, &end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), text);
}
