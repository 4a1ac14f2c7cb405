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
} RepriseIntakeOptions;

RepriseIntakeReport  *reprise_intake_run     (RepriseDatabase             *database,
                                              const RepriseIntakeOptions  *options,
                                              GPtrArray                   *records,
                                              GError                     **error);
gboolean              reprise_intake_answer  (RepriseDatabase             *database,
                                              const char                  *source,
                                              const RepriseIntakeQuestion *question,
                                              const char                  *film,
                                              GError                     **error);

G_END_DECLS
