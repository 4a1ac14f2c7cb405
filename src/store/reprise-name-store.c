#include "store/reprise-name-store.h"

#include "model/reprise-text.h"
#include "store/reprise-statement.h"

static const char * const nicks[REPRISE_N_NAMES] = {
  [REPRISE_NAME_FILM] = "film",
  [REPRISE_NAME_PERSON] = "person",
  [REPRISE_NAME_TAG] = "tag",
  [REPRISE_NAME_TITLE] = "title",
};

/* What is the same stays, for each row that goes or comes is work for the index. */
static const char * const steps[] = {
  "DELETE FROM name"
  " WHERE kind = :kind AND subject = :subject"
  "   AND text NOT IN (SELECT text FROM name_source WHERE kind = :kind AND subject = :subject)",

  "UPDATE name SET weight = source.weight"
  "  FROM name_source AS source"
  " WHERE name.kind = :kind AND name.subject = :subject"
  "   AND source.kind = :kind AND source.subject = :subject"
  "   AND source.text = name.text AND source.weight <> name.weight",

  "INSERT INTO name (kind, subject, text, weight)"
  "  SELECT kind, subject, text, weight FROM name_source"
  "   WHERE kind = :kind AND subject = :subject"
  "     AND text NOT IN (SELECT text FROM name WHERE kind = :kind AND subject = :subject)",
};

static gpointer
name_from_row (RepriseStatement *statement)
{
  RepriseName *self = g_new0 (RepriseName, 1);

  for (int kind = 0; kind < REPRISE_N_NAMES; kind++)
    if (g_strcmp0 (nicks[kind], reprise_statement_get_text (statement, 0)) == 0)
      self->kind = (RepriseNameKind) kind;
  self->subject = reprise_statement_get_int64 (statement, 1);
  self->text = g_strdup (reprise_statement_get_text (statement, 2));
  self->weight = reprise_statement_get_int64 (statement, 3);
  return self;
}

static GPtrArray *
suggest (RepriseDatabase  *database,
         const char       *kind,
         const char       *text,
         guint             limit,
         GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT kind, subject, name.text, weight"
                              "  FROM name_index JOIN name ON name.id = name_index.rowid"
                              " WHERE name_index MATCH :match AND (:kind IS NULL OR kind = :kind)"
                              " ORDER BY weight DESC, length(name.text), name.id LIMIT :limit");
  g_autofree char *match = reprise_name_dup_match (text);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":match", match);
  reprise_statement_bind_text (statement, ":kind", kind);
  reprise_statement_bind_int64 (statement, ":limit", limit);
  return reprise_statement_collect (statement, name_from_row, (GDestroyNotify) reprise_name_free,
                                    error);
}

static GPtrArray *
list_most_used (RepriseDatabase  *database,
                const char       *kind,
                guint             limit,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT kind, subject, text, weight FROM name WHERE kind = :kind"
                              " ORDER BY weight DESC, text, id LIMIT :limit");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":kind", kind);
  reprise_statement_bind_int64 (statement, ":limit", limit);
  return reprise_statement_collect (statement, name_from_row, (GDestroyNotify) reprise_name_free,
                                    error);
}

/**
 * reprise_name_suggest:
 * @database: a connection
 * @text: the beginning of a name, one letter or more
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Suggests names while somebody types: those that have all the words of @text, the last of which
 * may go on; those that lead to most come first.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseName): the names
 */
GPtrArray *
reprise_name_suggest (RepriseDatabase  *database,
                      const char       *text,
                      guint             limit,
                      GError          **error)
{
  return suggest (database, NULL, text, limit, error);
}

/**
 * reprise_name_suggest_of_kind:
 * @database: a connection
 * @kind: what the names shall be the names of
 * @text: the beginning of a name; an empty one asks for those that lead to most
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Suggests names of one kind; see reprise_name_suggest().
 *
 * Returns: (transfer full) (nullable) (element-type RepriseName): the names
 */
GPtrArray *
reprise_name_suggest_of_kind (RepriseDatabase  *database,
                              RepriseNameKind   kind,
                              const char       *text,
                              guint             limit,
                              GError          **error)
{
  g_autofree char *tidy = reprise_text_tidy (text);

  return *tidy != '\0' ? suggest (database, nicks[kind], tidy, limit, error)
                       : list_most_used (database, nicks[kind], limit, error);
}

/**
 * reprise_name_dup_match:
 * @text: the beginning of a name
 *
 * Returns: (transfer full): what the index of names is to be asked for: all the words of @text, the
 *   last of which may go on
 */
char *
reprise_name_dup_match (const char *text)
{
  g_autofree char *key = reprise_text_key (text);
  g_auto (GStrv) words = g_strsplit_set (key, " \"", -1);
  g_autofree char *joined = g_strjoinv ("\" AND \"", words);

  return g_strdup_printf ("\"%s\" *", joined);
}

/**
 * reprise_name_free:
 * @self: (transfer full): a name
 */
void
reprise_name_free (RepriseName *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self);
}

/**
 * reprise_name_refresh:
 * @database: a connection that may write
 * @kind: what @subject is
 * @subject: the id of a film, a person, a tag or an appraisal that may have changed
 * @error: return location for a #RepriseStoreError
 *
 * Makes the names of @subject what they should be: none where all of it is in the bin.
 *
 * Returns: whether that went well
 */
gboolean
reprise_name_refresh (RepriseDatabase  *database,
                      RepriseNameKind   kind,
                      gint64            subject,
                      GError          **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, steps[i]);

      if (statement == NULL)
        return FALSE;
      reprise_statement_bind_text (statement, ":kind", nicks[kind]);
      reprise_statement_bind_int64 (statement, ":subject", subject);
      if (!reprise_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * reprise_name_refresh_all:
 * @database: a connection that may write
 * @error: return location for a #RepriseStoreError
 *
 * Makes all names anew: behind a large import.
 *
 * Returns: whether that went well
 */
gboolean
reprise_name_refresh_all (RepriseDatabase  *database,
                          GError          **error)
{
  return reprise_database_execute (database,
                                   "DELETE FROM name;"
                                   "INSERT INTO name (kind, subject, text, weight)"
                                   "  SELECT kind, subject, text, weight FROM name_source",
                                   error);
}
