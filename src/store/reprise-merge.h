#pragma once

#include "store/reprise-database.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RepriseKeyFunc:
 * @item: an item of a list
 *
 * Returns: (transfer full): what tells it from the others
 */
typedef char *(*RepriseKeyFunc) (gconstpointer item);

gboolean    reprise_merge_fields          (RepriseDatabase      *database,
                                           const char           *uuid,
                                           gpointer              made_from,
                                           gpointer              current,
                                           gpointer              edited,
                                           const char * const   *fields,
                                           GError              **error);
gboolean    reprise_merge_fields_of_part  (RepriseDatabase      *database,
                                           const char           *uuid,
                                           const char           *part,
                                           gpointer              made_from,
                                           gpointer              current,
                                           gpointer              edited,
                                           const char * const   *fields,
                                           GError              **error);
GPtrArray  *reprise_merge_lists           (GPtrArray            *made_from,
                                           GPtrArray            *current,
                                           GPtrArray            *edited,
                                           RepriseKeyFunc        key_func);

G_END_DECLS
