#include "jukebox/reprise-jukebox-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (RepriseJukebox, reprise_jukebox, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RepriseJukeboxState, reprise_jukebox_state,
                    G_DEFINE_ENUM_VALUE (REPRISE_JUKEBOX_STOPPED, "stopped"),
                    G_DEFINE_ENUM_VALUE (REPRISE_JUKEBOX_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (REPRISE_JUKEBOX_PLAYING, "playing"))

enum
{
  PROP_QUEUE = 1,
  PROP_LIBRARY,
  PROP_STATE,
  PROP_CURRENT,
  PROP_POSITION,
  PROP_DURATION,
  PROP_VOLUME,
  N_PROPERTIES,
};

enum
{
  SIGNAL_TROUBLE,
  SIGNAL_SEEKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static RepriseJukebox *default_jukebox;

static void
notify (RepriseJukebox *self,
        guint           property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
reprise_jukebox_dispose (GObject *object)
{
  RepriseJukebox *self = REPRISE_JUKEBOX (object);

  reprise_jukebox_give_up (self);
  if (default_jukebox == self)
    default_jukebox = NULL;
  g_clear_object (&self->turntable);
  g_clear_object (&self->current);
  g_clear_object (&self->ahead);
  g_clear_object (&self->queue);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (reprise_jukebox_parent_class)->dispose (object);
}

static void
reprise_jukebox_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RepriseJukebox *self = REPRISE_JUKEBOX (object);

  switch (id)
    {
    case PROP_QUEUE:
      g_value_set_object (value, self->queue);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;
    case PROP_POSITION:
      g_value_set_int64 (value, reprise_jukebox_get_position (self));
      break;
    case PROP_DURATION:
      g_value_set_int64 (value, reprise_jukebox_get_duration (self));
      break;
    case PROP_VOLUME:
      g_value_set_double (value, self->volume);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_jukebox_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RepriseJukebox *self = REPRISE_JUKEBOX (object);

  switch (id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_VOLUME:
      reprise_jukebox_set_volume (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_jukebox_constructed (GObject *object)
{
  RepriseJukebox *self = REPRISE_JUKEBOX (object);

  G_OBJECT_CLASS (reprise_jukebox_parent_class)->constructed (object);

  reprise_jukebox_connect (self);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * RepriseJukebox:queue:
   *
   * What is played, one after another.
   */
  properties[PROP_QUEUE] =
    g_param_spec_object ("queue", NULL, NULL, REPRISE_TYPE_QUEUE, readable);
  /**
   * RepriseJukebox:library:
   *
   * What knows the files of the tracks.
   */
  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, REPRISE_TYPE_MUSIC_LIBRARY,
                         readable | G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY);
  /**
   * RepriseJukebox:state:
   *
   * What it does.
   */
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, REPRISE_TYPE_JUKEBOX_STATE, REPRISE_JUKEBOX_STOPPED,
                       readable);
  /**
   * RepriseJukebox:current:
   *
   * The item of the queue that sounds, or would.
   */
  properties[PROP_CURRENT] =
    g_param_spec_object ("current", NULL, NULL, REPRISE_TYPE_QUEUE_ITEM, readable);
  /**
   * RepriseJukebox:position:
   *
   * Where it is in the current one, in microseconds; notified about four times a second while it
   * sounds.
   */
  properties[PROP_POSITION] =
    g_param_spec_int64 ("position", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * RepriseJukebox:duration:
   *
   * How long the current one is, in microseconds; -1 where that is not known.
   */
  properties[PROP_DURATION] =
    g_param_spec_int64 ("duration", NULL, NULL, -1, G_MAXINT64, -1, readable);
  /**
   * RepriseJukebox:volume:
   *
   * How loud it is, from 0 to 1, as an ear hears it.
   */
  properties[PROP_VOLUME] =
    g_param_spec_double ("volume", NULL, NULL, 0, 1, 1, readable | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_jukebox_class_init (RepriseJukeboxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = reprise_jukebox_constructed;
  object_class->dispose = reprise_jukebox_dispose;
  object_class->get_property = reprise_jukebox_get_property;
  object_class->set_property = reprise_jukebox_set_property;

  install_properties (object_class);

  /**
   * RepriseJukebox::trouble:
   * @item: (nullable): what could not be played; %NULL when it is not about one track
   * @words: why, and what to do, in a sentence or two
   *
   * Emitted when something could not be played and it went on, or stopped as nothing can be.
   */
  signals[SIGNAL_TROUBLE] =
    g_signal_new ("trouble", REPRISE_TYPE_JUKEBOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, REPRISE_TYPE_QUEUE_ITEM, G_TYPE_STRING);
  /**
   * RepriseJukebox::seeked:
   * @position: where it is now, in microseconds
   *
   * Emitted when it went to another place within the current one.
   */
  signals[SIGNAL_SEEKED] =
    g_signal_new ("seeked", REPRISE_TYPE_JUKEBOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
reprise_jukebox_init (RepriseJukebox *self)
{
  self->queue = reprise_queue_new ();
  self->turntable = reprise_turntable_new ();
  self->volume = 1;
}

/**
 * reprise_jukebox_new:
 * @library: what knows the files of tracks
 *
 * Returns: (transfer full): a jukebox with nothing in its queue
 */
RepriseJukebox *
reprise_jukebox_new (RepriseMusicLibrary *library)
{
  g_return_val_if_fail (REPRISE_IS_MUSIC_LIBRARY (library), NULL);

  return g_object_new (REPRISE_TYPE_JUKEBOX, "library", library, NULL);
}

/**
 * reprise_jukebox_get_default:
 *
 * Returns: (transfer none) (nullable): the one of this process
 */
RepriseJukebox *
reprise_jukebox_get_default (void)
{
  return default_jukebox;
}

/**
 * reprise_jukebox_set_default:
 * @jukebox: (nullable): a jukebox, which whoever made it keeps
 *
 * Makes it the one of this process.
 */
void
reprise_jukebox_set_default (RepriseJukebox *jukebox)
{
  g_return_if_fail (jukebox == NULL || REPRISE_IS_JUKEBOX (jukebox));

  default_jukebox = jukebox;
}

/**
 * reprise_jukebox_get_library:
 * @self: a jukebox
 *
 * Returns: (transfer none): what knows the files of tracks
 */
RepriseMusicLibrary *
reprise_jukebox_get_library (RepriseJukebox *self)
{
  g_return_val_if_fail (REPRISE_IS_JUKEBOX (self), NULL);

  return self->library;
}

/**
 * reprise_jukebox_get_queue:
 * @self: a jukebox
 *
 * Returns: (transfer none): what it plays; whoever changes its current item changes what sounds
 */
RepriseQueue *
reprise_jukebox_get_queue (RepriseJukebox *self)
{
  g_return_val_if_fail (REPRISE_IS_JUKEBOX (self), NULL);

  return self->queue;
}

/**
 * reprise_jukebox_get_state:
 * @self: a jukebox
 *
 * Returns: what it does
 */
RepriseJukeboxState
reprise_jukebox_get_state (RepriseJukebox *self)
{
  g_return_val_if_fail (REPRISE_IS_JUKEBOX (self), REPRISE_JUKEBOX_STOPPED);

  return self->state;
}

/**
 * reprise_jukebox_get_current:
 * @self: a jukebox
 *
 * Returns: (transfer none) (nullable): what sounds, or would
 */
RepriseQueueItem *
reprise_jukebox_get_current (RepriseJukebox *self)
{
  g_return_val_if_fail (REPRISE_IS_JUKEBOX (self), NULL);

  return self->current;
}

/**
 * reprise_jukebox_is_current:
 * @self: a jukebox
 * @track: (nullable): the UUID of a track
 *
 * Returns: whether it is what sounds, or would
 */
gboolean
reprise_jukebox_is_current (RepriseJukebox *self,
                            const char     *track)
{
  g_return_val_if_fail (REPRISE_IS_JUKEBOX (self), FALSE);

  if (self->current == NULL || track == NULL)
    return FALSE;

  return g_strcmp0 (reprise_track_get_uuid (reprise_queue_item_get_track (self->current)),
                    track) == 0;
}

/**
 * reprise_jukebox_play_items:
 * @self: a jukebox
 * @items: (element-type RepriseQueueItem): what to play, in the place of what was in the queue
 * @first: which of them to begin with; %REPRISE_QUEUE_NOWHERE for the one whose turn is the first,
 *   which is any when the queue is shuffled
 *
 * Plays them.
 */
void
reprise_jukebox_play_items (RepriseJukebox *self,
                            GPtrArray      *items,
                            guint           first)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));
  g_return_if_fail (items != NULL);
  g_return_if_fail (first == REPRISE_QUEUE_NOWHERE || first < items->len);

  reprise_jukebox_take_off (self);
  self->turning = TRUE;
  reprise_queue_replace (self->queue, items);
  self->turning = FALSE;
  if (first == REPRISE_QUEUE_NOWHERE)
    first = reprise_queue_peek_next (self->queue, TRUE);

  if (items->len > 0)
    {
      self->n_silent = 0;
      reprise_jukebox_set_state (self, REPRISE_JUKEBOX_PLAYING);
      reprise_jukebox_turn_to (self, first, FALSE);
    }
  else
    {
      reprise_jukebox_stop (self);
      reprise_jukebox_take_current (self);
    }
}

/**
 * reprise_jukebox_stand_at:
 * @self: a jukebox
 * @position: a place in the queue
 * @time: a place in what is there, in microseconds
 *
 * Stands there, paused.
 */
void
reprise_jukebox_stand_at (RepriseJukebox *self,
                          guint           position,
                          gint64          time)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));
  g_return_if_fail (position < reprise_queue_get_length (self->queue));
  g_return_if_fail (time >= 0);

  reprise_jukebox_set_state (self, REPRISE_JUKEBOX_PAUSED);
  reprise_jukebox_turn_to (self, position, FALSE);
  self->from = time;
  notify (self, PROP_POSITION);
}

/**
 * reprise_jukebox_stop:
 * @self: a jukebox
 *
 * Stops, and stands at the start of the current one.
 */
void
reprise_jukebox_stop (RepriseJukebox *self)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  reprise_jukebox_take_off (self);
  self->n_silent = 0;
  reprise_jukebox_set_state (self, REPRISE_JUKEBOX_STOPPED);
  notify (self, PROP_POSITION);
}

/**
 * reprise_jukebox_get_position:
 * @self: a jukebox
 *
 * Returns: where it is in the current one just now, in microseconds
 */
gint64
reprise_jukebox_get_position (RepriseJukebox *self)
{
  g_return_val_if_fail (REPRISE_IS_JUKEBOX (self), 0);

  return self->on ? reprise_turntable_get_position (self->turntable) : self->from;
}

/**
 * reprise_jukebox_get_duration:
 * @self: a jukebox
 *
 * Returns: how long the current one is, in microseconds; -1 where that is not known
 */
gint64
reprise_jukebox_get_duration (RepriseJukebox *self)
{
  const RepriseWhereabouts *whereabouts;
  gint64 duration;

  g_return_val_if_fail (REPRISE_IS_JUKEBOX (self), -1);

  duration = self->on ? reprise_turntable_get_duration (self->turntable) : -1;
  if (duration >= 0 || self->current == NULL)
    return duration;

  whereabouts = reprise_queue_item_get_whereabouts (self->current);
  return whereabouts != NULL && whereabouts->length > 0
         ? (gint64) whereabouts->length * G_USEC_PER_SEC : -1;
}

/**
 * reprise_jukebox_seek:
 * @self: a jukebox
 * @position: a place in the current one, in microseconds; before its start or after its end, that
 *
 * Goes on from there.
 */
void
reprise_jukebox_seek (RepriseJukebox *self,
                      gint64          position)
{
  gint64 duration;

  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  if (self->current == NULL)
    return;

  duration = reprise_jukebox_get_duration (self);
  position = CLAMP (position, 0, duration >= 0 ? duration : G_MAXINT64 / 2000);
  if (self->on)
    reprise_turntable_seek (self->turntable, position);
  else
    self->from = position;
  self->begun = MIN (self->begun, position);

  notify (self, PROP_POSITION);
  g_signal_emit (self, signals[SIGNAL_SEEKED], 0, position);
}

/**
 * reprise_jukebox_get_volume:
 * @self: a jukebox
 *
 * Returns: how loud it is, from 0 to 1, as an ear hears it
 */
double
reprise_jukebox_get_volume (RepriseJukebox *self)
{
  g_return_val_if_fail (REPRISE_IS_JUKEBOX (self), 0);

  return self->volume;
}

/**
 * reprise_jukebox_set_volume:
 * @self: a jukebox
 * @volume: how loud it is to be, from 0 to 1, as an ear hears it; less or more is taken as that,
 *   and what is no number is not taken: others say it over D-Bus, and files do
 *
 * Sets how loud it is.
 */
void
reprise_jukebox_set_volume (RepriseJukebox *self,
                            double          volume)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  volume = CLAMP (volume, 0, 1);
  if (isnan (volume) || ABS (self->volume - volume) < 1e-6)
    return;

  self->volume = volume;
  reprise_turntable_set_volume (self->turntable, volume);
  notify (self, PROP_VOLUME);
}
