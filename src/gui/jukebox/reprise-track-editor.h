#pragma once

#include "model/reprise-track.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_EDITOR (reprise_track_editor_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackEditor, reprise_track_editor, REPRISE, TRACK_EDITOR, AdwBin)

GtkWidget     *reprise_track_editor_new         (RepriseJournal      *journal,
                                                 RepriseTrack        *track,
                                                 gboolean             kept);
RepriseTrack  *reprise_track_editor_get_kept    (RepriseTrackEditor  *self);
RepriseTrack  *reprise_track_editor_dup_track   (RepriseTrackEditor  *self);
gboolean       reprise_track_editor_is_changed  (RepriseTrackEditor  *self);
gboolean       reprise_track_editor_is_removed  (RepriseTrackEditor  *self);
GtkWidget     *reprise_track_editor_check       (RepriseTrackEditor  *self);
void           reprise_track_editor_open        (RepriseTrackEditor  *self);
void           reprise_track_editor_set_number  (RepriseTrackEditor  *self,
                                                 guint                number);
void           reprise_track_editor_let_move    (RepriseTrackEditor  *self,
                                                 gboolean             up,
                                                 gboolean             down);
GtkWidget     *reprise_track_editor_get_handle  (RepriseTrackEditor  *self);

G_END_DECLS
