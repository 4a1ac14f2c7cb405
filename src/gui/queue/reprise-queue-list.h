#pragma once

#include "gui/queue/reprise-film-queue.h"
#include "model/reprise-masthead.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_QUEUE_LIST (reprise_queue_list_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQueueList, reprise_queue_list, REPRISE, QUEUE_LIST, AdwBin)

void              reprise_queue_list_set_queue     (RepriseQueueList  *self,
                                                    RepriseFilmQueue  *queue,
                                                    RepriseMasthead   *masthead);
RepriseListItem  *reprise_queue_list_get_chosen    (RepriseQueueList  *self);
gboolean          reprise_queue_list_focus_chosen  (RepriseQueueList  *self);

G_END_DECLS
