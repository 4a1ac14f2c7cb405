#include "store/reprise-query.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static sqlite3_stmt *
index_open (void)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database,
                                 "CREATE VIRTUAL TABLE prose USING fts5 (body, prefix = '2 3',"
                                 "  tokenize = 'unicode61 remove_diacritics 2');"
                                 "INSERT INTO prose VALUES ('past redemption, he drives')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, "SELECT 1 FROM prose WHERE prose MATCH ?", -1,
                                       &statement, NULL), ==, SQLITE_OK);
  return statement;
}

static void
check_match (const RepriseQueryTerm *term,
             gboolean                as_prefix)
{
  static sqlite3_stmt *statement = NULL;
  g_autofree char *match = reprise_query_term_to_match (term, as_prefix);
  int result = SQLITE_OK;

  if (match == NULL)
    return;

  if (statement == NULL)
    statement = index_open ();

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
  result = sqlite3_step (statement);
  g_assert_true (result == SQLITE_ROW || result == SQLITE_DONE);
  sqlite3_reset (statement);
}

static void
check_term (const RepriseQueryTerm *term)
{
  if (term->value == REPRISE_QUERY_VALUE_TEXT)
    g_assert_true (g_utf8_validate (term->text, -1, NULL));

  check_match (term, FALSE);
  check_match (term, TRUE);
}

static guint
check_group (const RepriseQueryGroup *group)
{
  g_assert_cmpuint (group->terms->len, >, 0);

  for (guint i = 0; i < group->terms->len; i++)
    check_term (g_ptr_array_index (group->terms, i));

  return group->terms->len;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);
  guint n_terms = 0;

  for (guint i = 0; i < query->groups->len; i++)
    n_terms += check_group (g_ptr_array_index (query->groups, i));
  g_assert_cmpuint (n_terms, <=, REPRISE_QUERY_MAX_TERMS);

  for (guint i = 0; query->misunderstood[i] != NULL; i++)
    g_assert_nonnull (strstr (valid, query->misunderstood[i]));

  return 0;
}
