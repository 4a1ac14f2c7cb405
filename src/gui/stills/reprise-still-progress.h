#pragma once

#include "gui/stills/reprise-still-intake.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILL_PROGRESS (reprise_still_progress_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillProgress, reprise_still_progress, REPRISE, STILL_PROGRESS, AdwBin)

GCancellable  *reprise_still_progress_follow  (RepriseStillProgress  *self,
                                               RepriseStillIntake    *intake);

G_END_DECLS
