#pragma once

#include "gui/reprise-window.h"
#include "jukebox/reprise-jukebox.h"

G_BEGIN_DECLS

void  reprise_window_follow_skipped  (RepriseWindow   *self,
                                      RepriseJukebox  *jukebox);

G_END_DECLS
