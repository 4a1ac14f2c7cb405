#include "jukebox/reprise-jukebox.h"

#include "jukebox/reprise-cover-art.h"
#include "jukebox/reprise-trouble-words.h"
#include "jukebox/reprise-turntable.h"

#include <glib/gi18n-lib.h>

/* What sounded for as long was heard: it does not count among what cannot be played at all. */
#define HEARD G_USEC_PER_SEC

/* Until then “previous” is the track before; later, the start of this one. */
#define JUST_BEGUN (3 * G_USEC_PER_SEC)

/**
 * RepriseJukebox:
 *
 * Plays the tracks of a queue, and goes on whatever befalls one of them.
 *
 * It decides what sounds and when; RepriseTurntable lets a file sound, RepriseMusicLibrary knows
 * which file a track is, and RepriseQueue what comes next. Nothing of GStreamer is touched before
 * the first file is played.
 */
struct _RepriseJukebox
{
  GObject              parent_instance;

  RepriseMusicLibrary *library;    /* (owned) */
  RepriseQueue        *queue;      /* (owned) */
  RepriseTurntable    *turntable;  /* (owned) */
  RepriseQueueItem    *current;    /* (owned) (nullable) */
  RepriseQueueItem    *ahead;      /* (owned) (nullable): the one that was looked for in advance */
  GCancellable        *finding;    /* (owned) (nullable): while the current one is looked for */
  RepriseJukeboxState  state;
  gboolean             on;         /* the current one is on the turntable */
  gboolean             asked;      /* the current one was asked for, and did not just come */
  gboolean             turning;    /* the queue is changed from here */
  gint64               from;       /* where to begin when it is put on, in microseconds */
  gint64               begun;      /* where it began */
  guint                n_silent;   /* how many in a row could not be heard */
  double               volume;     /* from 0 to 1, as an ear hears it */
};

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

static void begin (RepriseJukebox *self);

static void
notify (RepriseJukebox *self,
        guint           property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_state (RepriseJukebox      *self,
           RepriseJukeboxState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  notify (self, PROP_STATE);
}

/* Where the current one is need not be known any more. */
static void
give_up (RepriseJukebox *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
take_off (RepriseJukebox *self)
{
  give_up (self);
  self->on = FALSE;
  self->from = 0;
  reprise_turntable_take_off (self->turntable);
}

/* What the queue says is the current one. The one that was is off, whichever it is. */
static void
take_current (RepriseJukebox *self)
{
  give_up (self);
  self->on = FALSE;
  self->from = 0;
  if (g_set_object (&self->current, reprise_queue_get_current (self->queue)))
    notify (self, PROP_CURRENT);
  notify (self, PROP_DURATION);
  notify (self, PROP_POSITION);
}

static void
turn_to (RepriseJukebox *self,
         guint           position,
         gboolean        asked)
{
  self->turning = TRUE;
  reprise_queue_set_position (self->queue, position);
  self->turning = FALSE;

  self->asked = asked;
  take_current (self);
  if (self->state == REPRISE_JUKEBOX_PLAYING)
    begin (self);
  else
    reprise_turntable_take_off (self->turntable);
}

static void
stop (RepriseJukebox *self)
{
  take_off (self);
  self->n_silent = 0;
  set_state (self, REPRISE_JUKEBOX_STOPPED);
  notify (self, PROP_POSITION);
}

/* All was played: it stands at the start again. */
static void
come_to_the_end (RepriseJukebox *self)
{
  take_off (self);
  self->n_silent = 0;
  set_state (self, REPRISE_JUKEBOX_STOPPED);

  self->turning = TRUE;
  reprise_queue_rewind (self->queue);
  self->turning = FALSE;
  take_current (self);
}

static void
go_on (RepriseJukebox *self,
       gboolean        ended)
{
  const guint next = reprise_queue_peek_next (self->queue, ended);

  if (next == REPRISE_QUEUE_NOWHERE)
    come_to_the_end (self);
  else
    turn_to (self, next, FALSE);
}

static void
say (RepriseJukebox   *self,
     RepriseQueueItem *item,
     const char       *words)
{
  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, item, words);
}

static guint
count (RepriseJukebox *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->queue));
}

/* When all were tried in vain, trying them again would never end. */
static void
go_on_in_silence (RepriseJukebox *self)
{
  const guint n = count (self);

  self->n_silent++;
  if (self->n_silent < n)
    {
      go_on (self, FALSE);
      return;
    }

  come_to_the_end (self);
  if (n > 1)
    say (self, NULL, _("Nothing of this jukebox can be played here. Choose files for its tracks, "
                       "or add the folder that they are in."));
}

static void
fail_current (RepriseJukebox *self,
              const char     *words)
{
  g_autoptr (RepriseQueueItem) item = g_object_ref (self->current);

  reprise_queue_item_set_trouble (item, words);
  say (self, item, words);
  /* Whoever was told may have turned to another one, or stopped. */
  if (self->current == item && self->state == REPRISE_JUKEBOX_PLAYING && !self->on
      && self->finding == NULL)
    go_on_in_silence (self);
}

static void
found_ahead_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  RepriseMusicLibrary *library = REPRISE_MUSIC_LIBRARY (source);
  g_autoptr (RepriseQueueItem) item = data;
  g_autoptr (GPtrArray) found = reprise_music_library_find_finish (library, result, NULL);

  if (found != NULL && found->len == 1)
    reprise_queue_item_take_whereabouts (item, g_ptr_array_steal_index (found, 0));
}

static void
look_ahead (RepriseJukebox *self)
{
  const guint next = reprise_queue_peek_next (self->queue, TRUE);
  g_autoptr (RepriseQueueItem) item = NULL;
  g_autoptr (GPtrArray) tracks = NULL;

  if (next == REPRISE_QUEUE_NOWHERE)
    return;
  item = g_list_model_get_item (G_LIST_MODEL (self->queue), next);
  if (item == self->current || !g_set_object (&self->ahead, item))
    return;

  tracks = g_ptr_array_new ();
  g_ptr_array_add (tracks, reprise_queue_item_get_track (item));
  reprise_music_library_find_async (self->library, tracks, NULL, found_ahead_cb,
                                    g_steal_pointer (&item));
}

static void
put_on (RepriseJukebox           *self,
        const RepriseWhereabouts *whereabouts)
{
  self->on = TRUE;
  self->begun = self->from;
  reprise_turntable_put_on (self->turntable, whereabouts->address, self->from);
  if (whereabouts->length > 0)
    notify (self, PROP_DURATION);
  look_ahead (self);
}

static void
take_found (RepriseJukebox *self)
{
  RepriseTrack *track = reprise_queue_item_get_track (self->current);
  const RepriseWhereabouts *found = reprise_queue_item_get_whereabouts (self->current);
  g_autofree char *words = NULL;

  if (found->state == REPRISE_WHEREABOUTS_FILE)
    put_on (self, found);
  else if (found->state == REPRISE_WHEREABOUTS_LINK && !self->asked && count (self) > 1)
    go_on_in_silence (self);
  else
    {
      words = reprise_trouble_words_for_whereabouts (track, found);
      fail_current (self, words);
    }
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  RepriseMusicLibrary *library = REPRISE_MUSIC_LIBRARY (source);
  g_autoptr (RepriseJukebox) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = reprise_music_library_find_finish (library, result, &error);

  if (self->finding == NULL
      || g_task_get_cancellable (G_TASK (result)) != self->finding)
    return;

  g_clear_object (&self->finding);
  if (found == NULL || found->len == 0)
    {
      fail_current (self, error != NULL ? error->message : _("The music could not be looked for."));
      return;
    }

  reprise_queue_item_take_whereabouts (self->current, g_ptr_array_steal_index (found, 0));
  take_found (self);
}

static gboolean
is_found (RepriseJukebox   *self,
          RepriseQueueItem *item)
{
  const RepriseWhereabouts *whereabouts = reprise_queue_item_get_whereabouts (item);

  return self->ahead == item && whereabouts != NULL
         && whereabouts->state == REPRISE_WHEREABOUTS_FILE;
}

/* Looks for the current one and puts it on. */
static void
begin (RepriseJukebox *self)
{
  g_autoptr (GPtrArray) tracks = NULL;

  give_up (self);
  self->on = FALSE;
  if (is_found (self, self->current))
    {
      g_clear_object (&self->ahead);
      take_found (self);
      return;
    }

  self->finding = g_cancellable_new ();
  tracks = g_ptr_array_new ();
  g_ptr_array_add (tracks, reprise_queue_item_get_track (self->current));
  reprise_music_library_find_async (self->library, tracks, self->finding, found_cb,
                                    g_object_ref (self));
}

static void
moved_cb (RepriseJukebox *self,
          gint64          position)
{
  if (!self->on)
    return;

  if (position - self->begun >= HEARD)
    self->n_silent = 0;
  if (position > self->begun)
    reprise_queue_item_set_trouble (self->current, NULL);
  notify (self, PROP_POSITION);
}

static void
measured_cb (RepriseJukebox *self)
{
  if (self->on)
    notify (self, PROP_DURATION);
}

static void
ended_cb (RepriseJukebox *self)
{
  const RepriseWhereabouts *whereabouts;
  g_autofree char *words = NULL;

  if (!self->on)
    return;

  self->on = FALSE;
  if (reprise_turntable_get_duration (self->turntable) > 0)
    {
      self->n_silent = 0;
      go_on (self, TRUE);
      return;
    }

  /* There was nothing in it; over and over, that would never end. */
  whereabouts = reprise_queue_item_get_whereabouts (self->current);
  words = reprise_trouble_words_for_file (reprise_queue_item_get_track (self->current),
                                          whereabouts, REPRISE_TURNTABLE_DAMAGED, NULL);
  fail_current (self, words);
}

/* A device that goes away in the middle may have left another one behind; where nothing was heard at
 * all there is none, and no other track would be heard either. */
static void
lose_device (RepriseJukebox *self,
             const char     *words)
{
  const gint64 position = reprise_turntable_get_position (self->turntable);
  const gboolean again = position - self->begun >= HEARD;

  self->on = FALSE;
  self->from = position;
  if (self->state != REPRISE_JUKEBOX_PLAYING)
    return;

  if (again)
    {
      begin (self);
      say (self, NULL, _("The sound device is gone. The music goes on from another one."));
      return;
    }

  stop (self);
  self->from = position;
  notify (self, PROP_POSITION);
  say (self, NULL, words);
}

static void
failed_cb (RepriseJukebox          *self,
           RepriseTurntableTrouble  trouble,
           const char              *missing)
{
  g_autofree char *words = NULL;

  if (!self->on)
    return;

  words = reprise_trouble_words_for_file (reprise_queue_item_get_track (self->current),
                                          reprise_queue_item_get_whereabouts (self->current),
                                          trouble, missing);
  if (trouble == REPRISE_TURNTABLE_DEVICE)
    {
      lose_device (self, words);
      return;
    }

  self->on = FALSE;
  if (self->state == REPRISE_JUKEBOX_PLAYING)
    fail_current (self, words);
  else
    reprise_queue_item_set_trouble (self->current, words);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseQueueItem) item = data;
  g_autofree char *address = reprise_cover_art_keep_finish (result, NULL);

  if (address != NULL)
    reprise_queue_item_set_art (item, address);
}

static void
pictured_cb (RepriseJukebox *self,
             GBytes         *picture,
             const char     *type)
{
  if (self->on)
    reprise_cover_art_keep_async (picture, type, NULL, drawn_cb, g_object_ref (self->current));
}

/* Somebody else changed the queue. */
static void
queue_cb (RepriseJukebox *self)
{
  RepriseQueueItem *current = reprise_queue_get_current (self->queue);

  if (self->turning || current == self->current)
    return;

  self->asked = TRUE;
  self->n_silent = 0;
  if (current == NULL)
    stop (self);
  take_current (self);
  if (self->state == REPRISE_JUKEBOX_PLAYING)
    begin (self);
  else
    reprise_turntable_take_off (self->turntable);
}

/* What was found before may be found elsewhere now. */
static void
library_cb (RepriseJukebox *self)
{
  g_clear_object (&self->ahead);
}

static void
reprise_jukebox_dispose (GObject *object)
{
  RepriseJukebox *self = REPRISE_JUKEBOX (object);

  give_up (self);
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

  g_signal_connect_object (self->library, "changed", G_CALLBACK (library_cb), self,
                           G_CONNECT_SWAPPED);
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

  g_signal_connect_object (self->queue, "notify::position", G_CALLBACK (queue_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->turntable, "moved", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->turntable, "measured", G_CALLBACK (measured_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->turntable, "ended", G_CALLBACK (ended_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->turntable, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->turntable, "pictured", G_CALLBACK (pictured_cb), self,
                           G_CONNECT_SWAPPED);
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

  take_off (self);
  self->turning = TRUE;
  reprise_queue_replace (self->queue, items);
  self->turning = FALSE;

  if (items->len > 0)
    {
      self->n_silent = 0;
      set_state (self, REPRISE_JUKEBOX_PLAYING);
      turn_to (self, first != REPRISE_QUEUE_NOWHERE ? first
                     : reprise_queue_peek_next (self->queue, TRUE), FALSE);
    }
  else
    {
      stop (self);
      take_current (self);
    }
}

/**
 * reprise_jukebox_play_at:
 * @self: a jukebox
 * @position: a place in the queue
 *
 * Plays what is there, from its start.
 */
void
reprise_jukebox_play_at (RepriseJukebox *self,
                         guint           position)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));
  g_return_if_fail (position < count (self));

  self->n_silent = 0;
  set_state (self, REPRISE_JUKEBOX_PLAYING);
  turn_to (self, position, TRUE);
}

/**
 * reprise_jukebox_play:
 * @self: a jukebox
 *
 * Goes on where it was, or begins with the queue. Does nothing when there is nothing in it.
 */
void
reprise_jukebox_play (RepriseJukebox *self)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  if (self->state == REPRISE_JUKEBOX_PLAYING || count (self) == 0)
    return;

  self->n_silent = 0;
  set_state (self, REPRISE_JUKEBOX_PLAYING);
  if (self->current == NULL)
    turn_to (self, reprise_queue_peek_next (self->queue, TRUE), FALSE);
  else if (self->on)
    reprise_turntable_play (self->turntable);
  else
    begin (self);
}

/**
 * reprise_jukebox_pause:
 * @self: a jukebox
 *
 * Stops where it is, to go on from there.
 */
void
reprise_jukebox_pause (RepriseJukebox *self)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  if (self->state != REPRISE_JUKEBOX_PLAYING)
    return;

  give_up (self);
  if (self->on)
    reprise_turntable_pause (self->turntable);
  set_state (self, REPRISE_JUKEBOX_PAUSED);
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

  stop (self);
}

/**
 * reprise_jukebox_next:
 * @self: a jukebox
 *
 * Turns to what comes next, if anything does. What is paused stays so.
 */
void
reprise_jukebox_next (RepriseJukebox *self)
{
  guint next;

  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  next = reprise_queue_peek_next (self->queue, FALSE);
  if (next == REPRISE_QUEUE_NOWHERE)
    return;

  self->n_silent = 0;
  turn_to (self, next, FALSE);
}

/**
 * reprise_jukebox_previous:
 * @self: a jukebox
 *
 * Goes back to the start of the current one, or right after that to the one before it. What is
 * paused stays so.
 */
void
reprise_jukebox_previous (RepriseJukebox *self)
{
  guint previous;

  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  if (self->current == NULL)
    return;

  previous = reprise_queue_peek_previous (self->queue);
  if (previous == REPRISE_QUEUE_NOWHERE || reprise_jukebox_get_position (self) > JUST_BEGUN)
    {
      reprise_jukebox_seek (self, 0);
      return;
    }

  self->n_silent = 0;
  turn_to (self, previous, FALSE);
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
 * @volume: how loud it is to be, from 0 to 1, as an ear hears it; less or more is taken as that
 *
 * Sets how loud it is.
 */
void
reprise_jukebox_set_volume (RepriseJukebox *self,
                            double          volume)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  volume = CLAMP (volume, 0, 1);
  if (ABS (self->volume - volume) < 1e-6)
    return;

  self->volume = volume;
  reprise_turntable_set_volume (self->turntable, volume);
  notify (self, PROP_VOLUME);
}
