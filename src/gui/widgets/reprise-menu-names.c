#include "gui/widgets/reprise-menu-names.h"

/* GTK names the items of a menu by labels that it tells assistive technologies nothing of. In 4.8
 * such a label lends its text all the same; in later ones, 4.18 among them, it must not, and every
 * item of every menu is read as “menu item”. */

static gboolean
is_menu_item (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
      return TRUE;

    default:
      return FALSE;
    }
}

/* The first label is the name, and a second one the key. */
static void
name_item (GtkWidget *item)
{
  GtkWidget *label = gtk_widget_get_first_child (item);

  while (label != NULL && !GTK_IS_LABEL (label))
    label = gtk_widget_get_next_sibling (label);
  if (label == NULL || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) !=
                         GTK_ACCESSIBLE_ROLE_PRESENTATION)
    return;

  g_object_set (label, "accessible-role", GTK_ACCESSIBLE_ROLE_LABEL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)),
                                  -1);
}

static void
name_items (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_menu_item (child))
      name_item (child);
    else
      name_items (child);
}

/* Nobody has asked for its items yet: the role of what was asked for stays. */
static gboolean
show_cb (GSignalInvocationHint *hint,
         guint                  n_values,
         const GValue          *values,
         gpointer               data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_POPOVER_MENU (widget))
    name_items (widget);

  return TRUE;
}

/**
 * reprise_menu_names_keep:
 *
 * From now on the items of every menu that is opened have their names, those of GTK's own menus
 * too. To be called once.
 */
void
reprise_menu_names_keep (void)
{
  gpointer klass = NULL;

  if (gtk_get_minor_version () <= 8)
    return;

  klass = g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("show", GTK_TYPE_WIDGET), 0, show_cb, NULL, NULL);
  g_type_class_unref (klass);
}
