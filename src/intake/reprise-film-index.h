#pragma once

#include "intake/reprise-film-traits.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseFilmMatch:
 *
 * Which film of a journal one from elsewhere is.
 */
typedef struct
{
  RepriseLikeness  likeness;
  GArray          *films;     /* (owned) (element-type gint64): the one; those it may be; or none */
} RepriseFilmMatch;

typedef struct _RepriseFilmIndex RepriseFilmIndex;

RepriseFilmIndex  *reprise_film_index_new    (RepriseDatabase    *database);
void               reprise_film_index_free   (RepriseFilmIndex   *self);
gboolean           reprise_film_index_add    (RepriseFilmIndex   *self,
                                              RepriseFilm        *film,
                                              GError            **error);
RepriseFilmMatch  *reprise_film_index_match  (RepriseFilmIndex   *self,
                                              RepriseFilm        *film,
                                              GError            **error);
void               reprise_film_match_free   (RepriseFilmMatch   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFilmIndex, reprise_film_index_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFilmMatch, reprise_film_match_free)

G_END_DECLS
