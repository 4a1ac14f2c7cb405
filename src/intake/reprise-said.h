#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * REPRISE_SAID_NOTHING:
 *
 * The batch of what came to nothing: what was said was known here.
 */
#define REPRISE_SAID_NOTHING 0

/**
 * REPRISE_SAID_HERE:
 *
 * The batch, which is none, of what was here before a source said anything.
 */
#define REPRISE_SAID_HERE (-1)

/**
 * REPRISE_SAID_LAST:
 *
 * A batch after all others.
 */
#define REPRISE_SAID_LAST G_MAXINT64

gboolean  reprise_said_load_viewing     (RepriseDatabase   *database,
                                         gint64             origin,
                                         gint64             before,
                                         RepriseViewing   **viewing,
                                         char             **taken,
                                         GError           **error);
gboolean  reprise_said_keep_viewing     (RepriseDatabase   *database,
                                         gint64             origin,
                                         gint64             batch,
                                         RepriseViewing    *viewing,
                                         const char        *taken,
                                         GError           **error);
gboolean  reprise_said_merge_viewing    (RepriseDatabase   *database,
                                         RepriseViewing    *was,
                                         RepriseViewing    *is,
                                         RepriseViewing    *here,
                                         GError           **error);
gboolean  reprise_said_load_appraisal   (RepriseDatabase   *database,
                                         gint64             origin,
                                         gint64             before,
                                         RepriseAppraisal **appraisal,
                                         char             **taken,
                                         GError           **error);
gboolean  reprise_said_keep_appraisal   (RepriseDatabase   *database,
                                         gint64             origin,
                                         gint64             batch,
                                         RepriseAppraisal  *appraisal,
                                         const char        *taken,
                                         GError           **error);
gboolean  reprise_said_merge_appraisal  (RepriseDatabase   *database,
                                         RepriseAppraisal  *was,
                                         RepriseAppraisal  *is,
                                         RepriseAppraisal  *here,
                                         GError           **error);
char     *reprise_said_list_changes     (gpointer           here,
                                         gpointer           merged);
void      reprise_said_revert           (gpointer           said,
                                         gpointer           before,
                                         const char        *taken,
                                         gpointer           here);
gboolean  reprise_said_is_same          (gpointer           a,
                                         gpointer           b);
gboolean  reprise_said_is_untouched     (gpointer           said,
                                         gpointer           here);

G_END_DECLS
