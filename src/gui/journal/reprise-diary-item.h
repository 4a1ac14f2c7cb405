#pragma once

#include "gui/reprise-row-item.h"
#include "model/reprise-entry.h"
#include "model/reprise-judgement.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_ITEM (reprise_diary_item_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiaryItem, reprise_diary_item, REPRISE, DIARY_ITEM, RepriseRowItem)

RepriseDiaryItem  *reprise_diary_item_new             (RepriseJournal     *journal,
                                                       gint64              id);
RepriseEntry      *reprise_diary_item_get_entry       (RepriseDiaryItem   *self);
const GError      *reprise_diary_item_get_error       (RepriseDiaryItem   *self);
void               reprise_diary_item_refresh         (RepriseDiaryItem   *self);
void               reprise_diary_item_place           (RepriseDiaryItem   *self,
                                                       const char         *heading,
                                                       gboolean            under_month);
const char        *reprise_diary_item_get_heading     (RepriseDiaryItem   *self);
gboolean           reprise_diary_item_is_under_month  (RepriseDiaryItem   *self);
void               reprise_diary_item_set_found       (RepriseDiaryItem   *self,
                                                       char               *query,
                                                       RepriseEntryWhere   where);
RepriseScale       reprise_diary_item_get_scale       (RepriseDiaryItem   *self);
void               reprise_diary_item_set_scale       (RepriseDiaryItem   *self,
                                                       RepriseScale        scale);

G_END_DECLS
