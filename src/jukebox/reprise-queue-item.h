#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_QUEUE_ITEM (reprise_queue_item_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQueueItem, reprise_queue_item, REPRISE, QUEUE_ITEM, GObject)

RepriseQueueItem          *reprise_queue_item_new             (RepriseTrack        *track,
                                                               const char          *journal,
                                                               const char          *appraisal,
                                                               const char          *name);
RepriseTrack              *reprise_queue_item_get_track       (RepriseQueueItem    *self);
const char                *reprise_queue_item_get_journal     (RepriseQueueItem    *self);
const char                *reprise_queue_item_get_appraisal   (RepriseQueueItem    *self);
const char                *reprise_queue_item_get_name        (RepriseQueueItem    *self);
const char                *reprise_queue_item_get_art         (RepriseQueueItem    *self);
void                       reprise_queue_item_set_art         (RepriseQueueItem    *self,
                                                               const char          *art);
const RepriseWhereabouts  *reprise_queue_item_get_whereabouts (RepriseQueueItem    *self);
void                       reprise_queue_item_take_whereabouts
                                                              (RepriseQueueItem    *self,
                                                               RepriseWhereabouts  *whereabouts);
const char                *reprise_queue_item_get_trouble     (RepriseQueueItem    *self);
void                       reprise_queue_item_set_trouble     (RepriseQueueItem    *self,
                                                               const char          *trouble);

G_END_DECLS
