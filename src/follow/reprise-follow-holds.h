#pragma once

#include "follow/reprise-fetcher.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void  reprise_follow_holds_watch  (RepriseJournal  *journal,
                                   RepriseFetcher  *fetcher);
void  reprise_follow_holds_apply  (GPtrArray       *holds,
                                   RepriseFetcher  *fetcher);

G_END_DECLS
