#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACKS_FORM (reprise_tracks_form_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTracksForm, reprise_tracks_form, REPRISE, TRACKS_FORM, GtkBox)

void        reprise_tracks_form_show_tracks  (RepriseTracksForm  *self,
                                              RepriseJournal     *journal,
                                              GPtrArray          *tracks);
void        reprise_tracks_form_begin        (RepriseTracksForm  *self,
                                              const char         *uuid);
void        reprise_tracks_form_add_tracks   (RepriseTracksForm  *self,
                                              GPtrArray          *tracks);
GPtrArray  *reprise_tracks_form_dup_tracks   (RepriseTracksForm  *self);
gboolean    reprise_tracks_form_is_changed   (RepriseTracksForm  *self);
GtkWidget  *reprise_tracks_form_check        (RepriseTracksForm  *self);

G_END_DECLS
