#pragma once

#include "intake/reprise-intake-report.h"
#include "intake/reprise-record.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseIntakeOptions:
 *
 * How records are taken in.
 */
typedef struct
{
  const char *source;   /* what its origins are kept under: a format's name, or feed/UUID */
  const char *label;    /* what people call it */
  gboolean    dry_run;  /* only say what would be done */
  GHashTable *answers;  /* (nullable): what was answered: names of films to UUIDs; "": a new one */
} RepriseIntakeOptions;

RepriseIntakeReport  *reprise_intake_run             (RepriseDatabase             *database,
                                                      const RepriseIntakeOptions  *options,
                                                      GPtrArray                   *records,
                                                      GError                     **error);
RepriseIntakeReport  *reprise_intake_list_questions  (RepriseDatabase             *database,
                                                      const char                  *source,
                                                      GPtrArray                   *records,
                                                      GError                     **error);
gboolean              reprise_intake_skip            (RepriseDatabase             *database,
                                                      const char                  *source,
                                                      RepriseRecord               *record,
                                                      const char                  *aggregate,
                                                      GError                     **error);

G_END_DECLS
