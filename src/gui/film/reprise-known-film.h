#pragma once

#include "model/reprise-film.h"
#include "model/reprise-viewing.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseKnownFilm:
 *
 * What a journal knows of a film that somebody names.
 */
typedef struct
{
  RepriseFilm *film;      /* (owned) (nullable): NULL where it knows none */
  int          views;     /* viewings, and those before the journal began */
  RepriseDate  earliest;  /* when it was seen first, where that is known of all viewings */
} RepriseKnownFilm;

void               reprise_known_film_find_async   (RepriseJournal       *journal,
                                                    RepriseFilm          *named,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
RepriseKnownFilm  *reprise_known_film_find_finish  (RepriseJournal       *journal,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void               reprise_known_film_free         (RepriseKnownFilm     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseKnownFilm, reprise_known_film_free)

G_END_DECLS
