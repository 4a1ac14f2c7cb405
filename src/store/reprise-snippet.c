#include "store/reprise-snippet.h"

#include "markup/reprise-markdown-link.h"
#include "store/reprise-search.h"
#include "store/reprise-statement.h"

#include <string.h>

/* The index knows quickly which entries have a word, and slowly where in one of them the beginning
 * of a word stands: it goes through all words that begin so, and all entries that have them, again
 * for each row. Fifteen hundred words are indexed in less time than that, so a text is matched in
 * an index of its own. It lies in memory and holds one entry, never longer than it takes. */
#define PAGE_KEY "reprise-snippet-page"

/* As the schema has the index, but for the lists of beginnings, which one text does not need. */
static const char make_page[] =
  "PRAGMA cache_size = -512;"
  "CREATE VIRTUAL TABLE prose USING fts5 ("
  "  names, body, voices, notes, tokenize = 'unicode61 remove_diacritics 2'"
  ")";

#define SNIPPET(column)                                                                    \
  "SELECT snippet(prose, " column ", char(2), char(3), '…', 24)"                           \
  "  FROM prose WHERE prose MATCH :match"

static RepriseDatabase *
get_page (RepriseDatabase  *database,
          GError          **error)
{
  g_autoptr (RepriseDatabase) made = NULL;
  RepriseDatabase *page = reprise_database_get_data (database, PAGE_KEY);

  if (page != NULL)
    return page;

  made = reprise_database_open (":memory:", REPRISE_DATABASE_CREATE, error);
  if (made == NULL || !reprise_database_execute (made, make_page, error))
    return NULL;

  page = g_steal_pointer (&made);
  reprise_database_set_data (database, PAGE_KEY, page, (GDestroyNotify) reprise_database_close);
  return page;
}

/* What a spoiler hides is not to be read in a list of what was found.
 * An entry that was taken away since it was found has no text. */
static gboolean
copy_text (RepriseDatabase  *database,
           gint64            entry,
           RepriseDatabase  *page,
           GError          **error)
{
  static const char * const columns[] = { ":names", ":body", ":voices", ":notes" };
  g_autoptr (RepriseStatement) read =
    reprise_database_prepare (database, error,
                              "SELECT names, body, voices, notes FROM prose_source WHERE id = :id");
  g_autoptr (RepriseStatement) write =
    reprise_database_prepare (page, error,
                              "INSERT INTO prose (names, body, voices, notes)"
                              "  VALUES (:names, :body, :voices, :notes)");
  g_autoptr (GPtrArray) veiled = g_ptr_array_new_with_free_func (g_free);
  RepriseStep step;

  if (read == NULL || write == NULL)
    return FALSE;

  reprise_statement_bind_int64 (read, ":id", entry);
  step = reprise_statement_step (read, error);
  if (step != REPRISE_STEP_ROW)
    return step == REPRISE_STEP_DONE;

  for (int i = 0; i < (int) G_N_ELEMENTS (columns); i++)
    {
      g_ptr_array_add (veiled, reprise_markdown_veil (reprise_statement_get_text (read, i)));
      reprise_statement_bind_text (write, columns[i], veiled->pdata[i]);
    }
  return reprise_statement_run (write, error);
}

static char *
cut (RepriseDatabase  *page,
     const char       *sql,
     const char       *match,
     GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (page, error, sql);
  const char *text = NULL;
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":match", match);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ERROR)
    return NULL;

  if (step == REPRISE_STEP_ROW)
    text = reprise_statement_get_text (statement, 0);
  return g_strdup (text != NULL ? text : "");
}

static char *
cut_best (RepriseDatabase  *page,
          const char       *match,
          gboolean          of_names,
          GError          **error)
{
  g_autofree char *snippet = cut (page, of_names ? SNIPPET ("0") : SNIPPET ("1"), match, error);

  if (snippet == NULL || strstr (snippet, REPRISE_HIT_BEGIN) != NULL)
    return g_steal_pointer (&snippet);

  return cut (page, SNIPPET ("-1"), match, error);
}

/**
 * reprise_snippet_read:
 * @database: a connection
 * @entry: an entry that was found
 * @match: by what, in the language of the index
 * @of_names: whether its names are to be cut from, rather than its text, where both match
 * @error: return location for a #RepriseStoreError
 *
 * Cuts the piece that matches out of an entry, with what matches between %REPRISE_HIT_BEGIN and
 * %REPRISE_HIT_END.
 *
 * Returns: (transfer full) (nullable): the piece, empty where nothing matches; %NULL on error
 */
char *
reprise_snippet_read (RepriseDatabase  *database,
                      gint64            entry,
                      const char       *match,
                      gboolean          of_names,
                      GError          **error)
{
  RepriseDatabase *page = NULL;
  char *snippet = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (match != NULL, NULL);

  page = get_page (database, error);
  if (page == NULL || !reprise_database_execute (page, "BEGIN", error))
    return NULL;

  if (copy_text (database, entry, page, error))
    snippet = cut_best (page, match, of_names, error);
  reprise_database_execute (page, "ROLLBACK", NULL);
  return snippet;
}
