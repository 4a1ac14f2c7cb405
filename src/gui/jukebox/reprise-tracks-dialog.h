#pragma once

#include "gui/film/reprise-thing-dialog.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACKS_DIALOG (reprise_tracks_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTracksDialog, reprise_tracks_dialog, REPRISE, TRACKS_DIALOG,
                      RepriseThingDialog)

GtkWidget  *reprise_tracks_dialog_new        (RepriseJournal       *journal,
                                              const char           *appraisal_uuid,
                                              const char           *track_uuid);
void        reprise_tracks_dialog_add_tracks (RepriseTracksDialog  *self,
                                              GPtrArray            *tracks);

G_END_DECLS
