#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void              reprise_journal_load_masthead_async   (RepriseJournal       *self,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
RepriseMasthead  *reprise_journal_load_masthead_finish  (RepriseJournal       *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
void              reprise_journal_save_masthead_async   (RepriseJournal       *self,
                                                         RepriseMasthead      *masthead,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean          reprise_journal_save_masthead_finish  (RepriseJournal       *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);

G_END_DECLS
