/* What the page of feeds says of what it shows, and of what is not there. */

#include "gui/feeds/reprise-feeds-page-private.h"

#include <glib/gi18n.h>

static RepriseFeed *
get_feed (RepriseFeedsPage *self)
{
  RepriseFeedPlace *place = reprise_feeds_page_get_place (self);

  return place != NULL ? reprise_feed_place_get_feed (place) : NULL;
}

static gboolean
is_online (RepriseFeedsPage *self)
{
  return reprise_follower_is_online (reprise_following_get_follower (self->following));
}

static void
show_empty (RepriseFeedsPage *self)
{
  RepriseFeedPlace *place = reprise_feeds_page_get_place (self);
  const gboolean online = is_online (self);

  if (place != NULL && reprise_feed_place_get_kind (place) == REPRISE_FEED_PLACE_UNREAD)
    {
      adw_status_page_set_icon_name (self->empty, "object-select-symbolic");
      adw_status_page_set_title (self->empty, _("Nothing Unread"));
      adw_status_page_set_description (self->empty, _("You have read everything there is."));
    }
  else if (place != NULL && reprise_feed_place_get_kind (place) == REPRISE_FEED_PLACE_STARRED)
    {
      adw_status_page_set_icon_name (self->empty, "starred-symbolic");
      adw_status_page_set_title (self->empty, _("Nothing Starred"));
      adw_status_page_set_description (self->empty,
                                       _("A post that you give a star to is kept here."));
    }
  else
    {
      adw_status_page_set_icon_name (self->empty, online ? "application-rss+xml-symbolic"
                                                         : "network-offline-symbolic");
      adw_status_page_set_title (self->empty, online ? _("No Posts Yet") : _("You Are Offline"));
      adw_status_page_set_description (self->empty,
                                       online ? _("Posts come when the feed has been read.")
                                              : _("Posts come as soon as there is a network."));
    }
}

static void
show_list_failure (RepriseFeedsPage *self,
                   const GError     *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->list_failure, words);
  gtk_stack_set_visible_child_name (self->lists, "failure");
}

/**
 * reprise_feeds_page_show_trouble:
 * @self: a page
 *
 * Says what stands in the way of the feed that is chosen; else that there is no network.
 */
void
reprise_feeds_page_show_trouble (RepriseFeedsPage *self)
{
  reprise_trouble_bar_show (self->trouble, get_feed (self), is_online (self));
}

/**
 * reprise_feeds_page_show_title:
 * @self: a page
 *
 * Says above the list whose posts they are.
 */
void
reprise_feeds_page_show_title (RepriseFeedsPage *self)
{
  RepriseFeedPlace *place = reprise_feeds_page_get_place (self);
  RepriseFeed *feed = get_feed (self);
  const char *title = place != NULL ? reprise_feed_place_get_title (place) : "";
  /* Translators: what a button is for, and what was chosen with it, as in “Order: Title”. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _("Choose a Feed"), title);

  reprise_questions_bar_set_feed (self->questions, feed != NULL ? reprise_feed_get_uuid (feed)
                                                               : NULL);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->chooser_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * reprise_feeds_page_show_posts:
 * @self: a page
 *
 * Shows the posts, or why there are none.
 */
void
reprise_feeds_page_show_posts (RepriseFeedsPage *self)
{
  const GError *error = reprise_post_list_model_get_error (self->posts);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));
  g_autofree char *words = reprise_feeds_page_dup_words (self);

  reprise_feeds_page_update_actions (self);
  if (n > 0)
    {
      gtk_stack_set_visible_child_name (self->lists, "posts");
    }
  else if (error != NULL)
    {
      show_list_failure (self, error);
    }
  else if (!reprise_post_list_model_is_asking (self->posts))
    {
      show_empty (self);
      gtk_stack_set_visible_child_name (self->lists, words != NULL ? "nothing" : "empty");
    }
}

/**
 * reprise_feeds_page_show_progress:
 * @self: a page
 *
 * Shows how many of the feeds have answered, while they are asked.
 */
void
reprise_feeds_page_show_progress (RepriseFeedsPage *self)
{
  RepriseFollower *follower = reprise_following_get_follower (self->following);
  const guint n = reprise_follower_get_n_updating (follower);
  const guint n_wanted = MAX (n, reprise_follower_get_n_wanted (follower));

  gtk_widget_set_visible (GTK_WIDGET (self->progress), n > 0);
  gtk_progress_bar_set_fraction (self->progress,
                                 n > 0 ? (double) (n_wanted - n + 1) / (n_wanted + 1) : 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "feeds.update", n == 0);
  reprise_feeds_page_show_trouble (self);
  if (gtk_stack_get_visible_child_name (self->lists) != NULL &&
      g_str_equal (gtk_stack_get_visible_child_name (self->lists), "empty"))
    show_empty (self);
}
