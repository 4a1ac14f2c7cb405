#pragma once

#include "gui/journal/reprise-diary-item.h"

G_BEGIN_DECLS

typedef struct _RepriseDiaryItems RepriseDiaryItems;

RepriseDiaryItems  *reprise_diary_items_new        (void);
void                reprise_diary_items_free       (RepriseDiaryItems   *self);
guint               reprise_diary_items_count      (RepriseDiaryItems   *self);
RepriseDiaryItem   *reprise_diary_items_get        (RepriseDiaryItems   *self,
                                                    gint64               id);
void                reprise_diary_items_add        (RepriseDiaryItems   *self,
                                                    RepriseDiaryItem    *item);
void                reprise_diary_items_refresh    (RepriseDiaryItems   *self,
                                                    const char * const  *changed);
void                reprise_diary_items_set_scale  (RepriseDiaryItems   *self,
                                                    RepriseScale         scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDiaryItems, reprise_diary_items_free)

G_END_DECLS
