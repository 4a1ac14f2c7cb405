#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

GPtrArray  *reprise_voice_suggest_authors  (RepriseDatabase  *database,
                                            const char       *text,
                                            guint             limit,
                                            GError          **error);

G_END_DECLS
