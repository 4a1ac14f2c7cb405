/* RSS's syndication module (http://web.resource.org/rss/1.0/modules/syndication/): how often a
 * channel is worth asking. */

#include "feed/reprise-feed-namespaces.h"

static void
end_period (RepriseFeedReader *reader,
            const char        *value)
{
  static const struct
  {
    const char *name;
    guint       seconds;
  } periods[] = {
    { "hourly", 3600 },
    { "daily", 86400 },
    { "weekly", 7 * 86400 },
    { "monthly", 30 * 86400 },
    { "yearly", 365 * 86400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_ascii_strcasecmp (value, periods[i].name) == 0)
      reader->channel->period = periods[i].seconds;
}

static void
end_frequency (RepriseFeedReader *reader,
               const char        *value)
{
  guint64 every = 0;

  if (g_ascii_string_to_unsigned (value, 10, 1, 86400, &every, NULL))
    reader->every = (guint) every;
}

static const RepriseFeedElement elements[] = {
  { "updatePeriod", REPRISE_FEED_SCOPE_CHANNEL, REPRISE_FEED_CONTENT_VALUE, 0, NULL, end_period },
  { "updateFrequency", REPRISE_FEED_SCOPE_CHANNEL, REPRISE_FEED_CONTENT_VALUE, 0, NULL,
    end_frequency },
  { NULL },
};

static const char * const addresses[] = {
  "http://purl.org/rss/1.0/modules/syndication/", NULL,
};

const RepriseFeedNamespace reprise_feed_syndication = {
  "sy", addresses, elements, NULL, NULL, NULL,
};
