#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseRevision:
 *
 * An earlier text of an appraisal.
 */
typedef struct
{
  char   *uuid;     /* (owned) */
  gint64  made_at;  /* milliseconds since 1970, UTC: when another text took its place */
  guint   words;
  char   *body;     /* (owned) Markdown */
} RepriseRevision;

gboolean    reprise_revision_keep  (RepriseDatabase  *database,
                                    gint64            appraisal,
                                    const char       *body,
                                    gboolean          always,
                                    GError          **error);
GPtrArray  *reprise_revision_list  (RepriseDatabase  *database,
                                    gint64            appraisal,
                                    GError          **error);
void        reprise_revision_free  (RepriseRevision  *self);

G_END_DECLS
