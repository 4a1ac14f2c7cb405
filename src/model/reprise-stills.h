#pragma once

#include "model/reprise-still.h"

G_BEGIN_DECLS

#define REPRISE_STILL_SCHEME "still:"

gboolean       reprise_stills_is_target    (const char    *target);
gboolean       reprise_stills_is_elsewhere (const char    *target);
int            reprise_stills_find         (GPtrArray     *stills,
                                            const char    *target);
GPtrArray     *reprise_stills_join         (GPtrArray     *stills,
                                            GPtrArray     *more);
gboolean       reprise_stills_is_in_text   (RepriseStill  *still,
                                            const char    *text);
GPtrArray     *reprise_stills_follow_text  (GPtrArray     *stills,
                                            GPtrArray     *pasted,
                                            const char    *text);
char          *reprise_stills_dup_target   (RepriseStill  *still);
char          *reprise_stills_dup_mark     (RepriseStill  *still);
const char    *reprise_stills_get_name     (RepriseStill  *still);

G_END_DECLS
