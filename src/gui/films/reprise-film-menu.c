/* What may be done with a film, wherever it is shown. */

#include "gui/films/reprise-film-menu.h"

#include <glib/gi18n.h>

/* Those that no window can do yet are not shown. */
static void
append (GMenu      *section,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (section, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/**
 * reprise_film_menu_build:
 * @uuid: a film
 * @title: its title
 * @with_open: whether it can be opened
 *
 * Returns: (transfer full): what may be done with it
 */
GMenuModel *
reprise_film_menu_build (const char *uuid,
                         const char *title,
                         gboolean    with_open)
{
  GMenu *menu = g_menu_new ();
  GMenu *use = g_menu_new ();
  GMenu *change = g_menu_new ();
  GMenu *end = g_menu_new ();

  if (with_open)
    append (use, _("_Open"), "win.show-film", g_variant_new_string (uuid));
  append (use, _("_Write an Appraisal"), "win.appraise-film", g_variant_new_string (uuid));
  append (use, _("_Log a Viewing"), "win.log-film", g_variant_new_string (uuid));
  append (use, _("Add to _Up Next"), "win.add-to-up-next", g_variant_new ("(ss)", uuid, ""));
  append (use, _("Add to Lis_t…"), "win.add-to-list", g_variant_new ("(ss)", uuid, ""));
  append (change, _("_Facts…"), "win.facts", g_variant_new_string (uuid));
  append (change, _("_Merge With Another Film…"), "win.merge-film", g_variant_new_string (uuid));
  append (end, _("_Delete"), "win.delete-film", g_variant_new ("(ss)", uuid, title));

  append_section (menu, use);
  append_section (menu, change);
  append_section (menu, end);
  return G_MENU_MODEL (menu);
}

/**
 * reprise_film_menu_pop_up:
 * @popover: a menu that has a parent
 * @film: a film
 * @at: where in the parent the film is
 *
 * Shows what may be done with a film.
 */
void
reprise_film_menu_pop_up (GtkPopoverMenu     *popover,
                          RepriseShelfFilm   *film,
                          const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu =
    reprise_film_menu_build (reprise_shelf_film_get_uuid (film),
                             reprise_shelf_film_get_title (film), TRUE);

  gtk_popover_menu_set_menu_model (popover, menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_popover_popup (GTK_POPOVER (popover));
}
