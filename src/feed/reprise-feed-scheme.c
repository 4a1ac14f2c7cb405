#include "feed/reprise-feed-scheme.h"

#include <string.h>

#define FEED "feed:"

/**
 * reprise_feed_scheme_drop:
 * @address: an address
 *
 * Takes away what says nothing but that there is a feed: “feed://example.org/x” is at
 * “http://example.org/x”, and “feed:https://example.org/x” where it says.
 *
 * Returns: (transfer full): the address without it
 */
char *
reprise_feed_scheme_drop (const char *address)
{
  g_return_val_if_fail (address != NULL, NULL);

  if (g_ascii_strncasecmp (address, FEED, strlen (FEED)) != 0)
    return g_strdup (address);

  address += strlen (FEED);
  return g_str_has_prefix (address, "//") ? g_strconcat ("http:", address, NULL)
                                          : g_strdup (address);
}

/**
 * reprise_feed_scheme_is_web:
 * @address: an address
 *
 * Returns: whether it is absolute and of the web: a feed can be nowhere else
 */
gboolean
reprise_feed_scheme_is_web (const char *address)
{
  g_return_val_if_fail (address != NULL, FALSE);

  return g_ascii_strncasecmp (address, "http://", strlen ("http://")) == 0 ||
         g_ascii_strncasecmp (address, "https://", strlen ("https://")) == 0;
}
