#include "bench.h"

#include "exchange/reprise-chance.h"
#include "exchange/reprise-vocabulary.h"
#include "store/reprise-name-store.h"
#include "store/reprise-query-sql.h"
#include "store/reprise-search.h"
#include "store/reprise-statement.h"

/* A question is asked this often, or for this long. */
#define RUNS    300
#define SECONDS 6

typedef struct
{
  Bench           *bench;
  RepriseDatabase *database;  /* as the search lane has one */
  RepriseDatabase *plain;     /* for the floor: SQLite alone */
} Searcher;

static guint
ask (Searcher           *self,
     const char         *text,
     RepriseSearchFlags  flags)
{
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);
  g_autoptr (RepriseHits) hits = NULL;
  g_autoptr (GError) error = NULL;

  bench_execute (self->database, "BEGIN");
  hits = reprise_search (self->database, query, flags, &error);
  bench_must (error);
  bench_execute (self->database, "COMMIT");
  return hits->n_ids;
}

static guint
match (sqlite3_stmt *statement,
       const char   *text)
{
  guint n = 0;

  sqlite3_bind_text (statement, 1, text, -1, SQLITE_STATIC);
  for (; sqlite3_step (statement) == SQLITE_ROW; n++)
    sqlite3_column_int64 (statement, 0);

  sqlite3_reset (statement);
  return n;
}

static sqlite3_stmt *
prepare (Searcher   *self,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert (sqlite3_prepare_v2 (reprise_database_get_handle (self->plain), sql, -1, &statement,
                                NULL) == SQLITE_OK);
  return statement;
}

static void
measure (Searcher           *self,
         const char         *name,
         const char         *text,
         RepriseSearchFlags  flags)
{
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);
  g_autoptr (RepriseQuerySql) sql =
    reprise_query_sql_new (query, (flags & REPRISE_SEARCH_TYPING) != 0);
  g_autoptr (BenchTimes) times = bench_times_new ();
  sqlite3_stmt *floor = prepare (self, "SELECT rowid FROM prose WHERE prose MATCH ?");
  const gint64 end = g_get_monotonic_time () + SECONDS * G_USEC_PER_SEC;
  guint found = ask (self, text, flags);
  guint matched = match (floor, sql->match);

  for (guint i = 0; i < RUNS && g_get_monotonic_time () < end; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      match (floor, sql->match);
      bench_times_add (times->floor, begin);
      begin = g_get_monotonic_time ();
      ask (self, text, flags);
      bench_times_add (times->own, begin);
    }

  g_print ("# %s: %s, %u found, %u matched, %u times\n", name, sql->match, found, matched,
           times->own->len);
  bench_report_times (self->bench, name, times, 50, "≤ 1.3 ×");
  bench_report_times (self->bench, name, times, 95, "≤ 33 ms");
  sqlite3_finalize (floor);
}

static void
measure_names (Searcher   *self,
               const char *name,
               const char *text)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autofree char *pattern = g_strconcat ("\"", text, "\" *", NULL);
  sqlite3_stmt *floor = prepare (self, "SELECT rowid FROM name_index WHERE name_index MATCH ?");

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GPtrArray) names = NULL;
      g_autoptr (GError) error = NULL;

      match (floor, pattern);
      bench_times_add (times->floor, begin);
      begin = g_get_monotonic_time ();
      names = reprise_name_suggest (self->database, text, 8, &error);
      bench_must (error);
      bench_times_add (times->own, begin);
    }

  bench_report_times (self->bench, name, times, 50, "");
  bench_report_times (self->bench, name, times, 95, "≤ 33 ms");
  sqlite3_finalize (floor);
}

static char *
read_surname (Searcher *self)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, NULL,
                              "SELECT name FROM person ORDER BY id LIMIT 1 OFFSET 7");
  g_auto (GStrv) words = NULL;

  g_assert (reprise_statement_step (statement, NULL) == REPRISE_STEP_ROW);
  words = g_strsplit (reprise_statement_get_text (statement, 0), " ", 2);
  return g_strdup (words[1]);
}

/**
 * bench_search:
 *
 * Questions on a warm connection, each against the same match alone, all its rows stepped through.
 */
void
bench_search (Bench *bench)
{
  g_autoptr (RepriseDatabase) database = bench_open (bench->journal, REPRISE_DATABASE_READ);
  g_autoptr (RepriseDatabase) plain = bench_open (bench->journal, REPRISE_DATABASE_READ);
  Searcher self = { bench, database, plain };
  g_autoptr (GRand) random = reprise_chance_new (BENCH_SEED);
  g_autoptr (RepriseVocabulary) words = reprise_vocabulary_new (random);
  const char *commonest = reprise_vocabulary_get_word (words, 0);
  g_autofree char *phrase =
    g_strdup_printf ("\"%s %s\"", reprise_vocabulary_get_word (words, 30),
                     reprise_vocabulary_get_word (words, 60));
  g_autofree char *worst =
    g_strdup_printf ("\"%s %s\"", commonest, reprise_vocabulary_get_word (words, 1));
  g_autofree char *three = g_utf8_substring (reprise_vocabulary_get_word (words, 500), 0, 3);
  g_autofree char *two = g_utf8_substring (reprise_vocabulary_get_word (words, 900), 0, 2);
  g_autofree char *one = g_utf8_substring (reprise_vocabulary_get_word (words, 900), 0, 1);
  g_autofree char *surname = read_surname (&self);
  g_autofree char *both = g_strdup_printf ("%s %s", surname, commonest);

  measure (&self, "search a rare word", reprise_vocabulary_get_word (words, 19000), 0);
  measure (&self, "search a usual word", reprise_vocabulary_get_word (words, 1000), 0);
  measure (&self, "search the commonest word", commonest, 0);
  measure (&self, "search a phrase", phrase, 0);
  measure (&self, "search the commonest phrase", worst, 0);
  measure (&self, "search three letters, typing", three, REPRISE_SEARCH_TYPING);
  measure (&self, "search two letters, typing", two, REPRISE_SEARCH_TYPING);
  measure (&self, "search a name and a word", both, 0);
  measure_names (&self, "suggest names for one letter", one);
  measure_names (&self, "suggest names for three letters", three);
}
