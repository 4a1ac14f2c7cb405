#include "gui/widgets/reprise-drop-down.h"

#include <glib/gi18n.h>

static void
chosen_cb (GtkDropDown *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));
  const char *name = g_object_get_data (G_OBJECT (self), "reprise-name");
  gpointer chosen = gtk_drop_down_get_selected_item (self);
  g_autofree char *words = NULL;

  if (!GTK_IS_STRING_OBJECT (chosen))
    words = g_strdup (name);
  else
    /* Translators: what a button is for, and what was chosen with it, as in “Order: Title”. */
    words = g_strdup_printf (_("%s: %s"), name, gtk_string_object_get_string (chosen));

  /* From GTK 4.10 on the button has the name of the drop-down, which is what is chosen alone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

/**
 * reprise_drop_down_set_name:
 * @self: a drop-down of strings
 * @name: what it is for
 *
 * Says what it is for and what is chosen where the focus is: a drop-down hands that to a button of
 * its own, which nobody else can name.
 */
void
reprise_drop_down_set_name (GtkDropDown *self,
                            const char  *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (self));
  g_return_if_fail (name != NULL);

  g_object_set_data_full (G_OBJECT (self), "reprise-name", g_strdup (name), g_free);
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (chosen_cb), NULL);
  chosen_cb (self);
}
