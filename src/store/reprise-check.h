#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

GPtrArray  *reprise_check  (RepriseDatabase  *database,
                            GError          **error);

G_END_DECLS
