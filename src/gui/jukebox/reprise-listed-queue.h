#pragma once

#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * REPRISE_LISTED_QUEUE_MOST:
 *
 * How many tracks are queued at once: two days and nights of them.
 */
#define REPRISE_LISTED_QUEUE_MOST 1000

void  reprise_listed_queue_play  (RepriseJournal  *journal,
                                  GArray          *ids,
                                  gboolean         shuffle);

G_END_DECLS
