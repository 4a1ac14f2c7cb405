#pragma once

#include "store/reprise-journal.h"
#include "store/reprise-track-listing.h"

G_BEGIN_DECLS

void        reprise_journal_list_tracks_async         (RepriseJournal       *self,
                                                       const char           *words,
                                                       RepriseTrackOrder     order,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GArray     *reprise_journal_list_tracks_finish        (RepriseJournal       *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void        reprise_journal_load_listed_tracks_async  (RepriseJournal       *self,
                                                       GArray               *ids,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GPtrArray  *reprise_journal_load_listed_tracks_finish (RepriseJournal       *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void        reprise_journal_load_jukebox_async        (RepriseJournal       *self,
                                                       const char           *appraisal,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);

G_END_DECLS
