#pragma once

#include "model/reprise-feed.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TROUBLE_BAR (reprise_trouble_bar_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTroubleBar, reprise_trouble_bar, REPRISE, TROUBLE_BAR, AdwBin)

void  reprise_trouble_bar_show  (RepriseTroubleBar  *self,
                                 RepriseFeed        *feed,
                                 gboolean            online);

G_END_DECLS
