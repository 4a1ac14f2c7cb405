/* What the interface org.mpris.MediaPlayer2.Player says and does, of a jukebox.
 *
 * https://specifications.freedesktop.org/mpris-spec/2.2/Player_Interface.html */

#include "jukebox/reprise-mpris-player.h"

#include <gio/gio.h>

typedef struct
{
  const char *name;
  gboolean (*can) (RepriseJukebox *jukebox);  /* (nullable): what it is, of one that is Can… */
  GVariant *(*get) (RepriseJukebox *jukebox, const char *track_id);  /* (nullable): of any other */
  gboolean (*set) (RepriseJukebox *jukebox, GVariant *value, GError **error);  /* (nullable) */
} Property;

typedef struct
{
  const char *name;
  void (*call) (RepriseJukebox *jukebox, const char *track_id, GVariant *parameters,
                GError **error);
} Method;

/* By RepriseJukeboxState. */
static const char * const statuses[] = { "Stopped", "Paused", "Playing" };

/* By RepriseRepeat. */
static const char * const loops[] = { "None", "Playlist", "Track" };

static gboolean
can_play (RepriseJukebox *jukebox)
{
  return reprise_queue_get_length (reprise_jukebox_get_queue (jukebox)) > 0;
}

static gboolean
can_pause (RepriseJukebox *jukebox)
{
  return reprise_jukebox_get_current (jukebox) != NULL;
}

static gboolean
can_seek (RepriseJukebox *jukebox)
{
  return can_pause (jukebox) && reprise_jukebox_get_duration (jukebox) > 0;
}

static gboolean
can_go_next (RepriseJukebox *jukebox)
{
  return reprise_queue_peek_next (reprise_jukebox_get_queue (jukebox), FALSE)
         != REPRISE_QUEUE_NOWHERE;
}

static gboolean
can_go_previous (RepriseJukebox *jukebox)
{
  return reprise_queue_peek_previous (reprise_jukebox_get_queue (jukebox)) != REPRISE_QUEUE_NOWHERE;
}

static gboolean
can_control (RepriseJukebox *jukebox)
{
  return TRUE;
}

static GVariant *
get_playback_status (RepriseJukebox *jukebox,
                     const char     *track_id)
{
  return g_variant_new_string (statuses[reprise_jukebox_get_state (jukebox)]);
}

static GVariant *
get_loop_status (RepriseJukebox *jukebox,
                 const char     *track_id)
{
  RepriseQueue *queue = reprise_jukebox_get_queue (jukebox);

  return g_variant_new_string (loops[reprise_queue_get_repeat (queue)]);
}

static gboolean
set_loop_status (RepriseJukebox  *jukebox,
                 GVariant        *value,
                 GError         **error)
{
  const char *wanted = g_variant_get_string (value, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (loops); i++)
    if (g_str_equal (loops[i], wanted))
      {
        reprise_queue_set_repeat (reprise_jukebox_get_queue (jukebox), i);
        return TRUE;
      }

  g_set_error (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS, "There is no LoopStatus “%s”",
               wanted);
  return FALSE;
}

static GVariant *
get_rate (RepriseJukebox *jukebox,
          const char     *track_id)
{
  return g_variant_new_double (1);
}

/* There is one rate. None at all is said to mean a pause. */
static gboolean
set_rate (RepriseJukebox  *jukebox,
          GVariant        *value,
          GError         **error)
{
  if (ABS (g_variant_get_double (value)) < 1e-9)
    reprise_jukebox_pause (jukebox);

  return TRUE;
}

static GVariant *
get_shuffle (RepriseJukebox *jukebox,
             const char     *track_id)
{
  return g_variant_new_boolean (reprise_queue_get_shuffle (reprise_jukebox_get_queue (jukebox)));
}

static gboolean
set_shuffle (RepriseJukebox  *jukebox,
             GVariant        *value,
             GError         **error)
{
  reprise_queue_set_shuffle (reprise_jukebox_get_queue (jukebox), g_variant_get_boolean (value));
  return TRUE;
}

static void
add_text (GVariantDict *metadata,
          const char   *key,
          const char   *text)
{
  if (text != NULL && *text != '\0')
    g_variant_dict_insert (metadata, key, "s", text);
}

/* MPRIS has lists where music may have several of a thing. */
static void
add_list (GVariantDict *metadata,
          const char   *key,
          const char   *text)
{
  const char * const list[] = { text, NULL };

  if (text != NULL && *text != '\0')
    g_variant_dict_insert (metadata, key, "^as", list);
}

static void
add_track (GVariantDict     *metadata,
           RepriseQueueItem *item)
{
  RepriseTrack *track = reprise_queue_item_get_track (item);
  const RepriseWhereabouts *whereabouts = reprise_queue_item_get_whereabouts (item);

  add_text (metadata, "xesam:title", reprise_track_get_title (track));
  add_list (metadata, "xesam:artist", reprise_track_get_artist (track));
  add_text (metadata, "xesam:album", reprise_track_get_album (track));
  add_list (metadata, "xesam:composer", reprise_track_get_composer (track));
  add_text (metadata, "mpris:artUrl", reprise_queue_item_get_art (item));
  add_text (metadata, "xesam:url", whereabouts != NULL ? whereabouts->address : NULL);
}

static GVariant *
get_metadata (RepriseJukebox *jukebox,
              const char     *track_id)
{
  RepriseQueueItem *item = reprise_jukebox_get_current (jukebox);
  g_auto (GVariantDict) metadata = G_VARIANT_DICT_INIT (NULL);

  if (item != NULL)
    {
      g_variant_dict_insert (&metadata, "mpris:trackid", "o", track_id);
      if (reprise_jukebox_get_duration (jukebox) > 0)
        g_variant_dict_insert (&metadata, "mpris:length", "x",
                               reprise_jukebox_get_duration (jukebox));
      add_track (&metadata, item);
    }

  return g_variant_dict_end (&metadata);
}

static GVariant *
get_volume (RepriseJukebox *jukebox,
            const char     *track_id)
{
  return g_variant_new_double (reprise_jukebox_get_volume (jukebox));
}

static gboolean
set_volume (RepriseJukebox  *jukebox,
            GVariant        *value,
            GError         **error)
{
  reprise_jukebox_set_volume (jukebox, g_variant_get_double (value));
  return TRUE;
}

static GVariant *
get_position (RepriseJukebox *jukebox,
              const char     *track_id)
{
  return g_variant_new_int64 (reprise_jukebox_get_position (jukebox));
}

static const Property properties[] = {
  { "PlaybackStatus", NULL, get_playback_status, NULL },
  { "LoopStatus", NULL, get_loop_status, set_loop_status },
  { "Rate", NULL, get_rate, set_rate },
  { "Shuffle", NULL, get_shuffle, set_shuffle },
  { "Metadata", NULL, get_metadata, NULL },
  { "Volume", NULL, get_volume, set_volume },
  { "Position", NULL, get_position, NULL },
  { "MinimumRate", NULL, get_rate, NULL },
  { "MaximumRate", NULL, get_rate, NULL },
  { "CanGoNext", can_go_next, NULL, NULL },
  { "CanGoPrevious", can_go_previous, NULL, NULL },
  { "CanPlay", can_play, NULL, NULL },
  { "CanPause", can_pause, NULL, NULL },
  { "CanSeek", can_seek, NULL, NULL },
  { "CanControl", can_control, NULL, NULL },
};

static void
call_next (RepriseJukebox  *jukebox,
           const char      *track_id,
           GVariant        *parameters,
           GError         **error)
{
  reprise_jukebox_next (jukebox);
}

static void
call_previous (RepriseJukebox  *jukebox,
               const char      *track_id,
               GVariant        *parameters,
               GError         **error)
{
  if (can_go_previous (jukebox))
    reprise_jukebox_previous (jukebox);
}

static void
call_pause (RepriseJukebox  *jukebox,
            const char      *track_id,
            GVariant        *parameters,
            GError         **error)
{
  reprise_jukebox_pause (jukebox);
}

static void
call_play (RepriseJukebox  *jukebox,
           const char      *track_id,
           GVariant        *parameters,
           GError         **error)
{
  reprise_jukebox_play (jukebox);
}

static void
call_play_pause (RepriseJukebox  *jukebox,
                 const char      *track_id,
                 GVariant        *parameters,
                 GError         **error)
{
  if (!can_play (jukebox))
    g_set_error_literal (error, G_DBUS_ERROR, G_DBUS_ERROR_FAILED, "There is nothing to be played");
  else if (reprise_jukebox_get_state (jukebox) == REPRISE_JUKEBOX_PLAYING)
    reprise_jukebox_pause (jukebox);
  else
    reprise_jukebox_play (jukebox);
}

static void
call_stop (RepriseJukebox  *jukebox,
           const char      *track_id,
           GVariant        *parameters,
           GError         **error)
{
  reprise_jukebox_stop (jukebox);
}

/* Before the start is the start, and after the end the next. */
static void
call_seek (RepriseJukebox  *jukebox,
           const char      *track_id,
           GVariant        *parameters,
           GError         **error)
{
  const gint64 position = reprise_jukebox_get_position (jukebox);
  const gint64 duration = reprise_jukebox_get_duration (jukebox);
  gint64 offset;

  g_variant_get (parameters, "(x)", &offset);
  if (!can_seek (jukebox))
    return;

  if (offset > duration - position)
    reprise_jukebox_next (jukebox);
  else
    reprise_jukebox_seek (jukebox, offset < -position ? 0 : position + offset);
}

/* What is not of the current track any more, or not within it, is too late or a mistake. */
static void
call_set_position (RepriseJukebox  *jukebox,
                   const char      *track_id,
                   GVariant        *parameters,
                   GError         **error)
{
  const char *track;
  gint64 position;

  g_variant_get (parameters, "(&ox)", &track, &position);
  if (can_seek (jukebox) && g_str_equal (track, track_id) &&
      0 <= position && position <= reprise_jukebox_get_duration (jukebox))
    reprise_jukebox_seek (jukebox, position);
}

static void
call_open_uri (RepriseJukebox  *jukebox,
               const char      *track_id,
               GVariant        *parameters,
               GError         **error)
{
  g_set_error_literal (error, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED,
                       "Only the tracks of appraisals are played");
}

static const Method methods[] = {
  { "Next", call_next },
  { "Previous", call_previous },
  { "Pause", call_pause },
  { "PlayPause", call_play_pause },
  { "Stop", call_stop },
  { "Play", call_play },
  { "Seek", call_seek },
  { "SetPosition", call_set_position },
  { "OpenUri", call_open_uri },
};

static const Property *
find_property (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    if (g_str_equal (properties[i].name, name))
      return &properties[i];

  return NULL;
}

/**
 * reprise_mpris_player_get_property:
 * @jukebox: a jukebox
 * @track_id: the object path that its current track has on the bus
 * @name: the name of a property of the interface
 *
 * Returns: (transfer floating) (nullable): what it is
 */
GVariant *
reprise_mpris_player_get_property (RepriseJukebox *jukebox,
                                   const char     *track_id,
                                   const char     *name)
{
  const Property *property = find_property (name);

  if (property == NULL)
    return NULL;

  return property->can != NULL ? g_variant_new_boolean (property->can (jukebox))
                               : property->get (jukebox, track_id);
}

/**
 * reprise_mpris_player_set_property:
 * @jukebox: a jukebox
 * @name: the name of a property of the interface that can be set
 * @value: what it is to be, of its type
 * @error: return location for an error of D-Bus
 *
 * Returns: whether it could be
 */
gboolean
reprise_mpris_player_set_property (RepriseJukebox  *jukebox,
                                   const char      *name,
                                   GVariant        *value,
                                   GError         **error)
{
  const Property *property = find_property (name);

  g_return_val_if_fail (property != NULL && property->set != NULL, FALSE);

  return property->set (jukebox, value, error);
}

/**
 * reprise_mpris_player_call:
 * @jukebox: a jukebox
 * @track_id: the object path that its current track has on the bus
 * @method: the name of a method of the interface
 * @parameters: for it, of their types
 * @error: return location for an error of D-Bus
 *
 * Returns: whether it was done; what the specification lets go by without effect is
 */
gboolean
reprise_mpris_player_call (RepriseJukebox  *jukebox,
                           const char      *track_id,
                           const char      *method,
                           GVariant        *parameters,
                           GError         **error)
{
  g_autoptr (GError) failure = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i].name, method))
      methods[i].call (jukebox, track_id, parameters, &failure);

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
