#pragma once

#include "follow/reprise-diary-questions.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void                  reprise_diary_has_come_async          (RepriseJournal       *journal,
                                                             const char           *feed,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
gboolean              reprise_diary_has_come_finish         (RepriseJournal       *journal,
                                                             GAsyncResult         *result);
void                  reprise_diary_take_back_async         (RepriseJournal       *journal,
                                                             const char           *feed,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
gboolean              reprise_diary_take_back_finish        (RepriseJournal       *journal,
                                                             GAsyncResult         *result,
                                                             RepriseTakenBack     *taken,
                                                             GError              **error);
void                  reprise_diary_list_questions_async    (RepriseJournal       *journal,
                                                             const char           *feed,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
GPtrArray            *reprise_diary_list_questions_finish   (RepriseJournal       *journal,
                                                             GAsyncResult         *result,
                                                             GError              **error);
void                  reprise_diary_answer_async            (RepriseJournal       *journal,
                                                             const char           *feed,
                                                             const char           *name,
                                                             const char           *film,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
RepriseIntakeReport  *reprise_diary_answer_finish           (RepriseJournal       *journal,
                                                             GAsyncResult         *result,
                                                             GError              **error);
void                  reprise_diary_take_answer_back_async  (RepriseJournal       *journal,
                                                             const char           *feed,
                                                             const char           *name,
                                                             const char           *batch,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
void                  reprise_diary_skip_async              (RepriseJournal       *journal,
                                                             const char           *feed,
                                                             const char           *name,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
char                 *reprise_diary_skip_finish             (RepriseJournal       *journal,
                                                             GAsyncResult         *result,
                                                             GError              **error);
void                  reprise_diary_unskip_async            (RepriseJournal       *journal,
                                                             const char           *feed,
                                                             const char           *skipped,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
gboolean              reprise_diary_undo_finish             (RepriseJournal       *journal,
                                                             GAsyncResult         *result,
                                                             GError              **error);

G_END_DECLS
