#include "gui/widgets/reprise-focus.h"

/* A menu that is left by Escape was opened by mistake: its button keeps the focus. */
static gboolean
key_cb (GtkWidget *button,
        guint      key)
{
  g_object_set_data (G_OBJECT (button), "left", GINT_TO_POINTER (key == GDK_KEY_Escape));
  return GDK_EVENT_PROPAGATE;
}

static gboolean
give_back_cb (gpointer data)
{
  GtkWidget *page = data;
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *button = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) : NULL;

  if (button != NULL && g_object_get_data (G_OBJECT (button), "left") == NULL &&
      gtk_widget_get_mapped (page))
    gtk_widget_grab_focus (page);
  return G_SOURCE_REMOVE;
}

/* Once the menu has done what it does when it closes. */
static void
closed_cb (GtkPopover *popover,
           GtkWidget  *page)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, give_back_cb, g_object_ref (page), g_object_unref);
}

static void
opened_cb (GtkWidget *button)
{
  g_object_set_data (G_OBJECT (button), "left", NULL);
}

static void
follow_menu_cb (GtkMenuButton *button,
                GParamSpec    *pspec,
                GtkWidget     *page)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL)
    return;

  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), page, 0);
  g_signal_connect_object (popover, "show", G_CALLBACK (opened_cb), button, G_CONNECT_SWAPPED);
}

/**
 * reprise_focus_child:
 * @widget: a widget with one child, which cannot have the focus itself
 * @direction: where the focus goes
 *
 * What a class has for its `focus` that says with its `grab_focus` where to begin. The ones it
 * would inherit from libadwaita's bins and GTK's rows go there by Tab, too, past what stands before
 * it, and come back to it from what stands behind.
 *
 * Returns: whether the focus found a place in @widget
 */
gboolean
reprise_focus_child (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  GtkWidget *child = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  /* A menu over the child keeps the focus that it has. */
  child = gtk_widget_get_focus_child (widget);
  if (child == NULL || !GTK_IS_POPOVER (child))
    child = gtk_widget_get_first_child (widget);
  return child != NULL && gtk_widget_child_focus (child, direction);
}

/**
 * reprise_focus_after_menu:
 * @button: a button that has its menu already, or gets one when it is opened
 * @page: what the menu is about
 *
 * Gives the focus to the page when something was chosen from its menu, rather than to the button,
 * where the space that somebody types would open the menu again.
 */
void
reprise_focus_after_menu (GtkMenuButton *button,
                          GtkWidget     *page)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (GTK_IS_WIDGET (page));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), button);
  gtk_widget_add_controller (GTK_WIDGET (button), keys);
  g_signal_connect_object (button, "notify::popover", G_CALLBACK (follow_menu_cb), page, 0);
  follow_menu_cb (button, NULL, page);
}
