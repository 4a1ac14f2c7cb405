#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseTakenBack:
 *
 * What was done to take a batch back.
 */
typedef struct
{
  guint  n_binned;    /* things that it had made */
  guint  n_restored;  /* things that it had changed */
  guint  n_left;      /* things that it had made, of which there is more now than it said */
} RepriseTakenBack;

gboolean  reprise_taking_back_run     (RepriseDatabase   *database,
                                       const char        *batch,
                                       RepriseTakenBack  *taken,
                                       GError           **error);
gboolean  reprise_taking_back_answer  (RepriseDatabase   *database,
                                       const char        *batch,
                                       RepriseTakenBack  *taken,
                                       GError           **error);

G_END_DECLS
