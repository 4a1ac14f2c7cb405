#pragma once

#include "gui/reprise-window.h"

G_BEGIN_DECLS

void  reprise_window_music_actions_install  (GtkWidgetClass  *widget_class);
void  reprise_window_follow_music           (RepriseWindow   *self);

G_END_DECLS
