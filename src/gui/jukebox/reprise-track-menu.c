/* What may be done with a track of a list. */

#include "gui/jukebox/reprise-track-menu.h"

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

static GMenuModel *
build (RepriseListedTrack *listed,
       gboolean            plays)
{
  RepriseTrack *track = reprise_listed_track_get_track (listed);
  const char *appraisal = reprise_listed_track_get_appraisal (listed);
  const char *uuid = reprise_track_get_uuid (track);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) use = g_menu_new ();
  g_autoptr (GMenu) find = g_menu_new ();

  append (use, plays ? _("_Pause") : _("_Play"), "win.play-track",
          g_variant_new ("(ss)", appraisal, uuid));
  append (use, _("_Open Appraisal"), "win.show-entry", g_variant_new_string (appraisal));
  append (find, _("_Find Music…"), "win.find-track", g_variant_new ("(ss)", appraisal, uuid));
  if (reprise_track_is_web (track))
    append (find, _("Open _Link"), "win.open-track-link",
            g_variant_new_string (reprise_track_get_location (track)));
  append (find, _("_Edit Jukebox…"), "win.tracks", g_variant_new ("(ss)", appraisal, uuid));

  g_menu_append_section (menu, NULL, G_MENU_MODEL (use));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (find));
  return G_MENU_MODEL (menu);
}

/**
 * reprise_track_menu_pop_up:
 * @popover: a menu that has a parent
 * @listed: a track
 * @plays: whether it sounds
 * @at: where in the parent the track is
 *
 * Shows what may be done with a track.
 */
void
reprise_track_menu_pop_up (GtkPopoverMenu     *popover,
                           RepriseListedTrack *listed,
                           gboolean            plays,
                           const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = build (listed, plays);

  gtk_popover_menu_set_menu_model (popover, menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_popover_popup (GTK_POPOVER (popover));
}
