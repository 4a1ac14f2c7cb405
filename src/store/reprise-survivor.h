#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseSurvivorChange:
 *
 * A film that somebody else stands for now.
 */
typedef struct
{
  gint64  film;
  gint64  before;  /* which film stood for it: itself, or another */
  gint64  after;   /* which one does now */
} RepriseSurvivorChange;

/* The ids of film :id and of those that were merged into it, or into one of them, as the table
 * “family”. */
#define REPRISE_SURVIVOR_FAMILY                                                             \
  "WITH RECURSIVE family (id, uuid) AS ("                                                   \
  "  SELECT id, uuid FROM film WHERE id = :id"                                              \
  "  UNION"                                                                                 \
  "  SELECT film.id, film.uuid FROM family JOIN film ON film.merged_into = family.uuid) "

gboolean  reprise_survivor_derive  (RepriseDatabase  *database,
                                    gint64            film,
                                    GArray           *changes,
                                    GError          **error);
gboolean  reprise_survivor_find    (RepriseDatabase  *database,
                                    gint64            film,
                                    gint64           *survivor,
                                    GError          **error);
GArray   *reprise_survivor_check   (RepriseDatabase  *database,
                                    GError          **error);

G_END_DECLS
