/* The rows that a list view has at the moment: those of what is in view and of some around, in no
 * order that can be relied on. */

#include "gui/journal/reprise-diary-rows.h"

/* Each is in a widget of the view's own.
 *
 * Returns: (nullable): the first row from @cell on */
static RepriseDiaryRow *
find_row_from (GtkWidget *cell)
{
  for (; cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      GtkWidget *row = gtk_widget_get_first_child (cell);

      if (REPRISE_IS_DIARY_ROW (row))
        return REPRISE_DIARY_ROW (row);
    }

  return NULL;
}

static RepriseDiaryRow *
get_first (GtkListView *view)
{
  return find_row_from (gtk_widget_get_first_child (GTK_WIDGET (view)));
}

static RepriseDiaryRow *
get_next (RepriseDiaryRow *row)
{
  return find_row_from (gtk_widget_get_next_sibling (gtk_widget_get_parent (GTK_WIDGET (row))));
}

static void
set_class (GtkWidget *widget,
           gboolean   selecting)
{
  if (selecting)
    gtk_widget_add_css_class (widget, "selecting");
  else
    gtk_widget_remove_css_class (widget, "selecting");
}

/**
 * reprise_diary_rows_focus:
 * @view: a list view of a diary
 * @item: (nullable): what it may have a row for
 *
 * Returns: whether it has, and the row has the focus now
 */
gboolean
reprise_diary_rows_focus (GtkListView      *view,
                          RepriseDiaryItem *item)
{
  for (RepriseDiaryRow *row = get_first (view); row != NULL; row = get_next (row))
    if (item != NULL && reprise_list_child_get_item (REPRISE_LIST_CHILD (row)) == item)
      return gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));

  return FALSE;
}

/**
 * reprise_diary_rows_find_at:
 * @view: a list view of a diary
 * @y: how far under its upper edge
 *
 * Returns: (transfer none) (nullable): the row there, what is above it with it
 */
RepriseDiaryRow *
reprise_diary_rows_find_at (GtkListView *view,
                            double       y)
{
  for (RepriseDiaryRow *row = get_first (view); row != NULL; row = get_next (row))
    {
      GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (row));
      graphene_rect_t bounds;

      if (gtk_widget_get_mapped (cell) &&
          gtk_widget_compute_bounds (cell, GTK_WIDGET (view), &bounds) &&
          y >= bounds.origin.y && y < bounds.origin.y + bounds.size.height)
        return row;
    }

  return NULL;
}

/**
 * reprise_diary_rows_find_heading_at:
 * @view: a list view of a diary
 * @y: how far under its upper edge
 *
 * A heading is above its row, in the margin: what is there is not on the entry.
 *
 * Returns: (transfer none) (nullable): the row under the heading there
 */
RepriseDiaryRow *
reprise_diary_rows_find_heading_at (GtkListView *view,
                                    double       y)
{
  RepriseDiaryRow *row = reprise_diary_rows_find_at (view, y);
  RepriseDiaryItem *item =
    row != NULL ? reprise_list_child_get_item (REPRISE_LIST_CHILD (row)) : NULL;
  graphene_rect_t bounds;

  return item != NULL && reprise_diary_item_is_under_month (item) &&
             gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (view), &bounds) &&
             y < bounds.origin.y
           ? row
           : NULL;
}

/**
 * reprise_diary_rows_mark_selecting:
 * @view: a list view of a diary
 * @selecting: whether several of its entries are selected, and not one is chosen
 *
 * Lets it be seen. A row hears nothing of what its place in the list is, and a toast nothing of the
 * bar that it would cover.
 */
void
reprise_diary_rows_mark_selecting (GtkListView *view,
                                   gboolean     selecting)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));

  if (!selecting && !gtk_widget_has_css_class (GTK_WIDGET (view), "selecting"))
    return;

  set_class (GTK_WIDGET (view), selecting);
  if (root != NULL)
    set_class (GTK_WIDGET (root), selecting);
  for (RepriseDiaryRow *row = get_first (view); row != NULL; row = get_next (row))
    gtk_widget_queue_draw (GTK_WIDGET (row));
}
