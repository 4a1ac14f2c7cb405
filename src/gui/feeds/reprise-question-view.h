#pragma once

#include "follow/reprise-diary-questions.h"
#include "model/reprise-judgement.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_QUESTION_VIEW (reprise_question_view_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQuestionView, reprise_question_view, REPRISE, QUESTION_VIEW, AdwBin)

void  reprise_question_view_set_journal  (RepriseQuestionView         *self,
                                          RepriseJournal              *journal,
                                          RepriseScale                 scale);
void  reprise_question_view_show         (RepriseQuestionView         *self,
                                          const RepriseDiaryQuestion  *question);

G_END_DECLS
