#pragma once

#include "jukebox/reprise-whereabouts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean  reprise_track_remedy_is_needed (const RepriseWhereabouts *whereabouts);
void      reprise_track_remedy_show      (GtkButton                *button,
                                          const RepriseWhereabouts *whereabouts,
                                          const char               *appraisal,
                                          const char               *track);
void      reprise_track_remedy_aim       (GtkActionable            *actionable,
                                          const RepriseWhereabouts *whereabouts,
                                          const char               *appraisal,
                                          const char               *track);
void      reprise_track_remedy_press     (GtkWidget                *widget,
                                          const RepriseWhereabouts *whereabouts,
                                          const char               *appraisal,
                                          const char               *track);

G_END_DECLS
