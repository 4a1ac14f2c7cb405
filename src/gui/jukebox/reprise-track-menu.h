#pragma once

#include "model/reprise-listed-track.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_track_menu_pop_up  (GtkPopoverMenu     *popover,
                                  RepriseListedTrack *listed,
                                  gboolean            plays,
                                  const GdkRectangle *at);

G_END_DECLS
