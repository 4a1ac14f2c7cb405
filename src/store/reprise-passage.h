#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/* As many passages about one person as anybody reads. */
#define REPRISE_PASSAGES_MOST 50

GPtrArray  *reprise_passage_list   (RepriseDatabase  *database,
                                    gint64            person,
                                    GError          **error);
char       *reprise_passage_clean  (const char       *snippet);

G_END_DECLS
