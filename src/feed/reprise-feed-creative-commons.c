/* The two ways to name a licence by its address. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-reader-values.h"
#include "feed/reprise-feed-uris.h"

static void
take_license (RepriseFeedReader *reader,
              const char        *address)
{
  g_autofree char *href = reprise_feed_reader_resolve (reader, address);

  if (href != NULL)
    reprise_feed_reader_set_string (&reader->subject->license, href);
}

static void
begin_license (RepriseFeedReader *reader)
{
  g_autofree char *resource =
    reprise_feed_reader_get_in (reader, REPRISE_FEED_URI_RDF, "resource");

  if (resource != NULL)
    take_license (reader, resource);
}

static void
end_license (RepriseFeedReader *reader,
             const char        *value)
{
  if (*value != '\0')
    take_license (reader, value);
}

static const RepriseFeedElement elements[] = {
  { "license", REPRISE_FEED_SCOPE_SUBJECT, REPRISE_FEED_CONTENT_VALUE, 0, begin_license,
    end_license },
  { NULL },
};

static const char * const addresses[] = {
  "http://web.resource.org/cc/",
  "http://creativecommons.org/ns#",
  "http://backend.userland.com/creativeCommonsRssModule",
  NULL,
};

const RepriseFeedNamespace reprise_feed_creative_commons = {
  "creativeCommons", addresses, elements, NULL, NULL, NULL,
};
