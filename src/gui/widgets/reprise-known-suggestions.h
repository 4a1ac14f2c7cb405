#pragma once

#include "gui/widgets/reprise-suggestions.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

RepriseSuggestions  *reprise_known_suggestions_attach_places   (GtkEditable     *entry,
                                                                RepriseJournal  *journal);
RepriseSuggestions  *reprise_known_suggestions_attach_guests   (GtkEditable     *entry,
                                                                RepriseJournal  *journal);
RepriseSuggestions  *reprise_known_suggestions_attach_artists  (GtkEditable     *entry,
                                                                RepriseJournal  *journal);

G_END_DECLS
