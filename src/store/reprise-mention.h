#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

GPtrArray  *reprise_mention_list  (RepriseDatabase  *database,
                                   gint64            appraisal,
                                   guint             limit,
                                   GError          **error);

G_END_DECLS
