#pragma once

#include "model/reprise-film.h"
#include "store/reprise-journal.h"
#include "store/reprise-link-reader.h"

G_BEGIN_DECLS

void             reprise_journal_read_related_async    (RepriseJournal       *self,
                                                        const char           *uuid,
                                                        guint                 limit,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
RepriseRelated  *reprise_journal_read_related_finish   (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_suggest_links_async   (RepriseJournal       *self,
                                                        const char           *appraisal_uuid,
                                                        const char           *text,
                                                        guint                 limit,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GPtrArray       *reprise_journal_suggest_links_finish  (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_list_mentions_async   (RepriseJournal       *self,
                                                        const char           *appraisal_uuid,
                                                        guint                 limit,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GPtrArray       *reprise_journal_list_mentions_finish  (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_link_mention_async    (RepriseJournal       *self,
                                                        const char           *appraisal_uuid,
                                                        const char           *label,
                                                        gboolean              linked,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
gboolean         reprise_journal_link_mention_finish   (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_create_linked_async   (RepriseJournal       *self,
                                                        const char           *appraisal_uuid,
                                                        const char           *label,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
RepriseFilm     *reprise_journal_create_linked_finish  (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);

G_END_DECLS
