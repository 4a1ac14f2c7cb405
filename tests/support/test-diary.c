/* A diary on the web, as its feed has it. */

#include "support/test-diary.h"

#include "follow/reprise-follow-reading.h"
#include "store/reprise-feed-store.h"

#include <string.h>

#define HEAD                                                                              \
  "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"                        \
  " xmlns:content='http://purl.org/rss/1.0/modules/content/'"                             \
  " xmlns:letterboxd='https://letterboxd.com' xmlns:tmdb='https://themoviedb.org'>"       \
  "<channel><title>A diary</title><link>https://diary.example/</link>"
#define TAIL "</channel></rss>"

/**
 * test_diary_follow:
 * @store: a journal
 * @address: an address
 *
 * Returns: (transfer full): a feed that is the user's own, which has posted nothing
 */
RepriseFeed *
test_diary_follow (TestStore  *store,
                   const char *address)
{
  RepriseFeed *feed = reprise_feed_new (address);
  RepriseDeed *deed = reprise_deed_new (store->database);
  g_autoptr (GError) error = NULL;

  reprise_feed_set_mine (feed, TRUE);
  test_execute (store, "BEGIN");
  reprise_feed_save (deed, store->database, feed, NULL, &error);
  g_assert_no_error (error);
  reprise_deed_settle (deed, &error);
  g_assert_no_error (error);
  reprise_deed_free (deed);
  test_execute (store, "COMMIT");
  return feed;
}

/**
 * test_diary_post:
 * @store: a journal
 * @feed: a feed
 * @items: what its document has now: items of RSS
 *
 * Lets the journal read a feed.
 */
void
test_diary_post (TestStore   *store,
                 RepriseFeed *feed,
                 const char  *items)
{
  g_autofree char *text = g_strconcat (HEAD, items, TAIL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFollowReading) reading =
    reprise_follow_read (bytes, reprise_feed_get_address (feed), "application/rss+xml", &error);
  guint n_added = 0;
  guint n_changed = 0;

  g_assert_no_error (error);
  test_execute (store, "BEGIN");
  reprise_new_posts_store (reading->posts, store->database, reprise_feed_get_id (feed), &n_added,
                           &n_changed, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
}

/**
 * test_diary_take:
 * @store: a journal
 * @feed: a feed
 * @batch: (out) (optional) (nullable): the batch
 *
 * Returns: (transfer full): what was done to take the feed in, as test_describe_report() says it
 */
char *
test_diary_take (TestStore    *store,
                 RepriseFeed  *feed,
                 char        **batch)
{
  g_autoptr (RepriseDiaryReading) reading = NULL;
  g_autoptr (RepriseIntakeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  reading = reprise_diary_reading_new (
    reprise_diary_post_list (store->database, reprise_feed_get_id (feed), NULL, &error));
  g_assert_no_error (error);
  test_execute (store, "BEGIN");
  report = reprise_diary_take (store->database, feed, reading, NULL, &error);
  g_assert_no_error (error);
  g_assert (report != NULL);
  test_execute (store, "COMMIT");
  test_assert_sound (store);

  if (batch != NULL)
    *batch = g_strdup (report->batch);
  return test_describe_report (report);
}

/**
 * test_diary_read:
 * @items: items of RSS
 *
 * Returns: (transfer full) (element-type RepriseDiaryPost): the posts that they are once they are
 *   kept, the oldest first
 */
GPtrArray *
test_diary_read (const char *items)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://diary.example/feed");
  g_autoptr (GError) error = NULL;
  GPtrArray *posts = NULL;

  test_diary_post (store, feed, items);
  posts = reprise_diary_post_list (store->database, reprise_feed_get_id (feed), NULL, &error);
  g_assert_no_error (error);
  return posts;
}
