#pragma once

#include "store/reprise-undo.h"

G_BEGIN_DECLS

RepriseUndo  *reprise_still_place       (RepriseDatabase     *database,
                                         const char          *appraisal,
                                         const char * const  *addresses,
                                         GPtrArray           *stills,
                                         GError             **error);
gboolean      reprise_still_place_undo  (RepriseDeed         *deed,
                                         RepriseDatabase     *database,
                                         gint64               appraisal,
                                         const char          *address,
                                         const char          *target,
                                         gboolean            *left,
                                         GError             **error);

G_END_DECLS
