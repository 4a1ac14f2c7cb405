/* The mark on the place that was found last. A selection is pale while it is elsewhere that one
 * types, so it stands out by the accent, in front of the marks on all that was found. */

#include "gui/book/reprise-found-mark.h"

#include "gui/book/reprise-text-tag.h"

#define FOUND_TAG "found"

static GtkTextTag *
tag_of_found (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, FOUND_TAG, NULL);
}

static void
color_tag (GtkTextTag  *tag,
           GtkTextView *view)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (view));
  GdkRGBA background;
  GdkRGBA foreground;

  reprise_text_tag_put_first (gtk_text_view_get_buffer (view), tag);
  if (gtk_style_context_lookup_color (style, "accent_bg_color", &background) &&
      gtk_style_context_lookup_color (style, "accent_fg_color", &foreground))
    g_object_set (tag, "background-rgba", &background, "foreground-rgba", &foreground, NULL);
}

/**
 * reprise_found_mark_set:
 * @view: what shows a text
 * @start: where the place begins that was found
 * @end: where it ends
 */
void
reprise_found_mark_set (GtkTextView       *view,
                        const GtkTextIter *start,
                        const GtkTextIter *end)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextTag *tag = NULL;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  buffer = gtk_text_view_get_buffer (view);
  tag = tag_of_found (buffer);
  color_tag (tag, view);
  gtk_text_buffer_apply_tag (buffer, tag, start, end);
}

/**
 * reprise_found_mark_clear:
 * @buffer: a text
 *
 * Takes away the mark, wherever it is.
 */
void
reprise_found_mark_clear (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, tag_of_found (buffer), &start, &end);
}
