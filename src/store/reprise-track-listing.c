/* Lists of the tracks of all appraisals that are not in the bin. */

#include "store/reprise-track-listing.h"

#include "model/reprise-text.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-store-error.h"
#include "store/reprise-track-filter.h"
#include "store/reprise-track-store.h"

#include <string.h>

/* As the index has them: nothing is sorted, and no track is read. */
#define BY_ARTIST                                                               \
  "SELECT id, artist_key, title_key, composer_key, appraisal FROM track"        \
  " WHERE appraisal NOT IN (SELECT id FROM appraisal WHERE binned_at IS NOT NULL)" \
  " ORDER BY artist_key, title_key, composer_key, appraisal, id"

#define APPRAISALS                                                              \
  "SELECT appraisal, sort_key, coalesce(year, 0) FROM entry"                    \
  " WHERE shown = 1 AND appraisal IS NOT NULL ORDER BY "

#define BY_FILM   APPRAISALS "sort_key, year, day DESC, created_at DESC, id DESC"
#define BY_DAY    APPRAISALS "day DESC, created_at DESC, id DESC"

#define OF_APPRAISAL "SELECT id FROM track WHERE appraisal = :id ORDER BY position, id"

#define OF_ENTRY                                                                \
  "SELECT track.id FROM entry JOIN track ON track.appraisal = entry.appraisal"  \
  " WHERE entry.id = :id ORDER BY track.position, track.id"

#define STILL_COLUMN 15

#define LOAD                                                                    \
  "SELECT track.id, track.uuid, appraisal.uuid,"                                \
  "       " REPRISE_ENTRY_NAME ","                                              \
  "       film.title, film.year,"                                               \
  "       track.artist, track.title, album, composer, track.kind, note, scene, location," \
  "       recording,"                                                           \
  "       (SELECT sha256 FROM still WHERE still.appraisal = appraisal.id"       \
  "         ORDER BY position, id LIMIT 1)"                                     \
  "  FROM track JOIN appraisal ON appraisal.id = track.appraisal"               \
  "  JOIN entry ON entry.appraisal = appraisal.id"                              \
  "  LEFT JOIN film ON film.id = (SELECT film FROM entry_film"                  \
  "                                WHERE entry_film.entry = entry.id"           \
  "                                ORDER BY position LIMIT 1)"                  \
  " WHERE track.id = :id"

/* What the tracks that stand side by side by artist have in common. */
typedef struct
{
  char   *artist;     /* (owned) (nullable) */
  char   *title;      /* (owned) (nullable) */
  char   *composer;   /* (owned) (nullable) */
  gint64  appraisal;
} Song;

static void
song_clear (Song *self)
{
  g_free (self->artist);
  g_free (self->title);
  g_free (self->composer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Song, song_clear)

/* A song is known by who sings it: what has no artist is the same only where its composer is, and
 * two of which nobody says either are two. */
static gboolean
song_goes_on (const Song       *self,
              RepriseStatement *statement)
{
  const char *artist = reprise_statement_get_text (statement, 1);
  const char *composer = reprise_statement_get_text (statement, 3);

  if (g_strcmp0 (self->artist, artist) != 0 ||
      g_strcmp0 (self->title, reprise_statement_get_text (statement, 2)) != 0)
    return FALSE;

  return *artist != '\0' || (*composer != '\0' && g_strcmp0 (self->composer, composer) == 0);
}

static void
song_take (Song             *self,
           RepriseStatement *statement)
{
  reprise_text_replace (&self->artist, reprise_statement_get_text (statement, 1));
  reprise_text_replace (&self->title, reprise_statement_get_text (statement, 2));
  reprise_text_replace (&self->composer, reprise_statement_get_text (statement, 3));
  self->appraisal = reprise_statement_get_int64 (statement, 4);
}

/* Of the tracks of a song, the one of the appraisal that came last stands for it. */
static void
add_by_artist (GArray           *places,
               Song             *song,
               RepriseStatement *statement,
               gboolean          once)
{
  RepriseTrackPlace *last =
    places->len > 0 ? &g_array_index (places, RepriseTrackPlace, places->len - 1) : NULL;
  const gboolean same_artist =
    last != NULL && g_strcmp0 (song->artist, reprise_statement_get_text (statement, 1)) == 0;
  RepriseTrackPlace place = { reprise_statement_get_int64 (statement, 0), 0, 1 };

  if (last != NULL)
    place.section = same_artist ? last->section : last->section + 1;
  if (once && last != NULL && song_goes_on (song, statement))
    {
      last->uses += song->appraisal != reprise_statement_get_int64 (statement, 4);
      last->id = place.id;
    }
  else
    g_array_append_val (places, place);
  song_take (song, statement);
}

static gboolean
is_wanted (GHashTable *only,
           gint64      id)
{
  return only == NULL || g_hash_table_contains (only, &id);
}

/* Those that come first for want of an artist go to the end. */
static void
turn (GArray *places,
      guint   n_first)
{
  g_autofree RepriseTrackPlace *first = NULL;

  if (n_first == 0)
    return;

  first = g_memdup2 (places->data, n_first * sizeof *first);
  g_array_remove_range (places, 0, n_first);
  g_array_append_vals (places, first, n_first);
}

static GArray *
list_by_artist (RepriseDatabase  *database,
                GHashTable       *only,
                gboolean          once,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, BY_ARTIST);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (RepriseTrackPlace));
  g_auto (Song) song = { NULL };
  guint n_nameless = 0;
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    if (is_wanted (only, reprise_statement_get_int64 (statement, 0)))
      {
        add_by_artist (places, &song, statement, once);
        if (*song.artist == '\0')
          n_nameless = places->len;
      }

  turn (places, n_nameless);
  return step == REPRISE_STEP_DONE ? g_steal_pointer (&places) : NULL;
}

static gboolean
add_of (RepriseDatabase  *database,
        const char       *sql,
        gint64            id,
        guint             section,
        GHashTable       *only,
        GArray           *places,
        GError          **error)
{
  g_autoptr (GArray) tracks = reprise_database_collect_with_id (database, sql, id, error);

  for (guint i = 0; tracks != NULL && i < tracks->len; i++)
    {
      const RepriseTrackPlace place = { g_array_index (tracks, gint64, i), section, 1 };

      if (is_wanted (only, place.id))
        g_array_append_val (places, place);
    }

  return tracks != NULL;
}

/* Sorting the appraisals, which are few, is quicker than sorting what they play. */
static GArray *
list_by_appraisal (RepriseDatabase  *database,
                   const char       *sql,
                   GHashTable       *only,
                   GError          **error)
{
  g_autoptr (RepriseStatement) appraisals = reprise_database_prepare (database, error, sql);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (RepriseTrackPlace));
  g_autofree char *film = NULL;
  gint64 year = 0;
  guint section = 0;
  RepriseStep step;

  if (appraisals == NULL)
    return NULL;

  while ((step = reprise_statement_step (appraisals, error)) == REPRISE_STEP_ROW)
    {
      const gboolean is_other =
        reprise_text_replace (&film, reprise_statement_get_text (appraisals, 1));

      section += is_other || year != reprise_statement_get_int64 (appraisals, 2);
      year = reprise_statement_get_int64 (appraisals, 2);
      if (!add_of (database, OF_APPRAISAL, reprise_statement_get_int64 (appraisals, 0), section,
                   only, places, error))
        return NULL;
    }

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&places) : NULL;
}

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const guint a_uses = ((const RepriseTrackPlace *) a)->uses;
  const guint b_uses = ((const RepriseTrackPlace *) b)->uses;

  return (a_uses < b_uses) - (a_uses > b_uses);
}

static GArray *
list_by_uses (RepriseDatabase  *database,
              GHashTable       *only,
              GError          **error)
{
  GArray *places = list_by_artist (database, only, TRUE, error);

  if (places != NULL)
    g_array_sort (places, compare_uses);
  return places;
}

static gpointer
listed_from_row (RepriseStatement *statement)
{
  g_autoptr (RepriseTrack) track = reprise_track_from_row (statement, 6);

  reprise_track_set_uuid (track, reprise_statement_get_text (statement, 1));
  return reprise_listed_track_new (reprise_statement_get_int64 (statement, 0), track,
                                   reprise_statement_get_text (statement, 2),
                                   reprise_statement_get_text (statement, 3),
                                   reprise_statement_get_text (statement, 4),
                                   (int) MAX (reprise_statement_get_int64 (statement, 5), 0),
                                   reprise_statement_get_text (statement, STILL_COLUMN));
}

/**
 * reprise_track_listing_ask:
 * @database: a connection
 * @words: what they are searched for by; see reprise_track_filter()
 * @order: their order
 * @error: return location for a #RepriseStoreError, or %G_IO_ERROR_CANCELLED where the connection
 *   was interrupted
 *
 * Lists the tracks of all appraisals that are not in the bin.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseTrackPlace): where each stands
 */
GArray *
reprise_track_listing_ask (RepriseDatabase    *database,
                           const char         *words,
                           RepriseTrackOrder   order,
                           GError            **error)
{
  g_autoptr (GHashTable) only = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  if (!reprise_track_filter (database, words, &only, error))
    return NULL;

  switch (order)
    {
    case REPRISE_TRACK_ORDER_ARTIST:
      return list_by_artist (database, only, FALSE, error);
    case REPRISE_TRACK_ORDER_FILM:
      return list_by_appraisal (database, BY_FILM, only, error);
    case REPRISE_TRACK_ORDER_USES:
      return list_by_uses (database, only, error);
    case REPRISE_TRACK_ORDER_NEWEST:
      return list_by_appraisal (database, BY_DAY, only, error);
    case REPRISE_TRACK_ORDER_SONGS:
      return list_by_artist (database, only, TRUE, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * reprise_track_listing_of_entries:
 * @database: a connection
 * @entries: (array length=n_entries): entries of the diary, by their ids
 * @n_entries: how many
 * @error: return location for a #RepriseStoreError
 *
 * Lists what the jukeboxes of entries have, one behind the other.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseTrackPlace): where each track stands;
 *   the section is that of its entry
 */
GArray *
reprise_track_listing_of_entries (RepriseDatabase  *database,
                                  const gint64     *entries,
                                  guint             n_entries,
                                  GError          **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (RepriseTrackPlace));

  for (guint i = 0; i < n_entries; i++)
    if (!add_of (database, OF_ENTRY, entries[i], i, NULL, places, error))
      return NULL;

  return g_steal_pointer (&places);
}

/**
 * reprise_track_listing_of_appraisal:
 * @database: a connection
 * @uuid: an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the tracks of its jukebox
 */
GArray *
reprise_track_listing_of_appraisal (RepriseDatabase  *database,
                                    const char       *uuid,
                                    GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT track.id FROM appraisal"
                              "  JOIN track ON track.appraisal = appraisal.id"
                              " WHERE appraisal.uuid = :uuid ORDER BY position, track.id");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  return reprise_statement_collect_int64 (statement, error);
}

/**
 * reprise_track_listing_load:
 * @database: a connection
 * @id: a track
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the track, and whose jukebox it is in
 */
RepriseListedTrack *
reprise_track_listing_load (RepriseDatabase  *database,
                            gint64            id,
                            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LOAD);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_read_one (statement, listed_from_row, error);
}

/**
 * reprise_track_listing_load_all:
 * @database: a connection
 * @ids: (array length=n_ids): tracks
 * @n_ids: how many
 * @error: return location for a #RepriseStoreError
 *
 * Reads tracks; one that went meanwhile is not missed.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseListedTrack): those that there are, in
 *   the order asked for
 */
GPtrArray *
reprise_track_listing_load_all (RepriseDatabase  *database,
                                const gint64     *ids,
                                guint             n_ids,
                                GError          **error)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_ids; i++)
    {
      g_autoptr (GError) own = NULL;
      RepriseListedTrack *track = reprise_track_listing_load (database, ids[i], &own);

      if (track != NULL)
        g_ptr_array_add (tracks, track);
      else if (!g_error_matches (own, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&own));
          return NULL;
        }
    }

  return g_steal_pointer (&tracks);
}
