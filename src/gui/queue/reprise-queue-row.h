#pragma once

#include "model/reprise-judgement.h"
#include "model/reprise-list-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_QUEUE_ROW (reprise_queue_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQueueRow, reprise_queue_row, REPRISE, QUEUE_ROW, AdwBin)

GtkWidget        *reprise_queue_row_new           (void);
RepriseListItem  *reprise_queue_row_get_item      (RepriseQueueRow  *self);
GtkWidget        *reprise_queue_row_get_poster    (RepriseQueueRow  *self);
void              reprise_queue_row_set_item      (RepriseQueueRow  *self,
                                                   RepriseListItem  *item);
void              reprise_queue_row_set_position  (RepriseQueueRow  *self,
                                                   guint             position);
void              reprise_queue_row_set_scale     (RepriseQueueRow  *self,
                                                   RepriseScale      scale);
void              reprise_queue_row_edit_note     (RepriseQueueRow  *self);
void              reprise_queue_row_open_menu     (RepriseQueueRow  *self);
void              reprise_queue_row_name          (RepriseQueueRow  *self,
                                                   GtkWidget        *list_item);

G_END_DECLS
