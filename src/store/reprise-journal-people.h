#pragma once

#include "store/reprise-journal.h"
#include "store/reprise-person-store.h"

G_BEGIN_DECLS

void             reprise_journal_load_profile_async    (RepriseJournal       *self,
                                                        const char           *name,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
RepriseProfile  *reprise_journal_load_profile_finish   (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_list_passages_async   (RepriseJournal       *self,
                                                        gint64                person,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GPtrArray       *reprise_journal_list_passages_finish  (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);

G_END_DECLS
