#pragma once

#include "store/reprise-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  reprise_backup_copy   (const char    *path,
                                 const char    *destination,
                                 GCancellable  *cancellable,
                                 GError       **error);
gboolean  reprise_backup_daily  (const char    *path,
                                 const char    *folder,
                                 GCancellable  *cancellable,
                                 GError       **error);
gint64    reprise_backup_find_newest (const char *folder);

G_END_DECLS
