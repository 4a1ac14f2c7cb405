/* Feeds with posts, as somebody may follow them, at addresses where nobody answers. */

#include "support/test-feeds.h"

#include "store/reprise-feed-store.h"
#include "store/reprise-journal-feeds.h"
#include "store/reprise-new-post.h"

#define DAY 86400

typedef struct
{
  const char *address;
  const char *title;
  const char *group;
  gboolean    mine;
} Feed;

typedef struct
{
  guint       feed;
  const char *title;
  const char *author;
  gint64      age;   /* seconds */
  const char *body;
  const char *film;  /* (nullable) */
  int         year;
} Post;

static const Feed feeds[] = {
  { "http://127.0.0.1:9/notes/feed", "Ungrouped Notes", NULL, FALSE },
  { "http://127.0.0.1:9/friend/rss", "Ines Watches Too Much", "Friends", FALSE },
  { "http://127.0.0.1:9/harbour/atom.xml", "The Harbour Picture House Gazette", "Magazines", FALSE },
  { "http://127.0.0.1:9/slow/feed.json", "Slow Cinema Monthly", "Magazines/Long Reads", TRUE },
};

static const Post posts[] = {
  { 2, "The Lighthouse at the End of the Pier, and What the Fog Leaves Out (1974)", "Odile Marchetti",
    3600,
    "<p>There is a film that I have seen four times, and each time the <em>lighthouse</em> stood "
    "somewhere else. The director says that he moved it; the keeper says that the sea did.</p>"
    "<p><img src='http://127.0.0.1:9/harbour/pier.jpg' alt='The pier at dawn, before the crew "
    "came'></p>"
    "<h2>What is not shown</h2><p>In the third reel nothing happens for six minutes, and it is the "
    "best of it. See <a href='http://127.0.0.1:9/harbour/fog'>what we wrote of the fog</a>.</p>"
    "<blockquote><p>I waited for the light as one waits for a letter.</p></blockquote>"
    "<p>Go for the gulls; stay for the silence.</p>", "The Lighthouse at the End of the Pier", 1974 },
  { 1, "A week without trains", "Ines", 5 * 3600,
    "<p>No station, no platform, no farewell: I looked for films in which nobody leaves.</p>", NULL,
    0 },
  { 1, "Nine notes on umbrellas", "Ines", 30 * 3600, "<p>They never open at the right moment.</p>",
    NULL, 0 },
  { 0, "Projector repaired", NULL, 3 * DAY, "<p>It hums in B flat now.</p>", NULL, 0 },
  { 2, "Programme for the winter", "The House", 9 * DAY, "<p>Twelve films about snow.</p>", NULL, 0 },
  { 3, "Watching paint dry, on purpose", "M. Okafor", 40 * DAY,
    "<p>An essay in eleven walls.</p>", NULL, 0 },
  { 3, "", "M. Okafor", 400 * DAY, "<p>A post without a title says what it says.</p>", NULL, 0 },
};

static gboolean
add_post (RepriseDatabase  *database,
          gint64            feed,
          const Post       *post,
          guint             nth,
          GError          **error)
{
  g_autofree char *uid = g_strdup_printf ("post-%u", nth);
  g_autoptr (GArray) fresh = reprise_new_posts_new (1);
  const RepriseNewPost new_post = {
    .uid = uid,
    .title = post->title,
    .link = "http://127.0.0.1:9/harbour/post",
    .author = post->author,
    .published_at = (g_get_real_time () / G_USEC_PER_SEC - post->age) * 1000,
    .updated_at = REPRISE_POST_UNDATED,
    .body = post->body,
    .media_type = "text/html",
    .film_title = post->film,
    .film_year = post->year,
  };
  guint n_added = 0;
  guint n_changed = 0;

  g_array_append_val (fresh, new_post);
  return reprise_new_posts_store (fresh, database, feed, &n_added, &n_changed, error);
}

static gpointer
fill_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  gint64 ids[G_N_ELEMENTS (feeds)];
  const RepriseFeedState troubled = {
    .asked_at = 1, .fresh_for = -1, .asks_for = -1, .trouble = REPRISE_FEED_TROUBLE_REFUSED,
    .status = 404,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (feeds); i++)
    {
      g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
      g_autoptr (RepriseFeed) feed = reprise_feed_new (feeds[i].address);

      reprise_feed_set_title (feed, feeds[i].title);
      reprise_feed_set_group (feed, feeds[i].group);
      reprise_feed_set_mine (feed, feeds[i].mine);
      g_assert_true (reprise_feed_save (deed, database, feed, NULL, error));
      ids[i] = reprise_feed_get_id (feed);
    }

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    g_assert_true (add_post (database, ids[posts[i].feed], &posts[i], i, error));
  g_assert_true (reprise_feed_state_write (database, ids[0], &troubled, error));
  return GINT_TO_POINTER (TRUE);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;

  reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GArray **) data = reprise_journal_list_posts_finish (REPRISE_JOURNAL (source), result, NULL);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GPtrArray **) data = reprise_journal_load_posts_finish (REPRISE_JOURNAL (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
mark (TestJournal     *self,
      const char      *uuid,
      ReprisePostMark  kind)
{
  gboolean done = FALSE;

  reprise_journal_mark_post_async (self->journal, uuid, kind, TRUE, NULL, done_cb, &done);
  test_wait_until (is_set, &done);
}

/**
 * test_feeds_fill:
 * @self: a journal
 *
 * Has it follow four feeds, one of them in no group and one in a group of a group; one cannot be
 * read. The fourth post is read and has a star.
 */
void
test_feeds_fill (TestJournal *self)
{
  const ReprisePostQuestion all = { 0 };
  gboolean done = FALSE;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) found = NULL;

  reprise_journal_run_async (self->journal, REPRISE_LANE_WRITE, fill_job, NULL, NULL, NULL, NULL,
                             done_cb, &done);
  test_wait_until (is_set, &done);
  reprise_journal_list_posts_async (self->journal, &all, NULL, listed_cb, &ids);
  test_wait_until (is_there, &ids);
  reprise_journal_load_posts_async (self->journal, ids, NULL, loaded_cb, &found);
  test_wait_until (is_there, &found);
  mark (self, reprise_post_get_uuid (found->pdata[3]), REPRISE_POST_READ);
  mark (self, reprise_post_get_uuid (found->pdata[3]), REPRISE_POST_STARRED);
}

typedef struct
{
  const char *body;
  gboolean    images;  /* its feed shows them always */
} Single;

static gpointer
add_job (RepriseDatabase  *database,
         gpointer          data,
         GError          **error)
{
  const Single *single = data;
  const Post post = { 0, "A single post", "Ines", 60, single->body, NULL, 0 };
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseFeed) feed = reprise_feed_new ("http://127.0.0.1:9/single");

  reprise_feed_set_shows_images (feed, single->images);
  g_assert_true (reprise_feed_save (deed, database, feed, NULL, error));
  g_assert_true (add_post (database, reprise_feed_get_id (feed), &post, 1000, error));
  return GINT_TO_POINTER (TRUE);
}

/**
 * test_feeds_add_post:
 * @self: a journal that follows nothing
 * @body: what a post says, in HTML
 * @images: whether its feed always shows images
 *
 * Has it follow a feed with that post alone.
 *
 * Returns: (transfer full): the post's UUID
 */
char *
test_feeds_add_post (TestJournal *self,
                     const char  *body,
                     gboolean     images)
{
  const ReprisePostQuestion all = { 0 };
  Single single = { body, images };
  gboolean done = FALSE;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) found = NULL;

  reprise_journal_run_async (self->journal, REPRISE_LANE_WRITE, add_job, &single, NULL, NULL, NULL,
                             done_cb, &done);
  test_wait_until (is_set, &done);
  reprise_journal_list_posts_async (self->journal, &all, NULL, listed_cb, &ids);
  test_wait_until (is_there, &ids);
  reprise_journal_load_posts_async (self->journal, ids, NULL, loaded_cb, &found);
  test_wait_until (is_there, &found);
  g_assert_cmpuint (found->len, ==, 1);
  return g_strdup (reprise_post_get_uuid (found->pdata[0]));
}
