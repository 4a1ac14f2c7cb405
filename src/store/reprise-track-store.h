#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

GPtrArray  *reprise_track_suggest_artists  (RepriseDatabase  *database,
                                            const char       *text,
                                            guint             limit,
                                            GError          **error);

G_END_DECLS
