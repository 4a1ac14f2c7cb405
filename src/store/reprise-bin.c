#include "store/reprise-bin.h"

#include "model/reprise-date.h"
#include "model/reprise-list.h"
#include "store/reprise-link-store.h"
#include "store/reprise-setting.h"
#include "store/reprise-statement.h"
#include "store/reprise-survivor.h"

#include <glib/gi18n-lib.h>

/* A thing is deleted by a mark, and with it what hangs on it (on a film also what was merged into
 * it); all that was marked in one go comes back in one go. It stays for 30 days by the clock and 30
 * on which the journal was used, so that a clock that jumps does not empty the bin. */
#define KEPT_SINCE(instant)                                                                   \
  instant " IS NOT NULL AND " instant " < :now - 30 * 86400000"                               \
  " AND (SELECT count(*) FROM day_of_use"                                                     \
  "       WHERE day > date(" instant " / 1000, 'unixepoch', 'localtime')) >= 30"
#define KEPT_LONG_ENOUGH KEPT_SINCE ("binned_at")

#define PUT(table) \
  "UPDATE " table " SET binned_at = :now, binned_with = :with WHERE id = :id AND binned_at IS NULL"
#define TAKE(table) \
  "UPDATE " table " SET binned_at = NULL, binned_with = NULL WHERE id = :id"

static const struct
{
  const char *hangs_on_film;  /* of :id */
  const char *put;            /* :id, :now, :with */
  const char *read_with;      /* of :id; no row where it is not in the bin */
  const char *list_with;      /* of :with */
  const char *take;           /* :id */
  const char *purge;          /* :now */
  const char *binned_films;   /* of :id: those it cannot be seen without; (nullable) */
} tables[REPRISE_N_THINGS] = {
  /* A film stays while anything speaks of it, in the bin or not: what goes with it would be
   * lost. */
  [REPRISE_THING_FILM] = {
    "SELECT :id UNION ALL SELECT id FROM film WHERE survivor = :id",
    PUT ("film"),
    "SELECT binned_with FROM film WHERE id = :id AND binned_at IS NOT NULL",
    "SELECT id FROM film WHERE binned_at IS NOT NULL AND binned_with = :with",
    TAKE ("film"),
    "DELETE FROM film WHERE " KEPT_LONG_ENOUGH
    " AND NOT EXISTS (SELECT 1 FROM viewing WHERE viewing.film = film.id)"
    " AND NOT EXISTS (SELECT 1 FROM appraisal_film WHERE appraisal_film.film = film.id)"
    " AND NOT EXISTS (SELECT 1 FROM list_item"
    "                  WHERE list_item.film = film.id AND list_item.binned_at IS NULL)"
    " AND NOT EXISTS (SELECT 1 FROM film AS other WHERE other.merged_into = film.uuid)",
    NULL,
  },
  [REPRISE_THING_VIEWING] = {
    "SELECT id FROM viewing"
    " WHERE film IN (SELECT :id UNION ALL SELECT id FROM film WHERE survivor = :id)",
    PUT ("viewing"),
    "SELECT binned_with FROM viewing WHERE id = :id AND binned_at IS NOT NULL",
    "SELECT id FROM viewing WHERE binned_at IS NOT NULL AND binned_with = :with",
    TAKE ("viewing"),
    "DELETE FROM viewing WHERE " KEPT_LONG_ENOUGH,
    "SELECT film.id FROM viewing JOIN entry ON entry.viewing = viewing.id"
    "  JOIN entry_film ON entry_film.entry = entry.id JOIN film ON film.id = entry_film.film"
    " WHERE viewing.id = :id AND film.binned_at IS NOT NULL",
  },
  /* An appraisal of several films stays while one of them does. */
  [REPRISE_THING_APPRAISAL] = {
    "SELECT entry.appraisal FROM entry_film AS this JOIN entry ON entry.id = this.entry"
    " WHERE film = :id AND entry.appraisal IS NOT NULL"
    "   AND NOT EXISTS (SELECT 1 FROM entry_film AS other JOIN film ON film.id = other.film"
    "                    WHERE other.entry = this.entry AND other.film <> :id"
    "                      AND film.binned_at IS NULL)",
    PUT ("appraisal"),
    "SELECT binned_with FROM appraisal WHERE id = :id AND binned_at IS NOT NULL",
    "SELECT id FROM appraisal WHERE binned_at IS NOT NULL AND binned_with = :with",
    TAKE ("appraisal"),
    "DELETE FROM appraisal WHERE " KEPT_LONG_ENOUGH,
    "SELECT film.id FROM entry JOIN entry_film ON entry_film.entry = entry.id"
    "  JOIN film ON film.id = entry_film.film"
    " WHERE entry.appraisal = :id"
    "   AND NOT EXISTS (SELECT 1 FROM entry_film AS other JOIN film ON film.id = other.film"
    "                    WHERE other.entry = entry.id AND film.binned_at IS NULL)",
  },
  /* It has its films on it and does not hang on any. */
  [REPRISE_THING_LIST] = {
    "SELECT id FROM list WHERE FALSE AND id = :id",
    PUT ("list"),
    "SELECT binned_with FROM list WHERE id = :id AND binned_at IS NOT NULL",
    "SELECT id FROM list WHERE binned_at IS NOT NULL AND binned_with = :with",
    TAKE ("list"),
    "DELETE FROM list WHERE " KEPT_LONG_ENOUGH,
    NULL,
  },
  /* Its posts go with it, and what came from it into the journal stays there. */
  [REPRISE_THING_FEED] = {
    "SELECT id FROM feed WHERE FALSE AND id = :id",
    PUT ("feed"),
    "SELECT binned_with FROM feed WHERE id = :id AND binned_at IS NOT NULL",
    "SELECT id FROM feed WHERE binned_at IS NOT NULL AND binned_with = :with",
    TAKE ("feed"),
    "DELETE FROM feed WHERE " KEPT_LONG_ENOUGH,
    NULL,
  },
};

/* While a viewing is in the bin its judgement is kept by the appraisal that belongs to it. */
static gboolean
lend_judgement (RepriseDatabase  *database,
                gint64            viewing,
                GError          **error)
{
  return reprise_database_run_with_id (
    database,
    "UPDATE appraisal SET judgement = (SELECT judgement FROM viewing WHERE viewing.id = :id)"
    " WHERE viewing = :id"
    "   AND EXISTS (SELECT 1 FROM viewing WHERE viewing.id = :id AND binned_at IS NULL)",
    viewing, error);
}

static gboolean
put_one (RepriseDeed       *deed,
         RepriseDatabase   *database,
         RepriseThingKind   kind,
         gint64             id,
         const char        *with,
         GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, tables[kind].put);

  if (statement == NULL || !reprise_deed_touch (deed, kind, id, error))
    return FALSE;
  if (kind == REPRISE_THING_VIEWING && !lend_judgement (database, id, error))
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_text (statement, ":with", with);
  return reprise_statement_run (statement, error);
}

/* Whoever deletes a film that was merged into another means the one that stands for it. */
static gboolean
put_film (RepriseDeed      *deed,
          RepriseDatabase  *database,
          gint64            merged,
          const char       *with,
          GError          **error)
{
  gint64 film = 0;

  if (!reprise_survivor_find (database, merged, &film, error))
    return FALSE;

  for (int kind = REPRISE_N_THINGS - 1; kind >= 0; kind--)
    {
      g_autoptr (GArray) ids =
        reprise_database_collect_with_id (database, tables[kind].hangs_on_film, film, error);

      if (ids == NULL)
        return FALSE;

      for (guint i = 0; i < ids->len; i++)
        if (!put_one (deed, database, (RepriseThingKind) kind, g_array_index (ids, gint64, i), with,
                      error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
take_judgement_back (RepriseDatabase  *database,
                     gint64            viewing,
                     GError          **error)
{
  return reprise_database_run_with_id (
           database,
           "UPDATE viewing"
           "   SET judgement = (SELECT judgement FROM appraisal WHERE viewing = :id"
           "                     ORDER BY binned_at IS NOT NULL, id LIMIT 1)"
           " WHERE id = :id AND EXISTS (SELECT 1 FROM appraisal WHERE viewing = :id)",
           viewing, error) &&
         reprise_database_run_with_id (
           database, "UPDATE appraisal SET judgement = NULL WHERE viewing = :id", viewing, error);
}

static gboolean
take_one (RepriseDeed       *deed,
          RepriseDatabase   *database,
          RepriseThingKind   kind,
          gint64             id,
          GError           **error)
{
  if (!reprise_deed_touch (deed, kind, id, error) ||
      !reprise_database_run_with_id (database, tables[kind].take, id, error))
    return FALSE;

  return kind != REPRISE_THING_VIEWING ||
         take_judgement_back (database, id, error);
}

static gboolean
take_with (RepriseDeed      *deed,
           RepriseDatabase  *database,
           const char       *with,
           GError          **error)
{
  for (int kind = 0; kind < REPRISE_N_THINGS; kind++)
    {
      g_autoptr (RepriseStatement) statement =
        reprise_database_prepare (database, error, tables[kind].list_with);
      g_autoptr (GArray) ids = NULL;

      if (statement == NULL)
        return FALSE;
      reprise_statement_bind_text (statement, ":with", with);
      ids = reprise_statement_collect_int64 (statement, error);
      if (ids == NULL)
        return FALSE;

      for (guint i = 0; i < ids->len; i++)
        if (!take_one (deed, database, (RepriseThingKind) kind, g_array_index (ids, gint64, i),
                       error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
read_with (RepriseDatabase   *database,
           RepriseThingKind   kind,
           gint64             id,
           char             **with,
           GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, tables[kind].read_with);
  RepriseStep step;

  *with = NULL;
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ROW)
    *with = g_strdup (reprise_statement_get_text (statement, 0));
  return step != REPRISE_STEP_ERROR;
}

static gboolean
restore_films (RepriseDeed      *deed,
               RepriseDatabase  *database,
               const char       *sql,
               gint64            id,
               GError          **error)
{
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (GArray) films = NULL;

  if (sql == NULL)
    return TRUE;

  statement = reprise_database_prepare (database, error, sql);
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  films = reprise_statement_collect_int64 (statement, error);
  for (guint i = 0; films != NULL && i < films->len; i++)
    {
      g_autofree char *with = NULL;

      if (!read_with (database, REPRISE_THING_FILM, g_array_index (films, gint64, i), &with, error))
        return FALSE;
      /* It may have come back with the one before. */
      if (with != NULL && !take_with (deed, database, with, error))
        return FALSE;
    }

  return films != NULL;
}

static gboolean
note_day_of_use (RepriseDatabase  *database,
                 GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "INSERT OR IGNORE INTO day_of_use VALUES (:day)");
  g_autofree char *today = reprise_date_to_text (reprise_date_today ());

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":day", today);
  return reprise_statement_run (statement, error);
}

/* A number that goes with its appraisal is not given again. There is an index of those that have
 * one; without it all texts would be read. */
static gboolean
remember_last_number (RepriseDatabase  *database,
                      GError          **error)
{
  return reprise_database_execute (
    database,
    "INSERT OR REPLACE INTO setting"
    "  SELECT '" REPRISE_SETTING_LAST_NUMBER "', max(number) FROM appraisal"
    "   WHERE number IS NOT NULL"
    "  HAVING max(number) > coalesce((SELECT CAST(value AS INTEGER) FROM setting"
    "                                  WHERE key = '" REPRISE_SETTING_LAST_NUMBER "'), 0)",
    error);
}

static gboolean
purge_rows (RepriseDatabase  *database,
            const char       *sql,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  return reprise_statement_run (statement, error);
}

static gboolean
count_waiting_links (RepriseDatabase  *database,
                     gint64           *count,
                     GError          **error)
{
  return reprise_database_read_int64 (database, "SELECT count(*) FROM link WHERE target IS NULL",
                                      count, error);
}

/* Of a post that was deleted no more stays than what keeps it from coming back; and what goes with
 * its feed is not to be found any more. */
static gboolean
purge_posts (RepriseDatabase  *database,
             GError          **error)
{
  static const char * const deeds[] = {
    "DELETE FROM post_text"
    " WHERE post IN (SELECT id FROM post WHERE " KEPT_SINCE ("deleted_at") ")",
    "UPDATE post SET title = '', link = NULL, author = NULL, opening = '', film_title = NULL,"
    "                film_year = NULL"
    " WHERE " KEPT_SINCE ("deleted_at") " AND title || opening || coalesce(link, '') <> ''",
    "INSERT INTO post_prose (post_prose, rowid, title, author, words)"
    " SELECT 'delete', post_source.id, post_source.title, post_source.author, words"
    "   FROM feed JOIN post ON post.feed = feed.id JOIN post_source ON post_source.id = post.id"
    "  WHERE " KEPT_LONG_ENOUGH,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (!purge_rows (database, deeds[i], error))
      return FALSE;

  return TRUE;
}

/* A label that led to what is gone now may lead to another of that name. */
static gboolean
purge (RepriseDatabase  *database,
       GError          **error)
{
  gint64 before = 0;
  gint64 after = 0;

  if (!count_waiting_links (database, &before, error) || !purge_posts (database, error))
    return FALSE;

  for (int kind = REPRISE_N_THINGS - 1; kind >= 0; kind--)
    if (!purge_rows (database, tables[kind].purge, error))
      return FALSE;

  /* What was taken out of a list that stays. */
  return purge_rows (database, "DELETE FROM list_item WHERE " KEPT_LONG_ENOUGH, error) &&
         count_waiting_links (database, &after, error) &&
         (after == before || reprise_link_meet_all (database, error));
}

static gboolean
refuse_up_next (const RepriseThing  *thing,
                GError             **error)
{
  if (!g_str_equal (thing->uuid, REPRISE_UP_NEXT_UUID))
    return TRUE;

  g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                       _("Up Next is always there and cannot be deleted"));
  return FALSE;
}

/**
 * reprise_bin_put:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @thing: what to delete
 * @error: return location for a #RepriseStoreError
 *
 * Puts a thing into the bin, if it is not in it. A film takes its viewings and what was written
 * about it alone along; an appraisal leaves its viewing.
 *
 * Returns: whether it is in the bin
 */
gboolean
reprise_bin_put (RepriseDeed         *deed,
                 RepriseDatabase     *database,
                 const RepriseThing  *thing,
                 GError             **error)
{
  gboolean binned = FALSE;

  if (!reprise_bin_contains (database, thing->kind, thing->id, &binned, error))
    return FALSE;
  if (binned)
    return TRUE;

  switch (thing->kind)
    {
    case REPRISE_THING_FILM:
      return put_film (deed, database, thing->id, thing->uuid, error);
    case REPRISE_THING_VIEWING:
    case REPRISE_THING_APPRAISAL:
    case REPRISE_THING_FEED:
      return put_one (deed, database, thing->kind, thing->id, thing->uuid, error);
    case REPRISE_THING_LIST:
      return refuse_up_next (thing, error) &&
             put_one (deed, database, thing->kind, thing->id, thing->uuid, error);
    }

  g_assert_not_reached ();
}

/**
 * reprise_bin_restore:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @kind: what kind of thing it is
 * @id: a thing, in the bin or not
 * @error: return location for a #RepriseStoreError
 *
 * Takes a thing out of the bin, with all that went into it in the same go. A film that it needs to
 * be seen and that was binned later comes back, too.
 *
 * Returns: whether it is not in the bin
 */
gboolean
reprise_bin_restore (RepriseDeed       *deed,
                     RepriseDatabase   *database,
                     RepriseThingKind   kind,
                     gint64             id,
                     GError           **error)
{
  g_autofree char *with = NULL;

  if (!read_with (database, kind, id, &with, error))
    return FALSE;

  return with == NULL ||
         (take_with (deed, database, with, error) &&
          restore_films (deed, database, tables[kind].binned_films, id, error));
}

/**
 * reprise_bin_contains:
 * @database: a connection
 * @kind: what kind of thing it is
 * @id: a thing
 * @contains: (out): whether it is in the bin
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_bin_contains (RepriseDatabase   *database,
                      RepriseThingKind   kind,
                      gint64             id,
                      gboolean          *contains,
                      GError           **error)
{
  g_autofree char *with = NULL;

  if (!read_with (database, kind, id, &with, error))
    return FALSE;

  *contains = with != NULL;
  return TRUE;
}

/**
 * reprise_bin_put_job:
 * @database: a connection that may write
 * @data: (type utf8): what names a thing; see reprise_thing_find()
 * @error: return location for a #RepriseStoreError
 *
 * Puts a thing into the bin: a whole deed.
 *
 * Returns: (transfer full) (nullable) (type RepriseThing): the thing
 */
gpointer
reprise_bin_put_job (RepriseDatabase  *database,
                     gpointer          data,
                     GError          **error)
{
  g_autoptr (RepriseThing) thing = reprise_thing_find (database, data, error);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  if (thing == NULL || !reprise_bin_put (deed, database, thing, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return g_steal_pointer (&thing);
}

/**
 * reprise_bin_restore_job:
 * @database: a connection that may write
 * @data: (type utf8): what names a thing; see reprise_thing_find()
 * @error: return location for a #RepriseStoreError
 *
 * Takes a thing out of the bin: a whole deed.
 *
 * Returns: (transfer full) (nullable) (type RepriseThing): the thing
 */
gpointer
reprise_bin_restore_job (RepriseDatabase  *database,
                         gpointer          data,
                         GError          **error)
{
  g_autoptr (RepriseThing) thing = reprise_thing_find (database, data, error);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  if (thing == NULL ||
      !reprise_bin_restore (deed, database, thing->kind, thing->id, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return g_steal_pointer (&thing);
}

/**
 * reprise_bin_tidy_job:
 * @database: a connection that may write
 * @data: unused
 * @error: return location for a #RepriseStoreError
 *
 * Counts today as a day of use, and removes for good what has lain in the bin for 30 days by the
 * clock and 30 of use.
 *
 * Returns: whether that went well, as a pointer
 */
gpointer
reprise_bin_tidy_job (RepriseDatabase  *database,
                      gpointer          data,
                      GError          **error)
{
  return GINT_TO_POINTER (note_day_of_use (database, error) &&
                          remember_last_number (database, error) &&
                          reprise_database_execute (database, "UPDATE guard SET applying = 1",
                                                    error) &&
                          purge (database, error) &&
                          reprise_database_execute (database, "UPDATE guard SET applying = 0",
                                                    error));
}
