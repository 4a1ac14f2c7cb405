#pragma once

#include "gui/widgets/reprise-suggestions.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

RepriseSuggestions  *reprise_film_suggestions_attach_films   (GtkEditable     *entry,
                                                              RepriseJournal  *journal);
RepriseSuggestions  *reprise_film_suggestions_attach_people  (GtkEditable     *entry,
                                                              RepriseJournal  *journal);

G_END_DECLS
