#pragma once

#include "jukebox/reprise-whereabouts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_track_remedy_show (GtkButton                *button,
                                 const RepriseWhereabouts *whereabouts,
                                 const char               *appraisal,
                                 const char               *track);

G_END_DECLS
