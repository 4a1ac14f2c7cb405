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

static char *
rewrite (const char *list,
         guint      *n_feeds)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (list, strlen (list));
  g_autoptr (GPtrArray) feeds = reprise_opml_parse (bytes, NULL);

  g_assert_nonnull (feeds);
  *n_feeds = feeds->len;
  return reprise_opml_write (feeds, "Feeds");
}

/* What was read is written as something that is read as the same, but for names and passwords:
 * without them two addresses may be one. */
static void
check_list (GBytes *bytes)
{
  g_autoptr (GPtrArray) feeds = reprise_opml_parse (bytes, NULL);
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autofree char *once_more = NULL;
  guint n_again = 0;
  guint n_once_more = 0;

  if (feeds == NULL)
    return;

  for (guint i = 0; i < feeds->len; i++)
    check_address (((RepriseOpmlFeed *) feeds->pdata[i])->address);
  written = reprise_opml_write (feeds, "Feeds");
  again = rewrite (written, &n_again);
  once_more = rewrite (again, &n_once_more);
  g_assert_cmpuint (n_again, <=, feeds->len);
  g_assert_cmpuint (n_once_more, ==, n_again);
  g_assert_cmpstr (again, ==, once_more);
  if (n_again == feeds->len)
    g_assert_cmpstr (written, ==, again);
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
