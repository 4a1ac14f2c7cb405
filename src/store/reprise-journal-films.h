#pragma once

#include "model/reprise-viewing.h"
#include "store/reprise-journal.h"
#include "store/reprise-name-store.h"

G_BEGIN_DECLS

void             reprise_journal_load_film_async       (RepriseJournal       *self,
                                                        const char           *uuid,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
RepriseFilm     *reprise_journal_load_film_finish      (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_save_film_async       (RepriseJournal       *self,
                                                        RepriseFilm          *edited,
                                                        RepriseFilm          *made_from,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
RepriseFilm     *reprise_journal_save_film_finish      (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_find_films_async      (RepriseJournal       *self,
                                                        const char           *text,
                                                        guint                 limit,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GPtrArray       *reprise_journal_find_films_finish     (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_suggest_names_async   (RepriseJournal       *self,
                                                        RepriseNameKind       kind,
                                                        const char           *text,
                                                        guint                 limit,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
GPtrArray       *reprise_journal_suggest_names_finish  (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_load_viewing_async    (RepriseJournal       *self,
                                                        const char           *uuid,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
RepriseViewing  *reprise_journal_load_viewing_finish   (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);
void             reprise_journal_save_viewing_async    (RepriseJournal       *self,
                                                        RepriseViewing       *edited,
                                                        RepriseViewing       *made_from,
                                                        GCancellable         *cancellable,
                                                        GAsyncReadyCallback   callback,
                                                        gpointer              user_data);
RepriseViewing  *reprise_journal_save_viewing_finish   (RepriseJournal       *self,
                                                        GAsyncResult         *result,
                                                        GError              **error);

G_END_DECLS
