#pragma once

#include "jukebox/reprise-queue-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * REPRISE_QUEUE_NOWHERE:
 *
 * No position in a queue.
 */
#define REPRISE_QUEUE_NOWHERE G_MAXUINT

/**
 * RepriseRepeat:
 * @REPRISE_REPEAT_NONE: the queue ends
 * @REPRISE_REPEAT_ALL: it begins again
 * @REPRISE_REPEAT_ONE: one track over and over
 *
 * What comes when a track or the queue has ended.
 */
typedef enum
{
  REPRISE_REPEAT_NONE,
  REPRISE_REPEAT_ALL,
  REPRISE_REPEAT_ONE,
} RepriseRepeat;

#define REPRISE_TYPE_REPEAT (reprise_repeat_get_type ())
GType reprise_repeat_get_type (void);

#define REPRISE_TYPE_QUEUE (reprise_queue_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQueue, reprise_queue, REPRISE, QUEUE, GObject)

RepriseQueue      *reprise_queue_new           (void);
void               reprise_queue_replace       (RepriseQueue      *self,
                                                GPtrArray         *items);
void               reprise_queue_remove        (RepriseQueue      *self,
                                                guint              position);
void               reprise_queue_move          (RepriseQueue      *self,
                                                guint              from,
                                                guint              to);
guint              reprise_queue_get_length    (RepriseQueue      *self);
guint              reprise_queue_get_position  (RepriseQueue      *self);
void               reprise_queue_set_position  (RepriseQueue      *self,
                                                guint              position);
RepriseQueueItem  *reprise_queue_get_current   (RepriseQueue      *self);
void               reprise_queue_rewind        (RepriseQueue      *self);
RepriseRepeat      reprise_queue_get_repeat    (RepriseQueue      *self);
void               reprise_queue_set_repeat    (RepriseQueue      *self,
                                                RepriseRepeat      repeat);
gboolean           reprise_queue_get_shuffle   (RepriseQueue      *self);
void               reprise_queue_set_shuffle   (RepriseQueue      *self,
                                                gboolean           shuffle);
guint              reprise_queue_peek_next     (RepriseQueue      *self,
                                                gboolean           ended);
guint              reprise_queue_peek_previous (RepriseQueue      *self);

G_END_DECLS
