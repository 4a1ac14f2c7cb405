/* Where a window leads to: its pages, an entry of the diary, and what a search finds. */

#include "gui/reprise-window-films-actions.h"

#include "gui/reprise-window.h"

static void
show_page (GtkWidget  *widget,
           const char *action_name,
           GVariant   *name)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) != NULL)
    reprise_window_show_page (self, g_variant_get_string (name, NULL));
}

static void
show_entry (GtkWidget  *widget,
            const char *action_name,
            GVariant   *uuid)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) == NULL)
    return;

  reprise_window_show_page (self, "journal");
  reprise_journal_view_choose (reprise_window_get_view (self), g_variant_get_string (uuid, NULL));
}

static void
search_for (GtkWidget  *widget,
            const char *action_name,
            GVariant   *query)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) == NULL)
    return;

  reprise_window_show_page (self, "journal");
  reprise_journal_view_search (reprise_window_get_view (self), g_variant_get_string (query, NULL));
}

/**
 * reprise_window_films_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows the actions that lead to their pages, to entries and to films.
 */
void
reprise_window_films_actions_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *page;
  } keys[] = {
    { GDK_KEY_1, "journal" },
    { GDK_KEY_2, "films" },
    { GDK_KEY_3, "up-next" },
  };

  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.show-entry", "s", show_entry);
  gtk_widget_class_install_action (widget_class, "win.search-for", "s", search_for);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                           "win.show-page", "s", keys[i].page);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_ALT_MASK,
                                           "win.show-page", "s", keys[i].page);
    }
}
