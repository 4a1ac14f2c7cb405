#pragma once

#include "model/reprise-still.h"

G_BEGIN_DECLS

#define REPRISE_STILL_SCHEME "still:"

gboolean       reprise_stills_is_target  (const char    *target);
int            reprise_stills_find       (GPtrArray     *stills,
                                          const char    *target);
GPtrArray     *reprise_stills_join       (GPtrArray     *stills,
                                          GPtrArray     *more);
char          *reprise_stills_dup_mark   (RepriseStill  *still);
const char    *reprise_stills_get_name   (RepriseStill  *still);

G_END_DECLS
