/* The actions of a window, where a test has but a part of one. */

#include "support/test-actions.h"

static void
activated_cb (GAction   *action,
              GVariant  *parameter,
              GPtrArray *asked)
{
  g_autofree char *printed = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_ptr_array_add (asked, g_strdup_printf ("%s%s%s", g_action_get_name (action),
                                           parameter != NULL ? " " : "", printed));
}

static void
unref_cb (gpointer  asked,
          GClosure *closure)
{
  g_ptr_array_unref (asked);
}

/**
 * test_actions_add:
 * @window: a window that has no actions of its own
 * @actions: (array zero-terminated=1): what a real one has, as “pause” or “play-track (ss)”
 *
 * Gives it actions that do nothing but note what they are asked for.
 *
 * Returns: (transfer full) (element-type utf8): what they were asked for, one after another, as
 *   “pause” or “play-track ('…', '…')”
 */
GPtrArray *
test_actions_add (GtkWindow          *window,
                  const char * const *actions)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GPtrArray *asked = g_ptr_array_new_with_free_func (g_free);

  for (; *actions != NULL; actions++)
    {
      g_auto (GStrv) parts = g_strsplit (*actions, " ", 2);
      g_autoptr (GSimpleAction) action =
        g_simple_action_new (parts[0], parts[1] != NULL ? G_VARIANT_TYPE (parts[1]) : NULL);

      g_signal_connect_data (action, "activate", G_CALLBACK (activated_cb),
                             g_ptr_array_ref (asked), unref_cb, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (group));
  return asked;
}
