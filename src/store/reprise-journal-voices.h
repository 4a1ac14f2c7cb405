#pragma once

#include "model/reprise-voice.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void      reprise_journal_restore_voice_async   (RepriseJournal       *self,
                                                const char           *appraisal_uuid,
                                                RepriseVoice         *voice,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean  reprise_journal_restore_voice_finish  (RepriseJournal       *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
