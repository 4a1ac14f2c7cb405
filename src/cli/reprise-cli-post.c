/* How feeds that are followed, and their posts, are printed. */

#include "cli/reprise-cli-post.h"

#include "cli/reprise-cli-json.h"

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

  if (feed == NULL)
    return FALSE;

  reprise_cli_add_text (builder, "uuid", reprise_feed_get_uuid (feed));
  reprise_cli_add_text (builder, "kind", "feed");
  reprise_cli_add_text (builder, "title", reprise_feed_get_label (feed));
  reprise_cli_add_text (builder, "address", reprise_feed_get_address (feed));
  reprise_cli_add_text (builder, "site", reprise_feed_get_site (feed));
  reprise_cli_add_text (builder, "group", reprise_feed_get_group (feed));
  json_builder_set_member_name (builder, "mine");
  json_builder_add_boolean_value (builder, reprise_feed_is_mine (feed));
  json_builder_set_member_name (builder, "posts");
  json_builder_add_int_value (builder, reprise_feed_get_n_posts (feed));
  json_builder_set_member_name (builder, "unread");
  json_builder_add_int_value (builder, reprise_feed_get_n_unread (feed));
  return TRUE;
}
