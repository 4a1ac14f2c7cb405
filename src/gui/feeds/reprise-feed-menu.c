/* What may be done with a feed, or with a group of them. */

#include "gui/feeds/reprise-feed-menu.h"

#include <glib/gi18n.h>

/* What no window can do is not shown. */
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

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
append_reading (GMenu            *section,
                RepriseFeedPlace *place)
{
  const ReprisePostQuestion question = reprise_feed_place_get_question (place);

  append (section, _("_Mark All as Read"), "win.read-posts",
          g_variant_new ("(sssi)", or_empty (question.feed), or_empty (question.group), "",
                         (int) question.choice));
}

static void
append_feed (GMenu       *menu,
             RepriseFeed *feed)
{
  const char *uuid = reprise_feed_get_uuid (feed);
  g_autoptr (GMenu) settings = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  if (reprise_feed_get_site (feed) != NULL)
    append (settings, _("Open Its _Site"), "win.open-post",
            g_variant_new_string (reprise_feed_get_site (feed)));
  append (settings, _("Feed _Settings…"), "win.feed", g_variant_new_string (uuid));
  append (removal, _("_Remove Feed"), "win.remove-feed",
          g_variant_new ("(ss)", uuid, reprise_feed_get_label (feed)));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (settings));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
}

/* Returns: (transfer full): what may be done with a place in the list of feeds */
static GMenuModel *
make_menu (RepriseFeedPlace *place)
{
  RepriseFeed *feed = reprise_feed_place_get_feed (place);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) use = g_menu_new ();

  if (feed != NULL)
    append (use, _("_Update"), "win.update-feed",
            g_variant_new_string (reprise_feed_get_uuid (feed)));
  append_reading (use, place);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (use));
  if (feed != NULL)
    append_feed (menu, feed);

  return G_MENU_MODEL (menu);
}

/**
 * reprise_feed_menu_pop_up:
 * @popover: a menu that has a parent
 * @place: a place in the list of feeds
 * @at: where in the parent it is
 *
 * Shows what may be done with a feed.
 */
void
reprise_feed_menu_pop_up (GtkPopoverMenu     *popover,
                          RepriseFeedPlace   *place,
                          const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = make_menu (place);

  gtk_popover_menu_set_menu_model (popover, menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_popover_popup (GTK_POPOVER (popover));
}
