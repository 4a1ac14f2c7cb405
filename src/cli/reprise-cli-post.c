/* How feeds that are followed, and their posts, are printed. */

#include "cli/reprise-cli-post.h"

#include "cli/reprise-cli-json.h"
#include "follow/reprise-follower.h"
#include "model/reprise-address.h"

/* What is not known is null, not the year 1970. */
static void
add_known_instant (JsonBuilder *builder,
                   const char  *key,
                   gint64       milliseconds,
                   gboolean     known)
{
  if (known)
    reprise_cli_add_instant (builder, key, milliseconds);
  else
    reprise_cli_add_text (builder, key, NULL);
}

static void
add_trouble (JsonBuilder *builder,
             RepriseFeed *feed)
{
  reprise_cli_add_text (builder, "trouble",
                        reprise_feed_trouble_get_name (reprise_feed_get_trouble (feed)));
  reprise_cli_add_text (builder, "message", reprise_follower_say_trouble (feed));
}

static void
add_film (JsonBuilder *builder,
          ReprisePost *post)
{
  json_builder_set_member_name (builder, "film");
  if (reprise_post_get_film_title (post) == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "title", reprise_post_get_film_title (post));
  reprise_cli_add_known_int (builder, "year", reprise_post_get_film_year (post));
  json_builder_end_object (builder);
}

static void
add_post (JsonBuilder *builder,
          ReprisePost *post)
{
  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "uuid", reprise_post_get_uuid (post));
  reprise_cli_add_text (builder, "kind", "post");
  reprise_cli_add_text (builder, "title", reprise_post_get_title (post));
  reprise_cli_add_text (builder, "author", reprise_post_get_author (post));
  reprise_cli_add_text (builder, "link", reprise_post_get_link (post));
  reprise_cli_add_text (builder, "opening", reprise_post_get_opening (post));
  add_known_instant (builder, "published", reprise_post_get_sorted_at (post),
                     reprise_post_is_dated (post));
  reprise_cli_add_boolean (builder, "read", reprise_post_is_read (post));
  reprise_cli_add_boolean (builder, "starred", reprise_post_is_starred (post));
  add_film (builder, post);
  json_builder_set_member_name (builder, "feed");
  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "uuid", reprise_post_get_feed (post));
  reprise_cli_add_text (builder, "title", reprise_post_get_feed_label (post));
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/**
 * reprise_cli_add_feed:
 * @builder: a builder that stands in an object
 * @database: a connection
 * @id: a feed
 * @error: return location for a #RepriseStoreError
 *
 * Adds what is known of a feed to the object.
 *
 * Returns: whether it could be read
 */
gboolean
reprise_cli_add_feed (JsonBuilder      *builder,
                      RepriseDatabase  *database,
                      gint64            id,
                      GError          **error)
{
  g_autoptr (RepriseFeed) feed = reprise_feed_load (database, id, error);
  g_autofree char *shown = NULL;

  if (feed == NULL)
    return FALSE;

  shown = reprise_address_dup_shown (reprise_feed_get_address (feed));
  reprise_cli_add_text (builder, "uuid", reprise_feed_get_uuid (feed));
  reprise_cli_add_text (builder, "kind", "feed");
  reprise_cli_add_text (builder, "title", reprise_feed_get_label (feed));
  reprise_cli_add_text (builder, "address", shown);
  reprise_cli_add_text (builder, "site", reprise_feed_get_site (feed));
  reprise_cli_add_text (builder, "group", reprise_feed_get_group (feed));
  reprise_cli_add_boolean (builder, "mine", reprise_feed_is_mine (feed));
  reprise_cli_add_int (builder, "posts", reprise_feed_get_n_posts (feed));
  reprise_cli_add_int (builder, "unread", reprise_feed_get_n_unread (feed));
  add_known_instant (builder, "answered", reprise_feed_get_answered_at (feed),
                     reprise_feed_get_answered_at (feed) > 0);
  add_trouble (builder, feed);
  return TRUE;
}

/**
 * reprise_cli_add_posts:
 * @builder: a builder that stands in an object
 * @database: a connection
 * @question: which
 * @offset: how many of them are left out, from the newest
 * @limit: how many are added at most
 * @error: return location for a #RepriseStoreError
 *
 * Adds how many posts there are to the object, and what is known of them.
 *
 * Returns: whether they could be read
 */
gboolean
reprise_cli_add_posts (JsonBuilder                *builder,
                       RepriseDatabase            *database,
                       const ReprisePostQuestion  *question,
                       gint64                      offset,
                       gint64                      limit,
                       GError                    **error)
{
  g_autoptr (GArray) ids = reprise_post_list (database, question, error);
  g_autoptr (GPtrArray) posts = NULL;
  guint total;

  if (ids == NULL)
    return FALSE;

  total = ids->len;
  g_array_remove_range (ids, 0, (guint) MIN (offset, ids->len));
  g_array_set_size (ids, (guint) MIN (limit, ids->len));
  posts = reprise_post_load_all (database, ids, error);
  if (posts == NULL)
    return FALSE;

  reprise_cli_add_int (builder, "total", total);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < posts->len; i++)
    add_post (builder, posts->pdata[i]);
  json_builder_end_array (builder);
  return TRUE;
}
