/* Feeds and their posts, kept: what is new, what has changed, what was read and deleted. */

#include "store/reprise-bin.h"
#include "store/reprise-check.h"
#include "store/reprise-feed-store.h"
#include "store/reprise-new-post.h"
#include "store/reprise-post-store.h"
#include "support/test-store.h"

#define DAY G_GINT64_CONSTANT (86400000)
#define N_MANY 10000

static RepriseFeed *
save_feed (TestStore   *store,
           RepriseFeed *edited,
           RepriseFeed *made_from)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);
  g_autoptr (GError) error = NULL;
  RepriseFeed *saved = NULL;

  test_execute (store, "BEGIN");
  g_assert_true (reprise_feed_save (deed, store->database, edited, made_from, &error));
  g_assert_no_error (error);
  g_assert_true (reprise_deed_settle (deed, &error));
  test_execute (store, "COMMIT");
  saved = reprise_feed_load (store->database, reprise_feed_get_id (edited), &error);
  g_assert_no_error (error);
  return saved;
}

static RepriseFeed *
add_feed (TestStore  *store,
          const char *address,
          const char *group)
{
  g_autoptr (RepriseFeed) feed = reprise_feed_new (address);

  reprise_feed_set_group (feed, group);
  return save_feed (store, feed, NULL);
}

static RepriseFeed *
load_feed (TestStore   *store,
           RepriseFeed *feed)
{
  g_autoptr (GError) error = NULL;
  RepriseFeed *loaded = reprise_feed_load (store->database, reprise_feed_get_id (feed), &error);

  g_assert_no_error (error);
  return loaded;
}

/* What is said of the posts, by `uid title` or `uid title: words`, the newest first. */
static void
store_posts (TestStore          *store,
             RepriseFeed        *feed,
             const char * const *said,
             guint               n_added,
             guint               n_changed)
{
  g_autoptr (GArray) posts = reprise_new_posts_new (3);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;
  guint added = 0;
  guint changed = 0;

  for (guint i = 0; said[i] != NULL; i++)
    {
      GStrv part = g_strsplit_set (said[i], " :", 3);
      RepriseNewPost post = {
        .uid = part[0],
        .title = part[1],
        .published_at = REPRISE_POST_UNDATED,
        .updated_at = REPRISE_POST_UNDATED,
        .body = g_strv_length (part) > 2 ? part[2] : NULL,
        .media_type = "text/html",
      };

      g_ptr_array_add (parts, part);
      g_array_append_val (posts, post);
    }

  test_execute (store, "BEGIN");
  g_assert_true (reprise_new_posts_store (posts, store->database, reprise_feed_get_id (feed), &added,
                                          &changed, &error));
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  g_assert_cmpuint (added, ==, n_added);
  g_assert_cmpuint (changed, ==, n_changed);
}

#define STORE(store, feed, n_added, n_changed, ...) \
  store_posts (store, feed, (const char * const []) { __VA_ARGS__, NULL }, n_added, n_changed)

/* Titles, a `*` behind those with a star and a `.` behind those that were read. */
static void
assert_posts (TestStore           *store,
              ReprisePostQuestion  question,
              const char          *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = reprise_post_list (store->database, &question, &error);
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  posts = reprise_post_load_all (store->database, ids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (posts->len, ==, ids->len);
  for (guint i = 0; i < posts->len; i++)
    g_string_append_printf (titles, "%s%s%s%s", i > 0 ? ", " : "",
                            reprise_post_get_title (posts->pdata[i]),
                            reprise_post_is_starred (posts->pdata[i]) ? "*" : "",
                            reprise_post_is_read (posts->pdata[i]) ? "." : "");
  g_assert_cmpstr (titles->str, ==, expected);
  test_assert_sound (store);
}

static void
assert_all (TestStore  *store,
            const char *expected)
{
  assert_posts (store, (ReprisePostQuestion) { 0 }, expected);
}

static void
assert_found (TestStore  *store,
              const char *words,
              const char *expected)
{
  assert_posts (store, (ReprisePostQuestion) { .words = words }, expected);
}

static char *
dup_uuid (TestStore  *store,
          const char *title)
{
  g_autofree char *sql = g_strdup_printf ("SELECT uuid FROM post WHERE title = '%s'", title);
  char *uuid = test_read_text (store, sql);

  return g_strstrip (uuid);
}

static void
mark (TestStore       *store,
      const char      *title,
      ReprisePostMark  how,
      gboolean         marked)
{
  g_autofree char *uuid = dup_uuid (store, title);
  g_autoptr (GError) error = NULL;

  g_assert_true (reprise_post_mark (store->database, uuid, how, marked, &error));
  g_assert_no_error (error);
}

static RepriseUndo *
delete_post (TestStore  *store,
             const char *title)
{
  g_autofree char *uuid = dup_uuid (store, title);
  g_autoptr (GError) error = NULL;
  RepriseUndo *undo = NULL;

  test_execute (store, "BEGIN");
  undo = reprise_post_delete (store->database, uuid, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  return undo;
}

static void
take_back (TestStore   *store,
           RepriseUndo *undo)
{
  g_autoptr (GError) error = NULL;
  guint n_left = 0;

  test_execute (store, "BEGIN");
  g_assert_true (reprise_undo_run (undo, store->database, &n_left, &error));
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  g_assert_cmpuint (n_left, ==, 0);
}

static void
test_save (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", "Blogs");
  g_autoptr (RepriseFeed) edited = reprise_feed_copy (feed);
  g_autoptr (RepriseFeed) saved = NULL;

  g_assert_cmpint (reprise_feed_get_id (feed), !=, 0);
  g_assert_cmpstr (reprise_feed_get_address (feed), ==, "https://reels.example/feed");
  g_assert_cmpstr (reprise_feed_get_label (feed), ==, "https://reels.example/feed");
  g_assert_cmpstr (reprise_feed_get_group (feed), ==, "Blogs");
  g_assert_cmpint (reprise_feed_get_interval (feed), ==, 0);
  g_assert_false (reprise_feed_is_mine (feed));

  reprise_feed_set_name (edited, "Reels");
  reprise_feed_set_mine (edited, TRUE);
  reprise_feed_set_interval (edited, 7200);
  saved = save_feed (store, edited, feed);
  g_assert_cmpstr (reprise_feed_get_label (saved), ==, "Reels");
  g_assert_true (reprise_feed_is_mine (saved));
  g_assert_cmpint (reprise_feed_get_interval (saved), ==, 7200);
  test_assert_sound (store);
}

static void
test_list (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) b = add_feed (store, "https://b.example/", "Shops");
  g_autoptr (RepriseFeed) c = add_feed (store, "https://c.example/", NULL);
  g_autoptr (RepriseFeed) a = add_feed (store, "https://a.example/", "Shops");
  g_autoptr (RepriseFeed) gone = add_feed (store, "https://gone.example/", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feeds = NULL;
  gint64 id = 0;

  STORE (store, a, 2, 0, "1 One", "2 Two");
  mark (store, "One", REPRISE_POST_READ, TRUE);
  test_delete (store, reprise_feed_get_uuid (gone));
  feeds = reprise_feed_list (store->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (feeds->len, ==, 3);
  g_assert_cmpstr (reprise_feed_get_uuid (feeds->pdata[0]), ==, reprise_feed_get_uuid (c));
  g_assert_cmpstr (reprise_feed_get_uuid (feeds->pdata[1]), ==, reprise_feed_get_uuid (a));
  g_assert_cmpstr (reprise_feed_get_uuid (feeds->pdata[2]), ==, reprise_feed_get_uuid (b));
  g_assert_cmpuint (reprise_feed_get_n_posts (feeds->pdata[1]), ==, 2);
  g_assert_cmpuint (reprise_feed_get_n_unread (feeds->pdata[1]), ==, 1);
  g_assert_cmpuint (reprise_feed_get_n_posts (feeds->pdata[0]), ==, 0);

  g_assert_true (reprise_feed_find_address (store->database, "https://b.example/", &id, &error));
  g_assert_cmpint (id, ==, reprise_feed_get_id (b));
  g_assert_true (reprise_feed_find_address (store->database, "https://gone.example/", &id, &error));
  g_assert_cmpint (id, ==, 0);
}

/* Two edit it at once; and what it says of itself is not the user's to overwrite. */
static void
test_merge (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);
  g_autoptr (RepriseFeed) mine = reprise_feed_copy (feed);
  g_autoptr (RepriseFeed) theirs = reprise_feed_copy (feed);
  g_autoptr (RepriseFeed) first = NULL;
  g_autoptr (RepriseFeed) second = NULL;

  reprise_feed_set_name (theirs, "Reels");
  first = save_feed (store, theirs, feed);
  g_assert_true (reprise_feed_introduce (store->database, reprise_feed_get_id (feed), "All reels",
                                         "https://reels.example/", NULL));
  g_assert_true (reprise_feed_introduce (store->database, reprise_feed_get_id (feed), NULL, NULL,
                                         NULL));
  reprise_feed_set_group (mine, "Blogs");
  second = save_feed (store, mine, feed);
  g_assert_cmpstr (reprise_feed_get_name (second), ==, "Reels");
  g_assert_cmpstr (reprise_feed_get_group (second), ==, "Blogs");
  g_assert_cmpstr (reprise_feed_get_title (second), ==, "All reels");
  g_assert_cmpstr (reprise_feed_get_site (second), ==, "https://reels.example/");
  test_assert_sound (store);
}

static void
test_state (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);
  g_autoptr (RepriseFeed) renamed = reprise_feed_copy (feed);
  g_autoptr (RepriseFeed) moved = NULL;
  g_autoptr (RepriseFeed) saved = NULL;
  g_autoptr (RepriseFeed) now = NULL;
  const gint64 id = reprise_feed_get_id (feed);
  g_autoptr (RepriseFeedState) none = reprise_feed_state_read (store->database, id, NULL);
  RepriseFeedState said = {
    (char *) "W/\"é, 1\"", (char *) "Mon", 5, 6, G_MAXINT64, 60, 70, 3,
    REPRISE_FEED_TROUBLE_REFUSED, 403, (char *) "https://new.example/", 8, 1,
  };
  g_autoptr (RepriseFeedState) kept = NULL;
  g_autoptr (RepriseFeedState) forgotten = NULL;

  g_assert_null (none->etag);
  g_assert_cmpint (none->due_at, ==, 0);
  g_assert_cmpint (none->fresh_for, ==, -1);
  g_assert_cmpint (none->trouble, ==, REPRISE_FEED_TROUBLE_NONE);
  g_assert_cmpuint (none->uid_version, ==, 0);

  g_assert_true (reprise_feed_state_write (store->database, id, &said, NULL));
  kept = reprise_feed_state_read (store->database, id, NULL);
  g_assert_cmpstr (kept->etag, ==, said.etag);
  g_assert_cmpstr (kept->last_modified, ==, "Mon");
  g_assert_cmpint (kept->asked_at, ==, 5);
  g_assert_cmpint (kept->answered_at, ==, 6);
  g_assert_cmpint (kept->due_at, ==, G_MAXINT64);
  g_assert_cmpint (kept->fresh_for, ==, 60);
  g_assert_cmpint (kept->asks_for, ==, 70);
  g_assert_cmpuint (kept->failures, ==, 3);
  g_assert_cmpint (kept->trouble, ==, REPRISE_FEED_TROUBLE_REFUSED);
  g_assert_cmpuint (kept->status, ==, 403);
  g_assert_cmpstr (kept->moved_to, ==, "https://new.example/");
  g_assert_cmpint (kept->moved_at, ==, 8);
  g_assert_cmpuint (kept->uid_version, ==, 1);

  /* Another name changes nothing of it; another address does. */
  reprise_feed_set_name (renamed, "Reels");
  saved = save_feed (store, renamed, feed);
  g_assert_cmpint (reprise_feed_get_trouble (saved), ==, REPRISE_FEED_TROUBLE_REFUSED);
  g_assert_cmpuint (reprise_feed_get_status (saved), ==, 403);
  moved = reprise_feed_copy (saved);
  reprise_feed_set_address (moved, "https://other.example/feed");
  now = save_feed (store, moved, saved);
  g_assert_cmpint (reprise_feed_get_trouble (now), ==, REPRISE_FEED_TROUBLE_NONE);
  forgotten = reprise_feed_state_read (store->database, id, NULL);
  g_assert_null (forgotten->etag);
  g_assert_null (forgotten->last_modified);
  g_assert_null (forgotten->moved_to);
  g_assert_cmpint (forgotten->due_at, ==, 0);
  g_assert_cmpuint (forgotten->failures, ==, 0);
}

static void
test_move (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);
  g_autoptr (RepriseFeed) other = add_feed (store, "https://taken.example/", NULL);
  g_autoptr (RepriseFeed) stays = NULL;
  g_autoptr (RepriseFeed) goes = NULL;

  g_assert_true (reprise_feed_move (store->database, reprise_feed_get_id (feed),
                                    "https://taken.example/", NULL));
  stays = load_feed (store, feed);
  g_assert_cmpstr (reprise_feed_get_address (stays), ==, "https://reels.example/feed");
  g_assert_true (reprise_feed_move (store->database, reprise_feed_get_id (feed),
                                    "https://new.example/", NULL));
  goes = load_feed (store, feed);
  g_assert_cmpstr (reprise_feed_get_address (goes), ==, "https://new.example/");
}

static void
test_due (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) late = add_feed (store, "https://late.example/", NULL);
  g_autoptr (RepriseFeed) soon = add_feed (store, "https://soon.example/", NULL);
  g_autoptr (RepriseFeed) binned = add_feed (store, "https://binned.example/", NULL);
  g_autoptr (GPtrArray) due = NULL;
  const RepriseFeedDue *first = NULL;
  const RepriseFeedDue *second = NULL;
  RepriseFeedState state = { .due_at = 9, .asked_at = 2,
                             .trouble = REPRISE_FEED_TROUBLE_OFFLINE };

  g_assert_true (reprise_feed_state_write (store->database, reprise_feed_get_id (late), &state,
                                           NULL));
  test_delete (store, reprise_feed_get_uuid (binned));
  due = reprise_feed_list_due (store->database, NULL);
  g_assert_cmpuint (due->len, ==, 2);
  first = due->pdata[0];
  second = due->pdata[1];
  g_assert_cmpstr (first->uuid, ==, reprise_feed_get_uuid (soon));
  g_assert_cmpint (first->due_at, ==, 0);
  g_assert_false (first->offline);
  g_assert_cmpint (second->due_at, ==, 9);
  g_assert_cmpint (second->asked_at, ==, 2);
  g_assert_true (second->offline);
}

static void
test_twice (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);
  g_autoptr (RepriseFeed) other = add_feed (store, "https://other.example/feed", NULL);

  STORE (store, feed, 2, 0, "2 Second:<p>Of two</p>", "1 First");
  assert_all (store, "Second, First");
  STORE (store, feed, 0, 0, "2 Second:<p>Of two</p>", "1 First");
  STORE (store, feed, 1, 0, "3 Third", "2 Second:<p>Of two</p>");
  assert_all (store, "Third, Second, First");

  /* A uid is the feed's own. */
  STORE (store, other, 1, 0, "1 Else");
  assert_posts (store, (ReprisePostQuestion) { .feed = reprise_feed_get_uuid (other) }, "Else");
  assert_posts (store, (ReprisePostQuestion) { .feed = "nobody" }, "");
}

static void
test_changed (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);

  STORE (store, feed, 2, 0, "2 Second:lantern", "1 First");
  mark (store, "Second", REPRISE_POST_READ, TRUE);
  mark (store, "Second", REPRISE_POST_STARRED, TRUE);
  assert_found (store, "lantern", "Second*.");
  STORE (store, feed, 0, 1, "2 Seconds:candle", "1 First");
  assert_all (store, "Seconds*., First");
  assert_found (store, "lantern", "");
  assert_found (store, "candle", "Seconds*.");
  mark (store, "Seconds", REPRISE_POST_READ, FALSE);
  mark (store, "Seconds", REPRISE_POST_STARRED, FALSE);
  assert_all (store, "Seconds, First");
}

static void
test_deleted (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);
  g_autoptr (RepriseUndo) undo = NULL;
  g_autoptr (RepriseUndo) for_good = NULL;
  g_autoptr (GError) error = NULL;

  STORE (store, feed, 2, 0, "2 Second:lantern", "1 First");
  undo = delete_post (store, "Second");
  g_assert_cmpuint (reprise_undo_get_count (undo), ==, 1);
  assert_all (store, "First");
  assert_found (store, "lantern", "");
  STORE (store, feed, 0, 0, "2 Second:lantern and candle", "1 First");
  assert_all (store, "First");
  g_assert_null (reprise_post_delete (store->database, "nothing", &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);

  take_back (store, undo);
  assert_all (store, "Second, First");
  assert_found (store, "lantern", "Second");

  /* Long after, its words go, and it does not come back. */
  for_good = delete_post (store, "Second");
  test_let_time_pass (store, 31, 28);
  test_tidy (store);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM post_text"), ==, 2);
  test_let_time_pass (store, 31, 31);
  test_tidy (store);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM post_text"), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM post WHERE title = ''"), ==, 1);
  STORE (store, feed, 0, 0, "2 Second:lantern", "1 First");
  assert_all (store, "First");
}

/* A feed in the bin takes its posts out of sight, and brings them back as they were. */
static void
test_bin (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", "Blogs");
  g_autoptr (RepriseFeed) other = add_feed (store, "https://other.example/feed", "Blogs/Old");
  g_autoptr (RepriseFeed) edited = reprise_feed_copy (feed);
  g_autoptr (RepriseFeed) saved = NULL;

  STORE (store, feed, 2, 0, "2 Second:lantern", "1 First");
  STORE (store, other, 1, 0, "1 Else:lantern");
  mark (store, "First", REPRISE_POST_READ, TRUE);
  test_delete (store, reprise_feed_get_uuid (feed));
  assert_all (store, "Else");
  assert_found (store, "lantern", "Else");
  assert_posts (store, (ReprisePostQuestion) { .group = "Blogs" }, "Else");
  test_restore (store, reprise_feed_get_uuid (feed));
  assert_all (store, "Else, Second, First.");

  /* Who goes on with it takes it out. */
  test_delete (store, reprise_feed_get_uuid (feed));
  reprise_feed_set_name (edited, "Reels");
  saved = save_feed (store, edited, feed);
  assert_all (store, "Else, Second, First.");

  test_delete (store, reprise_feed_get_uuid (feed));
  test_let_time_pass (store, 31, 31);
  test_tidy (store);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM feed"), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM post"), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM post_text"), ==, 1);
  assert_found (store, "lantern", "Else");
}

static void
test_words (void)
{
  static const struct
  {
    const char *words;
    const char *found;
  } cases[] = {
    { "gaslight", "Gaslight" },
    { "GASL", "Gaslight" },
    { "fog gaslight", "Gaslight" },
    { "gaslight rain", "" },
    { "gaslight OR rain", "Rain, Gaslight" },
    { "-gaslight", "Rain" },
    { "café", "Rain" },
    { "cafe", "Rain" },
    { "hidden", "" },
    { "bold word", "Rain" },
    { "\"bold word\"", "Rain" },
    { "\"word bold\"", "" },
    { "caf bold", "" },
    { "caf* bold", "Rain" },
    { "", "Rain, Gaslight" },
    { "  ", "Rain, Gaslight" },
    { "\"", "Rain, Gaslight" },
    { "gaslight\"", "Gaslight" },
    { "…", "Rain, Gaslight" },
    { "NOT", "" },
    { "NEAR(", "" },
    { "title:rain", "Rain" },
    { "title:fog", "" },
    { "judgement:8", "" },
    { "year:1944", "" },
    { "in:feeds fog", "Gaslight" },
  };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);

  STORE (store, feed, 2, 0, "2 Rain:<p>At the Café, <b>bold</b> <i>word</i></p><script>hidden</script>",
         "1 Gaslight:<p>In the fog</p>");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].words);
      assert_found (store, cases[i].words, cases[i].found);
    }
}

static void
test_choices (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", "Blogs");
  g_autoptr (RepriseFeed) deep = add_feed (store, "https://deep.example/feed", "Blogs/Far/Deep");
  g_autoptr (RepriseFeed) near = add_feed (store, "https://near.example/feed", "Blogs2");
  const ReprisePostQuestion unread = { .choice = REPRISE_POSTS_UNREAD };
  const ReprisePostQuestion group = { .group = "Blogs" };
  g_autoptr (RepriseUndo) undo = NULL;

  STORE (store, feed, 2, 0, "2 Two", "1 One");
  STORE (store, deep, 1, 0, "1 Deep");
  STORE (store, near, 1, 0, "1 Near");
  mark (store, "Two", REPRISE_POST_READ, TRUE);
  mark (store, "One", REPRISE_POST_STARRED, TRUE);
  assert_posts (store, unread, "Near, Deep, One*");
  assert_posts (store, (ReprisePostQuestion) { .choice = REPRISE_POSTS_STARRED }, "One*");
  assert_posts (store, group, "Deep, Two., One*");
  assert_posts (store, (ReprisePostQuestion) { .group = "Blogs", .words = "deep" }, "Deep");
  assert_posts (store, (ReprisePostQuestion) { .group = "Blog" }, "");

  test_execute (store, "BEGIN");
  undo = reprise_post_read_all (store->database, &group, NULL);
  test_execute (store, "COMMIT");
  g_assert_cmpuint (reprise_undo_get_count (undo), ==, 2);
  assert_all (store, "Near, Deep., Two., One*.");

  /* What somebody read again since, stays read. */
  g_usleep (2000);
  mark (store, "Deep", REPRISE_POST_READ, FALSE);
  mark (store, "Deep", REPRISE_POST_READ, TRUE);
  take_back (store, undo);
  assert_all (store, "Near, Deep., Two., One*");
}

static void
test_text (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);
  g_autoptr (GArray) posts = reprise_new_posts_new (3);
  const gint64 now = reprise_database_now ();
  const RepriseNewPost said[] = {
    { "far", "Far", "https://reels.example/far", "Ida", now + 900 * DAY, REPRISE_POST_UNDATED,
      "<p>It goes <b>out</b>.</p>", "text/html", "https://reels.example/", "{}", "Gaslight", 1944,
      NULL, NULL, NULL },
    { "old", "Old", NULL, NULL, now - DAY, now, "As <b> it is", "text/plain", NULL, NULL, NULL, 0,
      NULL, NULL, NULL },
    { "none", NULL, NULL, NULL, REPRISE_POST_UNDATED, REPRISE_POST_UNDATED, NULL, NULL, NULL, NULL,
      NULL, 0, NULL, NULL, NULL },
  };
  g_autofree char *uuid = NULL;
  g_autofree char *old_uuid = NULL;
  g_autoptr (ReprisePost) post = NULL;
  g_autoptr (ReprisePost) old = NULL;
  guint added = 0;
  guint changed = 0;

  g_array_append_vals (posts, said, G_N_ELEMENTS (said));
  g_assert_true (reprise_new_posts_store (posts, store->database, reprise_feed_get_id (feed), &added,
                                          &changed, NULL));
  g_assert_cmpuint (added, ==, 3);
  uuid = dup_uuid (store, "Far");
  post = reprise_post_load (store->database, uuid, NULL);
  g_assert_cmpstr (reprise_post_get_body (post), ==, "<p>It goes <b>out</b>.</p>");
  g_assert_cmpstr (reprise_post_get_media_type (post), ==, "text/html");
  g_assert_cmpstr (reprise_post_get_base (post), ==, "https://reels.example/");
  g_assert_cmpstr (reprise_post_get_opening (post), ==, "It goes out.");
  g_assert_cmpstr (reprise_post_get_film_title (post), ==, "Gaslight");
  g_assert_cmpint (reprise_post_get_film_year (post), ==, 1944);
  g_assert_cmpstr (reprise_post_get_author (post), ==, "Ida");
  g_assert_cmpstr (reprise_post_get_feed (post), ==, reprise_feed_get_uuid (feed));
  g_assert_true (reprise_post_is_dated (post));

  /* What says that it is of another year does not stand above all others until then. */
  g_assert_cmpint (reprise_post_get_sorted_at (post), >=, now);
  g_assert_cmpint (reprise_post_get_sorted_at (post), <, now + DAY);
  old_uuid = dup_uuid (store, "Old");
  old = reprise_post_load (store->database, old_uuid, NULL);
  g_assert_cmpstr (reprise_post_get_opening (old), ==, "As <b> it is");
  g_assert_cmpint (reprise_post_get_sorted_at (old), ==, now - DAY);
  assert_all (store, "Far, , Old");
}

/* An index that is not what it should be is told of. */
static void
test_check (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) more = NULL;

  STORE (store, feed, 1, 0, "1 One:lantern");
  test_execute (store, "UPDATE post_text SET words = 'candle'");
  problems = reprise_check (store->database, NULL);
  g_assert_cmpuint (problems->len, ==, 1);
  test_execute (store, "DELETE FROM post_text");
  more = reprise_check (store->database, NULL);
  g_assert_cmpuint (more->len, ==, 2);
}

static void
test_many (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = add_feed (store, "https://reels.example/feed", NULL);
  g_autoptr (RepriseFeed) counted = NULL;
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ids = NULL;
  const ReprisePostQuestion words = { .words = "lantern" };

  for (guint i = N_MANY; i > 0; i--)
    g_ptr_array_add (said, g_strdup_printf ("%u Post%u:<p>Nr. %u of many%s</p>", i, i, i,
                                            i % 10 == 0 ? ", by a lantern" : ""));
  g_ptr_array_add (said, NULL);
  store_posts (store, feed, (const char * const *) said->pdata, N_MANY, 0);
  store_posts (store, feed, (const char * const *) said->pdata, 0, 0);
  ids = reprise_post_list (store->database, &words, NULL);
  g_assert_cmpuint (ids->len, ==, N_MANY / 10);
  counted = load_feed (store, feed);
  g_assert_cmpuint (reprise_feed_get_n_unread (counted), ==, N_MANY);
  test_assert_sound (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feeds/save", test_save);
  g_test_add_func ("/feeds/list", test_list);
  g_test_add_func ("/feeds/merge", test_merge);
  g_test_add_func ("/feeds/state", test_state);
  g_test_add_func ("/feeds/move", test_move);
  g_test_add_func ("/feeds/due", test_due);
  g_test_add_func ("/feeds/twice", test_twice);
  g_test_add_func ("/feeds/changed", test_changed);
  g_test_add_func ("/feeds/deleted", test_deleted);
  g_test_add_func ("/feeds/bin", test_bin);
  g_test_add_func ("/feeds/words", test_words);
  g_test_add_func ("/feeds/choices", test_choices);
  g_test_add_func ("/feeds/text", test_text);
  g_test_add_func ("/feeds/check", test_check);
  g_test_add_func ("/feeds/many", test_many);

  return g_test_run ();
}
