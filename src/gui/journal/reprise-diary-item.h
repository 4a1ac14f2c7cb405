#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_ITEM (reprise_diary_item_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiaryItem, reprise_diary_item, REPRISE, DIARY_ITEM, GObject)

RepriseDiaryItem  *reprise_diary_item_new        (RepriseJournal    *journal,
                                                  gint64             id);
gint64             reprise_diary_item_get_id     (RepriseDiaryItem  *self);
RepriseEntry      *reprise_diary_item_get_entry  (RepriseDiaryItem  *self);
const GError      *reprise_diary_item_get_error  (RepriseDiaryItem  *self);
void               reprise_diary_item_hold       (RepriseDiaryItem  *self);
void               reprise_diary_item_release    (RepriseDiaryItem  *self);
void               reprise_diary_item_refresh    (RepriseDiaryItem  *self);

G_END_DECLS
