#pragma once

#include "jukebox/reprise-jukebox.h"
#include "jukebox/reprise-turntable.h"

G_BEGIN_DECLS

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

void  reprise_jukebox_connect      (RepriseJukebox      *self);
void  reprise_jukebox_set_state    (RepriseJukebox      *self,
                                    RepriseJukeboxState  state);
void  reprise_jukebox_give_up      (RepriseJukebox      *self);
void  reprise_jukebox_take_off     (RepriseJukebox      *self);
void  reprise_jukebox_take_current (RepriseJukebox      *self);
void  reprise_jukebox_turn_to      (RepriseJukebox      *self,
                                    guint                position,
                                    gboolean             asked);
void  reprise_jukebox_begin        (RepriseJukebox      *self);
void  reprise_jukebox_stand_at     (RepriseJukebox      *self,
                                    guint                position,
                                    gint64               time);

G_END_DECLS
