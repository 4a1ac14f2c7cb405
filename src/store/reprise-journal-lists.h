#pragma once

#include "model/reprise-list.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void          reprise_journal_load_lists_async   (RepriseJournal      *self,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray    *reprise_journal_load_lists_finish  (RepriseJournal      *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          reprise_journal_load_list_async    (RepriseJournal      *self,
                                                  const char          *uuid,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
RepriseList  *reprise_journal_load_list_finish   (RepriseJournal      *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void          reprise_journal_save_list_async    (RepriseJournal      *self,
                                                  RepriseList         *edited,
                                                  RepriseList         *made_from,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
RepriseList  *reprise_journal_save_list_finish   (RepriseJournal      *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

G_END_DECLS
