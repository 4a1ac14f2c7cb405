#pragma once

#include "model/reprise-film.h"

G_BEGIN_DECLS

/**
 * RepriseLikeness:
 * @REPRISE_LIKENESS_OTHER: it is another film
 * @REPRISE_LIKENESS_MAYBE: nobody can tell but the user
 * @REPRISE_LIKENESS_SAME: it is the same film
 *
 * Whether two that were written down are one film.
 */
typedef enum
{
  REPRISE_LIKENESS_OTHER,
  REPRISE_LIKENESS_MAYBE,
  REPRISE_LIKENESS_SAME,
} RepriseLikeness;

#define REPRISE_N_FILM_IDS 4

/**
 * RepriseFilmTraits:
 *
 * What a film is told by from others, taken apart for comparing.
 */
typedef struct
{
  gint64    id;                       /* in its journal, or 0 */
  int       year;                     /* 0 where unknown */
  int       minutes;                  /* 0 where unknown */
  char     *form;                     /* (owned) (nullable): folded */
  char     *ids[REPRISE_N_FILM_IDS];  /* (owned) (nullable): IMDb, TMDB, Wikidata, Letterboxd */
  GStrv     directors;                /* (owned) (not nullable): keys */
  GStrv     titles;                   /* (owned) (not nullable): keys of all its titles */
  GStrv     spellings;                /* (owned) (not nullable): the same, however they are spelt */
  GStrv     stems;                    /* (owned) (not nullable): the same without articles */
} RepriseFilmTraits;

RepriseFilmTraits  *reprise_film_traits_new         (RepriseFilm              *film);
void                reprise_film_traits_free        (RepriseFilmTraits        *self);
GStrv               reprise_film_traits_list_names  (const RepriseFilmTraits  *self);
RepriseLikeness     reprise_film_traits_compare     (const RepriseFilmTraits  *a,
                                                     const RepriseFilmTraits  *b);

GStrv               reprise_film_names_list         (const char               *title,
                                                     const char               *original_title,
                                                     const char * const        ids[]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFilmTraits, reprise_film_traits_free)

G_END_DECLS
