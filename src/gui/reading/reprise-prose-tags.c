/* How the parts of a text look that is set for reading. No tag names a colour, so they serve light
 * and dark alike; that of links is given the theme's. */

#include "gui/reading/reprise-prose-tags.h"

#include "gui/book/reprise-text-tag.h"

#define STEP 24  /* how far a quote or a list is set in, in pixels */
#define HANG 20  /* how far a bullet or a quotation mark hangs out of its paragraph */

static const double heading_scales[] = { 1.5, 1.3, 1.15, 1.0, 1.0, 1.0 };

/**
 * reprise_prose_tags_of_span:
 * @buffer: a buffer
 * @kind: what a part of a line is
 *
 * Returns: (transfer none): the tag of such parts
 */
GtkTextTag *
reprise_prose_tags_of_span (GtkTextBuffer   *buffer,
                            RepriseSpanKind  kind)
{
  switch (kind)
    {
    case REPRISE_SPAN_EMPHASIS:
    case REPRISE_SPAN_IMAGE:
      return reprise_text_tag_ensure (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
    case REPRISE_SPAN_STRONG:
      return reprise_text_tag_ensure (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
    case REPRISE_SPAN_CODE:
      return reprise_text_tag_ensure (buffer, "code", "family", "monospace", "scale", 0.9, NULL);
    case REPRISE_SPAN_LINK:
    case REPRISE_SPAN_FILM:
      return reprise_text_tag_ensure (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);
    case REPRISE_SPAN_TRACK:
      return reprise_text_tag_ensure (buffer, "track", NULL);
    case REPRISE_SPAN_SPOILER:
      return reprise_text_tag_ensure (buffer, "spoiler", NULL);
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_prose_tags_of_room:
 * @buffer: a buffer
 * @pixels: how much
 *
 * Returns: (transfer none): the tag of a character that has room around it, half of it at each side
 */
GtkTextTag *
reprise_prose_tags_of_room (GtkTextBuffer *buffer,
                            int            pixels)
{
  g_autofree char *name = g_strdup_printf ("room-%d", pixels);

  return reprise_text_tag_ensure (buffer, name, "letter-spacing", pixels * PANGO_SCALE, NULL);
}

/**
 * reprise_prose_tags_of_unbroken:
 * @buffer: a buffer
 *
 * Returns: (transfer none): the tag of what stands on one line
 */
GtkTextTag *
reprise_prose_tags_of_unbroken (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, "unbroken", "allow-breaks", FALSE, NULL);
}

/**
 * reprise_prose_tags_of_unseen:
 * @buffer: a buffer
 *
 * Returns: (transfer none): the tag of words that something else shows in their place. They are as
 *   good as not to be seen; GTK has trouble with text that is said to be invisible
 */
GtkTextTag *
reprise_prose_tags_of_unseen (GtkTextBuffer *buffer)
{
  const GdkRGBA nothing = { 0, 0, 0, 0.001f };  /* to Pango, nothing at all means all */

  return reprise_text_tag_ensure (buffer, "unseen",
                                  "scale", 0.05,
                                  "foreground-rgba", &nothing,
                                  "pixels-inside-wrap", 0,
                                  NULL);
}

/**
 * reprise_prose_tags_of_closeness:
 * @buffer: a buffer
 *
 * Returns: (transfer none): the tag of lines that go on in the next: they stand no further from it
 *   than a line that is too long stands from its rest
 */
GtkTextTag *
reprise_prose_tags_of_closeness (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, "close", "pixels-below-lines", 0, NULL);
}

/**
 * reprise_prose_tags_of_heading:
 * @buffer: a buffer
 * @level: from 1
 *
 * Returns: (transfer none): the tag of headings of that level
 */
GtkTextTag *
reprise_prose_tags_of_heading (GtkTextBuffer *buffer,
                               guint          level)
{
  g_autofree char *name = g_strdup_printf ("heading-%u", level);

  return reprise_text_tag_ensure (buffer, name,
                                  "weight", PANGO_WEIGHT_BOLD,
                                  "scale", heading_scales[CLAMP (level, 1, 6) - 1],
                                  "pixels-above-lines", 18,
                                  "pixels-below-lines", 9,
                                  NULL);
}

/**
 * reprise_prose_tags_of_closing:
 * @buffer: a buffer
 *
 * Returns: (transfer none): the tag of the line that closes a text, like a signature
 */
GtkTextTag *
reprise_prose_tags_of_closing (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, "closing",
                                  "justification", GTK_JUSTIFY_RIGHT,
                                  "style", PANGO_STYLE_ITALIC,
                                  "pixels-above-lines", 18,
                                  NULL);
}

/**
 * reprise_prose_tags_of_rule:
 * @buffer: a buffer
 *
 * Returns: (transfer none): the tag of what stands in the place of a rule
 */
GtkTextTag *
reprise_prose_tags_of_rule (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, "rule",
                                  "justification", GTK_JUSTIFY_CENTER,
                                  "scale", 1.2,
                                  NULL);
}

/**
 * reprise_prose_tags_of_depth:
 * @buffer: a buffer
 * @quotes: how many quotes a line lies in
 * @lists: how many lists
 * @hangs: whether a bullet or a quotation mark and a tab stand before it
 *
 * Returns: (transfer none): the tag of such lines, which are set in as far as they lie deep
 */
GtkTextTag *
reprise_prose_tags_of_depth (GtkTextBuffer *buffer,
                             guint          quotes,
                             guint          lists,
                             gboolean       hangs)
{
  g_autofree char *name =
    g_strdup_printf ("place-%u-%u-%s", quotes, lists, hangs ? "hanging" : "flush");
  const int margin = (int) (quotes + lists) * STEP;
  GtkTextTag *tag =
    reprise_text_tag_ensure (buffer, name,
                             "left-margin", hangs ? margin - HANG : margin,
                             "right-margin", (int) quotes * STEP,
                             "indent", hangs ? -HANG : 0,
                             "style", quotes > 0 ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL,
                             "style-set", quotes > 0,
                             NULL);

  if (hangs)
    {
      PangoTabArray *tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, HANG);

      g_object_set (tag, "tabs", tabs, NULL);
      pango_tab_array_free (tabs);
    }
  return tag;
}
