#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char      *reprise_cache_folder_dup   (const char  *name);
gboolean   reprise_cache_folder_keep  (const char  *folder,
                                       const char  *name,
                                       GBytes      *bytes,
                                       goffset      most_bytes,
                                       GError     **error);
void       reprise_cache_folder_use   (const char  *path);

G_END_DECLS
