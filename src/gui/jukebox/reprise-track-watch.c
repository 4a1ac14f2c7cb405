#include "gui/jukebox/reprise-track-watch.h"

#include "gui/reprise-request.h"
#include "model/reprise-text.h"

/**
 * RepriseTrackWatch:
 *
 * What becomes of the tracks of an appraisal that is read: which of them sounds, and where each can
 * be heard on this device. That is asked for only once somebody wants to show it, and again when
 * the music there has changed.
 *
 * An appraisal without tracks costs nothing: nobody listens, and nobody asks.
 */
struct _RepriseTrackWatch
{
  GObject              parent_instance;

  char                *appraisal;    /* (owned) (nullable): its UUID */
  GPtrArray           *tracks;       /* (owned) (nullable) of RepriseTrack */
  GPtrArray           *whereabouts;  /* (owned) (nullable) of RepriseWhereabouts: one for each */
  RepriseJukebox      *jukebox;      /* (owned) (nullable): the one that is listened to */
  RepriseMusicLibrary *library;      /* (owned) (nullable): likewise */
  GCancellable        *asking;       /* (owned) (nullable) */
  guint                due;          /* what asks once there is nothing else to do, or 0 */
  gboolean             wanted;       /* somebody wants to show where they can be heard */
};

G_DEFINE_FINAL_TYPE (RepriseTrackWatch, reprise_track_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed (RepriseTrackWatch *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTrackWatch) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) found =
    reprise_music_library_find_finish (REPRISE_MUSIC_LIBRARY (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (found != NULL)
    reprise_track_watch_take_whereabouts (self, g_steal_pointer (&found));
}

static gboolean
ask_cb (gpointer data)
{
  RepriseTrackWatch *self = data;
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  self->due = 0;
  reprise_music_library_find_async (self->library, self->tracks,
                                    reprise_request_get_cancellable (request), found_cb, request);
  return G_SOURCE_REMOVE;
}

/* After the page is painted, which goes before. */
static void
ask_later (RepriseTrackWatch *self)
{
  if (self->wanted && self->library != NULL && self->due == 0)
    self->due = g_idle_add_full (G_PRIORITY_LOW, ask_cb, self, NULL);
}

static void
stop_asking (RepriseTrackWatch *self)
{
  g_clear_handle_id (&self->due, g_source_remove);
  reprise_request_cancel (&self->asking);
}

static void
let_go (RepriseTrackWatch *self)
{
  stop_asking (self);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  if (self->jukebox != NULL)
    g_signal_handlers_disconnect_by_data (self->jukebox, self);
  g_clear_object (&self->library);
  g_clear_object (&self->jukebox);
}

static void
listen (RepriseTrackWatch *self)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  RepriseMusicLibrary *library = jukebox != NULL ? reprise_jukebox_get_library (jukebox) : NULL;

  if (jukebox != NULL && jukebox == self->jukebox && library == self->library)
    return;

  let_go (self);
  if (g_set_object (&self->jukebox, jukebox))
    {
      g_signal_connect_swapped (jukebox, "notify::current", G_CALLBACK (changed), self);
      g_signal_connect_swapped (jukebox, "notify::state", G_CALLBACK (changed), self);
    }
  if (g_set_object (&self->library, library))
    g_signal_connect_swapped (library, "changed", G_CALLBACK (ask_later), self);
}

static gboolean
find (RepriseTrackWatch *self,
      const char        *uuid,
      guint             *position)
{
  for (guint i = 0; self->tracks != NULL && uuid != NULL && i < self->tracks->len; i++)
    if (g_strcmp0 (reprise_track_get_uuid (self->tracks->pdata[i]), uuid) == 0)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
are_the_same (GPtrArray *a,
              GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const char *uuid = reprise_track_get_uuid (a->pdata[i]);

      if (g_strcmp0 (uuid, reprise_track_get_uuid (b->pdata[i])) != 0 ||
          !reprise_track_equal (a->pdata[i], b->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

static void
reprise_track_watch_dispose (GObject *object)
{
  RepriseTrackWatch *self = REPRISE_TRACK_WATCH (object);

  let_go (self);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_clear_pointer (&self->whereabouts, g_ptr_array_unref);
  g_clear_pointer (&self->appraisal, g_free);

  G_OBJECT_CLASS (reprise_track_watch_parent_class)->dispose (object);
}

static void
reprise_track_watch_class_init (RepriseTrackWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_track_watch_dispose;

  /**
   * RepriseTrackWatch::changed:
   * @self: a watch
   *
   * Something else sounds, or nothing does, or more is known of where the tracks can be heard.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", REPRISE_TYPE_TRACK_WATCH, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_track_watch_init (RepriseTrackWatch *self)
{
}

/**
 * reprise_track_watch_new:
 *
 * Returns: (transfer full): what watches no tracks yet
 */
RepriseTrackWatch *
reprise_track_watch_new (void)
{
  return g_object_new (REPRISE_TYPE_TRACK_WATCH, NULL);
}

/**
 * reprise_track_watch_set_tracks:
 * @self: a watch
 * @appraisal: (nullable): the UUID of the appraisal whose they are
 * @tracks: (nullable) (element-type RepriseTrack): what to watch; nobody changes them any more
 *
 * What was found out of the same tracks is still known.
 */
void
reprise_track_watch_set_tracks (RepriseTrackWatch *self,
                                const char        *appraisal,
                                GPtrArray         *tracks)
{
  gboolean same;

  g_return_if_fail (REPRISE_IS_TRACK_WATCH (self));

  same = are_the_same (self->tracks, tracks);
  reprise_text_replace (&self->appraisal, appraisal);
  if (!same)
    {
      stop_asking (self);
      g_clear_pointer (&self->whereabouts, g_ptr_array_unref);
      g_clear_pointer (&self->tracks, g_ptr_array_unref);
      self->tracks = tracks != NULL ? g_ptr_array_ref (tracks) : NULL;
      self->wanted = FALSE;
    }

  if (tracks != NULL && tracks->len > 0)
    listen (self);
  else
    let_go (self);
}

/**
 * reprise_track_watch_get_appraisal:
 * @self: a watch
 *
 * Returns: (nullable): the UUID of the appraisal whose tracks it watches
 */
const char *
reprise_track_watch_get_appraisal (RepriseTrackWatch *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_WATCH (self), NULL);

  return self->appraisal;
}

/**
 * reprise_track_watch_get_tracks:
 * @self: a watch
 *
 * Returns: (nullable) (transfer none) (element-type RepriseTrack): what it watches
 */
GPtrArray *
reprise_track_watch_get_tracks (RepriseTrackWatch *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_WATCH (self), NULL);

  return self->tracks;
}

/**
 * reprise_track_watch_find:
 * @self: a watch
 * @uuid: the UUID of a track
 *
 * Returns: (nullable) (transfer none): that track, if it is one of them
 */
RepriseTrack *
reprise_track_watch_find (RepriseTrackWatch *self,
                          const char        *uuid)
{
  guint position;

  g_return_val_if_fail (REPRISE_IS_TRACK_WATCH (self), NULL);

  return find (self, uuid, &position) ? self->tracks->pdata[position] : NULL;
}

/**
 * reprise_track_watch_ask:
 * @self: a watch
 *
 * Says that somebody shows the tracks now, and wants to know where they can be heard.
 */
void
reprise_track_watch_ask (RepriseTrackWatch *self)
{
  g_return_if_fail (REPRISE_IS_TRACK_WATCH (self));

  if (self->wanted)
    return;

  self->wanted = TRUE;
  ask_later (self);
}

/**
 * reprise_track_watch_take_whereabouts:
 * @self: a watch
 * @found: (transfer full) (element-type RepriseWhereabouts): where its tracks can be heard, one by
 *   one
 *
 * Takes what was found out of them.
 */
void
reprise_track_watch_take_whereabouts (RepriseTrackWatch *self,
                                      GPtrArray         *found)
{
  g_return_if_fail (REPRISE_IS_TRACK_WATCH (self));
  g_return_if_fail (self->tracks != NULL && found->len == self->tracks->len);

  g_clear_pointer (&self->whereabouts, g_ptr_array_unref);
  self->whereabouts = found;
  changed (self);
}

/**
 * reprise_track_watch_get_whereabouts:
 * @self: a watch
 * @uuid: the UUID of a track
 *
 * Returns: (nullable) (transfer none): where it can be heard; %NULL as long as nobody knows
 */
const RepriseWhereabouts *
reprise_track_watch_get_whereabouts (RepriseTrackWatch *self,
                                     const char        *uuid)
{
  guint position;

  g_return_val_if_fail (REPRISE_IS_TRACK_WATCH (self), NULL);

  return self->whereabouts != NULL && find (self, uuid, &position)
           ? self->whereabouts->pdata[position] : NULL;
}

/**
 * reprise_track_watch_get_sound:
 * @self: a watch
 * @uuid: the UUID of a track
 *
 * Returns: whether that track sounds, or waits
 */
RepriseJukeboxState
reprise_track_watch_get_sound (RepriseTrackWatch *self,
                               const char        *uuid)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_WATCH (self), REPRISE_JUKEBOX_STOPPED);

  return self->jukebox != NULL && uuid != NULL && reprise_jukebox_is_current (self->jukebox, uuid)
           ? reprise_jukebox_get_state (self->jukebox) : REPRISE_JUKEBOX_STOPPED;
}

/**
 * reprise_track_watch_get_any_sound:
 * @self: a watch
 *
 * Returns: whether any of the tracks sounds, or waits
 */
RepriseJukeboxState
reprise_track_watch_get_any_sound (RepriseTrackWatch *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_WATCH (self), REPRISE_JUKEBOX_STOPPED);

  for (guint i = 0; self->tracks != NULL && i < self->tracks->len; i++)
    {
      const RepriseJukeboxState sound =
        reprise_track_watch_get_sound (self, reprise_track_get_uuid (self->tracks->pdata[i]));

      if (sound != REPRISE_JUKEBOX_STOPPED)
        return sound;
    }

  return REPRISE_JUKEBOX_STOPPED;
}
