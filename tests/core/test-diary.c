/* A feed that is one's own diary: read twice, changed there, here and in both places, deleted here,
 * with a review later, and taken back. */

#include "follow/reprise-diary-questions.h"
#include "store/reprise-feed-store.h"
#include "store/reprise-post-store.h"
#include "support/test-diary.h"

#define ITEM     TEST_DIARY_ITEM
#define STAND_IN TEST_DIARY_STAND_IN
#define LIST \
  "<item><guid isPermaLink='false'>letterboxd-list-9</guid><title>Cats</title>" \
  "<description><![CDATA[<ul><li>Flow</li></ul>]]></description></item>"

static void
post (TestStore   *store,
      RepriseFeed *feed,
      const char  *items,
      const char  *expected)
{
  test_diary_post (store, feed, items);
  test_diary_assert_takes (store, feed, expected);
}

static void
test_twice (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");

  post (store, feed, LIST ITEM ("watch-1", "2026-01-11", "4", STAND_IN)
                     ITEM ("review-2", "2026-01-09", "4.5", "Wet."), "+1 2 1 ~0 0 0 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-09|90|Wet.\nFlow|2026-01-11|80|-");
  for (int i = 0; i < 2; i++)
    test_diary_assert_takes (store, feed, TEST_TOOK_NOTHING);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM batch"), ==, 1);
}

/* One post that is there twice is one viewing; two of one film and day are two. */
static void
test_same_day (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");

  post (store, feed, ITEM ("watch-1", "2026-01-11", "4", STAND_IN)
                     ITEM ("watch-1", "2026-01-11", "4", STAND_IN), "+1 1 0 ~0 0 0 ?0 !0 ><0");
  post (store, feed, ITEM ("watch-2", "2026-01-11", "5", STAND_IN), "+0 1 0 ~0 0 0 ?0 !0 ><0");
  test_diary_assert_takes (store, feed, TEST_TOOK_NOTHING);
  test_assert_looks (store, "Flow|2026-01-11|80|-\nFlow|2026-01-11|100|-");

  /* The day is put right there. */
  post (store, feed, ITEM ("watch-2", "2026-01-10", "5", STAND_IN), "+0 0 0 ~0 1 0 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-10|100|-\nFlow|2026-01-11|80|-");
}

/* A film that is put right there is put right here. */
static void
test_other_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autofree char *item = g_strdup (ITEM ("review-1", "2026-01-11", "4", "Wet."));
  g_autoptr (GString) other = g_string_new (item);

  g_string_replace (other, ">Flow<", ">Away<", 0);
  g_string_replace (other, ">2024<", ">2019<", 0);
  g_string_replace (other, "flow-2024", "away-2019", 0);
  post (store, feed, item, "+1 1 1 ~0 0 0 ?0 !0 ><0");
  post (store, feed, other->str, "+1 0 0 ~0 1 1 ?0 !0 ><0");
  test_assert_looks (store, "Away|2026-01-11|80|Wet.");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film WHERE binned_at IS NULL"),
                   ==, 1);
}

/* A post that the feed has no longer takes nothing away. */
static void
test_absent (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");

  post (store, feed, ITEM ("watch-1", "2026-01-11", "4", STAND_IN), "+1 1 0 ~0 0 0 ?0 !0 ><0");
  post (store, feed, ITEM ("watch-2", "2026-01-12", "5", STAND_IN), "+0 1 0 ~0 0 0 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-11|80|-\nFlow|2026-01-12|100|-");
}

/* A review is written later: the viewing has another name then, and is the same. What was posted
 * without the review is kept as a post, and says nothing any more. */
static void
test_review_later (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");

  post (store, feed, ITEM ("watch-1", "2026-01-11", "4", STAND_IN), "+1 1 0 ~0 0 0 ?0 !0 ><0");
  post (store, feed, ITEM ("review-1", "2026-01-11", "5", "Wet."), "+0 0 1 ~0 1 0 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-11|100|Wet.");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM viewing"), ==, 1);
  test_diary_assert_takes (store, feed, TEST_TOOK_NOTHING);
}

#define LIKED(id, text) \
  "<item><guid isPermaLink='false'>letterboxd-" id "</guid>" \
  "<pubDate>Mon, 12 Jan 2026 09:03:05 +1300</pubDate>" \
  "<letterboxd:watchedDate>2026-01-11</letterboxd:watchedDate>" \
  "<letterboxd:filmTitle>Flow</letterboxd:filmTitle>" \
  "<letterboxd:filmYear>2024</letterboxd:filmYear>" \
  "<letterboxd:memberLike>Yes</letterboxd:memberLike>" \
  "<description><![CDATA[<p><img src='https://a.example/p.jpg'/></p><p>" text "</p>]]>" \
  "</description></item>"

/* A viewing that was liked gets its words later, and keeps them. */
static void
test_liked (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autofree char *kept = NULL;

  post (store, feed, LIKED ("watch-1", STAND_IN), "+1 1 1 ~0 0 0 ?0 !0 ><0");
  post (store, feed, LIKED ("watch-1", STAND_IN), TEST_TOOK_NOTHING);
  test_assert_looks (store, "Flow|2026-01-11|-|");
  post (store, feed, LIKED ("review-1", "Wet."), "+0 0 0 ~0 0 1 ?0 !0 ><0");
  post (store, feed, LIKED ("watch-1", "Watched on a day."), TEST_TOOK_NOTHING);
  test_assert_looks (store, "Flow|2026-01-11|-|Wet.");
  kept = test_read_text (store, "SELECT kind, tag.name FROM appraisal"
                                "  JOIN appraisal_tag ON appraisal_tag.appraisal = appraisal.id"
                                "  JOIN tag ON tag.id = tag");
  g_assert_cmpstr (kept, ==, "appraisal|liked");
}

/* A feed that does not say whether a film is liked says nothing of it; one that says no takes the like
 * back. */
static void
test_liked_no_more (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (GString) unlike = g_string_new (LIKED ("review-1", "Wet."));
  const char *count = "SELECT count(*) FROM appraisal_tag";

  post (store, feed, LIKED ("review-1", "Wet."), "+1 1 1 ~0 0 0 ?0 !0 ><0");
  g_string_replace (unlike, "<letterboxd:memberLike>Yes</letterboxd:memberLike>", "", 0);
  post (store, feed, unlike->str, TEST_TOOK_NOTHING);
  g_assert_cmpint (test_read_int64 (store, count), ==, 1);

  g_string_assign (unlike, LIKED ("review-1", "Wet."));
  g_string_replace (unlike, ">Yes<", ">No<", 0);
  post (store, feed, unlike->str, "+0 0 0 ~0 0 1 ?0 !0 ><0");
  g_assert_cmpint (test_read_int64 (store, count), ==, 0);
  test_assert_looks (store, "Flow|2026-01-11|-|Wet.");
}

static void
test_changed_there (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");

  post (store, feed, ITEM ("review-1", "2026-01-11", "4", "Wet."), "+1 1 1 ~0 0 0 ?0 !0 ><0");
  post (store, feed, ITEM ("review-1", "2026-01-10", "3.5", "Wet, and brave."),
        "+0 0 0 ~0 1 1 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-10|70|Wet, and brave.");
}

/* What was changed here stays; what was changed in both places is kept twice. */
static void
test_changed_here (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseAppraisal) here = NULL;
  g_autofree char *copies = NULL;

  post (store, feed, ITEM ("review-1", "2026-01-11", "4", "Wet."), "+1 1 1 ~0 0 0 ?0 !0 ><0");
  here = test_load_appraisal (store, 1);
  test_write_body (store, here, "Wet, as cats are not.");
  test_diary_assert_takes (store, feed, TEST_TOOK_NOTHING);
  post (store, feed, ITEM ("review-1", "2026-01-11", "5", "Wet."), "+0 0 0 ~0 1 0 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-11|100|Wet, as cats are not.");

  post (store, feed, ITEM ("review-1", "2026-01-11", "5", "Dry."), "+0 0 0 ~0 0 0 ?0 !0 ><1");
  test_assert_looks (store, "Flow|2026-01-11|100|Wet, as cats are not.");
  copies = test_read_text (store, "SELECT field, value FROM conflict WHERE resolved_at IS NULL");
  g_assert_cmpstr (copies, ==, "body|Dry.");
  test_diary_assert_takes (store, feed, TEST_TOOK_NOTHING);
}

static void
test_deleted_here (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autofree char *film = NULL;

  post (store, feed, ITEM ("review-1", "2026-01-11", "4", "Wet."), "+1 1 1 ~0 0 0 ?0 !0 ><0");
  film = test_read_text (store, "SELECT uuid FROM film");
  test_delete (store, film);
  post (store, feed, ITEM ("review-1", "2026-01-11", "5", "Wet!"), TEST_TOOK_NOTHING);
  test_assert_looks (store, "");
}

/* A post that was deleted is not taken in; what was taken in of it before stays. */
static void
test_deleted_post (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseUndo) undo = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = NULL;

  test_diary_post (store, feed, ITEM ("watch-1", "2026-01-11", "4", STAND_IN)
                                ITEM ("watch-2", "2026-01-12", "4", STAND_IN));
  test_execute (store, "BEGIN");
  uuid = test_read_text (store, "SELECT uuid FROM post WHERE uid = 'letterboxd-watch-1'");
  undo = reprise_post_delete (store->database, uuid, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  test_diary_assert_takes (store, feed, "+1 1 0 ~0 0 0 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-12|80|-");
}

/* Of one's own viewing of that day, and one's own text, there is but one. */
static void
test_echo (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseFilm) film = test_add_film (store, "Flow (2024)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2026-01-11", 80, NULL);
  g_autoptr (RepriseAppraisal) own = test_add_appraisal (store, film, viewing, "*Wet*, “so wet”.");

  g_assert_nonnull (own);
  post (store, feed, ITEM ("review-1", "2026-01-11", "4", "<em>Wet</em>, &ldquo;so wet&rdquo;."),
        "+0 0 0 ~1 0 0 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-11|80|*Wet*, “so wet”.");
}

static gboolean
is_mine (TestStore   *store,
         RepriseFeed *feed)
{
  g_autoptr (RepriseFeed) now =
    reprise_feed_load (store->database, reprise_feed_get_id (feed), NULL);

  return reprise_feed_is_mine (now);
}

/* What was not wanted does not come in with the next update. */
static void
test_taken_back (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseFeed) other = test_diary_follow (store, "https://b.example/rss/");
  g_autofree char *batch = NULL;
  g_autofree char *taken = NULL;

  test_diary_post (store, feed, ITEM ("review-1", "2026-01-11", "4", "Wet."));
  taken = test_diary_take (store, feed, &batch);
  g_assert_cmpstr (taken, ==, "+1 1 1 ~0 0 0 ?0 !0 ><0");
  test_take_back (store, batch);
  test_assert_looks (store, "");
  g_assert_false (is_mine (store, feed));
  g_assert_true (is_mine (store, other));

  /* Whoever changes their mind has it all again. */
  test_diary_assert_takes (store, feed, "+1 1 1 ~0 0 0 ?0 !0 ><0");
  test_assert_looks (store, "Flow|2026-01-11|80|Wet.");
}

/* All that ever came from a feed. */
static void
test_all_taken_back (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseFilm) film = test_add_film (store, "Flow (2024)", NULL);
  g_autoptr (RepriseViewing) own = test_add_viewing (store, film, "2026-01-12", 50, "At home.");
  g_autoptr (GError) error = NULL;
  RepriseTakenBack taken;

  g_assert_nonnull (own);
  post (store, feed, ITEM ("review-1", "2026-01-11", "4", "Wet."), "+0 1 1 ~1 0 0 ?0 !0 ><0");
  post (store, feed, ITEM ("review-1", "2026-01-11", "5", "Wet."), "+0 0 0 ~0 1 0 ?0 !0 ><0");
  post (store, feed, ITEM ("watch-2", "2026-01-13", "5", STAND_IN), "+0 1 0 ~0 0 0 ?0 !0 ><0");

  test_execute (store, "BEGIN");
  g_assert_true (reprise_diary_take_back (store->database, feed, &taken, &error));
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  test_assert_sound (store);
  g_assert_cmpuint (taken.n_binned, ==, 3);
  test_assert_looks (store, "Flow|2026-01-12|50|-");
  g_assert_false (is_mine (store, feed));
}

static GPtrArray *
list_questions (TestStore   *store,
                RepriseFeed *feed)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *questions = reprise_diary_list_questions (store->database, feed, &error);

  g_assert_no_error (error);
  g_assert (questions != NULL);
  return questions;
}

#define assert_asks(store, feed, expected)                                  \
  G_STMT_START {                                                            \
    g_autoptr (GPtrArray) questions_ = list_questions (store, feed);        \
    g_assert_cmpuint (questions_->len, ==, expected);                       \
  } G_STMT_END

/* Returns: (transfer full) (nullable): the batch */
static char *
answer (TestStore   *store,
        RepriseFeed *feed,
        const char  *name,
        const char  *film,
        const char  *expected)
{
  g_autoptr (RepriseIntakeReport) report = NULL;
  g_autofree char *done = NULL;

  test_execute (store, "BEGIN");
  report = reprise_diary_answer (store->database, feed, name, film, NULL);
  g_assert (report != NULL);
  test_execute (store, "COMMIT");
  test_assert_sound (store);
  done = test_describe_report (report);
  g_assert_cmpstr (done, ==, expected);
  return g_strdup (report->batch);
}

static void
take_answer_back (TestStore   *store,
                  RepriseFeed *feed,
                  const char  *name,
                  const char  *batch)
{
  g_autoptr (GError) error = NULL;

  test_execute (store, "BEGIN");
  reprise_diary_take_answer_back (store->database, feed, name, batch, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  test_assert_sound (store);
}

/* A film that it may be, and may not be, is asked about; the rest does not wait. */
static void
test_question (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseFilm) film = test_add_film (store, "Flow (2025)", NULL);
  g_autoptr (GPtrArray) questions = NULL;
  g_autofree char *batch = NULL;
  const RepriseDiaryQuestion *question = NULL;

  post (store, feed, ITEM ("review-1", "2026-01-11", "4", "Wet."), "+0 0 0 ~0 0 0 ?1 !0 ><0");
  test_assert_looks (store, "");
  questions = list_questions (store, feed);
  g_assert_cmpuint (questions->len, ==, 1);
  question = questions->pdata[0];
  g_assert_cmpstr (question->opening, ==, "Wet.");
  g_assert_cmpuint (question->records->len, ==, 1);
  g_assert_cmpuint (question->maybe->len, ==, 1);
  g_assert_cmpstr (reprise_film_get_uuid (question->maybe->pdata[0]), ==,
                   reprise_film_get_uuid (film));

  batch = answer (store, feed, question->name, reprise_film_get_uuid (film),
                  "+0 1 1 ~1 0 0 ?0 !0 ><0");
  assert_asks (store, feed, 0);
  test_assert_looks (store, "Flow|2026-01-11|80|Wet.");

  /* Who takes that back is asked again, and the feed stays theirs. */
  take_answer_back (store, feed, question->name, batch);
  test_assert_looks (store, "");
  assert_asks (store, feed, 1);
  g_assert_true (is_mine (store, feed));
}

/* It is a film that is not there yet; or that is taken back, and then it is not. */
static void
test_question_of_new_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseFilm) film = test_add_film (store, "Flow (2025)", NULL);
  g_autoptr (GPtrArray) questions = NULL;
  g_autofree char *batch = NULL;
  const RepriseDiaryQuestion *question = NULL;

  g_assert_nonnull (film);
  post (store, feed, ITEM ("watch-1", "2026-01-11", "4", STAND_IN), "+0 0 0 ~0 0 0 ?1 !0 ><0");
  questions = list_questions (store, feed);
  question = questions->pdata[0];
  batch = answer (store, feed, question->name, NULL, "+1 1 0 ~0 0 0 ?0 !0 ><0");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film WHERE binned_at IS NULL"),
                   ==, 2);
  take_answer_back (store, feed, question->name, batch);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film WHERE binned_at IS NULL"),
                   ==, 1);
  assert_asks (store, feed, 1);
}

/* What is left out is not asked about any more, until that is taken back. */
static void
test_skipped (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://a.example/rss/");
  g_autoptr (RepriseFilm) film = test_add_film (store, "Flow (2025)", NULL);
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *skipped = NULL;

  g_assert_nonnull (film);
  post (store, feed, ITEM ("review-1", "2026-01-11", "4", "Wet."), "+0 0 0 ~0 0 0 ?1 !0 ><0");
  questions = list_questions (store, feed);
  test_execute (store, "BEGIN");
  skipped = reprise_diary_skip (store->database, feed,
                                ((RepriseDiaryQuestion *) questions->pdata[0])->name, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  assert_asks (store, feed, 0);
  test_diary_assert_takes (store, feed, TEST_TOOK_NOTHING);
  test_assert_looks (store, "");

  test_execute (store, "BEGIN");
  g_assert_true (reprise_diary_unskip (store->database, feed, skipped, &error));
  test_execute (store, "COMMIT");
  assert_asks (store, feed, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary/twice", test_twice);
  g_test_add_func ("/diary/same-day", test_same_day);
  g_test_add_func ("/diary/other-film", test_other_film);
  g_test_add_func ("/diary/absent", test_absent);
  g_test_add_func ("/diary/review-later", test_review_later);
  g_test_add_func ("/diary/liked", test_liked);
  g_test_add_func ("/diary/liked-no-more", test_liked_no_more);
  g_test_add_func ("/diary/changed-there", test_changed_there);
  g_test_add_func ("/diary/changed-here", test_changed_here);
  g_test_add_func ("/diary/deleted-here", test_deleted_here);
  g_test_add_func ("/diary/deleted-post", test_deleted_post);
  g_test_add_func ("/diary/echo", test_echo);
  g_test_add_func ("/diary/taken-back", test_taken_back);
  g_test_add_func ("/diary/all-taken-back", test_all_taken_back);
  g_test_add_func ("/diary/question", test_question);
  g_test_add_func ("/diary/question-of-new-film", test_question_of_new_film);
  g_test_add_func ("/diary/skipped", test_skipped);

  return g_test_run ();
}
