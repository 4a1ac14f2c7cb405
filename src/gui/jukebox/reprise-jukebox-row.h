#pragma once

#include "gui/jukebox/reprise-track-watch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_JUKEBOX_ROW (reprise_jukebox_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseJukeboxRow, reprise_jukebox_row, REPRISE, JUKEBOX_ROW, GtkListBoxRow)

GtkWidget     *reprise_jukebox_row_new        (RepriseTrack       *track,
                                               guint               number);
RepriseTrack  *reprise_jukebox_row_get_track  (RepriseJukeboxRow  *self);
void           reprise_jukebox_row_follow     (RepriseJukeboxRow  *self,
                                               RepriseTrackWatch  *watch);

G_END_DECLS
