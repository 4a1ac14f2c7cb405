#pragma once

#include "store/reprise-journal.h"

G_BEGIN_DECLS

void             test_keep_result_cb  (GObject        *source,
                                       GAsyncResult   *result,
                                       gpointer        slot);
GAsyncResult    *test_wait            (GAsyncResult  **slot);
RepriseJournal  *test_open_journal    (const char     *path,
                                       GError        **error);

G_END_DECLS
