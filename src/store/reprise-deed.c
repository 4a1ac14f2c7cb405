#include "store/reprise-deed.h"

#include "markup/reprise-markdown.h"
#include "model/reprise-template.h"
#include "store/reprise-film-derive.h"
#include "store/reprise-link-store.h"
#include "store/reprise-masthead-store.h"
#include "store/reprise-name-store.h"
#include "store/reprise-prose.h"
#include "store/reprise-shelf.h"
#include "store/reprise-statement.h"
#include "store/reprise-survivor.h"

#include <string.h>

/* In words: what is longer was written by somebody, and need not be compared with any template. */
#define TEMPLATE_WORDS_MAX 500

/* In characters: what three lines of a diary row can show. */
#define OPENING_MAX 240

/**
 * RepriseDeed:
 *
 * A bracket around changes to a journal, so that what follows from films, viewings and appraisals
 * (the diary, the names, the full text) follows always and in one place.
 *
 * Each thing is touched before it changes, a new one right after its row was inserted; then the
 * deed is settled, in the same transaction. A bulk deed is for new things alone: it indexes them
 * all at the end.
 */
struct _RepriseDeed
{
  RepriseDatabase *database;
  gboolean         bulk;
  GArray          *entries;                    /* (owned) of gint64, each once */
  GHashTable      *known;                      /* (owned) the same, and what was searched of each */
  GArray          *films;                      /* (owned) of gint64 */
  GHashTable      *appraisals;                 /* (owned) whose links may change */
  GHashTable      *subjects[REPRISE_N_NAMES];  /* (owned) whose names may change */
  gboolean         settling;                   /* a subject new now was not led to before */
  RepriseMasthead *masthead;                   /* (owned) (nullable): until it is asked for */
  gboolean         renamed;                    /* names, or what they lead to, have changed */
};

/* The entries that show something of a thing; of a film those too that may show it, or show it no
 * more, when it is known anew which films stand for which. */
static const char * const entries_of[REPRISE_N_THINGS] = {
  [REPRISE_THING_FILM] =
    REPRISE_SURVIVOR_FAMILY
    "SELECT entry FROM entry_film"
    " WHERE film IN (SELECT coalesce(film.survivor, film.id)"
    "                  FROM family JOIN film ON film.id = family.id)",
  [REPRISE_THING_VIEWING] =
    "SELECT id FROM entry WHERE viewing = :id"
    " UNION SELECT entry.id FROM appraisal JOIN entry ON entry.appraisal = appraisal.id"
    "        WHERE appraisal.viewing = :id",
  [REPRISE_THING_APPRAISAL] =
    "SELECT id FROM entry WHERE appraisal = :id"
    " UNION SELECT entry.id FROM appraisal JOIN entry ON entry.viewing = appraisal.viewing"
    "        WHERE appraisal.id = :id",
  [REPRISE_THING_LIST] =
    "SELECT id FROM entry WHERE FALSE AND id = :id",
  [REPRISE_THING_FEED] =
    "SELECT id FROM entry WHERE FALSE AND id = :id",
};

/* What an entry, or a film, brings its names from. */
static const char * const subjects_of_entry[REPRISE_N_NAMES] = {
  [REPRISE_NAME_FILM] =
    "SELECT film FROM entry_film WHERE entry = :id",
  [REPRISE_NAME_PERSON] =
    "SELECT credit.person FROM entry_film JOIN credit ON credit.film = entry_film.film"
    " WHERE entry_film.entry = :id",
  [REPRISE_NAME_TAG] =
    "SELECT appraisal_tag.tag FROM entry"
    "  JOIN appraisal_tag ON appraisal_tag.appraisal = entry.appraisal WHERE entry.id = :id",
  [REPRISE_NAME_TITLE] =
    "SELECT appraisal FROM entry WHERE id = :id AND appraisal IS NOT NULL",
};

static const char * const subjects_of_film[REPRISE_N_NAMES] = {
  [REPRISE_NAME_FILM] = "SELECT :id",
  [REPRISE_NAME_PERSON] = "SELECT person FROM credit WHERE film = :id",
  [REPRISE_NAME_TAG] = NULL,
  [REPRISE_NAME_TITLE] = NULL,
};

static gboolean
add_subjects (RepriseDeed         *self,
              const char * const  *sql,
              gint64               id,
              GError             **error)
{
  if (self->bulk)
    return TRUE;

  for (int kind = 0; kind < REPRISE_N_NAMES; kind++)
    {
      g_autoptr (GArray) ids = NULL;

      if (sql[kind] == NULL)
        continue;
      ids = reprise_database_collect_with_id (self->database, sql[kind], id, error);
      if (ids == NULL)
        return FALSE;
      for (guint i = 0; i < ids->len; i++)
        if (g_hash_table_add (self->subjects[kind],
                              g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64))) &&
            self->settling)
          self->renamed = TRUE;
    }

  return TRUE;
}

static gboolean
add_entry (RepriseDeed  *self,
           gint64        entry,
           GError      **error)
{
  RepriseProse *before = NULL;

  if (g_hash_table_contains (self->known, &entry))
    return TRUE;
  if (!self->bulk && !reprise_prose_read (self->database, entry, &before, error))
    return FALSE;

  g_hash_table_insert (self->known, g_memdup2 (&entry, sizeof entry), before);
  g_array_append_val (self->entries, entry);
  return add_subjects (self, subjects_of_entry, entry, error);
}

static gboolean
ensure_entry (RepriseDeed       *self,
              RepriseThingKind   kind,
              gint64             id,
              GError           **error)
{
  switch (kind)
    {
    case REPRISE_THING_FILM:
    case REPRISE_THING_LIST:
    case REPRISE_THING_FEED:
      return TRUE;
    case REPRISE_THING_VIEWING:
      return reprise_database_run_with_id (
        self->database, "INSERT OR IGNORE INTO entry (viewing) VALUES (:id)", id, error);
    case REPRISE_THING_APPRAISAL:
      return reprise_database_run_with_id (
        self->database, "INSERT OR IGNORE INTO entry (appraisal) VALUES (:id)", id, error);
    }

  g_assert_not_reached ();
}

/* The words of a template are not how a text opens that nobody has written anything of. */
static gboolean
hide_template (RepriseDeed  *self,
               const char   *text,
               char         *opening,
               GError      **error)
{
  if (self->masthead == NULL)
    self->masthead = reprise_masthead_load (self->database, error);
  if (self->masthead == NULL)
    return FALSE;

  for (guint kind = 0; kind < REPRISE_N_APPRAISAL_KINDS; kind++)
    if (reprise_template_is_untouched (reprise_masthead_get_template (self->masthead, kind), text))
      *opening = '\0';
  return TRUE;
}

static gboolean
write_entry (RepriseDeed       *self,
             gint64             id,
             RepriseStatement  *source,
             GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "UPDATE entry SET shown = source.shown, day = source.day,"
                              "  created_at = source.created_at, judgement = source.judgement,"
                              "  year = source.year, sort_key = source.sort_key,"
                              "  names = :names, words = :words, opening = :opening"
                              "  FROM entry_source AS source"
                              " WHERE entry.id = :id AND source.id = :id");
  g_autofree char *opening = NULL;
  guint words = 0;

  if (statement == NULL)
    return FALSE;

  reprise_markdown_summarise (reprise_statement_get_text (source, 0), -1, OPENING_MAX,
                              &words, &opening);
  if (words > 0 && words <= TEMPLATE_WORDS_MAX &&
      !hide_template (self, reprise_statement_get_text (source, 0), opening, error))
    return FALSE;

  reprise_statement_bind_text (statement, ":names", reprise_statement_get_text (source, 1));
  reprise_statement_bind_int64 (statement, ":words", words);
  reprise_statement_bind_text (statement, ":opening", opening);
  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_run (statement, error);
}

/* Of many new appraisals few may have links. */
static gboolean
add_linking (RepriseDeed  *self,
             gint64        entry,
             GError      **error)
{
  g_autoptr (GArray) ids =
    reprise_database_collect_with_id (self->database,
                                      "SELECT appraisal FROM entry"
                                      " WHERE id = :id AND appraisal IS NOT NULL", entry, error);

  if (ids != NULL && ids->len > 0)
    g_hash_table_add (self->appraisals,
                      g_memdup2 (&g_array_index (ids, gint64, 0), sizeof (gint64)));
  return ids != NULL;
}

static gboolean
derive_entry (RepriseDeed  *self,
              gint64        id,
              GError      **error)
{
  g_autoptr (RepriseStatement) source =
    reprise_database_prepare (self->database, error,
                              "SELECT source.text, source.names,"
                              "       source.names <> entry.names OR source.shown <> entry.shown"
                              "  FROM entry_source AS source JOIN entry ON entry.id = source.id"
                              " WHERE source.id = :id AND entry.id = :id");
  RepriseStep step;

  if (source == NULL)
    return FALSE;

  reprise_statement_bind_int64 (source, ":id", id);
  step = reprise_statement_step (source, error);
  if (step != REPRISE_STEP_ROW)
    return step == REPRISE_STEP_DONE;

  if (reprise_statement_get_int64 (source, 2) != 0)
    self->renamed = TRUE;
  if (self->bulk && strstr (reprise_statement_get_text (source, 0), "[[") != NULL &&
      !add_linking (self, id, error))
    return FALSE;

  return write_entry (self, id, source, error) &&
         add_subjects (self, subjects_of_entry, id, error) &&
         (self->bulk ||
          reprise_prose_replace (self->database, id, g_hash_table_lookup (self->known, &id),
                                 error));
}

/* In bulk all are new, and none is merged. */
static gboolean
derive_survivors (RepriseDeed  *self,
                  gint64        film,
                  GError      **error)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (RepriseSurvivorChange));

  if (!self->bulk && !reprise_survivor_derive (self->database, film, changes, error))
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      const RepriseSurvivorChange *change = &g_array_index (changes, RepriseSurvivorChange, i);

      if (!add_subjects (self, subjects_of_film, change->film, error) ||
          !add_subjects (self, subjects_of_film, change->before, error) ||
          !add_subjects (self, subjects_of_film, change->after, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
refresh_names (RepriseDeed  *self,
               GError      **error)
{
  for (int kind = 0; kind < REPRISE_N_NAMES; kind++)
    {
      GHashTableIter iter;
      gpointer subject;

      g_hash_table_iter_init (&iter, self->subjects[kind]);
      while (g_hash_table_iter_next (&iter, &subject, NULL))
        if (!reprise_name_refresh (self->database, (RepriseNameKind) kind, *(gint64 *) subject,
                                   error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
refresh_shelf (RepriseDeed  *self,
               GError      **error)
{
  GHashTableIter iter;
  gpointer film;

  g_hash_table_iter_init (&iter, self->subjects[REPRISE_NAME_FILM]);
  while (g_hash_table_iter_next (&iter, &film, NULL))
    if (!reprise_shelf_refresh (self->database, *(gint64 *) film, error))
      return FALSE;

  return TRUE;
}

static gboolean
derive_links (RepriseDeed  *self,
              GError      **error)
{
  GHashTableIter iter;
  gpointer appraisal;

  g_hash_table_iter_init (&iter, self->appraisals);
  while (g_hash_table_iter_next (&iter, &appraisal, NULL))
    if (!reprise_link_derive (self->database, *(gint64 *) appraisal, error))
      return FALSE;

  return TRUE;
}

/* What links waited for may have come. */
static gboolean
meet_links (RepriseDeed  *self,
            GError      **error)
{
  GHashTableIter iter;
  gpointer appraisal;

  for (guint i = 0; i < self->films->len; i++)
    if (!reprise_link_meet_film (self->database, g_array_index (self->films, gint64, i), error))
      return FALSE;

  g_hash_table_iter_init (&iter, self->appraisals);
  while (g_hash_table_iter_next (&iter, &appraisal, NULL))
    if (!reprise_link_meet_appraisal (self->database, *(gint64 *) appraisal, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_linking_voices (RepriseDeed  *self,
                    GError      **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "SELECT DISTINCT appraisal FROM voice WHERE instr(body, '[[')");
  g_autoptr (GArray) ids =
    statement != NULL ? reprise_statement_collect_int64 (statement, error) : NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (self->appraisals,
                      g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  return ids != NULL;
}

static gboolean
settle_bulk (RepriseDeed  *self,
             GError      **error)
{
  if (!reprise_name_refresh_all (self->database, error) ||
      !reprise_shelf_refresh_all (self->database, error) ||
      !add_linking_voices (self, error) || !derive_links (self, error) ||
      !reprise_link_meet_all (self->database, error))
    return FALSE;

  return self->entries->len == 0 ||
         reprise_prose_index_behind (self->database, g_array_index (self->entries, gint64, 0),
                                     error);
}

static void
forget_prose (gpointer prose)
{
  g_clear_pointer ((RepriseProse **) &prose, reprise_prose_free);
}

/**
 * reprise_deed_new:
 * @database: a connection that may write, inside a transaction
 *
 * Returns: (transfer full): a deed
 */
RepriseDeed *
reprise_deed_new (RepriseDatabase *database)
{
  RepriseDeed *self = g_new0 (RepriseDeed, 1);

  self->database = database;
  self->entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, forget_prose);
  self->films = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->appraisals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (int kind = 0; kind < REPRISE_N_NAMES; kind++)
    self->subjects[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * reprise_deed_new_bulk:
 * @database: a connection that may write, inside a transaction
 *
 * Returns: (transfer full): a deed for many new things, nothing but new ones
 */
RepriseDeed *
reprise_deed_new_bulk (RepriseDatabase *database)
{
  RepriseDeed *self = reprise_deed_new (database);

  self->bulk = TRUE;
  return self;
}

/**
 * reprise_deed_free:
 * @self: (transfer full): a deed, settled or given up
 */
void
reprise_deed_free (RepriseDeed *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->masthead);
  g_array_unref (self->entries);
  g_hash_table_unref (self->known);
  g_array_unref (self->films);
  g_hash_table_unref (self->appraisals);
  for (int kind = 0; kind < REPRISE_N_NAMES; kind++)
    g_hash_table_unref (self->subjects[kind]);
  g_free (self);
}

/**
 * reprise_deed_touch:
 * @self: a deed
 * @kind: what kind of thing it is
 * @id: the thing: one that is about to change, or whose row was just inserted
 * @error: return location for a #RepriseStoreError
 *
 * Says that a thing changes.
 *
 * Returns: whether that went well
 */
gboolean
reprise_deed_touch (RepriseDeed       *self,
                    RepriseThingKind   kind,
                    gint64             id,
                    GError           **error)
{
  g_autoptr (GArray) entries = NULL;

  if (!ensure_entry (self, kind, id, error))
    return FALSE;

  if (kind == REPRISE_THING_FILM)
    {
      g_array_append_val (self->films, id);
      if (!add_subjects (self, subjects_of_film, id, error))
        return FALSE;
    }

  if (kind == REPRISE_THING_APPRAISAL && !self->bulk)
    g_hash_table_add (self->appraisals, g_memdup2 (&id, sizeof id));

  entries = reprise_database_collect_with_id (self->database, entries_of[kind], id, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    if (!add_entry (self, g_array_index (entries, gint64, i), error))
      return FALSE;

  return TRUE;
}

/**
 * reprise_deed_settle:
 * @self: a deed
 * @error: return location for a #RepriseStoreError
 *
 * Brings everything that follows from the things touched up to date. A deed is settled once.
 *
 * Returns: whether that went well
 */
gboolean
reprise_deed_settle (RepriseDeed  *self,
                     GError      **error)
{
  self->settling = TRUE;
  for (guint i = 0; i < self->films->len; i++)
    if (!derive_survivors (self, g_array_index (self->films, gint64, i), error))
      return FALSE;

  for (guint i = 0; i < self->films->len; i++)
    {
      const gint64 film = g_array_index (self->films, gint64, i);

      self->renamed = TRUE;
      if (!reprise_film_derive (self->database, film, error) ||
          !add_subjects (self, subjects_of_film, film, error))
        return FALSE;
    }

  for (guint i = 0; i < self->entries->len; i++)
    if (!derive_entry (self, g_array_index (self->entries, gint64, i), error))
      return FALSE;

  if (self->bulk)
    return settle_bulk (self, error);

  return refresh_shelf (self, error) && (!self->renamed || refresh_names (self, error)) &&
         derive_links (self, error) && meet_links (self, error);
}
