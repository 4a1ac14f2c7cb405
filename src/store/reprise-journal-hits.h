#pragma once

#include "store/reprise-journal.h"
#include "store/reprise-search.h"

G_BEGIN_DECLS

void           reprise_journal_load_hit_async     (RepriseJournal       *self,
                                                   gint64                id,
                                                   const char           *query,
                                                   RepriseSearchFlags    flags,
                                                   RepriseEntryWhere     where,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RepriseEntry  *reprise_journal_load_hit_finish    (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void           reprise_journal_find_entry_async   (RepriseJournal       *self,
                                                   const char           *uuid,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gint64         reprise_journal_find_entry_finish  (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
