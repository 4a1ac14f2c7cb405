#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char  *reprise_track_remedy_get_words  (const RepriseWhereabouts *whereabouts);
char        *reprise_track_remedy_dup_advice (const RepriseWhereabouts *whereabouts);
void         reprise_track_remedy_show       (GtkButton                *button,
                                              const RepriseWhereabouts *whereabouts,
                                              const char               *appraisal,
                                              const char               *track);

G_END_DECLS
