#pragma once

#include "gui/journal/reprise-diary-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_PANE (reprise_diary_pane_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiaryPane, reprise_diary_pane, REPRISE, DIARY_PANE, AdwBin)

GtkWidget          *reprise_diary_pane_new            (void);
void                reprise_diary_pane_set_journal    (RepriseDiaryPane  *self,
                                                       RepriseJournal    *journal);
void                reprise_diary_pane_set_masthead   (RepriseDiaryPane  *self,
                                                       RepriseMasthead   *masthead);
RepriseDiaryModel  *reprise_diary_pane_get_diary      (RepriseDiaryPane  *self);
RepriseDiaryItem   *reprise_diary_pane_get_chosen     (RepriseDiaryPane  *self);
void                reprise_diary_pane_choose         (RepriseDiaryPane  *self,
                                                       const char        *uuid);
gboolean            reprise_diary_pane_get_searching  (RepriseDiaryPane  *self);
void                reprise_diary_pane_set_searching  (RepriseDiaryPane  *self,
                                                       gboolean           searching);
void                reprise_diary_pane_search         (RepriseDiaryPane  *self,
                                                       const char        *query);
int                 reprise_diary_pane_get_n_selected (RepriseDiaryPane *self);
GtkWidget          *reprise_diary_pane_get_list       (RepriseDiaryPane  *self);

G_END_DECLS
