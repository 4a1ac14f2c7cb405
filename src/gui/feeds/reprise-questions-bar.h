#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_QUESTIONS_BAR (reprise_questions_bar_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQuestionsBar, reprise_questions_bar, REPRISE, QUESTIONS_BAR, AdwBin)

void  reprise_questions_bar_count     (RepriseQuestionsBar  *self,
                                       RepriseJournal       *journal);
void  reprise_questions_bar_set_feed  (RepriseQuestionsBar  *self,
                                       const char           *feed);

G_END_DECLS
