#include "model/reprise-listed-track.h"

/**
 * RepriseListedTrack:
 *
 * A track as it stands in a list of tracks, with whose jukebox it is in. It is never changed: who
 * wants to know what is so now reads it anew.
 */
struct _RepriseListedTrack
{
  GObject       parent_instance;

  gint64        id;
  RepriseTrack *track;      /* (owned) (not nullable) */
  char         *appraisal;  /* (owned) (not nullable): its UUID */
  char         *name;       /* (owned) (not nullable): what the appraisal is called */
  char         *film;       /* (owned) (nullable): the title of its first film */
  int           year;       /* of the film; 0 where unknown */
  char         *still;      /* (owned) (nullable): the SHA-256 of the appraisal's first still */
};

G_DEFINE_FINAL_TYPE (RepriseListedTrack, reprise_listed_track, G_TYPE_OBJECT)

static void
reprise_listed_track_finalize (GObject *object)
{
  RepriseListedTrack *self = REPRISE_LISTED_TRACK (object);

  g_clear_object (&self->track);
  g_free (self->appraisal);
  g_free (self->name);
  g_free (self->film);
  g_free (self->still);

  G_OBJECT_CLASS (reprise_listed_track_parent_class)->finalize (object);
}

static void
reprise_listed_track_class_init (RepriseListedTrackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_listed_track_finalize;
}

static void
reprise_listed_track_init (RepriseListedTrack *self)
{
}

/**
 * reprise_listed_track_new:
 * @id: which it is in its journal
 * @track: a track
 * @appraisal: the UUID of the appraisal whose jukebox it is in
 * @name: what that is called
 * @film: (nullable): the title of its first film
 * @year: the year of that film; 0 where unknown
 * @still: (nullable): the SHA-256 of the appraisal's first still
 *
 * Returns: (transfer full): the track, as it stands in a list
 */
RepriseListedTrack *
reprise_listed_track_new (gint64        id,
                          RepriseTrack *track,
                          const char   *appraisal,
                          const char   *name,
                          const char   *film,
                          int           year,
                          const char   *still)
{
  RepriseListedTrack *self = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACK (track), NULL);
  g_return_val_if_fail (appraisal != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_LISTED_TRACK, NULL);
  self->id = id;
  self->track = g_object_ref (track);
  self->appraisal = g_strdup (appraisal);
  self->name = g_strdup (name);
  self->film = g_strdup (film);
  self->year = year;
  self->still = g_strdup (still);
  return self;
}

/**
 * reprise_listed_track_get_id:
 * @self: a track of a list
 *
 * Returns: which it is in its journal
 */
gint64
reprise_listed_track_get_id (RepriseListedTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_LISTED_TRACK (self), 0);

  return self->id;
}

/**
 * reprise_listed_track_get_track:
 * @self: a track of a list
 *
 * Returns: (transfer none): the track
 */
RepriseTrack *
reprise_listed_track_get_track (RepriseListedTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_LISTED_TRACK (self), NULL);

  return self->track;
}

/**
 * reprise_listed_track_get_appraisal:
 * @self: a track of a list
 *
 * Returns: the UUID of the appraisal whose jukebox it is in
 */
const char *
reprise_listed_track_get_appraisal (RepriseListedTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_LISTED_TRACK (self), NULL);

  return self->appraisal;
}

/**
 * reprise_listed_track_get_name:
 * @self: a track of a list
 *
 * Returns: what the appraisal is called; empty where it has neither a title nor a film
 */
const char *
reprise_listed_track_get_name (RepriseListedTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_LISTED_TRACK (self), NULL);

  return self->name;
}

/**
 * reprise_listed_track_get_film:
 * @self: a track of a list
 *
 * Returns: (nullable): the title of the first film that the appraisal is about
 */
const char *
reprise_listed_track_get_film (RepriseListedTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_LISTED_TRACK (self), NULL);

  return self->film;
}

/**
 * reprise_listed_track_get_year:
 * @self: a track of a list
 *
 * Returns: the year of that film; 0 where it is unknown
 */
int
reprise_listed_track_get_year (RepriseListedTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_LISTED_TRACK (self), 0);

  return self->year;
}

/**
 * reprise_listed_track_get_still:
 * @self: a track of a list
 *
 * Returns: (transfer none) (nullable): the SHA-256 of the first still of its appraisal
 */
const char *
reprise_listed_track_get_still (RepriseListedTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_LISTED_TRACK (self), NULL);

  return self->still;
}

/**
 * reprise_listed_tracks_dup_tracks:
 * @listed: (element-type RepriseListedTrack): tracks of a list
 *
 * Returns: (transfer full) (element-type RepriseTrack): the tracks, one by one
 */
GPtrArray *
reprise_listed_tracks_dup_tracks (GPtrArray *listed)
{
  GPtrArray *tracks = NULL;

  g_return_val_if_fail (listed != NULL, NULL);

  tracks = g_ptr_array_new_full (listed->len, g_object_unref);
  for (guint i = 0; i < listed->len; i++)
    g_ptr_array_add (tracks, g_object_ref (reprise_listed_track_get_track (listed->pdata[i])));

  return tracks;
}
