#pragma once

#include "model/reprise-film.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseFilmAccount:
 *
 * A film and how much the journal says of it.
 */
typedef struct
{
  RepriseFilm *film;          /* (owned) */
  int          judgement;     /* 0–100, or REPRISE_UNJUDGED */
  guint        n_viewings;
  guint        n_appraisals;
} RepriseFilmAccount;

void                 reprise_film_account_free               (RepriseFilmAccount   *self);
void                 reprise_journal_count_film_async        (RepriseJournal       *self,
                                                              const char           *uuid,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
RepriseFilmAccount  *reprise_journal_count_film_finish       (RepriseJournal       *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void                 reprise_journal_merge_films_async       (RepriseJournal       *self,
                                                              const char           *uuid,
                                                              const char           *into,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
void                 reprise_journal_unmerge_film_async      (RepriseJournal       *self,
                                                              const char           *uuid,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
char                *reprise_journal_merge_films_finish      (RepriseJournal       *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFilmAccount, reprise_film_account_free)

G_END_DECLS
