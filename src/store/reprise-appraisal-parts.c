/* What hangs on an appraisal and is saved with it: which films it is about, its tags, voices,
 * stills and tracks. */

#include "store/reprise-appraisal-parts.h"

#include "model/reprise-order.h"
#include "model/reprise-tag.h"
#include "store/reprise-film-store.h"
#include "store/reprise-part-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-tag-store.h"
#include "store/reprise-track-store.h"

/* As somebody sees them, and as they are kept: one that was merged into another stays what it was,
 * so that the merge can be taken back. */
#define LIST_FILMS                                                                           \
  "SELECT coalesce(film.survivor, film.id)"                                                  \
  "  FROM appraisal_film JOIN film ON film.id = appraisal_film.film"                         \
  " WHERE appraisal = :id GROUP BY 1 ORDER BY min(position)"

#define LIST_STORED                                                                          \
  "SELECT film.id, coalesce(film.survivor, film.id)"                                         \
  "  FROM appraisal_film JOIN film ON film.id = appraisal_film.film"                         \
  " WHERE appraisal = :id ORDER BY position"

typedef struct
{
  gint64  id;
  gint64  survivor;
} Stored;

/* An order of parts that is kept with an appraisal, and how it is reached there. */
typedef struct
{
  const ReprisePartKind  *kind;
  GPtrArray             *(*get)  (RepriseAppraisal *appraisal);
  void                   (*take) (RepriseAppraisal *appraisal,
                                  GPtrArray        *parts);
} Part;

static const char * const voice_properties[] = { "author", "body", NULL };
static const char * const still_properties[] = { "caption", "alt", NULL };
static const char * const image_properties[] = {
  "sha256", "media-type", "width", "height", NULL,
};

static gpointer
voice_from_row (RepriseStatement *statement)
{
  RepriseVoice *voice = reprise_voice_new ("", "");

  reprise_statement_get_object (statement, 2, voice, voice_properties);
  return voice;
}

static gpointer
still_from_row (RepriseStatement *statement)
{
  RepriseStill *still = g_object_new (REPRISE_TYPE_STILL, NULL);

  reprise_statement_get_object (statement, 2, still, still_properties);
  reprise_statement_get_object (statement, 4, still, image_properties);
  return still;
}

static gpointer
track_from_row (RepriseStatement *statement)
{
  return reprise_track_from_row (statement, 2);
}

static gboolean
bind_image (RepriseDatabase   *database,
            RepriseStatement  *statement,
            gpointer           part,
            GError           **error)
{
  reprise_statement_bind_object (statement, part, image_properties);
  return TRUE;
}

static const ReprisePartKind voice_kind = {
  .field = "voices",
  .load = "SELECT uuid, position, author, body FROM voice"
          " WHERE appraisal = :owner ORDER BY position, id",
  .insert = "INSERT INTO voice (uuid, appraisal, position, author, body)"
            " VALUES (:uuid, :owner, :position, :author, :body)",
  .change = "UPDATE voice SET (author, body) = (:author, :body) WHERE uuid = :uuid",
  .move = "UPDATE voice SET position = :position WHERE uuid = :uuid",
  .remove = "DELETE FROM voice WHERE uuid = :uuid",
  .properties = voice_properties,
  .from_row = voice_from_row,
};

static const ReprisePartKind still_kind = {
  .field = "stills",
  .load = "SELECT uuid, position, caption, alt, sha256, media_type, width, height FROM still"
          " WHERE appraisal = :owner ORDER BY position, id",
  .insert = "INSERT INTO still (uuid, appraisal, position, caption, alt,"
            "                   sha256, media_type, width, height)"
            " VALUES (:uuid, :owner, :position, :caption, :alt,"
            "         :sha256, :media_type, :width, :height)",
  .change = "UPDATE still SET (caption, alt) = (:caption, :alt) WHERE uuid = :uuid",
  .move = "UPDATE still SET position = :position WHERE uuid = :uuid",
  .remove = "DELETE FROM still WHERE uuid = :uuid",
  .properties = still_properties,
  .from_row = still_from_row,
  .bind = bind_image,
};

/* What a track is searched by follows from it: in the same statement, so that it never lags. */
#define TRACK_KEYS "text_key(:artist), text_key(:title), text_key(coalesce(:composer, ''))"

static const ReprisePartKind track_kind = {
  .field = "tracks",
  .load = "SELECT uuid, position, " REPRISE_TRACK_COLUMNS
          "  FROM track WHERE appraisal = :owner ORDER BY position, id",
  .insert = "INSERT INTO track (uuid, appraisal, position, artist, title, album, composer, kind,"
            "                   note, scene, location, recording, artist_key, title_key,"
            "                   composer_key)"
            " VALUES (:uuid, :owner, :position, :artist, :title, :album, :composer, :kind,"
            "         :note, :scene, :location, :recording, " TRACK_KEYS ")",
  .change = "UPDATE track SET (artist, title, album, composer, kind, note, scene, location,"
            "                  recording, artist_key, title_key, composer_key)"
            " = (:artist, :title, :album, :composer, :kind, :note, :scene, :location,"
            "    :recording, " TRACK_KEYS ") WHERE uuid = :uuid",
  .move = "UPDATE track SET position = :position WHERE uuid = :uuid",
  .remove = "DELETE FROM track WHERE uuid = :uuid",
  .properties = reprise_track_properties,
  .from_row = track_from_row,
};

static const Part parts[] = {
  { &voice_kind, reprise_appraisal_get_voices, reprise_appraisal_take_voices },
  { &still_kind, reprise_appraisal_get_stills, reprise_appraisal_take_stills },
  { &track_kind, reprise_appraisal_get_tracks, reprise_appraisal_take_tracks },
};

static gboolean
change_tags (RepriseDatabase     *database,
             const char          *sql,
             gint64               appraisal,
             const char * const  *tags,
             const char * const  *but,
             GError             **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  for (gsize i = 0; tags[i] != NULL; i++)
    {
      gint64 tag = 0;

      if (reprise_tags_contain (but, tags[i]))
        continue;
      if (!reprise_tag_ensure (database, tags[i], &tag, error))
        return FALSE;
      reprise_statement_bind_int64 (statement, ":appraisal", appraisal);
      reprise_statement_bind_int64 (statement, ":tag", tag);
      if (!reprise_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static GArray *
list_stored (RepriseDatabase  *database,
             gint64            appraisal,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LIST_STORED);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Stored));
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", appraisal);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const Stored stored = {
        reprise_statement_get_int64 (statement, 0), reprise_statement_get_int64 (statement, 1),
      };

      g_array_append_val (list, stored);
    }

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
add_stored (RepriseDatabase  *database,
            gint64            appraisal,
            gint64            film,
            char            **last,
            GError          **error)
{
  g_autoptr (RepriseStatement) add =
    reprise_database_prepare (database, error,
                              "INSERT OR REPLACE INTO appraisal_film"
                              " VALUES (:appraisal, :film, :position)");
  g_autofree char *position = reprise_order_between (*last, NULL);

  if (add == NULL)
    return FALSE;

  reprise_statement_bind_int64 (add, ":appraisal", appraisal);
  reprise_statement_bind_int64 (add, ":film", film);
  reprise_statement_bind_text (add, ":position", position);
  g_free (*last);
  *last = g_steal_pointer (&position);
  return reprise_statement_run (add, error);
}

/* All that it was kept as, or itself. */
static gboolean
add_film (RepriseDatabase  *database,
          gint64            appraisal,
          gint64            film,
          GArray           *stored,
          char            **last,
          GError          **error)
{
  gboolean found = FALSE;

  for (guint i = 0; i < stored->len; i++)
    {
      const Stored *was = &g_array_index (stored, Stored, i);

      if (was->survivor != film)
        continue;
      found = TRUE;
      if (!add_stored (database, appraisal, was->id, last, error))
        return FALSE;
    }

  return found || add_stored (database, appraisal, film, last, error);
}

/**
 * reprise_appraisal_load_films:
 * @database: a connection
 * @appraisal: an appraisal that is kept
 * @error: return location for a #RepriseStoreError
 *
 * Gives an appraisal its films, in their order.
 *
 * Returns: whether they could be read
 */
gboolean
reprise_appraisal_load_films (RepriseDatabase   *database,
                              RepriseAppraisal  *appraisal,
                              GError           **error)
{
  g_autoptr (GArray) ids =
    reprise_database_collect_with_id (database, LIST_FILMS, reprise_appraisal_get_id (appraisal),
                                      error);
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      RepriseFilm *film = reprise_film_load (database, g_array_index (ids, gint64, i), error);

      if (film == NULL)
        return FALSE;
      g_ptr_array_add (films, film);
    }

  reprise_appraisal_take_films (appraisal, g_steal_pointer (&films));
  return TRUE;
}

/**
 * reprise_appraisal_load_tags:
 * @database: a connection
 * @appraisal: an appraisal that is kept
 * @error: return location for a #RepriseStoreError
 *
 * Gives an appraisal its tags, in the order they were given.
 *
 * Returns: whether they could be read
 */
gboolean
reprise_appraisal_load_tags (RepriseDatabase   *database,
                             RepriseAppraisal  *appraisal,
                             GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT tag.name"
                              "  FROM appraisal_tag JOIN tag ON tag.id = appraisal_tag.tag"
                              " WHERE appraisal = :appraisal ORDER BY position, tag.id");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":appraisal", reprise_appraisal_get_id (appraisal));
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    g_strv_builder_add (builder, reprise_statement_get_text (statement, 0));

  tags = g_strv_builder_end (builder);
  reprise_appraisal_set_tags (appraisal, (const char * const *) tags);
  return step == REPRISE_STEP_DONE;
}

/**
 * reprise_appraisal_write_films:
 * @database: a connection that may write
 * @appraisal: an appraisal that is kept, about films that are
 * @error: return location for a #RepriseStoreError
 *
 * Keeps which films an appraisal is about, where that has changed. A film that stays is kept as
 * what it was when it was written about, even where another stands for it now.
 *
 * Returns: whether that is kept
 */
gboolean
reprise_appraisal_write_films (RepriseDatabase   *database,
                               RepriseAppraisal  *appraisal,
                               GError           **error)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  const gint64 id = reprise_appraisal_get_id (appraisal);
  g_autoptr (GArray) before = reprise_database_collect_with_id (database, LIST_FILMS, id, error);
  g_autoptr (GArray) stored = NULL;
  g_autofree char *last = NULL;
  gboolean same = before != NULL && before->len == films->len;

  for (guint i = 0; same && i < films->len; i++)
    same = g_array_index (before, gint64, i) == reprise_film_get_id (films->pdata[i]);
  if (before == NULL || same)
    return same;

  stored = list_stored (database, id, error);
  if (stored == NULL ||
      !reprise_database_run_with_id (database, "DELETE FROM appraisal_film WHERE appraisal = :id",
                                     id, error))
    return FALSE;

  for (guint i = 0; i < films->len; i++)
    if (!add_film (database, id, reprise_film_get_id (films->pdata[i]), stored, &last, error))
      return FALSE;

  return TRUE;
}

/**
 * reprise_appraisal_write_tags:
 * @database: a connection that may write
 * @appraisal: an appraisal that is kept
 * @before: the tags that it has in the journal, %NULL-terminated
 * @error: return location for a #RepriseStoreError
 *
 * Keeps the tags of an appraisal. A new one is put behind those there are.
 *
 * Returns: whether they are kept
 */
gboolean
reprise_appraisal_write_tags (RepriseDatabase     *database,
                              RepriseAppraisal    *appraisal,
                              const char * const  *before,
                              GError             **error)
{
  const char * const *tags = reprise_appraisal_get_tags (appraisal);
  const gint64 id = reprise_appraisal_get_id (appraisal);

  return change_tags (database,
                      "DELETE FROM appraisal_tag WHERE appraisal = :appraisal AND tag = :tag",
                      id, before, tags, error) &&
         change_tags (database,
                      "INSERT INTO appraisal_tag"
                      "  SELECT :appraisal, :tag, printf('%04d', coalesce(max(position) + 1, 0))"
                      "    FROM appraisal_tag WHERE appraisal = :appraisal"
                      "  HAVING count(*) FILTER (WHERE tag = :tag) = 0",
                      id, tags, before, error);
}

/**
 * reprise_appraisal_load_parts:
 * @database: a connection
 * @appraisal: an appraisal that is kept
 * @error: return location for a #RepriseStoreError
 *
 * Gives an appraisal its voices, stills and tracks, in their orders.
 *
 * Returns: whether they could be read
 */
gboolean
reprise_appraisal_load_parts (RepriseDatabase   *database,
                              RepriseAppraisal  *appraisal,
                              GError           **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GPtrArray *loaded = reprise_parts_load (database, parts[i].kind,
                                              reprise_appraisal_get_id (appraisal), error);

      if (loaded == NULL)
        return FALSE;
      parts[i].take (appraisal, loaded);
    }

  return TRUE;
}

/**
 * reprise_appraisal_merge_parts:
 * @database: a connection that may write
 * @made_from: an appraisal as it was loaded for the edit
 * @current: as it stands now
 * @edited: as it shall be; changed to what is to be written
 * @error: return location for a #RepriseStoreError
 *
 * Brings an edit of voices, stills and tracks together with what happened in the meantime; see
 * reprise_parts_merge().
 *
 * Returns: whether that went well
 */
gboolean
reprise_appraisal_merge_parts (RepriseDatabase   *database,
                               RepriseAppraisal  *made_from,
                               RepriseAppraisal  *current,
                               RepriseAppraisal  *edited,
                               GError           **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GPtrArray *merged =
        reprise_parts_merge (database, parts[i].kind, reprise_appraisal_get_uuid (current),
                             parts[i].get (made_from), parts[i].get (current),
                             parts[i].get (edited), error);

      if (merged == NULL)
        return FALSE;
      parts[i].take (edited, merged);
    }

  return TRUE;
}

/**
 * reprise_appraisal_write_parts:
 * @database: a connection that may write
 * @appraisal: an appraisal that is kept
 * @error: return location for a #RepriseStoreError
 *
 * Keeps the voices, stills and tracks of an appraisal.
 *
 * Returns: whether they are kept
 */
gboolean
reprise_appraisal_write_parts (RepriseDatabase   *database,
                               RepriseAppraisal  *appraisal,
                               GError           **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!reprise_parts_write (database, parts[i].kind, reprise_appraisal_get_id (appraisal),
                              parts[i].get (appraisal), error))
      return FALSE;

  return TRUE;
}
