#pragma once

#include "gui/film/reprise-new-dialog.h"
#include "gui/reprise-window.h"

G_BEGIN_DECLS

void  reprise_window_actions_install  (GtkWidgetClass *widget_class);
void  reprise_window_actions_begin    (RepriseWindow  *self,
                                       RepriseNewMode  mode,
                                       RepriseFilm    *film);

G_END_DECLS
