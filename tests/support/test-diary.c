/* A diary on the web, as its feed has it. */

#include "support/test-diary.h"

#include "feed/reprise-feed-parser.h"
#include "markup/reprise-html.h"
#include "store/reprise-feed-store.h"
#include "store/reprise-post-store.h"

#define HEAD                                                                              \
  "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"                        \
  " xmlns:content='http://purl.org/rss/1.0/modules/content/'"                             \
  " xmlns:letterboxd='https://letterboxd.com' xmlns:tmdb='https://themoviedb.org'>"       \
  "<channel><title>A diary</title><link>https://diary.example/</link>"
#define TAIL "</channel></rss>"

static RepriseFeedDocument *
parse (const char *items)
{
  g_autofree char *text = g_strconcat (HEAD, items, TAIL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RepriseFeedDocument *document =
    reprise_feed_parse (bytes, "https://diary.example/feed", "application/rss+xml", &error);

  g_assert_no_error (error);
  return document;
}

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

static void
add_post (GArray                 *posts,
          GPtrArray              *strings,
          const RepriseFeedEntry *entry)
{
  const RepriseFeedSubject *subject = &entry->subject;
  const RepriseFeedText *body = entry->content->len > 0 ? entry->content->pdata[0]
                                                        : entry->summary;
  RepriseNewPost post = { 0 };

  post.uid = entry->uid;
  post.link = subject->link;
  post.published_at = subject->published.known ? subject->published.seconds * 1000
                                               : REPRISE_POST_UNDATED;
  post.updated_at = REPRISE_POST_UNDATED;
  post.title = subject->title != NULL ? reprise_html_dup_text (subject->title->value, -1) : NULL;
  post.film = reprise_diary_post_dup_film (entry);
  g_ptr_array_add (strings, (char *) post.title);
  g_ptr_array_add (strings, (char *) post.film);
  if (body != NULL)
    {
      post.body = body->value;
      post.media_type = body->type;
      post.base = body->base;
    }
  g_array_append_val (posts, post);
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
  g_autoptr (RepriseFeedDocument) document = parse (items);
  g_autoptr (GArray) posts = g_array_new (FALSE, FALSE, sizeof (RepriseNewPost));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint n_added = 0;
  guint n_changed = 0;

  for (guint i = 0; i < document->entries->len; i++)
    add_post (posts, strings, document->entries->pdata[i]);

  test_execute (store, "BEGIN");
  reprise_post_store (store->database, reprise_feed_get_id (feed), posts, &n_added, &n_changed,
                      &error);
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
  g_autoptr (RepriseIntakeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  test_execute (store, "BEGIN");
  report = reprise_diary_take (store->database, feed, FALSE, &error);
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
  posts = reprise_diary_post_list (store->database, reprise_feed_get_id (feed), &error);
  g_assert_no_error (error);
  return posts;
}
