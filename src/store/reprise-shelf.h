#pragma once

#include "model/reprise-shelf-film.h"
#include "store/reprise-database.h"
#include "store/reprise-query.h"

G_BEGIN_DECLS

/**
 * RepriseShelfSort:
 * @REPRISE_SHELF_SORT_TITLE: by title, A first
 * @REPRISE_SHELF_SORT_YEAR: the newest first
 * @REPRISE_SHELF_SORT_DIRECTOR: by the first director's name
 * @REPRISE_SHELF_SORT_JUDGEMENT: the best first
 * @REPRISE_SHELF_SORT_VIEWS: what was watched most first
 * @REPRISE_SHELF_SORT_WATCHED: what stands last in the diary first
 * @REPRISE_SHELF_SORT_RUNTIME: the longest first
 * @REPRISE_SHELF_SORT_COUNTRY: by country
 * @REPRISE_SHELF_SORT_ADDED: what came to the journal last first
 *
 * An order of films. What has no value comes last, in the reverse as well.
 */
typedef enum
{
  REPRISE_SHELF_SORT_TITLE,
  REPRISE_SHELF_SORT_YEAR,
  REPRISE_SHELF_SORT_DIRECTOR,
  REPRISE_SHELF_SORT_JUDGEMENT,
  REPRISE_SHELF_SORT_VIEWS,
  REPRISE_SHELF_SORT_WATCHED,
  REPRISE_SHELF_SORT_RUNTIME,
  REPRISE_SHELF_SORT_COUNTRY,
  REPRISE_SHELF_SORT_ADDED,
} RepriseShelfSort;

#define REPRISE_N_SHELF_SORTS (REPRISE_SHELF_SORT_ADDED + 1)

gboolean           reprise_shelf_refresh      (RepriseDatabase     *database,
                                               gint64               film,
                                               GError             **error);
gboolean           reprise_shelf_refresh_all  (RepriseDatabase     *database,
                                               GError             **error);
GArray            *reprise_shelf_search       (RepriseDatabase     *database,
                                               const RepriseQuery  *query,
                                               gboolean             typing,
                                               RepriseShelfSort     sort,
                                               gboolean             reversed,
                                               GError             **error);
RepriseShelfFilm  *reprise_shelf_load         (RepriseDatabase     *database,
                                               gint64               film,
                                               GError             **error);

G_END_DECLS
