#include "gui/reading/reprise-prose-view.h"

#include "gui/book/reprise-book-anchors.h"
#include "gui/reading/reprise-prose-chips.h"
#include "gui/reading/reprise-prose-voices.h"

#define RULE_ALPHA 0.15f

/**
 * RepriseProseView:
 *
 * Shows a text that is set for reading, with a thin rule above each guest's voice and a round field
 * behind each chip: a tag that gives a paragraph a background has no effect in GTK 4.8, and none
 * gives words a round one.
 */
struct _RepriseProseView
{
  GtkTextView parent_instance;

  int         drawn_at;  /* the sum of where its rules were drawn last */
  int         chips_at;  /* that of where its chips were */
};

G_DEFINE_FINAL_TYPE (RepriseProseView, reprise_prose_view, GTK_TYPE_TEXT_VIEW)

/* Returns: where it is, in pixels down the text */
static int
draw_rule (GtkTextView       *view,
           const GtkTextIter *iter,
           GtkSnapshot       *snapshot)
{
  GdkRGBA color;
  GdkRectangle visible;
  int y, height;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (view)), &color);
  color.alpha *= RULE_ALPHA;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_yrange (view, iter, &y, &height);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (visible.x, y, visible.width, 1));
  return y;
}

/* Returns: the sum of where they are */
static int
draw_rules (GtkTextView *view,
            GtkTextTag  *tag,
            GtkSnapshot *snapshot)
{
  GdkRectangle visible;
  GtkTextIter iter, end;
  int sum = 0;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&end);

  do
    if (gtk_text_iter_starts_tag (&iter, tag) && gtk_text_iter_get_line (&iter) > 0)
      sum += draw_rule (view, &iter, snapshot);
  while (gtk_text_iter_forward_to_tag_toggle (&iter, tag) &&
         gtk_text_iter_compare (&iter, &end) <= 0);

  return sum;
}

static gboolean
draw_again_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_REMOVE;
}

/* While lines are laid out anew, a line says where it was before: whatever has moved is looked at
 * once more. */
static void
reprise_prose_view_snapshot_layer (GtkTextView      *view,
                                   GtkTextViewLayer  layer,
                                   GtkSnapshot      *snapshot)
{
  RepriseProseView *self = REPRISE_PROSE_VIEW (view);
  const gboolean below = layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT;
  GtkTextTag *tag = reprise_prose_voices_find_name (gtk_text_view_get_buffer (view));
  int *was_at = below ? &self->chips_at : &self->drawn_at;
  int drawn_at = 0;

  if (below)
    drawn_at = reprise_prose_chips_draw (view, snapshot);
  else if (tag != NULL)
    drawn_at = draw_rules (view, tag, snapshot);

  if (drawn_at != *was_at)
    gtk_widget_add_tick_callback (GTK_WIDGET (view), draw_again_cb, NULL, NULL);
  *was_at = drawn_at;
}

/* Returns: whether anything in the text took the focus, from where it is on */
static gboolean
focus_anchored (GtkTextView      *view,
                GtkTextIter      *iter,
                GtkDirectionType  direction)
{
  GtkWidget *anchored = NULL;

  do
    {
      anchored = direction == GTK_DIR_TAB_FORWARD ? reprise_book_anchors_next (view, iter)
                                                  : reprise_book_anchors_previous (view, iter);
      if (anchored != NULL && gtk_widget_child_focus (anchored, direction))
        return TRUE;
    }
  while (anchored != NULL);

  return FALSE;
}

/* What stands in the text is come to in its order. GTK goes by the places that it has in the window,
 * where what was never in view has none. */
static gboolean
reprise_prose_view_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  GtkTextIter iter;

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) ||
      (child == NULL && !gtk_widget_is_focus (widget)))
    return GTK_WIDGET_CLASS (reprise_prose_view_parent_class)->focus (widget, direction);

  if (child == NULL)
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
      return focus_anchored (view, &iter, direction);
    }

  if (gtk_widget_child_focus (child, direction))
    return TRUE;
  if (reprise_book_anchors_find (view, child, &iter) != NULL &&
      focus_anchored (view, &iter, direction))
    return TRUE;

  return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (widget);
}

static void
reprise_prose_view_class_init (RepriseProseViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = reprise_prose_view_focus;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = reprise_prose_view_snapshot_layer;
}

static void
reprise_prose_view_init (RepriseProseView *self)
{
}
