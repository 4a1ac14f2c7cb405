#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseProse:
 *
 * What the index says of an entry.
 */
typedef struct
{
  char *names;   /* (owned) */
  char *body;    /* (owned) */
  char *voices;  /* (owned) */
  char *notes;   /* (owned) */
} RepriseProse;

void      reprise_prose_free            (RepriseProse        *self);
gboolean  reprise_prose_read            (RepriseDatabase     *database,
                                         gint64               entry,
                                         RepriseProse       **prose,
                                         GError             **error);
gboolean  reprise_prose_replace         (RepriseDatabase     *database,
                                         gint64               entry,
                                         const RepriseProse  *before,
                                         GError             **error);
gboolean  reprise_prose_index_behind    (RepriseDatabase     *database,
                                         gint64               first_entry,
                                         GError             **error);
gboolean  reprise_prose_merge_a_little  (RepriseDatabase     *database);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseProse, reprise_prose_free)

G_END_DECLS
