/* When a feed's address is replaced by the one its server leads to. A network that wants its users
 * to log in leads everything elsewhere, and for good, too: so once is never enough. */

#include "follow/reprise-move.h"

#include "follow/reprise-fetcher-address.h"

#define DAY_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

/**
 * reprise_move_judge:
 * @sight: what a fetch shows
 * @found: (nullable): where the feed was found; needed where that is elsewhere
 * @moved_to: (nullable): where it was found before, as it is remembered
 * @moved_at: when it was first found there: milliseconds
 * @now: milliseconds
 *
 * A feed has moved where every hop was for good (301, 308), what was found reads as a feed, and
 * both were so already a day ago or earlier, with the same address.
 *
 * Returns: what to do
 */
RepriseMoveVerdict
reprise_move_judge (RepriseMoveSight  sight,
                    const char       *found,
                    const char       *moved_to,
                    gint64            moved_at,
                    gint64            now)
{
  switch (sight)
    {
    case REPRISE_MOVE_SIGHT_UNCLEAR:
      return REPRISE_MOVE_LEAVE;
    case REPRISE_MOVE_SIGHT_NONE:
      return moved_to != NULL ? REPRISE_MOVE_FORGET : REPRISE_MOVE_LEAVE;
    case REPRISE_MOVE_SIGHT_ELSEWHERE:
      g_return_val_if_fail (found != NULL, REPRISE_MOVE_LEAVE);
      if (g_strcmp0 (found, moved_to) != 0 || moved_at > now)
        return REPRISE_MOVE_REMEMBER;
      return now - moved_at >= DAY_MS ? REPRISE_MOVE_GO : REPRISE_MOVE_LEAVE;
    }

  g_return_val_if_reached (REPRISE_MOVE_LEAVE);
}

/**
 * reprise_move_address:
 * @address: a feed's address
 * @found: where it has moved to
 *
 * What lets the user in goes along to the same server, and to no other.
 *
 * Returns: (transfer full): the address to keep
 */
char *
reprise_move_address (const char *address,
                      const char *found)
{
  g_autoptr (GUri) before = NULL;
  g_autoptr (GUri) after = NULL;
  g_autoptr (GUri) moved = NULL;

  g_return_val_if_fail (address != NULL, NULL);
  g_return_val_if_fail (found != NULL, NULL);

  before = reprise_fetcher_address_parse (address);
  after = reprise_fetcher_address_parse (found);
  if (before == NULL || after == NULL || g_uri_get_user (before) == NULL ||
      !reprise_fetcher_address_is_trusted (before, after))
    return g_strdup (found);

  moved = soup_uri_copy (after, SOUP_URI_USER, g_uri_get_user (before),
                         SOUP_URI_PASSWORD, g_uri_get_password (before), SOUP_URI_NONE);
  return g_uri_to_string (moved);
}
