#pragma once

#include <glib.h>

G_BEGIN_DECLS

GRand     *reprise_chance_new       (guint64   seed);
guint      reprise_chance_below     (GRand    *random,
                                     guint     limit);
gboolean   reprise_chance_percent   (GRand    *random,
                                     guint     percent);
char      *reprise_chance_dup_uuid  (GRand    *random);

G_END_DECLS
