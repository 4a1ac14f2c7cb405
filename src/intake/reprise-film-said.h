#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * REPRISE_FILM_SAID_NAME:
 *
 * The fact that stands for the film itself: what a source knows it by.
 */
#define REPRISE_FILM_SAID_NAME "film"

/**
 * REPRISE_FILM_SAID_CREDITS:
 *
 * What the names of facts begin with that say who has a role: a line for each of them.
 */
#define REPRISE_FILM_SAID_CREDITS "credits/"

/**
 * RepriseFilmSaid:
 *
 * One thing that a source said of the film that a record is of.
 */
typedef struct
{
  char     *fact;   /* (owned): its key; or credits/ROLE; or %REPRISE_FILM_SAID_NAME */
  char     *film;   /* (owned) (nullable): the UUID of the film that it was found to be */
  char     *value;  /* (owned) */
  gboolean  taken;  /* whether the film here says it since, and because of that */
} RepriseFilmSaid;

GHashTable  *reprise_film_said_load    (RepriseDatabase        *database,
                                        const char             *source,
                                        const char             *record,
                                        gint64                  before,
                                        GError                **error);
gboolean     reprise_film_said_keep    (RepriseDatabase        *database,
                                        const char             *source,
                                        const char             *record,
                                        gint64                  batch,
                                        const RepriseFilmSaid  *said,
                                        GError                **error);

G_END_DECLS
