#pragma once

#include "gui/widgets/reprise-suggestions.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

RepriseSuggestions  *reprise_group_suggestions_attach  (GtkEditable     *entry,
                                                        RepriseJournal  *journal);

G_END_DECLS
