/* What one's own texts say of somebody. */

#include "store/reprise-passage.h"

#include "store/reprise-entry-store.h"
#include "store/reprise-snippet.h"
#include "store/reprise-statement.h"

#include <string.h>

#define SPOILER "||"

/* The whole name is meant wherever it stands; the last word of it only where the film is theirs.
 * The guests' voices are not asked. */
#define FIND_PASSAGES                                                                   \
  "WITH found AS ("                                                                     \
  "  SELECT rowid AS id, 1 AS whole FROM prose WHERE prose MATCH :whole"                \
  "  UNION ALL"                                                                         \
  "  SELECT rowid, 0 FROM prose"                                                        \
  "   WHERE prose MATCH :last"                                                          \
  "     AND rowid IN (SELECT entry_film.entry"                                          \
  "                     FROM credit JOIN entry_film ON entry_film.film = credit.film"   \
  "                    WHERE credit.person = :person))"                                 \
  " SELECT entry.id, max(found.whole)"                                                  \
  "   FROM found JOIN entry ON entry.id = found.id"                                     \
  "  WHERE entry.shown = 1"                                                             \
  "  GROUP BY entry.id"                                                                 \
  "  ORDER BY entry.day DESC, entry.created_at DESC, entry.id DESC"

/**
 * Name:
 *
 * What is looked for, in the language of the index.
 */
typedef struct
{
  char *whole;  /* (owned) (nullable): all of it */
  char *last;   /* (owned) (nullable): its last word */
} Name;

static void
name_clear (Name *self)
{
  g_free (self->whole);
  g_free (self->last);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Name, name_clear)

/* Behind a name, and no part of it. */
static gboolean
is_suffix (const char *word)
{
  static const char * const suffixes[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", NULL };
  g_autofree char *folded = g_utf8_casefold (word, -1);

  return g_strv_contains (suffixes, folded);
}

static char *
dup_last_word (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = g_strv_length (words); i > 1; i--)
    {
      const gsize length = strlen (words[i - 1]);

      if (!is_suffix (words[i - 1]))
        return g_strndup (words[i - 1], words[i - 1][length - (length > 0)] == ',' ? length - 1
                                                                                  : length);
    }

  return g_strdup (name);
}

static char *
quote (const char *words)
{
  g_autoptr (GString) quoted = g_string_new (words);

  g_string_replace (quoted, "\"", " ", 0);
  return g_strdup_printf ("{body notes} : \"%s\"", quoted->str);
}

static gboolean
read_name (RepriseDatabase  *database,
           gint64            person,
           Name             *name,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT name FROM person WHERE id = :id");
  g_autofree char *last = NULL;
  const char *text = NULL;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", person);
  if (!reprise_statement_read_row (statement, error))
    return FALSE;

  text = reprise_statement_get_text (statement, 0);
  last = dup_last_word (text);
  name->whole = quote (text);
  name->last = quote (last);
  return TRUE;
}

/* Somebody is called Young, and others are young: a name begins with a capital, where its script
 * has them. */
static gboolean
has_name (const char *snippet)
{
  for (const char *p = strstr (snippet, REPRISE_HIT_BEGIN);
       p != NULL;
       p = strstr (p + 1, REPRISE_HIT_BEGIN))
    if (!g_unichar_islower (g_utf8_get_char (p + strlen (REPRISE_HIT_BEGIN))))
      return TRUE;

  return FALSE;
}

/* Returns: (nullable): an entry with its passage; NULL on error, and where it has none to show */
static RepriseEntry *
load_passage (RepriseDatabase  *database,
              gint64            id,
              const char       *match,
              GError          **error)
{
  g_autoptr (RepriseEntry) entry = NULL;
  g_autofree char *snippet = reprise_snippet_read (database, id, match, FALSE, error);
  g_autofree char *passage = snippet != NULL ? reprise_passage_clean (snippet) : NULL;

  if (passage == NULL || !has_name (passage))
    return NULL;

  entry = reprise_entry_load (database, id, error);
  if (entry == NULL)
    return NULL;

  reprise_entry_set_where (entry, REPRISE_ENTRY_WHERE_TEXT);
  reprise_entry_set_snippet (entry, passage);
  return g_steal_pointer (&entry);
}

/**
 * reprise_passage_list:
 * @database: a connection
 * @person: the key of somebody
 * @error: return location for a #RepriseStoreError, or %G_IO_ERROR_CANCELLED where the connection
 *   was interrupted
 *
 * Finds the passages of own texts and notes that name somebody.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseEntry): the entries, the newest first,
 *   at most %REPRISE_PASSAGES_MOST; the snippet of each is the passage
 */
GPtrArray *
reprise_passage_list (RepriseDatabase  *database,
                      gint64            person,
                      GError          **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RepriseStatement) statement = NULL;
  g_auto (Name) name = { NULL };
  RepriseStep step = REPRISE_STEP_DONE;

  g_return_val_if_fail (database != NULL, NULL);

  if (!read_name (database, person, &name, error))
    return NULL;

  statement = reprise_database_prepare (database, error, FIND_PASSAGES);
  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":whole", name.whole);
  reprise_statement_bind_text (statement, ":last", name.last);
  reprise_statement_bind_int64 (statement, ":person", person);
  while (entries->len < REPRISE_PASSAGES_MOST &&
         (step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      g_autoptr (GError) local = NULL;
      RepriseEntry *entry = load_passage (database, reprise_statement_get_int64 (statement, 0),
                                          reprise_statement_get_int64 (statement, 1) != 0
                                            ? name.whole
                                            : name.last,
                                          &local);

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }

  return step != REPRISE_STEP_ERROR ? g_steal_pointer (&entries) : NULL;
}

static gboolean
is_mark (char c)
{
  return c == '*' || c == '_' || c == '#' || c == '>' || c == '[' || c == ']' || c == '`';
}

/* What begins an item of a list. */
static gboolean
is_bullet (const char *part,
           const char *p)
{
  return *p == '-' && p[1] == ' ' && p > part && p[-1] == '\n';
}

/**
 * reprise_passage_clean:
 * @snippet: a piece of a text in Markdown, with marked hits
 *
 * Takes the marks of Markdown out of it, and what a spoiler hides.
 *
 * Returns: (transfer full) (nullable): the passage in one line; %NULL where a spoiler begins or
 *   ends outside, so that nobody knows what it hides
 */
char *
reprise_passage_clean (const char *snippet)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) clean = g_string_new (NULL);

  g_return_val_if_fail (snippet != NULL, NULL);

  parts = g_strsplit (snippet, SPOILER, -1);
  if (*snippet != '\0' && g_strv_length (parts) % 2 == 0)
    return NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i % 2 == 1)
        {
          g_string_append (clean, "…");
          continue;
        }
      for (const char *p = parts[i]; *p != '\0'; p++)
        {
          const gboolean blank = *p == ' ' || *p == '\n' || *p == '\r' || *p == '\t';

          if (is_mark (*p) || is_bullet (parts[i], p) ||
              (blank && clean->len > 0 && clean->str[clean->len - 1] == ' '))
            continue;
          g_string_append_c (clean, blank ? ' ' : *p);
        }
    }

  return g_string_free (g_steal_pointer (&clean), FALSE);
}
