/* Posts of feeds: ten thousand of them kept, against the library of SQLite writing the same rows and
 * the same index; and what a page of feeds asks for, over a hundred thousand. */

#include "bench-feeds.h"
#include "bench.h"

#include "store/reprise-feed-store.h"
#include "store/reprise-migration.h"
#include "store/reprise-new-post.h"
#include "store/reprise-post-store.h"
#include "store/reprise-statement.h"

#define STORED 10000
#define KEPT 100000
#define FEEDS 20
#define RUNS 5
#define ASKED 30
#define SHOWN 50

static RepriseDatabase *
make_empty (const char *path)
{
  g_autoptr (GError) error = NULL;
  RepriseDatabase *database = NULL;

  bench_remove (path);
  database = bench_open (path, REPRISE_DATABASE_CREATE);
  bench_execute (database, "PRAGMA journal_mode = WAL");
  reprise_migrate_to_newest (database, path, &error);
  bench_must (error);
  return database;
}

/* Each row as it came out of the other journal, one at a time. */
static void
copy_rows (sqlite3    *from,
           sqlite3    *to,
           const char *read,
           const char *table)
{
  g_autoptr (GString) write = g_string_new ("INSERT INTO ");
  sqlite3_stmt *reader = NULL;
  sqlite3_stmt *writer = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (from, read, -1, &reader, NULL), ==, SQLITE_OK);
  g_string_append_printf (write, "%s VALUES (?", table);
  for (int i = 1; i < sqlite3_column_count (reader); i++)
    g_string_append (write, ",?");
  g_string_append_c (write, ')');
  g_assert_cmpint (sqlite3_prepare_v2 (to, write->str, -1, &writer, NULL), ==, SQLITE_OK);
  while (sqlite3_step (reader) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (reader); i++)
        sqlite3_bind_value (writer, i + 1, sqlite3_column_value (reader, i));
      g_assert_cmpint (sqlite3_step (writer), ==, SQLITE_DONE);
      sqlite3_reset (writer);
    }
  sqlite3_finalize (reader);
  sqlite3_finalize (writer);
}

static void
copy_posts (RepriseDatabase *from,
            RepriseDatabase *to)
{
  sqlite3 *reader = reprise_database_get_handle (from);
  sqlite3 *writer = reprise_database_get_handle (to);

  bench_execute (to, "BEGIN IMMEDIATE");
  copy_rows (reader, writer, "SELECT * FROM post ORDER BY id", "post");
  copy_rows (reader, writer, "SELECT * FROM post_text ORDER BY post", "post_text");
  copy_rows (reader, writer, "SELECT id, title, author, words FROM post_source ORDER BY id",
             "post_prose (rowid, title, author, words)");
  bench_execute (to, "COMMIT");
}

/* What is derived from them needs no journal: it is no part of what a save waits for. */
static void
bench_storing (Bench *bench)
{
  g_autofree char *path = bench_path (bench, "posts.db");
  g_autofree char *other = bench_path (bench, "posts-floor.db");
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autoptr (BenchTimes) derived = bench_times_new ();
  g_autoptr (BenchTimes) again = bench_times_new ();

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (RepriseDatabase) own = make_empty (path);
      g_autoptr (RepriseDatabase) floor = make_empty (other);
      BenchPosts *posts = bench_feeds_make_posts (0, STORED);
      gint64 begin;

      bench_feeds_add (own, 1);
      bench_feeds_add (floor, 1);
      begin = g_get_monotonic_time ();
      reprise_new_posts_derive (posts->posts);
      bench_times_add (derived->own, begin);
      begin = g_get_monotonic_time ();
      bench_feeds_store (own, 1, posts, STORED);
      bench_times_add (times->own, begin);
      begin = g_get_monotonic_time ();
      copy_posts (own, floor);
      bench_times_add (times->floor, begin);
      begin = g_get_monotonic_time ();
      bench_feeds_store (own, 1, posts, 0);
      bench_times_add (again->own, begin);
      bench_feeds_free_posts (posts);
    }

  bench_report (bench, "derive what is kept of 10,000", bench_percentile (derived->own, 50), "ms", 0,
                "");
  bench_report_times (bench, "store 10,000 posts", times, 50, "");
  bench_report (bench, "store, posts a second",
                STORED / bench_percentile (times->own, 50) * 1000, "posts/s", 0, "");
  bench_report (bench, "store them again, unchanged", bench_percentile (again->own, 50), "ms", 0,
                "");
  bench_remove (path);
  bench_remove (other);
}

static void
run_alone (RepriseDatabase *database,
           const char      *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, &error, sql);
  g_autoptr (GArray) ids = NULL;

  bench_must (error);
  ids = reprise_statement_collect_int64 (statement, &error);
  bench_must (error);
}

static void
measure_question (Bench                     *bench,
                  RepriseDatabase           *database,
                  const char                *name,
                  const ReprisePostQuestion *question,
                  const char                *floor)
{
  g_autoptr (BenchTimes) times = bench_times_new ();

  for (guint i = 0; i < ASKED; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = NULL;
      gint64 begin = g_get_monotonic_time ();

      ids = reprise_post_list (database, question, &error);
      bench_must (error);
      bench_times_add (times->own, begin);
      begin = g_get_monotonic_time ();
      run_alone (database, floor);
      bench_times_add (times->floor, begin);
    }

  bench_report_times (bench, name, times, 50, "");
}

/* What a page of feeds asks for before it is there: feeds with their counts, posts, first rows. */
static void
measure_opening (Bench           *bench,
                 RepriseDatabase *database)
{
  const ReprisePostQuestion all = { 0 };
  g_autoptr (BenchTimes) times = bench_times_new ();

  for (guint i = 0; i < ASKED; i++)
    {
      g_autoptr (GError) error = NULL;
      const gint64 begin = g_get_monotonic_time ();
      g_autoptr (GPtrArray) feeds = reprise_feed_list (database, &error);
      g_autoptr (GArray) ids = reprise_post_list (database, &all, &error);
      g_autoptr (GPtrArray) rows = NULL;

      bench_must (error);
      g_assert_cmpuint (feeds->len, ==, FEEDS);
      g_assert_cmpuint (ids->len, ==, KEPT);
      g_array_set_size (ids, SHOWN);
      rows = reprise_post_load_all (database, ids, &error);
      bench_must (error);
      bench_times_add (times->own, begin);
    }

  bench_report (bench, "open over 100,000 posts", bench_percentile (times->own, 50), "ms", 0, "");
  bench_report (bench, "open over 100,000 posts, 95 %", bench_percentile (times->own, 95), "ms", 0,
                "");
}

static void
bench_opening (Bench *bench)
{
  static const char in_time[] = "SELECT id FROM post WHERE deleted_at IS NULL"
                                " ORDER BY sorted_at DESC, id DESC";
  static const char of_one[] = "SELECT id FROM post WHERE feed = 7 AND deleted_at IS NULL"
                               " ORDER BY sorted_at DESC, id DESC";
  static const char found[] = "SELECT rowid FROM post_prose WHERE post_prose MATCH '\"harbour\"'";
  g_autofree char *path = bench_path (bench, "posts.db");
  g_autoptr (RepriseDatabase) database = make_empty (path);

  bench_feeds_fill (database, FEEDS, KEPT);

  measure_opening (bench, database);
  measure_question (bench, database, "list all", &(ReprisePostQuestion) { 0 }, in_time);
  measure_question (bench, database, "list unread",
                    &(ReprisePostQuestion) { .choice = REPRISE_POSTS_UNREAD }, in_time);
  measure_question (bench, database, "list one feed", &(ReprisePostQuestion) { .feed = "feed-7" },
                    of_one);
  measure_question (bench, database, "search a common word",
                    &(ReprisePostQuestion) { .words = "harbour", .whole = TRUE }, found);
  measure_question (bench, database, "search a rare word",
                    &(ReprisePostQuestion) { .words = "77777", .whole = TRUE },
                    "SELECT rowid FROM post_prose WHERE post_prose MATCH '\"77777\"'");
  g_clear_pointer (&database, reprise_database_close);
  bench_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (Bench) bench = bench_new_bare ();

  bench_storing (bench);
  bench_opening (bench);
  bench_print_table (bench);
  return 0;
}
