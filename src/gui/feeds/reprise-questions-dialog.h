#pragma once

#include "model/reprise-judgement.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_QUESTIONS_DIALOG (reprise_questions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQuestionsDialog, reprise_questions_dialog,
                      REPRISE, QUESTIONS_DIALOG, AdwWindow)

GtkWidget  *reprise_questions_dialog_new  (RepriseJournal  *journal,
                                           const char      *feed,
                                           RepriseScale     scale);

G_END_DECLS
