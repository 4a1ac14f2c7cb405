#pragma once

#include "gui/reprise-window.h"

G_BEGIN_DECLS

void  reprise_window_lists_actions_install  (GtkWidgetClass *widget_class);
void  reprise_window_tell_watched           (RepriseWindow  *self,
                                             const char     *uuid);
void  reprise_window_queue_film             (RepriseWindow  *self,
                                             RepriseFilm    *film);

G_END_DECLS
