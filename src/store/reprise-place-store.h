#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

GPtrArray  *reprise_place_suggest  (RepriseDatabase  *database,
                                    const char       *text,
                                    guint             limit,
                                    GError          **error);

G_END_DECLS
