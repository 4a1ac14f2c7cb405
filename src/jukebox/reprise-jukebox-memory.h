#pragma once

#include "jukebox/reprise-jukebox.h"

G_BEGIN_DECLS

char      *reprise_jukebox_memory_dup_default_path  (void);
gboolean   reprise_jukebox_memory_keep              (RepriseJukebox  *jukebox,
                                                     const char      *path,
                                                     GError         **error);
gboolean   reprise_jukebox_memory_recall            (RepriseJukebox  *jukebox,
                                                     const char      *path);

G_END_DECLS
