#pragma once

#include "follow/reprise-diary.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void                  reprise_diary_take_async            (RepriseJournal               *journal,
                                                           const char                   *feed,
                                                           gboolean                      dry_run,
                                                           GCancellable                 *cancellable,
                                                           GAsyncReadyCallback           callback,
                                                           gpointer                      user_data);
void                  reprise_diary_answer_async          (RepriseJournal               *journal,
                                                           const char                   *feed,
                                                           const RepriseIntakeQuestion  *question,
                                                           const char                   *film,
                                                           GCancellable                 *cancellable,
                                                           GAsyncReadyCallback           callback,
                                                           gpointer                      user_data);
RepriseIntakeReport  *reprise_diary_take_finish           (RepriseJournal               *journal,
                                                           GAsyncResult                 *result,
                                                           GError                      **error);
void                  reprise_diary_take_back_async       (RepriseJournal               *journal,
                                                           const char                   *feed,
                                                           GCancellable                 *cancellable,
                                                           GAsyncReadyCallback           callback,
                                                           gpointer                      user_data);
gboolean              reprise_diary_take_back_finish      (RepriseJournal               *journal,
                                                           GAsyncResult                 *result,
                                                           RepriseTakenBack             *taken,
                                                           GError                      **error);

G_END_DECLS
