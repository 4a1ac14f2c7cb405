#include "jukebox/reprise-turntable.h"

#include "jukebox/reprise-sound.h"

/* Less than that before its end is no sign that anything is missing. */
#define MISSING_AT_LEAST (2 * G_USEC_PER_SEC)

/**
 * RepriseTurntable:
 *
 * What one file after another sounds from.
 *
 * It is an object of its own so that whoever decides what is played need not know what befalls those
 * who play. What they play by is only loaded when something is put on it.
 */
struct _RepriseTurntable
{
  GObject     parent_instance;

  const RepriseSound      *sound;      /* %NULL before anything was put on */
  RepriseDeck             *deck;       /* (owned) (nullable) likewise */
  char                    *address;    /* (owned) (nullable) likewise: what is on it */
  guint                    n_loading;  /* how often something was put on that it has not got to yet */
  gboolean                 on;         /* something is on it, and has not ended */
  gboolean                 playing;    /* it is to sound */
  gboolean                 pictured;   /* the picture of what is on it was told of */
  double                   volume;     /* from 0 to 1, as an ear hears it */
  gint64                   start;      /* where to begin, in microseconds */
  gint64                   seeking;    /* where it is on the way to, or -1 */
  gint64                   position;   /* where it was when it last told, in microseconds */
  gint64                   duration;   /* in microseconds, or -1 */
  gboolean                 retried;    /* what is on it was put on once more */
  gboolean                 failing;    /* the deck said that it is about to fail */
  RepriseTurntableTrouble  trouble;    /* why it is @failing */
  char                    *missing;    /* (owned) (nullable): the decoder that is missing */
};

G_DEFINE_FINAL_TYPE (RepriseTurntable, reprise_turntable, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RepriseTurntableTrouble, reprise_turntable_trouble,
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_GONE, "gone"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_FORBIDDEN, "forbidden"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_UNDECODABLE, "undecodable"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_DAMAGED, "damaged"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_SHORT, "short"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_DEVICE, "device"))

enum
{
  SIGNAL_MOVED,
  SIGNAL_MEASURED,
  SIGNAL_ENDED,
  SIGNAL_FAILED,
  SIGNAL_PICTURED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fail (RepriseTurntable        *self,
      RepriseTurntableTrouble  trouble)
{
  g_autofree char *missing = g_steal_pointer (&self->missing);

  self->on = FALSE;
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, trouble, missing);
}

static void
move_to (RepriseTurntable *self,
         gint64            position)
{
  self->position = position;
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, position);
}

static void
load (RepriseTurntable *self)
{
  self->n_loading++;
  self->sound->deck_load (self->deck, self->address);
}

/* It has come to what was put on, and what it tells from here on is of that. */
static void
begin (RepriseTurntable *self)
{
  if (self->start > 0)
    reprise_turntable_seek (self, self->start);
  if (self->playing)
    self->sound->deck_play (self->deck);
  else
    self->sound->deck_pause (self->deck);
}

static void
take_duration (RepriseTurntable *self,
               gint64            duration)
{
  self->duration = duration > 0 ? duration : -1;
  g_signal_emit (self, signals[SIGNAL_MEASURED], 0, self->duration);
}

static void
end (RepriseTurntable *self)
{
  gint64 missing;

  /* What is very short may end before anybody measured it. */
  if (self->duration < 0)
    take_duration (self, self->sound->deck_get_duration (self->deck));
  missing = self->duration - self->position;

  if (missing > MISSING_AT_LEAST && missing > self->duration / 20)
    {
      fail (self, REPRISE_TURNTABLE_SHORT);
      return;
    }

  self->on = FALSE;
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
take_picture (RepriseTurntable *self,
              GBytes           *picture,
              const char       *type)
{
  if (self->pictured)
    return;

  self->pictured = TRUE;
  g_signal_emit (self, signals[SIGNAL_PICTURED], 0, picture, type);
}

/* Only now has the deck put its pipeline away; what is put on before that is put away with it. Which
 * befalls what was put on just when the one before it failed: of that nobody is troubled. */
static void
take_failure (RepriseTurntable *self)
{
  if (self->failing || self->retried)
    {
      fail (self, self->failing ? self->trouble : REPRISE_TURNTABLE_DAMAGED);
      return;
    }

  self->retried = TRUE;
  self->start = self->position;
  self->seeking = -1;
  load (self);
}

/* The first is the cause of those after it. */
static void
take_trouble (RepriseTurntable        *self,
              RepriseTurntableTrouble  trouble)
{
  if (!self->failing)
    self->trouble = trouble;
  self->failing = TRUE;
}

static void
take_message (RepriseTurntable         *self,
              const RepriseDeckMessage *message)
{
  switch (message->news)
    {
    case REPRISE_DECK_LOADED:
      begin (self);
      break;
    case REPRISE_DECK_MOVED:
      if (message->time >= 0 && self->playing && self->seeking < 0)
        move_to (self, message->time);
      break;
    case REPRISE_DECK_MEASURED:
      take_duration (self, message->time);
      break;
    case REPRISE_DECK_SOUGHT:
      self->position = MAX (self->position, self->seeking);
      self->seeking = -1;
      break;
    case REPRISE_DECK_PICTURED:
      take_picture (self, message->picture, message->words);
      break;
    case REPRISE_DECK_MISSING:
      g_free (self->missing);
      self->missing = g_strdup (message->words);
      break;
    case REPRISE_DECK_TROUBLED:
      take_trouble (self, message->trouble);
      break;
    case REPRISE_DECK_SILENT:
      fail (self, REPRISE_TURNTABLE_DEVICE);
      break;
    case REPRISE_DECK_FAILED:
      take_failure (self);
      break;
    case REPRISE_DECK_ENDED:
      end (self);
      break;
    }
}

/* What is told before it has come to the newest is of what was on before. */
static void
deck_cb (const RepriseDeckMessage *message,
         gpointer                  data)
{
  g_autoptr (RepriseTurntable) self = g_object_ref (data);

  if (message->news == REPRISE_DECK_LOADED)
    self->n_loading--;
  if (self->on && self->n_loading == 0)
    take_message (self, message);
}

static gboolean
make_deck (RepriseTurntable  *self,
           GError           **error)
{
  if (self->deck != NULL)
    return TRUE;

  self->sound = reprise_sound_load (error);
  if (self->sound == NULL)
    return FALSE;

  self->deck = self->sound->deck_new (deck_cb, self);
  reprise_turntable_set_volume (self, self->volume);
  return TRUE;
}

static void
reprise_turntable_dispose (GObject *object)
{
  RepriseTurntable *self = REPRISE_TURNTABLE (object);

  if (self->deck != NULL)
    self->sound->deck_free (g_steal_pointer (&self->deck));
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->missing, g_free);

  G_OBJECT_CLASS (reprise_turntable_parent_class)->dispose (object);
}

static void
reprise_turntable_class_init (RepriseTurntableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_turntable_dispose;

  /**
   * RepriseTurntable::moved:
   * @position: where it is, in microseconds
   *
   * Emitted about four times a second while it sounds.
   */
  signals[SIGNAL_MOVED] =
    g_signal_new ("moved", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * RepriseTurntable::measured:
   * @duration: how long it is, in microseconds, or -1
   *
   * Emitted when it is known how long the one is that is on.
   */
  signals[SIGNAL_MEASURED] =
    g_signal_new ("measured", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * RepriseTurntable::ended:
   *
   * Emitted when it has sounded to its end.
   */
  signals[SIGNAL_ENDED] =
    g_signal_new ("ended", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  /**
   * RepriseTurntable::failed:
   * @trouble: why
   * @missing: (nullable): the decoder that is missing, in words
   *
   * Emitted when it does not sound any more though it should.
   */
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, REPRISE_TYPE_TURNTABLE_TROUBLE, G_TYPE_STRING);
  /**
   * RepriseTurntable::pictured:
   * @picture: the bytes of a picture
   * @type: its media type
   *
   * Emitted when there is a picture in the file that is on, once.
   */
  signals[SIGNAL_PICTURED] =
    g_signal_new ("pictured", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_BYTES, G_TYPE_STRING);
}

static void
reprise_turntable_init (RepriseTurntable *self)
{
  self->volume = 1;
  self->seeking = -1;
  self->duration = -1;
}

/**
 * reprise_turntable_new:
 *
 * Makes what files sound from. The environment variable REPRISE_AUDIO_SINK may name the elements of
 * GStreamer that take the sound, as gst-launch-1.0 has them; without it the system chooses.
 *
 * Returns: (transfer full): it, with nothing on it
 */
RepriseTurntable *
reprise_turntable_new (void)
{
  return g_object_new (REPRISE_TYPE_TURNTABLE, NULL);
}

/**
 * reprise_turntable_put_on:
 * @self: a turntable
 * @address: the URI of a file
 * @position: where it begins, in microseconds
 * @error: return location for the reason why nothing can be played, in words for people
 *
 * Puts a file on in the place of what was there before, and plays it.
 *
 * Returns: whether there is anything to play it by
 */
gboolean
reprise_turntable_put_on (RepriseTurntable  *self,
                          const char        *address,
                          gint64             position,
                          GError           **error)
{
  g_return_val_if_fail (REPRISE_IS_TURNTABLE (self), FALSE);
  g_return_val_if_fail (address != NULL, FALSE);

  if (!make_deck (self, error))
    return FALSE;

  g_free (self->address);
  self->address = g_strdup (address);
  self->on = TRUE;
  self->playing = TRUE;
  self->pictured = FALSE;
  self->start = position;
  self->seeking = -1;
  self->position = position;
  self->duration = -1;
  g_clear_pointer (&self->missing, g_free);
  self->failing = FALSE;
  self->retried = FALSE;
  load (self);
  return TRUE;
}

/**
 * reprise_turntable_play:
 * @self: a turntable
 *
 * Lets what is on it sound, from where it was.
 */
void
reprise_turntable_play (RepriseTurntable *self)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));

  self->playing = TRUE;
  if (self->on && self->n_loading == 0)
    self->sound->deck_play (self->deck);
}

/**
 * reprise_turntable_pause:
 * @self: a turntable
 *
 * Stops it where it is.
 */
void
reprise_turntable_pause (RepriseTurntable *self)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));

  self->position = reprise_turntable_get_position (self);
  self->playing = FALSE;
  if (self->on && self->n_loading == 0)
    self->sound->deck_pause (self->deck);
}

/**
 * reprise_turntable_take_off:
 * @self: a turntable
 *
 * Takes off what is on it, if anything, and lets go of the sound device.
 */
void
reprise_turntable_take_off (RepriseTurntable *self)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));

  self->on = FALSE;
  self->playing = FALSE;
  if (self->deck != NULL)
    self->sound->deck_stop (self->deck);
}

/**
 * reprise_turntable_seek:
 * @self: a turntable
 * @position: a place in what is on it, in microseconds
 *
 * Goes on from there.
 */
void
reprise_turntable_seek (RepriseTurntable *self,
                        gint64            position)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));
  g_return_if_fail (position >= 0);

  if (!self->on)
    return;

  self->position = position;
  if (self->n_loading > 0)
    {
      self->start = position;
      return;
    }

  self->seeking = position;
  self->sound->deck_seek (self->deck, position);
}

/**
 * reprise_turntable_get_position:
 * @self: a turntable
 *
 * Returns: where what is on it is just now, in microseconds
 */
gint64
reprise_turntable_get_position (RepriseTurntable *self)
{
  g_return_val_if_fail (REPRISE_IS_TURNTABLE (self), 0);

  if (!self->on || !self->playing || self->n_loading > 0 || self->seeking >= 0)
    return self->position;

  return MAX (self->position, self->sound->deck_get_position (self->deck));
}

/**
 * reprise_turntable_get_duration:
 * @self: a turntable
 *
 * Returns: how long what is on it is, in microseconds, or -1
 */
gint64
reprise_turntable_get_duration (RepriseTurntable *self)
{
  g_return_val_if_fail (REPRISE_IS_TURNTABLE (self), -1);

  return self->duration;
}

/**
 * reprise_turntable_set_volume:
 * @self: a turntable
 * @volume: from 0 to 1, as an ear hears it
 *
 * Sets how loud it is. Half of that is heard as half as loud.
 */
void
reprise_turntable_set_volume (RepriseTurntable *self,
                              double            volume)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));

  self->volume = volume;
  if (self->deck != NULL)
    self->sound->deck_set_volume (self->deck, volume);
}
