/* The chips of tracks in a text that is read: a round field behind the words, which stay text, to
 * be selected and found as any other. */

#include "gui/reading/reprise-prose-chips.h"

#include "gui/book/reprise-text-tag.h"

#define RADIUS 6
#define BEFORE 1  /* pixels that a chip begins before its note, which has room around it */
#define BEHIND -1  /* pixels that it ends behind the room of its last letter: before what follows */

/* What is drawn behind words. */
typedef struct
{
  GdkRGBA color;
  int     before;  /* pixels that it begins before the first letter */
  int     behind;  /* pixels that it ends behind the last */
  float   radius;
} Field;

static const char * const tag_names[] = {
  [REPRISE_PROSE_CHIP_NOWHERE] = "track-nowhere",
  [REPRISE_PROSE_CHIP_SILENT] = "track-silent",
  [REPRISE_PROSE_CHIP_SOUNDING] = "track-sounding",
};

static GtkTextTag *
get_tag (GtkTextBuffer        *buffer,
         RepriseProseChipKind  kind)
{
  return reprise_text_tag_ensure (buffer, tag_names[kind], NULL);
}

static GtkTextTag *
find_tag (GtkTextBuffer        *buffer,
          RepriseProseChipKind  kind)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag_names[kind]);
}

/**
 * reprise_prose_chip_set_kind:
 * @buffer: a text set for reading
 * @link: a track in it
 * @kind: how it shall look
 */
void
reprise_prose_chip_set_kind (GtkTextBuffer          *buffer,
                             const RepriseProseLink *link,
                             RepriseProseChipKind    kind)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (link != NULL);

  gtk_text_buffer_get_iter_at_offset (buffer, &start, link->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, link->end);
  if (gtk_text_iter_has_tag (&start, get_tag (buffer, kind)))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (tag_names); i++)
    gtk_text_buffer_remove_tag (buffer, get_tag (buffer, (RepriseProseChipKind) i), &start, &end);
  gtk_text_buffer_apply_tag (buffer, get_tag (buffer, kind), &start, &end);
}

static void
color_tag (GtkTextTag      *tag,
           GtkStyleContext *style,
           const char      *name,
           float            alpha)
{
  GdkRGBA color;

  if (name == NULL)
    gtk_style_context_get_color (style, &color);
  else if (!gtk_style_context_lookup_color (style, name, &color))
    return;

  color.alpha *= alpha;
  g_object_set (tag, "foreground-rgba", &color, NULL);
}

/**
 * reprise_prose_chips_follow:
 * @buffer: a text set for reading
 * @widget: what shows it
 *
 * Colours the words of chips by the theme of @widget.
 */
void
reprise_prose_chips_follow (GtkTextBuffer *buffer,
                            GtkWidget     *widget)
{
  GtkStyleContext *style = NULL;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  style = gtk_widget_get_style_context (widget);
  color_tag (get_tag (buffer, REPRISE_PROSE_CHIP_NOWHERE), style, NULL, 0.6f);
  color_tag (get_tag (buffer, REPRISE_PROSE_CHIP_SILENT), style, "accent_color", 1);
  color_tag (get_tag (buffer, REPRISE_PROSE_CHIP_SOUNDING), style, "accent_fg_color", 1);
}

static void
get_field (GtkTextView          *view,
           RepriseProseChipKind  kind,
           Field                *field)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (view));

  *field = (Field) { .before = BEFORE, .behind = BEHIND, .radius = RADIUS };
  gtk_style_context_get_color (style, &field->color);
  if (kind == REPRISE_PROSE_CHIP_NOWHERE ||
      !gtk_style_context_lookup_color (style, kind == REPRISE_PROSE_CHIP_SILENT
                                                ? "accent_color" : "accent_bg_color",
                                       &field->color))
    field->color.alpha *= 0.06f;
  else if (kind == REPRISE_PROSE_CHIP_SILENT)
    field->color.alpha *= 0.12f;
}

/* Returns: where it is, in pixels down the text */
static int
draw_field (GtkTextView       *view,
            const GtkTextIter *start,
            const GtkTextIter *end,
            const Field       *field,
            GtkSnapshot       *snapshot)
{
  GdkRectangle from;
  GdkRectangle to;
  GskRoundedRect outline;
  graphene_rect_t bounds;

  gtk_text_view_get_iter_location (view, start, &from);
  gtk_text_view_get_iter_location (view, end, &to);
  graphene_rect_init (&bounds,
                      (float) (from.x <= to.x ? from.x - field->before : to.x - field->behind),
                      (float) from.y,
                      (float) (ABS (to.x - from.x) + field->before + field->behind),
                      (float) from.height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, field->radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &field->color, &bounds);
  gtk_snapshot_pop (snapshot);
  return from.y + from.x;
}

/* What goes on in the next line has a field in each. */
static int
draw_fields (GtkTextView       *view,
             const GtkTextIter *start,
             const GtkTextIter *end,
             const Field       *field,
             GtkSnapshot       *snapshot)
{
  GtkTextIter from = *start;
  int sum = 0;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      GtkTextIter next;

      if (!gtk_text_view_forward_display_line_end (view, &to) ||
          gtk_text_iter_compare (&to, end) > 0)
        to = *end;
      sum += draw_field (view, &from, &to, field, snapshot);
      next = to;
      if (gtk_text_iter_compare (&next, end) < 0 && !gtk_text_iter_forward_char (&next))
        return sum;
      from = next;
    }

  return sum;
}

/* Behind all that has @tag and, unless it is %NULL, not @covered. */
static int
draw_tagged (GtkTextView       *view,
             GtkTextTag        *tag,
             GtkTextTag        *covered,
             GtkTextIter        start,
             const GtkTextIter *until,
             const Field       *field,
             GtkSnapshot       *snapshot)
{
  int sum = 0;

  if (!gtk_text_iter_has_tag (&start, tag) && !gtk_text_iter_forward_to_tag_toggle (&start, tag))
    return 0;

  while (gtk_text_iter_compare (&start, until) <= 0)
    {
      GtkTextIter end = start;

      if (!gtk_text_iter_forward_to_tag_toggle (&end, tag))
        return sum;
      if (covered == NULL || !gtk_text_iter_has_tag (&start, covered))
        sum += draw_fields (view, &start, &end, field, snapshot);
      start = end;
      if (!gtk_text_iter_forward_to_tag_toggle (&start, tag))
        return sum;
    }

  return sum;
}

/* The cover of a spoiler has a seam wherever another tag begins or ends in it, as a chip does that
 * is hidden there: under the cover lies one that has none. */
static int
draw_covers (GtkTextView       *view,
             GtkTextTag        *covered,
             const GtkTextIter *start,
             const GtkTextIter *until,
             GtkSnapshot       *snapshot)
{
  g_autoptr (GdkRGBA) color = NULL;

  g_object_get (covered, "background-rgba", &color, NULL);
  return color != NULL ? draw_tagged (view, covered, NULL, *start, until,
                                      &(Field) { .color = *color }, snapshot)
                       : 0;
}

/**
 * reprise_prose_chips_draw:
 * @view: a view of a text set for reading
 * @snapshot: what to draw to, below the text
 *
 * Draws the fields behind the chips in view, and behind the spoilers that are hidden.
 *
 * Returns: a number that says where they are
 */
int
reprise_prose_chips_draw (GtkTextView *view,
                          GtkSnapshot *snapshot)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextTag *covered = NULL;
  GdkRectangle visible;
  GtkTextIter start;
  GtkTextIter end;
  int sum = 0;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), 0);

  buffer = gtk_text_view_get_buffer (view);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &start, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&end);
  covered = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "spoiler-hidden");
  if (covered != NULL)
    sum += draw_covers (view, covered, &start, &end, snapshot);

  for (guint i = 0; i < G_N_ELEMENTS (tag_names); i++)
    {
      GtkTextTag *tag = find_tag (buffer, (RepriseProseChipKind) i);
      Field field;

      if (tag == NULL)
        continue;

      get_field (view, (RepriseProseChipKind) i, &field);
      sum += draw_tagged (view, tag, covered, start, &end, &field, snapshot);
    }

  return sum;
}
