#pragma once

#include "store/reprise-store-error.h"

G_BEGIN_DECLS

gboolean  reprise_look                       (const char  *path,
                                              int         *schema,
                                              GError     **error);
void      reprise_look_set_remote_for_tests  (gboolean     remote);

G_END_DECLS
