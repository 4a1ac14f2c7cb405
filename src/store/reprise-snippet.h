#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

char  *reprise_snippet_read  (RepriseDatabase  *database,
                              gint64            entry,
                              const char       *match,
                              gboolean          of_names,
                              GError          **error);

G_END_DECLS
