#pragma once

#include "intake/reprise-intake-report.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void                  reprise_diary_take_async   (RepriseJournal       *journal,
                                                  const char           *feed,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
RepriseIntakeReport  *reprise_diary_take_finish  (GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
