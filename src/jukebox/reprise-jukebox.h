#pragma once

#include "jukebox/reprise-music-library.h"
#include "jukebox/reprise-queue.h"

G_BEGIN_DECLS

/**
 * RepriseJukeboxState:
 * @REPRISE_JUKEBOX_STOPPED: nothing sounds
 * @REPRISE_JUKEBOX_PAUSED: it waits in the middle of a track
 * @REPRISE_JUKEBOX_PLAYING: a track sounds, or is about to
 *
 * What a jukebox does.
 */
typedef enum
{
  REPRISE_JUKEBOX_STOPPED,
  REPRISE_JUKEBOX_PAUSED,
  REPRISE_JUKEBOX_PLAYING,
} RepriseJukeboxState;

#define REPRISE_TYPE_JUKEBOX_STATE (reprise_jukebox_state_get_type ())
GType reprise_jukebox_state_get_type (void);

#define REPRISE_TYPE_JUKEBOX (reprise_jukebox_get_type ())
G_DECLARE_FINAL_TYPE (RepriseJukebox, reprise_jukebox, REPRISE, JUKEBOX, GObject)

RepriseJukebox       *reprise_jukebox_new             (RepriseMusicLibrary  *library);
RepriseJukebox       *reprise_jukebox_get_default     (void);
void                  reprise_jukebox_set_default     (RepriseJukebox       *jukebox);
RepriseMusicLibrary  *reprise_jukebox_get_library     (RepriseJukebox       *self);
RepriseQueue         *reprise_jukebox_get_queue       (RepriseJukebox       *self);
RepriseJukeboxState   reprise_jukebox_get_state       (RepriseJukebox       *self);
RepriseQueueItem     *reprise_jukebox_get_current     (RepriseJukebox       *self);
gboolean              reprise_jukebox_is_current      (RepriseJukebox       *self,
                                                       const char           *track);
void                  reprise_jukebox_play_items      (RepriseJukebox       *self,
                                                       GPtrArray            *items,
                                                       guint                 first);
void                  reprise_jukebox_play_at         (RepriseJukebox       *self,
                                                       guint                 position);
void                  reprise_jukebox_play            (RepriseJukebox       *self);
void                  reprise_jukebox_pause           (RepriseJukebox       *self);
void                  reprise_jukebox_stop            (RepriseJukebox       *self);
void                  reprise_jukebox_next            (RepriseJukebox       *self);
void                  reprise_jukebox_previous        (RepriseJukebox       *self);
gint64                reprise_jukebox_get_position    (RepriseJukebox       *self);
gint64                reprise_jukebox_get_duration    (RepriseJukebox       *self);
void                  reprise_jukebox_seek            (RepriseJukebox       *self,
                                                       gint64                position);
double                reprise_jukebox_get_volume      (RepriseJukebox       *self);
void                  reprise_jukebox_set_volume      (RepriseJukebox       *self,
                                                       double                volume);

G_END_DECLS
