#pragma once

#include "jukebox/reprise-jukebox.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_QUEUE_TRACK (reprise_queue_track_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQueueTrack, reprise_queue_track, REPRISE, QUEUE_TRACK, AdwBin)

GtkWidget         *reprise_queue_track_new           (RepriseJukebox     *jukebox,
                                                      const char         *journal);
RepriseQueueItem  *reprise_queue_track_get_item      (RepriseQueueTrack  *self);
void               reprise_queue_track_set_item      (RepriseQueueTrack  *self,
                                                      RepriseQueueItem   *item);
void               reprise_queue_track_set_position  (RepriseQueueTrack  *self,
                                                      guint               position);

G_END_DECLS
