/* What the [[labels]] of a text lead to.
 *
 * A label that is new to its appraisal is resolved by what it says: “Heat (1995)” is the film of
 * that title and year, “Heat” the only film of that title; else a label is an appraisal, by its own
 * title or by its number (№ 573, #573). From then on the label keeps what it was resolved to,
 * whatever that is called later. A label that leads nowhere waits until what it names comes.
 *
 * The label of a track is resolved among the tracks of its own appraisal. A track that was taken
 * away stays what the label means, since it may be put back, until there is another of that
 * title. */

#include "store/reprise-link-store.h"

#include "markup/reprise-label.h"
#include "markup/reprise-markdown.h"
#include "markup/reprise-prose.h"
#include "model/reprise-text.h"
#include "store/reprise-link-label.h"
#include "store/reprise-name-store.h"
#include "store/reprise-setting.h"
#include "store/reprise-statement.h"

#include <string.h>

#define TEXTS_OF_APPRAISAL                                                                 \
  "SELECT body FROM appraisal WHERE id = :id"                                              \
  " UNION ALL SELECT body FROM voice WHERE appraisal = :id"

/* The film that is called so before one that once was, where a year tells them apart. */
#define FIND_FILM                                                                          \
  "WITH found (id) AS ("                                                                   \
  "  SELECT id FROM film WHERE folded = :title"                                            \
  "  UNION"                                                                                \
  "  SELECT film FROM film_facet WHERE facet = 'original-title' AND folded = :title)"      \
  " SELECT survivor.uuid, count(*) OVER ()"                                                \
  "  FROM found JOIN film ON film.id = found.id"                                           \
  "       JOIN film AS survivor ON survivor.id = coalesce(film.survivor, film.id)"         \
  " WHERE film.binned_at IS NULL AND survivor.binned_at IS NULL"                           \
  "   AND (:year IS NULL OR film.year = :year)"                                            \
  " GROUP BY survivor.id"                                                                  \
  " ORDER BY max(film.folded = :title) DESC, survivor.id LIMIT 1"

#define FIND_TITLES                                                                        \
  "SELECT appraisal.uuid, name.text"                                                       \
  "  FROM name_index CROSS JOIN name ON name.id = name_index.rowid"                        \
  "       JOIN appraisal ON appraisal.id = name.subject"                                   \
  " WHERE name_index MATCH :match AND name.kind = 'title' AND appraisal.binned_at IS NULL" \
  " ORDER BY appraisal.id LIMIT 64"

/* The titles that a film goes by, each with its year and without. */
#define LABELS_OF_FILM                                                                     \
  "WITH title (folded) AS ("                                                               \
  "  SELECT folded FROM film WHERE id = :id"                                               \
  "  UNION"                                                                                \
  "  SELECT folded FROM film_facet WHERE film = :id AND facet = 'original-title')"         \
  " SELECT DISTINCT link.label FROM link, title, film"                                     \
  "  WHERE film.id = :id AND link.target IS NULL"                                          \
  "    AND link.label IN (title.folded, title.folded || ' ' || film.year)"

/* By its title, or by that and its artist, where several have it. */
#define FIND_TRACK                                                                         \
  "SELECT uuid FROM track"                                                                 \
  " WHERE appraisal = :appraisal"                                                          \
  "   AND (title_key = :title OR text_key(artist || ' ' || title) = :title)"               \
  " ORDER BY title_key = :title DESC, position, id LIMIT 1"

#define LABELS_WITHOUT_TRACK                                                               \
  "SELECT label FROM link"                                                                 \
  " WHERE appraisal = :id AND label GLOB '" REPRISE_LABEL_NOTE " *'"                       \
  "   AND NOT EXISTS (SELECT 1 FROM track"                                                 \
  "                    WHERE track.uuid = link.target AND track.appraisal = link.appraisal)"

#define SET_TARGET                                                                         \
  "UPDATE link SET target = :target WHERE target IS NULL AND label = :label"

#define SET_TARGET_HERE                                                                    \
  "UPDATE link SET target = :target WHERE appraisal = :appraisal AND label = :label"

static char *
read_first (RepriseStatement  *statement,
            gboolean          *only,
            GError           **error)
{
  switch (reprise_statement_step (statement, error))
    {
    case REPRISE_STEP_ERROR:
      return NULL;
    case REPRISE_STEP_DONE:
      return g_strdup ("");
    case REPRISE_STEP_ROW:
      *only = reprise_statement_get_int64 (statement, 1) == 1;
      return g_strdup (reprise_statement_get_text (statement, 0));
    }

  g_assert_not_reached ();
}

/* Returns a UUID, or "" where there is none. */
static char *
find_film (RepriseDatabase  *database,
           const char       *title,
           gint64            year,
           gboolean         *only,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, FIND_FILM);

  *only = TRUE;
  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":title", title);
  if (year > 0)
    reprise_statement_bind_int64 (statement, ":year", year);
  return read_first (statement, only, error);
}

/* Several appraisals may have one title: then it does not say which. */
static char *
find_title (RepriseDatabase  *database,
            const char       *label,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, FIND_TITLES);
  g_autofree char *match = reprise_name_dup_match (label);
  g_autofree char *found = NULL;
  guint count = 0;
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":match", match);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      g_autofree char *key = reprise_text_key (reprise_statement_get_text (statement, 1));

      if (!g_str_equal (key, label) || count++ > 0)
        continue;
      found = g_strdup (reprise_statement_get_text (statement, 0));
    }

  if (step == REPRISE_STEP_ERROR)
    return NULL;
  return count == 1 ? g_steal_pointer (&found) : g_strdup ("");
}

static char *
find_number (RepriseDatabase  *database,
             const char       *digits,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uuid, count(*) OVER () FROM appraisal"
                              " WHERE number = :number AND binned_at IS NULL LIMIT 1");
  guint64 number = 0;
  gboolean only = TRUE;
  g_autofree char *found = NULL;

  if (statement == NULL)
    return NULL;
  if (!g_ascii_string_to_unsigned (digits, 10, 1, G_MAXINT, &number, NULL))
    return g_strdup ("");

  reprise_statement_bind_int64 (statement, ":number", (gint64) number);
  found = read_first (statement, &only, error);
  return found == NULL || only ? g_steal_pointer (&found) : g_strdup ("");
}

/* “№” is folded to “no”, and “#” to nothing. */
static const char *
skip_numero (const char *label)
{
  const char *digits = g_str_has_prefix (label, "no ") ? label + 3
                       : g_str_has_prefix (label, "no") ? label + 2 : label;

  return *digits != '\0' && strspn (digits, "0123456789") == strlen (digits) ? digits : NULL;
}

/* The year that a label ends in, which is cut off, or 0. */
static gint64
split_year (char *label)
{
  const gsize length = strlen (label);
  char *year = length > 5 ? label + length - 4 : NULL;

  if (year == NULL || year[-1] != ' ' || strspn (year, "0123456789") != 4)
    return 0;

  year[-1] = '\0';
  return g_ascii_strtoll (year, NULL, 10);
}

/* (nullable): the key of the title in that of a label */
static const char *
skip_note (const char *label)
{
  return g_str_has_prefix (label, REPRISE_LABEL_NOTE " ") ? label + strlen (REPRISE_LABEL_NOTE " ")
                                                          : NULL;
}

/* Returns a UUID, or "" where there is none. */
static char *
find_track (RepriseDatabase  *database,
            gint64            appraisal,
            const char       *title,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, FIND_TRACK);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":appraisal", appraisal);
  reprise_statement_bind_text (statement, ":title", title);
  switch (reprise_statement_step (statement, error))
    {
    case REPRISE_STEP_ERROR:
      return NULL;
    case REPRISE_STEP_DONE:
      return g_strdup ("");
    case REPRISE_STEP_ROW:
      return g_strdup (reprise_statement_get_text (statement, 0));
    }

  g_assert_not_reached ();
}

/* Returns a UUID, or "" where the label leads nowhere. A title that ends in a number is one,
 * too. */
static char *
resolve (RepriseDatabase  *database,
         const char       *label,
         GError          **error)
{
  g_autofree char *title = g_strdup (label);
  gint64 year = split_year (title);
  g_autofree char *found = NULL;
  gboolean only = TRUE;

  found = find_film (database, title, year, &only, error);
  if (found != NULL && year > 0 && *found == '\0')
    {
      year = 0;
      g_free (found);
      found = find_film (database, label, year, &only, error);
    }
  if (found == NULL || (*found != '\0' && (only || year > 0)))
    return g_steal_pointer (&found);

  g_free (g_steal_pointer (&found));
  found = find_title (database, label, error);
  if (found == NULL || *found != '\0' || skip_numero (label) == NULL)
    return g_steal_pointer (&found);

  return find_number (database, skip_numero (label), error);
}

static gboolean
meet_label (RepriseDatabase  *database,
            const char       *label,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = NULL;
  g_autofree char *target = NULL;

  if (skip_note (label) != NULL)
    return TRUE;

  target = resolve (database, label, error);
  if (target == NULL || *target == '\0')
    return target != NULL;

  statement = reprise_database_prepare (database, error, SET_TARGET);
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":target", target);
  reprise_statement_bind_text (statement, ":label", label);
  return reprise_statement_run (statement, error);
}

static gpointer
label_from_row (RepriseStatement *statement)
{
  return g_strdup (reprise_statement_get_text (statement, 0));
}

static gboolean
meet_labels (RepriseDatabase   *database,
             RepriseStatement  *waiting,
             GError           **error)
{
  g_autoptr (GPtrArray) labels =
    reprise_statement_collect (waiting, label_from_row, g_free, error);

  for (guint i = 0; labels != NULL && i < labels->len; i++)
    if (!meet_label (database, labels->pdata[i], error))
      return FALSE;

  return labels != NULL;
}

static GHashTable *
collect_labels (RepriseDatabase  *database,
                gint64            appraisal,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, TEXTS_OF_APPRAISAL);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", appraisal);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const char *text = reprise_statement_get_text (statement, 0);
      g_autoptr (GPtrArray) blocks = NULL;
      g_autoptr (GPtrArray) labels = NULL;

      if (strstr (text, "[[") == NULL)
        continue;
      blocks = reprise_markdown_parse (text, -1);
      labels = reprise_prose_list_labels (blocks);
      for (guint i = 0; i < labels->len; i++)
        g_hash_table_add (keys, reprise_link_label_dup_key (labels->pdata[i]));
    }

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&keys) : NULL;
}

static gboolean
run_with_label (RepriseDatabase  *database,
                const char       *sql,
                gint64            appraisal,
                const char       *label,
                const char       *target,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":appraisal", appraisal);
  reprise_statement_bind_text (statement, ":label", label);
  if (target != NULL)
    reprise_statement_bind_text (statement, ":target", target);
  return reprise_statement_run (statement, error);
}

static gboolean
remove_links (RepriseDatabase  *database,
              gint64            appraisal,
              GHashTable       *labels,
              GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT label FROM link WHERE appraisal = :id");
  g_autoptr (GPtrArray) known = NULL;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", appraisal);
  known = reprise_statement_collect (statement, label_from_row, g_free, error);
  for (guint i = 0; known != NULL && i < known->len; i++)
    if (!g_hash_table_remove (labels, known->pdata[i]) &&
        !run_with_label (database,
                         "DELETE FROM link WHERE appraisal = :appraisal AND label = :label",
                         appraisal, known->pdata[i], NULL, error))
      return FALSE;

  return known != NULL;
}

/* Looks for the tracks of labels that had none, or have lost theirs. */
static gboolean
find_tracks (RepriseDatabase  *database,
             gint64            appraisal,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, LABELS_WITHOUT_TRACK);
  g_autoptr (GPtrArray) labels = NULL;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", appraisal);
  labels = reprise_statement_collect (statement, label_from_row, g_free, error);
  for (guint i = 0; labels != NULL && i < labels->len; i++)
    {
      g_autofree char *track =
        find_track (database, appraisal, skip_note (labels->pdata[i]), error);

      if (track == NULL ||
          (*track != '\0' && !run_with_label (database, SET_TARGET_HERE, appraisal,
                                              labels->pdata[i], track, error)))
        return FALSE;
    }

  return labels != NULL;
}

/* Resolves a label that is new to its appraisal; that of a track is, after all are there. */
static gboolean
add_link (RepriseDatabase  *database,
          gint64            appraisal,
          const char       *label,
          GError          **error)
{
  g_autofree char *target =
    skip_note (label) != NULL ? g_strdup ("") : resolve (database, label, error);

  return target != NULL &&
         run_with_label (database,
                         "INSERT INTO link (appraisal, label, target)"
                         " VALUES (:appraisal, :label, :target)",
                         appraisal, label, *target != '\0' ? target : NULL, error);
}

/**
 * reprise_link_derive:
 * @database: a connection that may write
 * @appraisal: an appraisal whose text or tracks may have changed
 * @error: return location for a #RepriseStoreError
 *
 * Makes the links of an appraisal those of its text and its voices. Those that stay keep what they
 * lead to, new ones are resolved, and those to a track that is gone.
 *
 * Returns: whether that went well
 */
gboolean
reprise_link_derive (RepriseDatabase  *database,
                     gint64            appraisal,
                     GError          **error)
{
  g_autoptr (GHashTable) labels = collect_labels (database, appraisal, error);
  GHashTableIter iter;
  gpointer label;

  if (labels == NULL || !remove_links (database, appraisal, labels, error))
    return FALSE;

  g_hash_table_iter_init (&iter, labels);
  while (g_hash_table_iter_next (&iter, &label, NULL))
    if (!add_link (database, appraisal, label, error))
      return FALSE;

  return find_tracks (database, appraisal, error);
}

/**
 * reprise_link_derive_old:
 * @database: a connection that may write, inside a transaction
 * @error: return location for a #RepriseStoreError
 *
 * Makes the links of all appraisals, in a journal that was written before there were any, and notes
 * that they are made.
 *
 * Returns: whether that went well
 */
gboolean
reprise_link_derive_old (RepriseDatabase  *database,
                         GError          **error)
{
  g_autoptr (RepriseStatement) linking = NULL;
  g_autoptr (GArray) appraisals = NULL;

  linking = reprise_database_prepare (database, error,
                                      "SELECT id FROM appraisal WHERE instr(body, '[[')");
  appraisals = linking != NULL ? reprise_statement_collect_int64 (linking, error) : NULL;
  for (guint i = 0; appraisals != NULL && i < appraisals->len; i++)
    if (!reprise_link_derive (database, g_array_index (appraisals, gint64, i), error))
      return FALSE;

  return appraisals != NULL &&
         reprise_database_execute (database,
                                   "DELETE FROM setting WHERE key = '" REPRISE_SETTING_UNLINKED "'",
                                   error);
}

/**
 * reprise_link_meet_film:
 * @database: a connection that may write
 * @film: a film that is new, or goes by another name, or came back
 * @error: return location for a #RepriseStoreError
 *
 * Resolves the labels that waited for a film.
 *
 * Returns: whether that went well
 */
gboolean
reprise_link_meet_film (RepriseDatabase  *database,
                        gint64            film,
                        GError          **error)
{
  g_autoptr (RepriseStatement) waiting =
    reprise_database_prepare (database, error, LABELS_OF_FILM);

  if (waiting == NULL)
    return FALSE;

  reprise_statement_bind_int64 (waiting, ":id", film);
  return meet_labels (database, waiting, error);
}

/**
 * reprise_link_meet_appraisal:
 * @database: a connection that may write
 * @appraisal: an appraisal that is new, or has another title or number, or came back
 * @error: return location for a #RepriseStoreError
 *
 * Resolves the labels that waited for an appraisal.
 *
 * Returns: whether that went well
 */
gboolean
reprise_link_meet_appraisal (RepriseDatabase  *database,
                             gint64            appraisal,
                             GError          **error)
{
  g_autoptr (RepriseStatement) named =
    reprise_database_prepare (database, error,
                              "SELECT coalesce(title, ''), coalesce(number, '') FROM appraisal"
                              " WHERE id = :id AND binned_at IS NULL");
  g_autoptr (RepriseStatement) waiting =
    reprise_database_prepare (database, error,
                              "SELECT DISTINCT label FROM link WHERE target IS NULL"
                              "   AND label IN (:title, :number, 'no' || :number,"
                              "                 'no ' || :number)");
  g_autofree char *title = NULL;
  RepriseStep step;

  if (named == NULL || waiting == NULL)
    return FALSE;

  reprise_statement_bind_int64 (named, ":id", appraisal);
  step = reprise_statement_step (named, error);
  if (step != REPRISE_STEP_ROW)
    return step == REPRISE_STEP_DONE;

  title = reprise_text_key (reprise_statement_get_text (named, 0));
  reprise_statement_bind_text (waiting, ":title", title);
  reprise_statement_bind_text (waiting, ":number", reprise_statement_get_text (named, 1));
  return meet_labels (database, waiting, error);
}

/**
 * reprise_link_meet_all:
 * @database: a connection that may write
 * @error: return location for a #RepriseStoreError
 *
 * Resolves all labels that can be: behind a large import.
 *
 * Returns: whether that went well
 */
gboolean
reprise_link_meet_all (RepriseDatabase  *database,
                       GError          **error)
{
  g_autoptr (RepriseStatement) waiting =
    reprise_database_prepare (database, error,
                              "SELECT DISTINCT label FROM link WHERE target IS NULL");

  return waiting != NULL && meet_labels (database, waiting, error);
}

/**
 * reprise_link_set_target:
 * @database: a connection that may write
 * @appraisal: an appraisal
 * @label: a label in its text
 * @target: the UUID of a film or an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Says what a label leads to, where somebody has said it.
 *
 * Returns: whether that went well
 */
gboolean
reprise_link_set_target (RepriseDatabase  *database,
                         gint64            appraisal,
                         const char       *label,
                         const char       *target,
                         GError          **error)
{
  g_autofree char *key = reprise_link_label_dup_key (label);

  return run_with_label (database, SET_TARGET_HERE, appraisal, key, target, error);
}
