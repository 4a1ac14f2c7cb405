#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseConflict:
 *
 * A value that an edit met without having known of it: the copy that was kept.
 */
typedef struct
{
  char   *uuid;       /* (owned) */
  char   *aggregate;  /* (owned) the UUID of the film, viewing or appraisal */
  char   *field;      /* (owned) */
  char   *value;      /* (owned) (nullable) */
  gint64  made_at;    /* milliseconds since 1970, UTC */
} RepriseConflict;

gboolean    reprise_conflict_keep    (RepriseDatabase  *database,
                                      const char       *aggregate,
                                      const char       *field,
                                      const char       *value,
                                      GError          **error);
GPtrArray  *reprise_conflict_list    (RepriseDatabase  *database,
                                      const char       *aggregate,
                                      GError          **error);
gboolean    reprise_conflict_settle  (RepriseDatabase  *database,
                                      const char       *aggregate,
                                      GError          **error);
GPtrArray  *reprise_conflict_list_around    (RepriseDatabase  *database,
                                             const char       *entry,
                                             GError          **error);
gboolean    reprise_conflict_settle_around  (RepriseDatabase  *database,
                                             const char       *entry,
                                             GError          **error);
void        reprise_conflict_free    (RepriseConflict  *self);

G_END_DECLS
