#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_link_derive            (RepriseDatabase  *database,
                                          gint64            appraisal,
                                          GError          **error);
gboolean  reprise_link_derive_old        (RepriseDatabase  *database,
                                          GError          **error);
gboolean  reprise_link_meet_film         (RepriseDatabase  *database,
                                          gint64            film,
                                          GError          **error);
gboolean  reprise_link_meet_appraisal    (RepriseDatabase  *database,
                                          gint64            appraisal,
                                          GError          **error);
gboolean  reprise_link_meet_all          (RepriseDatabase  *database,
                                          GError          **error);
gboolean  reprise_link_set_target        (RepriseDatabase  *database,
                                          gint64            appraisal,
                                          const char       *label,
                                          const char       *target,
                                          GError          **error);

G_END_DECLS
