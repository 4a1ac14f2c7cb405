/* What sounds, and what comes after it, whatever befalls it. */

#include "jukebox/reprise-jukebox-private.h"

#include "jukebox/reprise-cover-art.h"
#include "jukebox/reprise-trouble-words.h"

#include <glib/gi18n-lib.h>

/* What sounded for as long was heard: it does not count among what cannot be played at all. */
#define HEARD G_USEC_PER_SEC

/* A search for the file of the current one. */
typedef struct
{
  RepriseJukebox *jukebox;      /* there until @cancellable is cancelled */
  GCancellable   *cancellable;  /* (owned) */
} Finding;

static void
finding_free (Finding *self)
{
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Finding, finding_free)

/* All was played: it stands at the start again. */
static void
come_to_the_end (RepriseJukebox *self)
{
  reprise_jukebox_take_off (self);
  self->n_silent = 0;
  reprise_jukebox_set_state (self, REPRISE_JUKEBOX_STOPPED);

  self->turning = TRUE;
  reprise_queue_rewind (self->queue);
  self->turning = FALSE;
  reprise_jukebox_take_current (self);
}

static void
go_on (RepriseJukebox *self,
       gboolean        ended)
{
  const guint next = reprise_queue_peek_next (self->queue, ended);

  if (next == REPRISE_QUEUE_NOWHERE)
    come_to_the_end (self);
  else
    reprise_jukebox_turn_to (self, next, FALSE);
}

static void
say (RepriseJukebox   *self,
     RepriseQueueItem *item,
     const char       *words)
{
  g_signal_emit_by_name (self, "trouble", item, words);
}

/* When all were tried in vain, trying them again would never end. */
static void
go_on_in_silence (RepriseJukebox *self)
{
  const guint n = reprise_queue_get_length (self->queue);

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
  if (self->current == item && self->state == REPRISE_JUKEBOX_PLAYING && !self->on &&
      self->finding == NULL)
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
  g_autoptr (GError) error = NULL;

  self->on = reprise_turntable_put_on (self->turntable, whereabouts->address, self->from, &error);
  if (!self->on)
    {
      reprise_jukebox_stop (self);
      say (self, NULL, error->message);
      return;
    }

  self->begun = self->from;
  if (whereabouts->length > 0)
    g_object_notify (G_OBJECT (self), "duration");
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
  else if (found->state == REPRISE_WHEREABOUTS_LINK && !self->asked &&
           reprise_queue_get_length (self->queue) > 1)
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
  g_autoptr (Finding) finding = data;
  g_autoptr (RepriseJukebox) self = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = reprise_music_library_find_finish (library, result, &error);

  if (g_cancellable_is_cancelled (finding->cancellable))
    return;

  self = g_object_ref (finding->jukebox);
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

  return self->ahead == item && whereabouts != NULL &&
         whereabouts->state == REPRISE_WHEREABOUTS_FILE;
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
  g_object_notify (G_OBJECT (self), "position");
}

static void
measured_cb (RepriseJukebox *self)
{
  if (self->on)
    g_object_notify (G_OBJECT (self), "duration");
}

static void
ended_cb (RepriseJukebox *self)
{
  const RepriseWhereabouts *whereabouts;
  g_autofree char *words = NULL;

  if (!self->on)
    return;

  self->on = FALSE;
  if (reprise_turntable_get_duration (self->turntable) > 0 ||
      reprise_turntable_get_position (self->turntable) > self->begun)
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

/* A device that goes away in the middle may have left another one behind; where nothing was heard
 * at all there is none, and no other track would be heard either. */
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
      reprise_jukebox_begin (self);
      say (self, NULL, _("The sound device is gone. The music goes on from another one."));
      return;
    }

  reprise_jukebox_stop (self);
  self->from = position;
  g_object_notify (G_OBJECT (self), "position");
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
    reprise_jukebox_stop (self);
  reprise_jukebox_take_current (self);
  if (self->state == REPRISE_JUKEBOX_PLAYING)
    reprise_jukebox_begin (self);
  else
    reprise_turntable_take_off (self->turntable);
}

/* What was found before may be found elsewhere now. */
static void
library_cb (RepriseJukebox *self)
{
  g_clear_object (&self->ahead);
}

/**
 * reprise_jukebox_set_state:
 * @self: a jukebox
 * @state: what it does from now on
 *
 * Says what it does.
 */
void
reprise_jukebox_set_state (RepriseJukebox      *self,
                           RepriseJukeboxState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify (G_OBJECT (self), "state");
}

/**
 * reprise_jukebox_give_up:
 * @self: a jukebox
 *
 * Where the current one is need not be known any more.
 */
void
reprise_jukebox_give_up (RepriseJukebox *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

/**
 * reprise_jukebox_take_off:
 * @self: a jukebox
 *
 * Takes off what sounds, if anything does; the next time it begins at its start.
 */
void
reprise_jukebox_take_off (RepriseJukebox *self)
{
  reprise_jukebox_give_up (self);
  self->on = FALSE;
  self->from = 0;
  reprise_turntable_take_off (self->turntable);
}

/**
 * reprise_jukebox_take_current:
 * @self: a jukebox
 *
 * Takes what the queue says for the current one. The one that was is off, whichever it is.
 */
void
reprise_jukebox_take_current (RepriseJukebox *self)
{
  reprise_jukebox_give_up (self);
  self->on = FALSE;
  self->from = 0;
  if (g_set_object (&self->current, reprise_queue_get_current (self->queue)))
    g_object_notify (G_OBJECT (self), "current");
  g_object_notify (G_OBJECT (self), "duration");
  g_object_notify (G_OBJECT (self), "position");
}

/**
 * reprise_jukebox_turn_to:
 * @self: a jukebox
 * @position: a place in the queue
 * @asked: whether somebody wants this one, and it did not just come
 *
 * Makes what is there the current one, which sounds if it plays.
 */
void
reprise_jukebox_turn_to (RepriseJukebox *self,
                         guint           position,
                         gboolean        asked)
{
  gboolean again;

  self->turning = TRUE;
  reprise_queue_set_position (self->queue, position);
  self->turning = FALSE;

  self->asked = asked;
  again = self->current == reprise_queue_get_current (self->queue);
  reprise_jukebox_take_current (self);
  if (again)
    g_signal_emit_by_name (self, "seeked", (gint64) 0);
  if (self->state == REPRISE_JUKEBOX_PLAYING)
    reprise_jukebox_begin (self);
  else
    reprise_turntable_take_off (self->turntable);
}

/**
 * reprise_jukebox_begin:
 * @self: a jukebox
 *
 * Looks for the file of the current one and puts it on.
 */
void
reprise_jukebox_begin (RepriseJukebox *self)
{
  g_autoptr (GPtrArray) tracks = NULL;
  Finding *finding;

  reprise_jukebox_give_up (self);
  self->on = FALSE;
  /* Whoever was told of the current one may have emptied the queue. */
  if (self->current == NULL)
    return;
  if (is_found (self, self->current))
    {
      g_clear_object (&self->ahead);
      take_found (self);
      return;
    }

  self->finding = g_cancellable_new ();
  tracks = g_ptr_array_new ();
  g_ptr_array_add (tracks, reprise_queue_item_get_track (self->current));
  finding = g_new (Finding, 1);
  *finding = (Finding) { self, g_object_ref (self->finding) };
  reprise_music_library_find_async (self->library, tracks, self->finding, found_cb, finding);
}

/**
 * reprise_jukebox_connect:
 * @self: a jukebox
 *
 * Follows what sounds, what is in the queue, and what is known of the music.
 */
void
reprise_jukebox_connect (RepriseJukebox *self)
{
  const struct
  {
    gpointer    source;
    const char *signal;
    GCallback   callback;
  } followed[] = {
    { self->queue, "notify::position", G_CALLBACK (queue_cb) },
    { self->library, "changed", G_CALLBACK (library_cb) },
    { self->turntable, "moved", G_CALLBACK (moved_cb) },
    { self->turntable, "measured", G_CALLBACK (measured_cb) },
    { self->turntable, "ended", G_CALLBACK (ended_cb) },
    { self->turntable, "failed", G_CALLBACK (failed_cb) },
    { self->turntable, "pictured", G_CALLBACK (pictured_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (followed[i].source, followed[i].signal, followed[i].callback, self,
                             G_CONNECT_SWAPPED);
}
