#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-database.h"
#include "store/reprise-query.h"

G_BEGIN_DECLS

/**
 * RepriseSearchFlags:
 * @REPRISE_SEARCH_TYPING: the query is still being typed: its last word may go on
 * @REPRISE_SEARCH_NAMES_FIRST: what is found by a name comes before what is found by its text
 * @REPRISE_SEARCH_BEGINNING: of the whole diary no more than %REPRISE_SEARCH_BEGINNING_MOST entries
 *   are wanted, at once; of any other question all
 *
 * How a question is answered.
 */
typedef enum
{
  REPRISE_SEARCH_TYPING = 1 << 0,
  REPRISE_SEARCH_NAMES_FIRST = 1 << 1,
  REPRISE_SEARCH_BEGINNING = 1 << 2,
} RepriseSearchFlags;

/* As many as a tall window shows. A list would make rows for two hundred, and nobody sees them yet. */
#define REPRISE_SEARCH_BEGINNING_MOST 40

/**
 * RepriseHits:
 *
 * The answer to a question.
 */
typedef struct
{
  gint64 *ids;      /* (owned): entries of the diary, in the order asked for */
  guint   n_ids;
  int    *months;   /* (owned) (nullable): see reprise_search() */
  guint   n_names;  /* how many of them, from the first, were found by a name */
} RepriseHits;

RepriseHits  *reprise_search       (RepriseDatabase     *database,
                                    const RepriseQuery  *query,
                                    RepriseSearchFlags   flags,
                                    GError             **error);
void          reprise_hits_free    (RepriseHits         *self);
gboolean      reprise_search_mark  (RepriseDatabase     *database,
                                    const RepriseQuery  *query,
                                    RepriseSearchFlags   flags,
                                    RepriseEntry        *entry,
                                    GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseHits, reprise_hits_free)

G_END_DECLS
