#pragma once

#include "follow/reprise-follower.h"
#include "store/reprise-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* For tests, which have no network to pull out and no minute to wait. */

void             reprise_follower_set_monitor  (RepriseFollower  *self,
                                                GNetworkMonitor  *monitor);
void             reprise_follower_set_pause    (RepriseFollower  *self,
                                                guint             milliseconds);
RepriseFetcher  *reprise_follower_get_fetcher  (RepriseFollower  *self);

/* For the room's own files. */

RepriseJournal  *reprise_follower_get_journal   (RepriseFollower  *self);
void             reprise_follower_want          (RepriseFollower  *self,
                                                 const char       *feed,
                                                 GTask            *task);
gpointer         reprise_follower_list_due_job  (RepriseDatabase  *database,
                                                 gpointer          data,
                                                 GError          **error);

G_END_DECLS
