#include "feed/reprise-feed-discovery.h"
#include "feed/reprise-opml.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_address (const char *address)
{
  g_assert_true (g_utf8_validate (address, -1, NULL));
  g_assert_true (g_ascii_strncasecmp (address, "http://", 7) == 0 ||
                 g_ascii_strncasecmp (address, "https://", 8) == 0);
}

/* What was read is written as something that is read as the same. */
static void
check_list (GBytes *bytes)
{
  g_autoptr (GPtrArray) feeds = reprise_opml_parse (bytes, NULL);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) copy = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;

  if (feeds == NULL)
    return;

  for (guint i = 0; i < feeds->len; i++)
    check_address (((RepriseOpmlFeed *) feeds->pdata[i])->address);
  written = reprise_opml_write (feeds, "Feeds");
  copy = g_bytes_new_static (written, strlen (written));
  again = reprise_opml_parse (copy, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->len, ==, feeds->len);
  rewritten = reprise_opml_write (again, "Feeds");
  g_assert_cmpstr (written, ==, rewritten);
}

static void
check_page (GBytes *bytes)
{
  g_autoptr (GPtrArray) candidates =
    reprise_feed_discover (bytes, "https://reels.example/blog/", "text/html");

  for (guint i = 0; i < candidates->len; i++)
    {
      const RepriseFeedCandidate *candidate = candidates->pdata[i];

      check_address (candidate->href);
      g_assert_true (candidate->title == NULL || g_utf8_validate (candidate->title, -1, NULL));
    }
}

/* A list of subscriptions, or a page that names feeds: both are XML of a kind. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  check_list (bytes);
  check_page (bytes);
  return 0;
}
