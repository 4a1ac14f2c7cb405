#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_prose_forget          (RepriseDatabase  *database,
                                         gint64            entry,
                                         GError          **error);
gboolean  reprise_prose_index           (RepriseDatabase  *database,
                                         gint64            entry,
                                         GError          **error);
gboolean  reprise_prose_index_behind    (RepriseDatabase  *database,
                                         gint64            first_entry,
                                         GError          **error);
gboolean  reprise_prose_merge_a_little  (RepriseDatabase  *database);

G_END_DECLS
