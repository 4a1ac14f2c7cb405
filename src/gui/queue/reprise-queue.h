#pragma once

#include "model/reprise-film.h"
#include "model/reprise-list.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_QUEUE (reprise_queue_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQueue, reprise_queue, REPRISE, QUEUE, GObject)

RepriseQueue    *reprise_queue_new         (RepriseJournal   *journal);
const char      *reprise_queue_get_uuid    (RepriseQueue     *self);
void             reprise_queue_set_uuid    (RepriseQueue     *self,
                                            const char       *uuid);
RepriseList     *reprise_queue_get_list    (RepriseQueue     *self);
GListModel      *reprise_queue_get_items   (RepriseQueue     *self);
RepriseListItem *reprise_queue_find        (RepriseQueue     *self,
                                            const char       *item_uuid,
                                            guint            *position);
void             reprise_queue_set_active  (RepriseQueue     *self,
                                            gboolean          active);
void             reprise_queue_add         (RepriseQueue     *self,
                                            RepriseFilm      *film);
void             reprise_queue_move        (RepriseQueue     *self,
                                            const char       *item_uuid,
                                            guint             position);
void             reprise_queue_take_out    (RepriseQueue     *self,
                                            const char       *item_uuid);
void             reprise_queue_write_note  (RepriseQueue     *self,
                                            const char       *item_uuid,
                                            const char       *note,
                                            const char       *made_from);

G_END_DECLS
