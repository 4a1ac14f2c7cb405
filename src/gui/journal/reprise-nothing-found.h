#pragma once

#include "gui/journal/reprise-diary-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_NOTHING_FOUND (reprise_nothing_found_get_type ())
G_DECLARE_FINAL_TYPE (RepriseNothingFound, reprise_nothing_found, REPRISE, NOTHING_FOUND, AdwBin)

void        reprise_nothing_found_tell  (RepriseNothingFound  *self,
                                         RepriseDiaryModel    *found,
                                         guint                 n_entries);

G_END_DECLS
