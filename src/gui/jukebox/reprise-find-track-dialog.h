#pragma once

#include "jukebox/reprise-music-library.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FIND_TRACK_DIALOG (reprise_find_track_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFindTrackDialog, reprise_find_track_dialog, REPRISE,
                      FIND_TRACK_DIALOG, AdwWindow)

GtkWidget  *reprise_find_track_dialog_new  (RepriseJournal       *journal,
                                            RepriseMusicLibrary  *library,
                                            const char           *appraisal_uuid,
                                            const char           *track_uuid);

G_END_DECLS
