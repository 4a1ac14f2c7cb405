#include "store/reprise-check.h"

#include "model/reprise-list.h"
#include "store/reprise-statement.h"
#include "store/reprise-still-care.h"
#include "store/reprise-survivor.h"

#include <glib/gi18n-lib.h>

/* Each counts what should not be; a problem is told with its number behind it. */
static const struct
{
  const char *count;
  const char *problem;
} rules[] = {
  { "SELECT count(*) FROM appraisal WHERE id NOT IN (SELECT appraisal FROM entry"
    "                                                 WHERE appraisal IS NOT NULL)",
    N_("appraisals that are not in the diary") },
  { "SELECT count(*) FROM viewing WHERE id NOT IN (SELECT viewing FROM entry"
    "                                               WHERE viewing IS NOT NULL)",
    N_("viewings that are not in the diary") },
  { "SELECT count(*) FROM (SELECT * FROM entry_film EXCEPT SELECT * FROM entry_film_source)",
    N_("films at entries that are not about them") },
  { "SELECT count(*) FROM (SELECT * FROM entry_film_source EXCEPT SELECT * FROM entry_film)",
    N_("films that are missing at their entries") },
  { "SELECT count(*) FROM (SELECT id, shown, day, created_at, judgement, year, sort_key FROM entry"
    "                      EXCEPT"
    "                      SELECT id, shown, day, created_at, judgement, year, sort_key"
    "                        FROM entry_source)",
    N_("entries of the diary that do not say what they should") },
  { "SELECT count(*) FROM (SELECT kind, subject, text, weight FROM name"
    "                      EXCEPT SELECT kind, subject, text, weight FROM name_source)",
    N_("names that lead nowhere") },
  { "SELECT count(*) FROM (SELECT kind, subject, text, weight FROM name_source"
    "                      EXCEPT SELECT kind, subject, text, weight FROM name)",
    N_("names that cannot be found") },
  { "SELECT count(*) FROM (SELECT * FROM shelf EXCEPT SELECT * FROM shelf_source)",
    N_("films on the shelf that do not say what they should") },
  { "SELECT count(*) FROM (SELECT * FROM shelf_source EXCEPT SELECT * FROM shelf)",
    N_("films that are missing on the shelf") },
  { "SELECT count(*) FROM guard WHERE applying <> 0",
    N_("unfinished merges") },
  { "SELECT count(*) FROM appraisal WHERE judgement IS NOT NULL AND viewing IN"
    "  (SELECT id FROM viewing WHERE binned_at IS NULL)",
    N_("judgements that are kept twice") },
  { "SELECT count(*) FROM revision WHERE voice IS NULL AND author IS NOT NULL",
    N_("earlier texts of a voice that do not say of which") },
  { "SELECT count(*) FROM revision WHERE (track IS NULL) <> (title IS NULL)"
    "                                 OR (track IS NOT NULL AND voice IS NOT NULL)",
    N_("earlier notes on a track that do not say on which") },
  { "SELECT count(*) FROM still WHERE length(sha256) <> 64 OR sha256 GLOB '*[^0-9a-f]*'"
    "                               OR width < 1 OR height < 1",
    N_("stills that name no image") },
  { "SELECT count(*) = 0 FROM list WHERE uuid = '" REPRISE_UP_NEXT_UUID "' AND kind = 'up-next'"
    "                                AND binned_at IS NULL",
    N_("lists that are missing: Up Next") },
  { "SELECT count(*) FROM list WHERE (kind = 'up-next') <> (uuid = '" REPRISE_UP_NEXT_UUID "')"
    "                             OR (kind = 'list') <> (title <> '')",
    N_("lists that are not what they should be") },
  { "SELECT count(*) FROM list_item WHERE position = ''",
    N_("films that have no place on their list") },
  { "SELECT (SELECT count(*) FROM voice WHERE position = '' OR author = '')"
    "       + (SELECT count(*) FROM still WHERE position = '')",
    N_("voices and stills that have no author or no place in their appraisal") },
  { "SELECT count(*) FROM track WHERE position = '' OR title = '' OR kind NOT IN ('song', 'cue')",
    N_("tracks that have no title, no kind or no place in their appraisal") },
  { "SELECT count(*) FROM track"
    " WHERE artist_key <> text_key(artist) OR title_key <> text_key(title)"
    "    OR composer_key <> text_key(coalesce(composer, ''))",
    N_("tracks that cannot be searched for") },
  { "SELECT count(*) FROM link"
    " WHERE NOT EXISTS (SELECT 1 FROM appraisal"
    "                    WHERE appraisal.id = link.appraisal AND instr(appraisal.body, '[['))"
    "   AND NOT EXISTS (SELECT 1 FROM voice"
    "                    WHERE voice.appraisal = link.appraisal AND instr(voice.body, '[['))",
    N_("links that no text has") },
  { "SELECT count(*) FROM film_loan AS loan JOIN film AS lender ON lender.id = loan.lender"
    "  JOIN film ON film.id = loan.film"
    " WHERE lender.merged_into IS NOT film.uuid",
    N_("loans from films that were not merged") },
  { "SELECT count(*) FROM post WHERE deleted_at IS NULL"
    "                            AND id NOT IN (SELECT post FROM post_text)",
    N_("posts that have no text") },
};

static const struct
{
  const char *statement;
  const char *problem;
} indexes[] = {
  { "INSERT INTO prose (prose, rank) VALUES ('integrity-check', 1)",
    N_("the index of the prose does not agree with it") },
  { "INSERT INTO name_index (name_index, rank) VALUES ('integrity-check', 1)",
    N_("the index of the names does not agree with them") },
  { "INSERT INTO post_prose (post_prose, rank) VALUES ('integrity-check', 1)",
    N_("the index of the posts does not agree with them") },
};

static gboolean
check_file (RepriseDatabase  *database,
            const char       *pragma,
            GPtrArray        *problems,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, pragma);
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const char *text = reprise_statement_get_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        g_ptr_array_add (problems, g_strdup (text));
    }

  return step == REPRISE_STEP_DONE;
}

static gboolean
check_references (RepriseDatabase  *database,
                  GPtrArray        *problems,
                  GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "PRAGMA foreign_key_check");
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      g_autofree char *row =
        g_strdup_printf ("%" G_GINT64_FORMAT, reprise_statement_get_int64 (statement, 1));

      /* Translators: the number of a row, the table that it is in, the table it refers to. */
      g_ptr_array_add (problems, g_strdup_printf (_("row %s of %s refers to nothing in %s"), row,
                                                  reprise_statement_get_text (statement, 0),
                                                  reprise_statement_get_text (statement, 2)));
    }

  return step == REPRISE_STEP_DONE;
}

static gboolean
check_rules (RepriseDatabase  *database,
             GPtrArray        *problems,
             GError          **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      gint64 count = 0;

      if (!reprise_database_read_int64 (database, rules[i].count, &count, error))
        return FALSE;
      if (count > 0)
        g_ptr_array_add (problems,
                         g_strdup_printf ("%s: %" G_GINT64_FORMAT, _(rules[i].problem), count));
    }

  return TRUE;
}

static gboolean
check_survivors (RepriseDatabase  *database,
                 GPtrArray        *problems,
                 GError          **error)
{
  g_autoptr (GArray) wrong = reprise_survivor_check (database, error);

  if (wrong != NULL && wrong->len > 0)
    g_ptr_array_add (problems,
                     g_strdup_printf ("%s: %u", _("merged films for which a wrong one stands"),
                                      wrong->len));

  return wrong != NULL;
}

static void
check_indexes (RepriseDatabase *database,
               GPtrArray       *problems)
{
  for (gsize i = 0; i < G_N_ELEMENTS (indexes); i++)
    if (!reprise_database_execute (database, indexes[i].statement, NULL))
      g_ptr_array_add (problems, g_strdup (_(indexes[i].problem)));
}

/**
 * reprise_check:
 * @database: a connection that may write, though this writes nothing
 * @error: return location for a #RepriseStoreError
 *
 * Looks a journal through: the file page by page, what its rows refer to, whether all that follows
 * from them does, the full text, and the images beside it. Takes as long as reading all of it, and
 * saves wait for it.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is wrong, nothing where all is
 *   well; %NULL where the journal could not even be looked at
 */
GPtrArray *
reprise_check (RepriseDatabase  *database,
               GError          **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!check_file (database, "PRAGMA integrity_check", problems, error))
    return NULL;

  /* In a broken file the rest would only say so again. */
  if (problems->len > 0)
    return g_steal_pointer (&problems);

  if (!check_references (database, problems, error) || !check_rules (database, problems, error) ||
      !check_survivors (database, problems, error) ||
      !reprise_still_care_check (database, problems, error))
    return NULL;

  check_indexes (database, problems);
  return g_steal_pointer (&problems);
}
