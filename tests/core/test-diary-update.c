/* A feed that is one's own diary, as it is updated: what is made out before anything is kept is not
 * what it was by then. */

#include "follow/reprise-follow-answer.h"
#include "store/reprise-feed-store.h"
#include "support/test-diary.h"

#include <string.h>

#define ITEM     TEST_DIARY_ITEM
#define STAND_IN TEST_DIARY_STAND_IN
#define DOCUMENT(items) \
  "<rss version='2.0' xmlns:letterboxd='https://letterboxd.com'><channel><title>My films</title>" \
  items "</channel></rss>"

static void
read_answer (TestStore           *store,
             RepriseFeed         *feed,
             const char          *text,
             RepriseFollowAnswer *answer)
{
  g_autoptr (GError) error = NULL;

  answer->feed = reprise_feed_load (store->database, reprise_feed_get_id (feed), &error);
  answer->fetched = g_new0 (RepriseFetched, 1);
  answer->fetched->outcome = REPRISE_FETCH_NEW;
  answer->fetched->status = 200;
  answer->fetched->whole = TRUE;
  answer->fetched->body = g_bytes_new_static (text, strlen (text));
  answer->fetched->address = g_strdup (reprise_feed_get_address (feed));
  answer->fetched->content_type = g_strdup ("application/rss+xml");
  answer->fetched->fresh_for = answer->fetched->retry_after = -1;
  answer->asked_at = reprise_database_now ();
  reprise_follow_answer_read (answer);
  g_assert_no_error (answer->unread);
}

static void
keep_answer (TestStore           *store,
             RepriseFollowAnswer *answer)
{
  g_autoptr (GError) error = NULL;

  test_execute (store, "BEGIN");
  g_assert_true (GPOINTER_TO_INT (reprise_follow_answer_job (store->database, answer, &error)));
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  test_assert_sound (store);
  reprise_follow_answer_clear (answer);
}

static void
update (TestStore   *store,
        RepriseFeed *feed,
        const char  *text)
{
  RepriseFollowAnswer answer = { 0 };

  read_answer (store, feed, text, &answer);
  keep_answer (store, &answer);
}

/* An update takes in what it brought, as long as the feed is the user's own. */
static void
test_updated (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  RepriseTakenBack taken;

  update (store, feed, DOCUMENT (ITEM ("watch-1", "2026-01-11", "4", STAND_IN)));
  test_assert_looks (store, "Flow|2026-01-11|80|-");
  update (store, feed, DOCUMENT (ITEM ("watch-1", "2026-01-11", "4", STAND_IN)));
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM batch"), ==, 1);
  update (store, feed, DOCUMENT (ITEM ("review-1", "2026-01-11", "4", "Wet.")));
  test_assert_looks (store, "Flow|2026-01-11|80|Wet.");

  test_execute (store, "BEGIN");
  g_assert_true (reprise_diary_take_back (store->database, feed, &taken, NULL));
  test_execute (store, "COMMIT");
  update (store, feed, DOCUMENT (ITEM ("watch-2", "2026-01-12", "4", STAND_IN)));
  test_assert_looks (store, "");
}

/* Somebody said that it is their own while its server was asked. */
static void
test_mine_since (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  RepriseFollowAnswer answer = { 0 };

  test_execute (store, "UPDATE feed SET mine = 0");
  read_answer (store, feed, DOCUMENT (ITEM ("watch-1", "2026-01-11", "4", STAND_IN)), &answer);
  g_assert_null (answer.diary);
  test_execute (store, "UPDATE feed SET mine = 1");
  keep_answer (store, &answer);
  test_assert_looks (store, "Flow|2026-01-11|80|-");
}

/* What had waited for a film comes in with the next update once it is clear which one it is. */
static void
test_waited (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseFilm) film = test_add_film (store, "Flow (2025)", NULL);
  g_autoptr (RepriseFilm) right = reprise_film_copy (film);

  update (store, feed, DOCUMENT (ITEM ("watch-1", "2026-01-11", "4", STAND_IN)));
  test_assert_looks (store, "");
  reprise_film_set_year (right, 2024);
  test_save_film (store, right, film);
  update (store, feed, DOCUMENT (ITEM ("watch-2", "2026-01-12", "5", STAND_IN)
                                 ITEM ("watch-1", "2026-01-11", "4", STAND_IN)));
  test_assert_looks (store, "Flow|2026-01-11|80|-\nFlow|2026-01-12|100|-");
}

/* What was deleted or changed after it was read is not taken in as it was. */
static void
test_changed_meanwhile (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseDiaryReading) reading = NULL;
  g_autoptr (RepriseIntakeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  test_diary_post (store, feed, ITEM ("watch-1", "2026-01-11", "4", STAND_IN)
                                ITEM ("watch-2", "2026-01-12", "4", STAND_IN)
                                ITEM ("watch-3", "2026-01-13", "4", STAND_IN));
  reading = reprise_diary_reading_new (
    reprise_diary_post_list (store->database, reprise_feed_get_id (feed), NULL, &error));
  g_assert_no_error (error);
  update (store, feed, DOCUMENT (ITEM ("watch-1", "2026-01-11", "5", STAND_IN)));
  test_execute (store, "UPDATE post SET deleted_at = 1 WHERE uid = 'letterboxd-watch-2'");

  test_execute (store, "BEGIN");
  report = reprise_diary_take (store->database, feed, reading, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (report);
  test_execute (store, "COMMIT");
  test_assert_looks (store, "Flow|2026-01-11|100|-\nFlow|2026-01-13|80|-");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary-update/updated", test_updated);
  g_test_add_func ("/diary-update/mine-since", test_mine_since);
  g_test_add_func ("/diary-update/waited", test_waited);
  g_test_add_func ("/diary-update/changed-meanwhile", test_changed_meanwhile);

  return g_test_run ();
}
