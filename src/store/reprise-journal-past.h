#pragma once

#include "store/reprise-conflict.h"
#include "store/reprise-journal.h"
#include "store/reprise-revision.h"

G_BEGIN_DECLS

void        reprise_journal_list_revisions_async     (RepriseJournal       *self,
                                                      const char           *appraisal_uuid,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GPtrArray  *reprise_journal_list_revisions_finish    (RepriseJournal       *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void        reprise_journal_restore_part_async       (RepriseJournal       *self,
                                                      const char           *appraisal_uuid,
                                                      gpointer              part,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean    reprise_journal_restore_part_finish      (RepriseJournal       *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void        reprise_journal_list_conflicts_async     (RepriseJournal       *self,
                                                      const char           *uuid,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GPtrArray  *reprise_journal_list_conflicts_finish    (RepriseJournal       *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
void        reprise_journal_settle_conflicts_async   (RepriseJournal       *self,
                                                      const char           *uuid,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
void        reprise_journal_settle_all_around_async  (RepriseJournal       *self,
                                                      const char           *entry,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean    reprise_journal_settle_conflicts_finish  (RepriseJournal       *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

G_END_DECLS
