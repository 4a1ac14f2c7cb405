#pragma once

#include "store/reprise-search.h"

G_BEGIN_DECLS

/**
 * RepriseListing:
 * @REPRISE_LIST_ENTRIES: the diary as it is
 * @REPRISE_LIST_APPRAISALS: appraisals alone
 * @REPRISE_LIST_VIEWINGS: viewings, those somebody wrote about too
 * @REPRISE_LIST_FILMS: films
 *
 * What a list is a list of.
 */
typedef enum
{
  REPRISE_LIST_ENTRIES,
  REPRISE_LIST_APPRAISALS,
  REPRISE_LIST_VIEWINGS,
  REPRISE_LIST_FILMS,
} RepriseListing;

GArray  *reprise_list  (RepriseDatabase     *database,
                        const RepriseQuery  *query,
                        const RepriseHits   *hits,
                        RepriseListing       of,
                        GError             **error);

G_END_DECLS
