#pragma once

#include "gui/reprise-window.h"

G_BEGIN_DECLS

void  reprise_window_feeds_actions_install  (GtkWidgetClass *widget_class);
void  reprise_window_follow_feeds           (RepriseWindow  *self);

G_END_DECLS
