/* What the last answer of a feed's server means, in words for people. */

#include "follow/reprise-follower.h"

#include <glib/gi18n-lib.h>

static const char *
say_refusal (guint status)
{
  switch (status)
    {
    case 401:
    case 402:
    case 403:
      return _("Its server lets nobody in without being asked. Its posts are kept; see in the "
               "browser whether the address is still right, or is for members alone.");
    case 404:
      return _("There is nothing at its address at the moment. Its posts are kept; if this goes on, "
               "look for its new address on its site.");
    case 429:
      return _("Its server was asked too often and wants to be left alone for a while. Its posts "
               "are kept; it will be asked again by itself.");
    default:
      return status >= 500
               ? _("Its server has trouble of its own. Its posts are kept; it will be asked again "
                   "by itself.")
               : _("Its server says no. Its posts are kept; see in the browser whether the address "
                   "is still right.");
    }
}

/**
 * reprise_follower_say_trouble:
 * @feed: a feed
 *
 * Returns: (nullable): what happened when it was asked for the last time, what is safe, and what
 *   may be done; %NULL where all is well
 */
const char *
reprise_follower_say_trouble (RepriseFeed *feed)
{
  g_return_val_if_fail (REPRISE_IS_FEED (feed), NULL);

  switch (reprise_feed_get_trouble (feed))
    {
    case REPRISE_FEED_TROUBLE_NONE:
      return NULL;
    case REPRISE_FEED_TROUBLE_OFFLINE:
      return _("There is no network. Its posts are kept; it will be asked again when you are "
               "online.");
    case REPRISE_FEED_TROUBLE_UNREACHABLE:
      return _("Its server was not found, or does not answer as it should. Its posts are kept; it "
               "will be asked again by itself. See that the address is right.");
    case REPRISE_FEED_TROUBLE_REFUSED:
      return say_refusal (reprise_feed_get_status (feed));
    case REPRISE_FEED_TROUBLE_NO_FEED:
      return _("What is at its address is no feed. Its posts are kept; if this network wants you "
               "to log in, do that, or look for its new address on its site.");
    case REPRISE_FEED_TROUBLE_TOO_LARGE:
      return _("It has more to say than is read at once. Its posts are kept; open its site in the "
               "browser.");
    case REPRISE_FEED_TROUBLE_GONE:
      return _("Its server says that it is gone for good, and it is not asked for any more. Its "
               "posts are kept; remove it, or give it its new address.");
    }

  g_return_val_if_reached (NULL);
}
