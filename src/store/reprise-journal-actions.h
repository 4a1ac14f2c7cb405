#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-journal.h"
#include "store/reprise-search.h"

G_BEGIN_DECLS

void               reprise_journal_search_async           (RepriseJournal       *self,
                                                           const char           *query,
                                                           RepriseSearchFlags    flags,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
RepriseHits       *reprise_journal_search_finish          (RepriseJournal       *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);
void               reprise_journal_load_appraisal_async   (RepriseJournal       *self,
                                                           const char           *uuid,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
RepriseAppraisal  *reprise_journal_load_appraisal_finish  (RepriseJournal       *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);
void               reprise_journal_save_appraisal_async   (RepriseJournal       *self,
                                                           RepriseAppraisal     *edited,
                                                           RepriseAppraisal     *made_from,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
void               reprise_journal_begin_appraisal_async  (RepriseJournal       *self,
                                                           RepriseAppraisal     *appraisal,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
RepriseAppraisal  *reprise_journal_save_appraisal_finish  (RepriseJournal       *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);
void               reprise_journal_delete_async           (RepriseJournal       *self,
                                                           const char           *uuid,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
void               reprise_journal_restore_async          (RepriseJournal       *self,
                                                           const char           *uuid,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean           reprise_journal_bin_finish             (RepriseJournal       *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);

G_END_DECLS
