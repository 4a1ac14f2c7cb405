#pragma once

#include "follow/reprise-follower.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* For tests, which have no network to pull out and no minute to wait. */

void             reprise_follower_set_monitor  (RepriseFollower  *self,
                                                GNetworkMonitor  *monitor);
void             reprise_follower_set_pause    (RepriseFollower  *self,
                                                guint             milliseconds);

G_END_DECLS
