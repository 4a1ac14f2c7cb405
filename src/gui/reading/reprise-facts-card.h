#pragma once

#include "gui/reading/reprise-fact-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FACTS_CARD (reprise_facts_card_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFactsCard, reprise_facts_card, REPRISE, FACTS_CARD, AdwBin)

GtkWidget  *reprise_facts_card_new           (void);
void        reprise_facts_card_show_sheet    (RepriseFactsCard  *self,
                                              RepriseFactSheet  *sheet,
                                              gboolean           titled);
void        reprise_facts_card_set_expanded  (RepriseFactsCard  *self,
                                              gboolean           expanded);

G_END_DECLS
