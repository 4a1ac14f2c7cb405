#include "store/reprise-query.h"

#include "model/reprise-date.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  const char *query;
  const char *kept;
  gboolean    found;
} Row;

/* What the random texts are made of: all that means something, and some that does not. */
static const char * const pieces[] = {
  "a", "b", "Z", "é", "ß", "侍", "7", "8.5", "1995", "2026-03", "OR", " ", " ", " ", "\t",
  "\xc2\xa0", "\"", "\"", "“", "”", "„", "'", "*", "-", "-", ":", "..", ">", ">=", "<", "=", "(",
  ")", "^", "+", "{", "}", ",", ";", "/", "\\", "%", "_", "★", "\xcc\x81", "\xff", "\xe2\x80",
  "\x01", "NEAR", "AND", "NOT", "film:", "tag:", "judgement:", "year:", "watched:", "kind:note",
  "in:bin", "sort:year", "foo:", "none", "unknown",
};

static RepriseQueryTerm *
get_term (const RepriseQuery *query,
          guint               group,
          guint               term)
{
  const RepriseQueryGroup *terms = g_ptr_array_index (query->groups, group);

  return g_ptr_array_index (terms->terms, term);
}

static void
test_written (void)
{
  static const struct
  {
    const char *text;
    gboolean    as_prefix;
    const char *match;
  } rows[] = {
    { "heat", FALSE, "\"heat\"" },
    { "heat", TRUE, "\"heat\" *" },
    { "heat*", FALSE, "\"heat\" *" },
    { "heat*", TRUE, "\"heat\" *" },
    { "-heat", FALSE, "\"heat\"" },
    { "\"house of games\"", FALSE, "\"house of games\"" },
    { "\"house of ga\"*", FALSE, "\"house of ga\" *" },
    { "director:\"mike figgis\"", FALSE, "\"mike figgis\"" },
    { "AND", FALSE, "\"AND\"" },
    { "judgement:8", FALSE, NULL },
    { "judgement:none", FALSE, NULL },
    { "watched:2026", TRUE, NULL },
    { "kind:note", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseQuery) query = reprise_query_parse (rows[i].text);
      g_autofree char *match = reprise_query_term_to_match (get_term (query, 0, 0),
                                                            rows[i].as_prefix);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpstr (match, ==, rows[i].match);
    }
}

static void
test_doubles_quotes (void)
{
  RepriseQueryTerm term = { .value = REPRISE_QUERY_VALUE_TEXT, .text = (char *) "12\" \"remix" };
  g_autofree char *match = reprise_query_term_to_match (&term, FALSE);

  g_assert_cmpstr (match, ==, "\"12\"\" \"\"remix\"");
}

static void
test_unfinished (void)
{
  static const struct
  {
    const char *text;
    const char *match;
  } rows[] = {
    { "", NULL },
    { "cla", "\"cla\" *" },
    { "mike fig", "\"fig\" *" },
    { "a OR b", "\"b\" *" },
    { "director:fig", "\"fig\" *" },
    { "foo:ba", "\"foo:ba\" *" },
    { "a.", "\"a.\" *" },
    { "cla ", NULL },
    { "cla\xe3\x80\x80", NULL },
    { "cla -", NULL },
    { "cla*", NULL },
    { "-cla", NULL },
    { "\"cla", NULL },
    { "\"cla\"", NULL },
    { "director:\"fig", NULL },
    { "cla OR", NULL },
    { "cla OR sort:year", NULL },
    { "cla sort:year", NULL },
    { "cla year:1995", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseQuery) query = reprise_query_parse (rows[i].text);
      g_autofree char *match = NULL;

      if (query->unfinished != NULL)
        match = reprise_query_term_to_match (query->unfinished, TRUE);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpstr (match, ==, rows[i].match);
    }
}

static gboolean
date_matches (const char *operator,
              const char *range,
              const char *kept)
{
  g_autofree char *text = g_strconcat ("watched:", operator, range, NULL);
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);
  const RepriseQueryTerm *term = get_term (query, 0, 0);

  g_assert_cmpint (term->value, ==, REPRISE_QUERY_VALUE_DATES);
  return (term->from == NULL || strcmp (kept, term->from) >= 0) &&
         (term->before == NULL || strcmp (kept, term->before) < 0);
}

static void
test_dates_found (void)
{
  static const Row rows[] = {
    { "2026", "2026", TRUE },
    { "2026", "2026-01-01", TRUE },
    { "2026", "2026-12-31", TRUE },
    { "2026", "2025-12-31", FALSE },
    { "2026", "2027", FALSE },
    { "2026-03", "2026", FALSE },
    { "2026-03", "2026-03", TRUE },
    { "2026-03", "2026-03-31", TRUE },
    { "2026-03", "2026-04", FALSE },
    { "2026-12", "2027", FALSE },
    { "2026-03..2026-05", "2026-05-31", TRUE },
    { "2026-03..2026-05", "2026-05", TRUE },
    { "2026-03..2026-05", "2026-06", FALSE },
    { "2026-05-31", "2026-06", FALSE },
    { "2026-12-31", "2027", FALSE },
    { ">2025", "2025-12-31", FALSE },
    { ">2025", "2026", TRUE },
    { ">2026-03", "2026-03-31", FALSE },
    { ">2026-03", "2026-04", TRUE },
    { "<2026-01-01", "2026", FALSE },
    { "<2026-01-01", "2026-01", FALSE },
    { "<2026-01-01", "2025-12-31", TRUE },
    { ">=2026-01-01", "2026", TRUE },
    { "<=2026", "2026-12-31", TRUE },
    { "<=2026", "2027", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s in %s", rows[i].kept, rows[i].query);
      g_assert_cmpint (date_matches ("", rows[i].query, rows[i].kept), ==, rows[i].found);
    }
}

static char *
random_date (void)
{
  RepriseDate date = { (guint16) g_test_rand_int_range (2024, 2027), 0, 0 };

  if (g_test_rand_bit ())
    date.month = (guint8) g_test_rand_int_range (1, 13);
  if (date.month != 0 && g_test_rand_bit ())
    date.day = (guint8) g_test_rand_int_range (1, 29);

  return reprise_date_to_text (date);
}

/* What is not before a date is on it or after, and so on: whatever is kept, one of two is true. */
static void
test_dates_divide (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *bound = random_date ();
      g_autofree char *kept = random_date ();

      g_test_message ("%s and %s", kept, bound);
      g_assert_true (date_matches ("<", bound, kept) != date_matches (">=", bound, kept));
      g_assert_true (date_matches ("<=", bound, kept) != date_matches (">", bound, kept));
      g_assert_true (date_matches ("", bound, bound));
      if (date_matches ("", bound, kept))
        {
          g_assert_true (date_matches (">=", bound, kept));
          g_assert_true (date_matches ("<=", bound, kept));
        }
    }
}

static sqlite3 *
index_open (void)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database,
                                 "CREATE VIRTUAL TABLE prose USING fts5 (body, prefix = '2 3',"
                                 "  tokenize = 'unicode61 remove_diacritics 2');"
                                 "INSERT INTO prose (rowid, body) VALUES (1, '')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  return database;
}

static sqlite3_stmt *
index_prepare (sqlite3    *database,
               const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  return statement;
}

static void
index_write (sqlite3    *database,
             const char *body)
{
  sqlite3_stmt *statement = index_prepare (database, "UPDATE prose SET body = ?");

  sqlite3_bind_text (statement, 1, body, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

static gboolean
index_has (sqlite3                *database,
           const RepriseQueryTerm *term,
           gboolean                as_prefix)
{
  g_autofree char *match = reprise_query_term_to_match (term, as_prefix);
  sqlite3_stmt *statement = index_prepare (database, "SELECT 1 FROM prose WHERE prose MATCH ?");
  int result = SQLITE_OK;

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_TRANSIENT);
  result = sqlite3_step (statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    g_test_message ("%s: %s", match, sqlite3_errmsg (database));
  g_assert_true (result == SQLITE_ROW || result == SQLITE_DONE);
  sqlite3_finalize (statement);
  return result == SQLITE_ROW;
}

static void
test_index_finds (void)
{
  static const Row rows[] = {
    { "redemption", "past Redemption, he drives", TRUE },
    { "redempt", "past Redemption, he drives", FALSE },
    { "redempt*", "past Redemption, he drives", TRUE },
    { "amelie", "Amélie", TRUE },
    { "AMÉLIE", "amelie", TRUE },
    { "\"past redemption\"", "past Redemption, he drives", TRUE },
    { "\"redemption past\"", "past Redemption, he drives", FALSE },
    { "\"past redem\"*", "past Redemption, he drives", TRUE },
    { "well-known", "a well known face", TRUE },
    { "Mission:Impossible", "Mission: Impossible", TRUE },
    { "Alien:", "Alien", TRUE },
    { "foo:\"a b\"", "foo, a b", TRUE },
    { "NOT", "to be or not to be", TRUE },
    { "^past", "long past", TRUE },
    { "M*A*S*H*", "M A S Habit", TRUE },
  };
  sqlite3 *database = index_open ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseQuery) query = reprise_query_parse (rows[i].query);

      index_write (database, rows[i].kept);
      g_assert_cmpint (index_has (database, get_term (query, 0, 0), FALSE), ==, rows[i].found);
    }

  sqlite3_close (database);
}

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  int length = g_test_rand_int_range (0, 24);

  for (int i = 0; i < length; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static void
check_term (sqlite3                *database,
            const RepriseQueryTerm *term)
{
  if (term->value != REPRISE_QUERY_VALUE_TEXT)
    return;

  g_assert_true (g_utf8_validate (term->text, -1, NULL));
  g_assert_null (strchr (term->text, '"'));

  index_write (database, term->text);
  g_assert_true (index_has (database, term, FALSE));
  g_assert_true (index_has (database, term, TRUE));
}

static void
check_query (sqlite3            *database,
             const RepriseQuery *query)
{
  for (guint i = 0; i < query->groups->len; i++)
    {
      const RepriseQueryGroup *group = g_ptr_array_index (query->groups, i);

      g_assert_cmpuint (group->terms->len, >, 0);
      for (guint j = 0; j < group->terms->len; j++)
        check_term (database, g_ptr_array_index (group->terms, j));
    }
}

static void
check_same (const RepriseQuery *one,
            const RepriseQuery *other)
{
  g_assert_cmpuint (one->groups->len, ==, other->groups->len);
  g_assert_cmpint (one->in_bin, ==, other->in_bin);
  g_assert_cmpint (one->sort, ==, other->sort);
  g_assert_cmpstrv (one->misunderstood, other->misunderstood);
}

static void
test_anything_is_a_query (void)
{
  sqlite3 *database = index_open ();

  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *text = random_text ();
      g_autoptr (RepriseQuery) query = reprise_query_parse (text);
      g_autoptr (RepriseQuery) again = reprise_query_parse (text);

      check_query (database, query);
      check_same (query, again);
    }

  sqlite3_close (database);
}

/* What was not understood stands in the text, in its order. */
static void
test_misunderstood_as_typed (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = random_text ();
      g_autofree char *valid = g_utf8_make_valid (text, -1);
      g_autoptr (RepriseQuery) query = reprise_query_parse (text);
      const char *p = valid;

      for (guint j = 0; query->misunderstood[j] != NULL; j++)
        {
          p = strstr (p, query->misunderstood[j]);
          g_assert_nonnull (p);
          p += strlen (query->misunderstood[j]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-match/written", test_written);
  g_test_add_func ("/query-match/doubles-quotes", test_doubles_quotes);
  g_test_add_func ("/query-match/unfinished", test_unfinished);
  g_test_add_func ("/query-match/dates-found", test_dates_found);
  g_test_add_func ("/query-match/dates-divide", test_dates_divide);
  g_test_add_func ("/query-match/index-finds", test_index_finds);
  g_test_add_func ("/query-match/anything-is-a-query", test_anything_is_a_query);
  g_test_add_func ("/query-match/misunderstood-as-typed", test_misunderstood_as_typed);

  return g_test_run ();
}
