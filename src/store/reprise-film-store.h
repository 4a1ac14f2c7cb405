#pragma once

#include "model/reprise-film.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

/**
 * RepriseFilmHistory:
 *
 * What a journal says of a film beyond the film itself.
 */
typedef struct
{
  int  views;      /* viewings, and those before the journal began */
  int  judgement;  /* 0–100, or REPRISE_UNJUDGED */
} RepriseFilmHistory;

RepriseFilm  *reprise_film_load          (RepriseDatabase     *database,
                                          gint64               id,
                                          GError             **error);
gboolean      reprise_film_find          (RepriseDatabase     *database,
                                          const char          *title,
                                          int                  year,
                                          gint64              *id,
                                          GError             **error);
gboolean      reprise_film_save          (RepriseDeed         *deed,
                                          RepriseDatabase     *database,
                                          RepriseFilm         *edited,
                                          RepriseFilm         *made_from,
                                          GError             **error);
gboolean      reprise_film_read_history  (RepriseDatabase     *database,
                                          gint64               id,
                                          RepriseFilmHistory  *history,
                                          GError             **error);

G_END_DECLS
