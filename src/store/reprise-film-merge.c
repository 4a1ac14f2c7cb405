/* Two films that are the same.
 *
 * The one says into which it was merged, and nothing else is rewritten: what speaks of it goes on
 * doing so, and is shown with the film that stands for it; see reprise-survivor.c. Facts that this
 * one does not have it borrows, and credits where it has none; they are written down as a loan, so
 * that who takes the merge back takes back just those that nobody has changed. */

#include "store/reprise-film-merge.h"

#include "store/reprise-bin.h"
#include "store/reprise-statement.h"
#include "store/reprise-survivor.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *note;
  const char *lend;
  const char *take_back;
} Loan;

/* Titles are not lent: they are what the film is found by, and the merged one is found still. */
#define LOAN(column)                                                                           \
  {                                                                                            \
    "INSERT OR REPLACE INTO film_loan (film, field, lender, value)"                            \
    " SELECT film.id, '" column "', lender.id, lender." column                                 \
    "   FROM film, film AS lender"                                                             \
    "  WHERE film.id = :film AND lender.id = :lender"                                          \
    "    AND film." column " IS NULL AND lender." column " IS NOT NULL",                       \
    "UPDATE film SET " column " = lender." column " FROM film AS lender"                       \
    " WHERE film.id = :film AND lender.id = :lender AND film." column " IS NULL",              \
    "UPDATE film SET " column " = NULL FROM film_loan AS loan"                                 \
    " WHERE film.id = :film AND loan.film = :film AND loan.lender = :lender"                   \
    "   AND loan.field = '" column "' AND film." column " = loan.value",                       \
  }

static const Loan loans[] = {
  LOAN ("year"), LOAN ("original_title"), LOAN ("form"), LOAN ("release_date"), LOAN ("runtime"),
  LOAN ("country"), LOAN ("genre"), LOAN ("budget"), LOAN ("box_office"), LOAN ("studio"),
  LOAN ("distributor"), LOAN ("based_on"), LOAN ("imdb"), LOAN ("tmdb"), LOAN ("wikidata"),
  LOAN ("letterboxd"), LOAN ("earlier_views"), LOAN ("poster"),
};

/* What a credit says, to see whether somebody has changed it. */
#define CREDIT_VALUE \
  "credit.role || char(10) || credit.name || char(10) || coalesce(credit.character, '')"

static gboolean
run_for_two (RepriseDatabase  *database,
             const char       *sql,
             gint64            film,
             gint64            lender,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":film", film);
  reprise_statement_bind_int64 (statement, ":lender", lender);
  return reprise_statement_run (statement, error);
}

static gboolean
lend_credit (RepriseDatabase  *database,
             gint64            film,
             gint64            credit,
             GError          **error)
{
  g_autoptr (RepriseStatement) copy =
    reprise_database_prepare (database, error,
                              "INSERT INTO credit"
                              " (uuid, film, position, role, person, name, character)"
                              " SELECT :uuid, :film, position, role, person, name, character"
                              "   FROM credit WHERE id = :credit");
  g_autoptr (RepriseStatement) note =
    reprise_database_prepare (database, error,
                              "INSERT INTO film_loan (film, field, lender, value)"
                              " SELECT :film, 'credits/' || :uuid, film, " CREDIT_VALUE
                              "   FROM credit WHERE id = :credit");
  g_autofree char *uuid = g_uuid_string_random ();

  if (copy == NULL || note == NULL)
    return FALSE;

  reprise_statement_bind_text (copy, ":uuid", uuid);
  reprise_statement_bind_int64 (copy, ":film", film);
  reprise_statement_bind_int64 (copy, ":credit", credit);
  reprise_statement_bind_text (note, ":uuid", uuid);
  reprise_statement_bind_int64 (note, ":film", film);
  reprise_statement_bind_int64 (note, ":credit", credit);
  return reprise_statement_run (copy, error) && reprise_statement_run (note, error);
}

static gboolean
lend_credits (RepriseDatabase  *database,
              gint64            film,
              gint64            lender,
              GError          **error)
{
  g_autoptr (GArray) own =
    reprise_database_collect_with_id (database, "SELECT id FROM credit WHERE film = :id LIMIT 1",
                                      film, error);
  g_autoptr (GArray) lent =
    reprise_database_collect_with_id (database, "SELECT id FROM credit WHERE film = :id"
                                                " ORDER BY position, id", lender, error);

  if (own == NULL || lent == NULL)
    return FALSE;

  for (guint i = 0; own->len == 0 && i < lent->len; i++)
    if (!lend_credit (database, film, g_array_index (lent, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
lend (RepriseDatabase  *database,
      gint64            film,
      gint64            lender,
      GError          **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (loans); i++)
    if (!run_for_two (database, loans[i].note, film, lender, error) ||
        !run_for_two (database, loans[i].lend, film, lender, error))
      return FALSE;

  return lend_credits (database, film, lender, error);
}

static gboolean
take_back (RepriseDatabase  *database,
           gint64            film,
           gint64            lender,
           GError          **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (loans); i++)
    if (!run_for_two (database, loans[i].take_back, film, lender, error))
      return FALSE;

  return run_for_two (database,
                      "DELETE FROM credit"
                      " WHERE film = :film"
                      "   AND EXISTS (SELECT 1 FROM film_loan AS loan"
                      "                WHERE loan.film = :film AND loan.lender = :lender"
                      "                  AND loan.field = 'credits/' || credit.uuid"
                      "                  AND loan.value = " CREDIT_VALUE ")",
                      film, lender, error) &&
         run_for_two (database, "DELETE FROM film_loan WHERE film = :film AND lender = :lender",
                      film, lender, error);
}

/* What was not borrowed of another that was merged into it, as it was known already. */
static gboolean
borrow_of_others (RepriseDatabase  *database,
                  gint64            film,
                  GError          **error)
{
  g_autoptr (GArray) others =
    reprise_database_collect_with_id (database,
                                      "SELECT other.id FROM film JOIN film AS other"
                                      "                     ON other.merged_into = film.uuid"
                                      " WHERE film.id = :id ORDER BY other.uuid", film, error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (!lend (database, film, g_array_index (others, gint64, i), error))
      return FALSE;

  return others != NULL;
}

static gboolean
write_merged_into (RepriseDatabase  *database,
                   gint64            film,
                   gint64            into,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE film"
                              "   SET merged_into = (SELECT uuid FROM film AS target"
                              "                       WHERE target.id = :into),"
                              "       modified_at = :now"
                              " WHERE id = :film");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":film", film);
  reprise_statement_bind_int64 (statement, ":into", into);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  return reprise_statement_run (statement, error);
}

static gboolean
is_there (RepriseDatabase  *database,
          gint64            film,
          GError          **error)
{
  gboolean binned = FALSE;

  if (!reprise_bin_contains (database, REPRISE_THING_FILM, film, &binned, error))
    return FALSE;
  if (binned)
    g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                         _("A film in the bin cannot be merged: restore it first"));

  return !binned;
}

static gboolean
touch_both (RepriseDeed  *deed,
            gint64        film,
            gint64        other,
            GError      **error)
{
  return reprise_deed_touch (deed, REPRISE_THING_FILM, film, error) &&
         reprise_deed_touch (deed, REPRISE_THING_FILM, other, error);
}

/**
 * reprise_film_merge:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @film: a film; where another stands for it, that one is meant
 * @into: the film that it is the same as, likewise
 * @error: return location for %REPRISE_STORE_ERROR_INVALID, where they are one already or one is in
 *   the bin, or another #RepriseStoreError
 *
 * Says that two films are the same: @into stands for both. What is known of @film and not of @into
 * is known of @into, too.
 *
 * Returns: whether they are merged
 */
gboolean
reprise_film_merge (RepriseDeed      *deed,
                    RepriseDatabase  *database,
                    gint64            film,
                    gint64            into,
                    GError          **error)
{
  if (!reprise_survivor_find (database, film, &film, error) ||
      !reprise_survivor_find (database, into, &into, error) ||
      !is_there (database, film, error) || !is_there (database, into, error))
    return FALSE;

  if (film == into)
    {
      g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                           _("They are one film already"));
      return FALSE;
    }

  return touch_both (deed, film, into, error) &&
         write_merged_into (database, film, into, error) &&
         lend (database, into, film, error);
}

/**
 * reprise_film_unmerge:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @film: a film
 * @error: return location for %REPRISE_STORE_ERROR_INVALID, where it was not merged into another,
 *   or another #RepriseStoreError
 *
 * Takes a merge back: both films are what they were, and what was said of them since stays.
 *
 * Returns: whether it is a film of its own again
 */
gboolean
reprise_film_unmerge (RepriseDeed      *deed,
                      RepriseDatabase  *database,
                      gint64            film,
                      GError          **error)
{
  g_autoptr (GArray) target =
    reprise_database_collect_with_id (database,
                                      "SELECT coalesce(target.id, film.id)"
                                      "  FROM film"
                                      "  LEFT JOIN film AS target ON target.uuid = film.merged_into"
                                      " WHERE film.id = :id AND film.merged_into IS NOT NULL",
                                      film, error);
  gint64 into = 0;

  if (target == NULL)
    return FALSE;
  if (target->len == 0)
    {
      g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                           _("The film was not merged into another"));
      return FALSE;
    }

  into = g_array_index (target, gint64, 0);
  return touch_both (deed, film, into, error) &&
         write_merged_into (database, film, 0, error) &&
         take_back (database, into, film, error) &&
         borrow_of_others (database, into, error);
}
