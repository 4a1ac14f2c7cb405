#include "gui/journal/reprise-diary-row.h"

#include "gui/journal/reprise-diary-row-layout.h"
#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/* A title keeps some letters. */
#define LEAST_LINE_WIDTH 60
#define USUAL_LINE_WIDTH 240

/**
 * RepriseDiaryRow:
 *
 * An entry of the diary in three lines, with its day at the end. All rows are of one height, filled
 * or not yet; one that begins a month has its heading above.
 *
 * It is one widget without children. A list makes some two hundred of them and shows ten, so a row
 * knows its height without measuring a text, and sets its texts only once it comes into view.
 *
 * # CSS nodes
 *
 * `row-entry`: around the entry. The heading is above it, in the margin, so that what is hovered,
 * selected or focused is drawn around the entry alone.
 */
struct _RepriseDiaryRow
{
  RepriseListChild       parent_instance;

  RepriseDiaryRowStyle  *style;     /* (owned) (nullable): before it is measured */
  RepriseDiaryRowLayout *layout;    /* (owned) (nullable): before it is drawn */
  gboolean               is_blank;  /* it was out of view when it was to be drawn */
};

G_DEFINE_FINAL_TYPE (RepriseDiaryRow, reprise_diary_row, REPRISE_TYPE_LIST_CHILD)

static RepriseDiaryItem *
get_item (RepriseDiaryRow *self)
{
  return reprise_list_child_get_item (REPRISE_LIST_CHILD (self));
}

/* Hundreds of rows need no context each: that of their list has the same font. */
static PangoContext *
get_context (RepriseDiaryRow *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);

  return gtk_widget_get_pango_context (list != NULL ? list : GTK_WIDGET (self));
}

static RepriseDiaryRowStyle *
get_style (RepriseDiaryRow *self)
{
  if (self->style == NULL)
    self->style = reprise_diary_row_style_get (get_context (self));

  return self->style;
}

static RepriseDiaryRowLayout *
get_layout (RepriseDiaryRow *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->layout != NULL && reprise_diary_row_layout_get_width (self->layout) != width)
    g_clear_pointer (&self->layout, reprise_diary_row_layout_free);
  if (self->layout == NULL)
    self->layout = reprise_diary_row_layout_new (get_item (self), get_style (self),
                                                 get_context (self), width);

  return self->layout;
}

static gboolean
is_in_view (RepriseDiaryRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
  graphene_rect_t bounds;

  if (list == NULL || !gtk_widget_compute_bounds (widget, list, &bounds))
    return TRUE;

  return bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y - gtk_widget_get_margin_top (widget) < gtk_widget_get_height (list);
}

/* What is blank is drawn when it comes into view. */
static void
forget_layout (RepriseDiaryRow *self)
{
  g_clear_pointer (&self->layout, reprise_diary_row_layout_free);
  if (!self->is_blank)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Before a row is in a list its font is not known. */
static void
make_room_for_heading (RepriseDiaryRow *self)
{
  RepriseDiaryItem *item = get_item (self);
  const gboolean has_heading = item != NULL && reprise_diary_item_get_heading (item) != NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_set_margin_top (GTK_WIDGET (self),
                               has_heading ? get_style (self)->heading_height : 0);
}

static void
follow_font (RepriseDiaryRow *self)
{
  g_clear_pointer (&self->style, reprise_diary_row_style_unref);
  forget_layout (self);
  make_room_for_heading (self);
}

/* A month is heard as part of the date; under what else an entry was found only the heading
 * says. */
static void
name_entry (RepriseDiaryRow *self,
            RepriseEntry    *entry)
{
  RepriseDiaryItem *item = get_item (self);
  const char *heading = reprise_diary_item_get_heading (item);
  g_autofree char *name = reprise_format_entry_name (entry, reprise_diary_item_get_scale (item));
  g_autofree char *under = heading != NULL && !reprise_diary_item_is_under_month (item)
                             ? g_strdup_printf ("%s: %s", heading, name)
                             : g_strdup (name);

  reprise_list_child_set_name (REPRISE_LIST_CHILD (self), under);
}

static void
reprise_diary_row_show (RepriseListChild *child)
{
  RepriseDiaryRow *self = REPRISE_DIARY_ROW (child);
  RepriseDiaryItem *item = get_item (self);
  RepriseEntry *entry = item != NULL ? reprise_diary_item_get_entry (item) : NULL;

  make_room_for_heading (self);
  if (entry != NULL)
    name_entry (self, entry);
  else if (item != NULL && reprise_diary_item_get_error (item) != NULL)
    reprise_list_child_set_name (child, _("This entry cannot be read"));
  else
    reprise_list_child_set_name (child, "");
  forget_layout (self);
}

static void
reprise_diary_row_dispose (GObject *object)
{
  RepriseDiaryRow *self = REPRISE_DIARY_ROW (object);

  g_clear_pointer (&self->layout, reprise_diary_row_layout_free);
  g_clear_pointer (&self->style, reprise_diary_row_style_unref);

  G_OBJECT_CLASS (reprise_diary_row_parent_class)->dispose (object);
}

static void
reprise_diary_row_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  const int around =
    REPRISE_DIARY_POSTER_WIDTH + 2 * REPRISE_DIARY_GAP + REPRISE_DIARY_DAY_WIDTH;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_style (REPRISE_DIARY_ROW (widget))->row_height;
      return;
    }

  *minimum = around + LEAST_LINE_WIDTH;
  *natural = around + USUAL_LINE_WIDTH;
}

static void
reprise_diary_row_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RepriseDiaryRow *self = REPRISE_DIARY_ROW (widget);

  self->is_blank = get_item (self) == NULL || !is_in_view (self);
  if (!self->is_blank)
    reprise_diary_row_layout_snapshot (get_layout (self), snapshot, widget);
}

static void
reprise_diary_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_diary_row_parent_class)->root (widget);

  follow_font (REPRISE_DIARY_ROW (widget));
}

static void
reprise_diary_row_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (reprise_diary_row_parent_class)->css_changed (widget, change);

  follow_font (REPRISE_DIARY_ROW (widget));
}

static void
reprise_diary_row_system_setting_changed (GtkWidget        *widget,
                                          GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (reprise_diary_row_parent_class)->system_setting_changed (widget, setting);

  follow_font (REPRISE_DIARY_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
reprise_diary_row_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (reprise_diary_row_parent_class)->direction_changed (widget, previous);

  forget_layout (REPRISE_DIARY_ROW (widget));
}

static void
reprise_diary_row_class_init (RepriseDiaryRowClass *klass)
{
  static const char * const followed[] = {
    "notify::entry", "notify::heading", "notify::scale", NULL,
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseListChildClass *child_class = REPRISE_LIST_CHILD_CLASS (klass);

  object_class->dispose = reprise_diary_row_dispose;
  widget_class->css_changed = reprise_diary_row_css_changed;
  widget_class->direction_changed = reprise_diary_row_direction_changed;
  widget_class->measure = reprise_diary_row_measure;
  widget_class->root = reprise_diary_row_root;
  widget_class->snapshot = reprise_diary_row_snapshot;
  widget_class->system_setting_changed = reprise_diary_row_system_setting_changed;
  child_class->followed = followed;
  child_class->show = reprise_diary_row_show;

  gtk_widget_class_set_css_name (widget_class, "row-entry");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

/* It draws itself: there is nothing in it to be laid out. */
static void
reprise_diary_row_init (RepriseDiaryRow *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * reprise_diary_row_new:
 *
 * Returns: (transfer floating): a row without an entry
 */
GtkWidget *
reprise_diary_row_new (void)
{
  return g_object_new (REPRISE_TYPE_DIARY_ROW, NULL);
}

/**
 * reprise_diary_row_come_up:
 * @self: a row
 *
 * To be called before rows are drawn that may have moved: one that came into view is drawn.
 */
void
reprise_diary_row_come_up (RepriseDiaryRow *self)
{
  g_return_if_fail (REPRISE_IS_DIARY_ROW (self));

  if (self->is_blank && get_item (self) != NULL && is_in_view (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
