#include "gui/journal/reprise-diary-row.h"

#include "gui/journal/reprise-diary-row-layout.h"
#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/**
 * RepriseDiaryRow:
 *
 * An entry of the diary in three lines, with its day at the end. All rows are of one height, filled
 * or not yet; one that begins a month has its heading above.
 *
 * # CSS nodes
 *
 * `row-entry`: around the entry. The heading is above it, in the margin, so that what is hovered,
 * selected or focused is drawn around the entry alone.
 */
struct _RepriseDiaryRow
{
  RepriseDrawnRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RepriseDiaryRow, reprise_diary_row, REPRISE_TYPE_DRAWN_ROW)

static RepriseDiaryItem *
get_item (RepriseDiaryRow *self)
{
  return reprise_list_child_get_item (REPRISE_LIST_CHILD (self));
}

static RepriseRowStyle *
get_style (RepriseDiaryRow *self)
{
  return reprise_drawn_row_get_style (REPRISE_DRAWN_ROW (self));
}

/* Before a row is in a list its font is not known. */
static void
make_room_for_heading (RepriseDiaryRow *self)
{
  RepriseDiaryItem *item = get_item (self);
  const gboolean has_heading = item != NULL && reprise_diary_item_get_heading (item) != NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_set_margin_top (
      GTK_WIDGET (self),
      has_heading ? reprise_diary_row_layout_get_heading_height (get_style (self)) : 0);
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
  reprise_drawn_row_forget (REPRISE_DRAWN_ROW (self));
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
      *minimum = *natural =
        reprise_diary_row_layout_get_height (get_style (REPRISE_DIARY_ROW (widget)));
      return;
    }

  *minimum = around + REPRISE_ROW_LEAST_LINE;
  *natural = around + REPRISE_ROW_USUAL_LINE;
}

static void
reprise_diary_row_write (RepriseDrawnRow *row,
                         RepriseRowTexts *texts)
{
  RepriseDiaryItem *item = get_item (REPRISE_DIARY_ROW (row));

  if (item != NULL)
    reprise_diary_row_layout_write (item, texts);
}

static void
reprise_diary_row_draw (RepriseDrawnRow *row,
                        GtkSnapshot     *snapshot)
{
  RepriseDiaryRow *self = REPRISE_DIARY_ROW (row);

  if (get_item (self) != NULL)
    reprise_diary_row_layout_snapshot (get_item (self), get_style (self), snapshot,
                                       GTK_WIDGET (row));
}

static void
reprise_diary_row_follow_font (RepriseDrawnRow *row)
{
  make_room_for_heading (REPRISE_DIARY_ROW (row));
}

static void
reprise_diary_row_class_init (RepriseDiaryRowClass *klass)
{
  static const char * const followed[] = {
    "notify::entry", "notify::heading", "notify::scale", NULL,
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseListChildClass *child_class = REPRISE_LIST_CHILD_CLASS (klass);
  RepriseDrawnRowClass *row_class = REPRISE_DRAWN_ROW_CLASS (klass);

  widget_class->measure = reprise_diary_row_measure;
  child_class->followed = followed;
  child_class->show = reprise_diary_row_show;
  row_class->write = reprise_diary_row_write;
  row_class->draw = reprise_diary_row_draw;
  row_class->follow_font = reprise_diary_row_follow_font;

  gtk_widget_class_set_css_name (widget_class, "row-entry");
}

static void
reprise_diary_row_init (RepriseDiaryRow *self)
{
}
