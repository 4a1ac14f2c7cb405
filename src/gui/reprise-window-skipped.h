#pragma once

#include "gui/reprise-window.h"

G_BEGIN_DECLS

void  reprise_window_follow_skipped  (RepriseWindow *self);

G_END_DECLS
