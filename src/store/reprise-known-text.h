#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

GPtrArray  *reprise_known_text_suggest  (RepriseDatabase  *database,
                                         const char       *sql,
                                         const char       *text,
                                         guint             limit,
                                         GError          **error);

G_END_DECLS
