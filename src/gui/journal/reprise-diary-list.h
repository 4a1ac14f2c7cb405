#pragma once

#include "gui/journal/reprise-diary-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_LIST (reprise_diary_list_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiaryList, reprise_diary_list, REPRISE, DIARY_LIST, AdwBin)

RepriseDiaryModel  *reprise_diary_list_get_model        (RepriseDiaryList   *self);
void                reprise_diary_list_set_model        (RepriseDiaryList   *self,
                                                         RepriseDiaryModel  *model);
RepriseDiaryItem   *reprise_diary_list_get_chosen       (RepriseDiaryList   *self);
void                reprise_diary_list_choose           (RepriseDiaryList   *self,
                                                         guint               position);
void                reprise_diary_list_open             (RepriseDiaryList   *self,
                                                         guint               position);
void                reprise_diary_list_show             (RepriseDiaryList   *self,
                                                         guint               position);
guint               reprise_diary_list_get_first        (RepriseDiaryList   *self);
void                reprise_diary_list_enter            (RepriseDiaryList   *self);
GtkWidget          *reprise_diary_list_get_view         (RepriseDiaryList   *self);
int                 reprise_diary_list_get_n_selected   (RepriseDiaryList   *self);
GVariant           *reprise_diary_list_dup_selected     (RepriseDiaryList   *self);
void                reprise_diary_list_start_selecting  (RepriseDiaryList   *self);
void                reprise_diary_list_stop_selecting   (RepriseDiaryList   *self);

G_END_DECLS
