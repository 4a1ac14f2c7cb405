/* What many scenes do: they open an entry, a dialog, a menu. */

#include "stage.h"

#include "gui/journal/reprise-entry-page.h"

#define TELEPHONE_WIDTH  360
#define TELEPHONE_HEIGHT 720

/**
 * stage_is_mapped:
 * @widget: a widget
 *
 * Returns: whether it shows, for test_wait_until()
 */
gboolean
stage_is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/**
 * stage_find_hidden:
 * @widget: a widget
 * @type: a class of widgets
 *
 * Returns: (transfer none) (nullable): the first of that class in it, shown or not
 */
gpointer
stage_find_hidden (gpointer widget,
                   GType    type)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = stage_find_hidden (child, type);

  return found;
}

/**
 * stage_get_entry_page:
 * @self: a stage
 *
 * Returns: (transfer none): what an entry is read and written on, in view or not
 */
GtkWidget *
stage_get_entry_page (Stage *self)
{
  return stage_find_hidden (self->window, REPRISE_TYPE_ENTRY_PAGE);
}

/**
 * stage_open_entry:
 * @self: a stage that waits for its journal
 * @title: an entry of the sample journal
 *
 * Opens the sample journal, and the entry in it.
 */
void
stage_open_entry (Stage      *self,
                  const char *title)
{
  stage_open_sample (self);
  stage_choose (self, title);
}

/**
 * stage_open_popover:
 * @popover: a popover
 *
 * Opens it so that it stays.
 */
void
stage_open_popover (gpointer popover)
{
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_popup (GTK_POPOVER (popover));
  test_wait_until (stage_is_mapped, popover);
}

/**
 * stage_open_menu:
 * @button: a menu button
 *
 * Opens its menu, which may not be there before, so that it stays.
 */
void
stage_open_menu (gpointer button)
{
  GtkPopover *popover = NULL;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  gtk_popover_set_autohide (popover, FALSE);
  test_wait_until (stage_is_mapped, popover);
}

/**
 * stage_fit_dialog:
 * @self: a stage with a dialog
 *
 * Gives the dialog the whole width of a telephone.
 */
void
stage_fit_dialog (Stage *self)
{
  GtkWindow *dialog = stage_get_dialog (self);

  g_assert_nonnull (dialog);
  if (gtk_widget_get_width (GTK_WIDGET (self->window)) > TELEPHONE_WIDTH)
    return;

  gtk_window_set_default_size (dialog, TELEPHONE_WIDTH, TELEPHONE_HEIGHT);
  stage_settle (self);
}

/**
 * stage_show_dialog:
 * @self: a stage
 * @action: an action of the window, without a parameter
 *
 * Opens a dialog as large as it may be.
 */
void
stage_show_dialog (Stage      *self,
                   const char *action)
{
  stage_act (self, NULL, action);
  stage_fit_dialog (self);
}
