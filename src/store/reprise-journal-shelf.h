#pragma once

#include "store/reprise-journal.h"
#include "store/reprise-shelf.h"

G_BEGIN_DECLS

void        reprise_journal_search_shelf_async   (RepriseJournal       *self,
                                                  const char           *query,
                                                  RepriseShelfSort      sort,
                                                  gboolean              reversed,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GArray     *reprise_journal_search_shelf_finish  (RepriseJournal       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void        reprise_journal_load_shelf_async     (RepriseJournal       *self,
                                                  GArray               *films,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GPtrArray  *reprise_journal_load_shelf_finish    (RepriseJournal       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
