#pragma once

#include "store/reprise-journal.h"
#include "store/reprise-undo.h"

G_BEGIN_DECLS

void          reprise_journal_tag_entries_async        (RepriseJournal       *self,
                                                        GArray               *entries,
                                                        const char * const   *added,
                                                        const char * const   *removed,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
void          reprise_journal_judge_entries_async      (RepriseJournal       *self,
                                                        GArray               *entries,
                                                        int                   judgement,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
void          reprise_journal_delete_entries_async     (RepriseJournal       *self,
                                                        GArray               *entries,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
RepriseUndo  *reprise_journal_batch_finish             (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void          reprise_journal_list_entry_tags_async    (RepriseJournal       *self,
                                                        GArray               *entries,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GPtrArray    *reprise_journal_list_entry_tags_finish   (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void          reprise_journal_undo_async               (RepriseJournal       *self,
                                                        RepriseUndo          *undo,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
gboolean      reprise_journal_undo_finish              (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        guint                *n_left,
                                                        GError              **error);

G_END_DECLS
