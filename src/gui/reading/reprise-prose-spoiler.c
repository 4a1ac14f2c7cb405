/* What a spoiler hides is not in the buffer until the reader asks for it: neither the eye nor a
 * screen reader, neither the clipboard nor a search comes by it. In its place stand as many
 * characters that say nothing, under a solid colour, so every place behind it stays where it is. */

#include "gui/reading/reprise-prose-spoiler.h"

#include "gui/book/reprise-text-tag.h"

#define NOTHING "•"

/* Over every other tag that colours text. */
static GtkTextTag *
ensure_cover (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = reprise_text_tag_ensure (buffer, "spoiler-hidden", NULL);

  reprise_text_tag_put_first (buffer, tag);
  return tag;
}

/* As many characters as @text has, and its lines. */
static char *
dup_nothing (const char *text)
{
  g_autoptr (GString) nothing = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_len (nothing, p, g_utf8_next_char (p) - p);
    else
      g_string_append (nothing, NOTHING);

  return g_string_free (g_steal_pointer (&nothing), FALSE);
}

/* Puts as many characters in the place of others, with the tags that those have. */
static void
replace (GtkTextBuffer *buffer,
         int            from,
         int            to,
         const char    *text)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  tags = gtk_text_iter_get_tags (&start);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    gtk_text_buffer_apply_tag (buffer, tag->data, &start, &end);
}

/* An image that stands in the text stays: whoever placed it holds on to it. */
static gboolean
is_object (const GtkTextIter *iter)
{
  return gtk_text_iter_get_char (iter) == 0xFFFC;
}

static int
find_run_end (const GtkTextIter *from,
              int                to)
{
  GtkTextIter end = *from;

  while (gtk_text_iter_forward_char (&end) && gtk_text_iter_get_offset (&end) < to &&
         !is_object (&end) && !gtk_text_iter_toggles_tag (&end, NULL))
    ;

  return MIN (gtk_text_iter_get_offset (&end), to);
}

/* Run by run: a run is what has the same tags. */
static void
replace_runs (GtkTextBuffer *buffer,
              int            from,
              int            to,
              const char    *text)
{
  while (from < to)
    {
      GtkTextIter iter;
      g_autofree char *run = NULL;
      int next;

      gtk_text_buffer_get_iter_at_offset (buffer, &iter, from);
      if (is_object (&iter))
        {
          text = g_utf8_next_char (text);
          from++;
          continue;
        }

      next = find_run_end (&iter, to);
      run = g_utf8_substring (text, 0, next - from);
      replace (buffer, from, next, run);
      text = g_utf8_offset_to_pointer (text, next - from);
      from = next;
    }
}

static void
cover (GtkTextBuffer          *buffer,
       const RepriseProseLink *spoiler,
       gboolean                hidden)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextTag *covered = ensure_cover (buffer);
  GtkTextTag *shown = reprise_text_tag_ensure (buffer, "spoiler-shown", NULL);

  gtk_text_buffer_get_iter_at_offset (buffer, &start, spoiler->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, spoiler->end);
  gtk_text_buffer_remove_tag (buffer, hidden ? shown : covered, &start, &end);
  gtk_text_buffer_apply_tag (buffer, hidden ? covered : shown, &start, &end);
}

/* Text is drawn in no colour that can be seen through. */
static GdkRGBA
mix (const GdkRGBA *under,
     const GdkRGBA *over,
     float          share)
{
  const float part = share * over->alpha;

  return (GdkRGBA) {
    under->red + (over->red - under->red) * part,
    under->green + (over->green - under->green) * part,
    under->blue + (over->blue - under->blue) * part,
    1,
  };
}

/**
 * reprise_prose_spoiler_set_hidden:
 * @buffer: a text set for reading
 * @spoiler: a spoiler in it
 * @hidden: whether it shall be hidden
 */
void
reprise_prose_spoiler_set_hidden (GtkTextBuffer    *buffer,
                                  RepriseProseLink *spoiler,
                                  gboolean          hidden)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *nothing = NULL;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (spoiler->kind == REPRISE_SPAN_SPOILER);

  if (hidden == (spoiler->hidden != NULL))
    return;

  gtk_text_buffer_begin_irreversible_action (buffer);
  if (hidden)
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &start, spoiler->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, spoiler->end);
      spoiler->hidden = gtk_text_iter_get_slice (&start, &end);
      nothing = dup_nothing (spoiler->hidden);
      replace_runs (buffer, spoiler->start, spoiler->end, nothing);
    }
  else
    {
      replace_runs (buffer, spoiler->start, spoiler->end, spoiler->hidden);
      g_clear_pointer (&spoiler->hidden, g_free);
    }
  cover (buffer, spoiler, hidden);
  gtk_text_buffer_end_irreversible_action (buffer);
}

/**
 * reprise_prose_spoilers_follow:
 * @buffer: a text set for reading
 * @widget: what shows it
 *
 * Colours spoilers, and links that lead nowhere, by the theme of @widget.
 */
void
reprise_prose_spoilers_follow (GtkTextBuffer *buffer,
                               GtkWidget     *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA page = { 1, 1, 1, 1 };
  GdkRGBA color;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_style_context_get_color (style, &color);
  gtk_style_context_lookup_color (style, "view_bg_color", &page);
  page = mix (&page, &color, 0.6f);
  g_object_set (ensure_cover (buffer),
                "background-rgba", &page, "foreground-rgba", &page, "underline-rgba", &page,
                "underline", PANGO_UNDERLINE_NONE, NULL);
  color.alpha = 0.1f;
  g_object_set (reprise_text_tag_ensure (buffer, "spoiler-shown", NULL), "background-rgba", &color,
                NULL);
}
