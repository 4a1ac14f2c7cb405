#pragma once

#include "model/reprise-film.h"
#include "model/reprise-shelf-film.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseFilmStory:
 *
 * A film with all that a journal has of it.
 */
typedef struct
{
  RepriseFilm      *film;      /* (owned) */
  RepriseShelfFilm *shelf;     /* (owned): what its history comes to */
  GPtrArray        *viewings;  /* (owned) of RepriseViewing, the newest first */
  GPtrArray        *entries;   /* (owned) of RepriseEntry: its appraisals, the newest first */
  GPtrArray        *lists;     /* (owned) of utf8: titles of lists it is on; "" for Up Next */
} RepriseFilmStory;

void               reprise_film_story_free              (RepriseFilmStory     *self);
void               reprise_journal_load_story_async     (RepriseJournal       *self,
                                                         const char           *film,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
RepriseFilmStory  *reprise_journal_load_story_finish    (RepriseJournal       *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
void               reprise_journal_set_poster_async     (RepriseJournal       *self,
                                                         const char           *film,
                                                         const char           *sha256,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean           reprise_journal_set_poster_finish    (RepriseJournal       *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFilmStory, reprise_film_story_free)

G_END_DECLS
