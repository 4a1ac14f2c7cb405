#pragma once

#include "gui/reprise-window.h"

G_BEGIN_DECLS

void  reprise_window_diary_actions_install  (GtkWidgetClass  *widget_class);

G_END_DECLS
