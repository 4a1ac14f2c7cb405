#pragma once

#include "gui/film/reprise-thing-dialog.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FACTS_DIALOG (reprise_facts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFactsDialog, reprise_facts_dialog,
                      REPRISE, FACTS_DIALOG, RepriseThingDialog)

GtkWidget  *reprise_facts_dialog_new  (RepriseJournal  *journal,
                                       const char      *film_uuid);

G_END_DECLS
