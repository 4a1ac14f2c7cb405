#pragma once

#include "gui/film/reprise-form-dialog.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_LINES_DIALOG (reprise_track_lines_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackLinesDialog, reprise_track_lines_dialog, REPRISE,
                      TRACK_LINES_DIALOG, RepriseFormDialog)

GtkWidget  *reprise_track_lines_dialog_new  (const char *lines);

G_END_DECLS
