#pragma once

#include "store/reprise-journal.h"

G_BEGIN_DECLS

void        reprise_journal_suggest_places_async   (RepriseJournal       *self,
                                                    const char           *text,
                                                    guint                 limit,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray  *reprise_journal_suggest_places_finish  (RepriseJournal       *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
