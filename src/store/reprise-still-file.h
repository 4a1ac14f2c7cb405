#pragma once

#include "model/reprise-still.h"
#include "store/reprise-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char          *reprise_still_file_dup_folder  (const char    *journal);
char          *reprise_still_file_dup_path    (const char    *journal,
                                               const char    *sha256);
gboolean       reprise_still_file_is_name     (const char    *text);
gboolean       reprise_still_file_keep        (const char    *journal,
                                               const char    *sha256,
                                               GBytes        *bytes,
                                               GError       **error);
RepriseStill  *reprise_still_file_keep_image  (const char    *journal,
                                               GBytes        *bytes,
                                               GError       **error);
gboolean       reprise_still_file_copy_all    (const char    *from,
                                               const char    *to,
                                               GCancellable  *cancellable,
                                               GError       **error);
void           reprise_still_file_remove_all  (const char    *journal);

G_END_DECLS
