#include "gui/feeds/reprise-post-row.h"

#include "gui/feeds/reprise-post-words.h"

#include "gui/widgets/reprise-symbol.h"

#include <glib/gi18n.h>

/* In pixels: the dot across, between it and the lines, and between what stands in a line. */
#define DOT         8
#define BESIDE_DOT  6
#define BEFORE_STAR 6
#define BEFORE_WHEN 12
#define STAR        16

/**
 * ReprisePostRow:
 *
 * A post in a list: its title, heavy until it is read, its feed, when it was written, and its
 * opening words. Before the lines stands a dot until it is read, behind the title a star where it
 * has one.
 */
struct _ReprisePostRow
{
  RepriseDrawnRow parent_instance;
};

G_DEFINE_FINAL_TYPE (ReprisePostRow, reprise_post_row, REPRISE_TYPE_DRAWN_ROW)

/* (nullable): %NULL before it is read from the journal */
static ReprisePost *
get_post (ReprisePostRow *self)
{
  ReprisePostItem *item = reprise_post_row_get_item (self);

  return item != NULL ? reprise_post_item_get_post (item) : NULL;
}

static char *
dup_day (ReprisePost *post)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return reprise_post_words_dup_day (post, now);
}

static void
name_row (ReprisePostRow *self,
          ReprisePost    *post)
{
  g_autofree char *when = dup_day (post);
  const char * const parts[] = {
    reprise_post_is_read (post) ? "" : C_("post", "unread"),
    reprise_post_is_starred (post) ? C_("post", "starred") : "",
    reprise_post_get_feed_label (post), when,
  };
  g_autoptr (GString) name = g_string_new (reprise_post_words_get_title (post));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (name, ", %s", parts[i]);
  reprise_list_child_set_name (REPRISE_LIST_CHILD (self), name->str);
}

static void
reprise_post_row_show (RepriseListChild *child)
{
  ReprisePostRow *self = REPRISE_POST_ROW (child);
  ReprisePost *post = get_post (self);

  if (post != NULL)
    name_row (self, post);
  else
    reprise_list_child_set_name (child, "");
  reprise_drawn_row_forget (REPRISE_DRAWN_ROW (self));
}

static void
reprise_post_row_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = reprise_drawn_row_get_style (REPRISE_DRAWN_ROW (widget))->lines_height;
      return;
    }

  *minimum = DOT + BESIDE_DOT + REPRISE_ROW_LEAST_LINE;
  *natural = DOT + BESIDE_DOT + REPRISE_ROW_USUAL_LINE;
}

/* What stands for a title is not said twice. */
static void
reprise_post_row_write (RepriseDrawnRow *row,
                        RepriseRowTexts *texts)
{
  ReprisePost *post = get_post (REPRISE_POST_ROW (row));
  RepriseRowStyle *style = reprise_row_texts_get_style (texts);
  const int caption = style->fonts[REPRISE_ROW_TEXT_CAPTION].height + REPRISE_ROW_LINE_GAP;
  const int width = reprise_row_texts_get_width (texts);
  const int x = DOT + BESIDE_DOT;
  const int y = style->lines_height - 2 * caption + REPRISE_ROW_LINE_GAP;
  g_autofree char *day = NULL;
  RepriseRowPiece *when = NULL;

  if (post == NULL)
    return;

  day = dup_day (post);
  when = reprise_row_texts_add_figure (texts, REPRISE_ROW_TEXT_CAPTION, day);
  reprise_row_texts_write (texts,
                           reprise_post_is_read (post) ? REPRISE_ROW_TEXT_BODY
                                                       : REPRISE_ROW_TEXT_TITLE,
                           reprise_post_words_get_title (post), FALSE, x, 0,
                           width - x - (reprise_post_is_starred (post) ? BEFORE_STAR + STAR : 0));
  reprise_row_texts_write (texts, REPRISE_ROW_TEXT_CAPTION, reprise_post_get_feed_label (post),
                           TRUE, x, y,
                           width - x - (when != NULL ? BEFORE_WHEN + when->width : 0));
  if (when != NULL)
    {
      when->is_dim = TRUE;
      reprise_row_texts_put (texts, when, width - when->width, y);
    }
  if (reprise_post_words_is_titled (post))
    reprise_row_texts_write (texts, REPRISE_ROW_TEXT_CAPTION, reprise_post_get_opening (post), TRUE,
                             x, y + caption, width - x);
}

static void
draw_dot (GtkSnapshot   *snapshot,
          const GdkRGBA *color,
          int            x,
          int            y)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, DOT, DOT);
  GskRoundedRect circle;

  gsk_rounded_rect_init_from_rect (&circle, &bounds, DOT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
reprise_post_row_draw (RepriseDrawnRow *row,
                       GtkSnapshot     *snapshot)
{
  ReprisePost *post = get_post (REPRISE_POST_ROW (row));
  GtkWidget *widget = GTK_WIDGET (row);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  const gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int width = gtk_widget_get_width (widget);
  const int line = reprise_drawn_row_get_style (row)->fonts[REPRISE_ROW_TEXT_TITLE].height;
  GdkRGBA accent;

  if (post == NULL)
    return;

  if (!gtk_style_context_lookup_color (context, "accent_color", &accent))
    gtk_style_context_get_color (context, &accent);
  if (!reprise_post_is_read (post))
    draw_dot (snapshot, &accent, is_mirrored ? width - DOT : 0, (line - DOT) / 2);
  if (reprise_post_is_starred (post))
    reprise_symbol_snapshot (snapshot, "starred-symbolic", is_mirrored ? 0 : width - STAR,
                             (line - STAR) / 2, STAR, accent, widget);
}

static void
reprise_post_row_class_init (ReprisePostRowClass *klass)
{
  static const char * const followed[] = { "changed", NULL };
  RepriseListChildClass *child_class = REPRISE_LIST_CHILD_CLASS (klass);
  RepriseDrawnRowClass *row_class = REPRISE_DRAWN_ROW_CLASS (klass);

  child_class->followed = followed;
  child_class->show = reprise_post_row_show;
  GTK_WIDGET_CLASS (klass)->measure = reprise_post_row_measure;
  row_class->write = reprise_post_row_write;
  row_class->draw = reprise_post_row_draw;
}

static void
reprise_post_row_init (ReprisePostRow *self)
{
}

/**
 * reprise_post_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
ReprisePostItem *
reprise_post_row_get_item (ReprisePostRow *self)
{
  g_return_val_if_fail (REPRISE_IS_POST_ROW (self), NULL);

  return reprise_list_child_get_item (REPRISE_LIST_CHILD (self));
}
