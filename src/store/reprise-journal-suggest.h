#pragma once

#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseSuggest:
 * @database: a connection
 * @text: what was typed
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Looks for what somebody may mean who has typed @text.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): it, best first
 */
typedef GPtrArray *(* RepriseSuggest) (RepriseDatabase  *database,
                                       const char       *text,
                                       guint             limit,
                                       GError          **error);

void        reprise_journal_suggest_async   (RepriseJournal       *self,
                                             RepriseSuggest        suggest,
                                             const char           *text,
                                             guint                 limit,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray  *reprise_journal_suggest_finish  (RepriseJournal       *self,
                                             GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
