#pragma once

#include "model/reprise-still.h"
#include "store/reprise-journal.h"
#include "store/reprise-undo.h"

G_BEGIN_DECLS

char          *reprise_journal_dup_still_path     (RepriseJournal       *self,
                                                   const char           *sha256);
void           reprise_journal_keep_image_async   (RepriseJournal       *self,
                                                   GBytes               *bytes,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
void           reprise_journal_keep_file_async    (RepriseJournal       *self,
                                                   GFile                *file,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RepriseStill  *reprise_journal_keep_image_finish  (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void           reprise_journal_add_stills_async   (RepriseJournal       *self,
                                                   const char           *appraisal_uuid,
                                                   GPtrArray            *stills,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean       reprise_journal_add_stills_finish  (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void           reprise_journal_place_stills_async (RepriseJournal       *self,
                                                   const char           *appraisal_uuid,
                                                   const char * const   *addresses,
                                                   GPtrArray            *stills,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RepriseUndo   *reprise_journal_place_stills_finish
                                                  (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
