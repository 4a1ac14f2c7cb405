#include "gui/widgets/reprise-tab-group.h"

#include "gui/widgets/reprise-focus.h"

/**
 * RepriseTabGroup:
 *
 * Around many things of a kind, as the rows of a list: Tab comes to one of them and goes on to what
 * is behind them all. From one to the next go the arrows.
 *
 * What is in a row of a list is come to by Tab from there. From GTK 4.12 on a list can do the same,
 * and has to be told: else Tab goes to its first row, not to the one that had the focus, and back to
 * its last.
 */
struct _RepriseTabGroup
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RepriseTabGroup, reprise_tab_group, ADW_TYPE_BIN)

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_VIEW (widget) || GTK_IS_LIST_BOX (widget);
}

/* Returns: (nullable): the row of a list that has the focus, or has what has it */
static GtkWidget *
find_row (RepriseTabGroup *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self));

  while (row != NULL && !is_list (gtk_widget_get_parent (row)))
    row = gtk_widget_get_focus_child (row);
  return row;
}

/* The property is newer than the GTK that there has to be. */
static void
keep_place (RepriseTabGroup *self)
{
  for (GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (self)); list != NULL;
       list = gtk_widget_get_first_child (list))
    {
      GParamSpec *pspec =
        g_object_class_find_property (G_OBJECT_GET_CLASS (list), "tab-behavior");

      if (pspec != NULL)
        {
          GEnumValue *item = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class,
                                                       "item");

          g_assert (item != NULL);
          g_object_set (list, "tab-behavior", item->value, NULL);
          return;
        }
    }
}

static gboolean
reprise_tab_group_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  GtkWidget *row = find_row (REPRISE_TAB_GROUP (widget));

  if (gtk_widget_get_focus_child (widget) == NULL)
    keep_place (REPRISE_TAB_GROUP (widget));
  if (gtk_widget_get_focus_child (widget) == NULL ||
      (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return reprise_focus_child (widget, direction);

  return row != NULL && gtk_widget_child_focus (row, direction);
}

static void
reprise_tab_group_class_init (RepriseTabGroupClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = reprise_tab_group_focus;
}

static void
reprise_tab_group_init (RepriseTabGroup *self)
{
}
