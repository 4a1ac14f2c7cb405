#pragma once

#include "store/reprise-deed.h"

G_BEGIN_DECLS

gboolean  reprise_bin_put          (RepriseDeed         *deed,
                                    RepriseDatabase     *database,
                                    const RepriseThing  *thing,
                                    GError             **error);
gboolean  reprise_bin_restore      (RepriseDeed         *deed,
                                    RepriseDatabase     *database,
                                    RepriseThingKind     kind,
                                    gint64               id,
                                    GError             **error);
gboolean  reprise_bin_contains     (RepriseDatabase     *database,
                                    RepriseThingKind     kind,
                                    gint64               id,
                                    gboolean            *contains,
                                    GError             **error);
gpointer  reprise_bin_put_job      (RepriseDatabase     *database,
                                    gpointer             data,
                                    GError             **error);
gpointer  reprise_bin_restore_job  (RepriseDatabase     *database,
                                    gpointer             data,
                                    GError             **error);
gpointer  reprise_bin_tidy_job     (RepriseDatabase     *database,
                                    gpointer             data,
                                    GError             **error);

G_END_DECLS
