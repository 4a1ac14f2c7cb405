#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_list_order_move  (RepriseDatabase  *database,
                                    const char       *uuid,
                                    const char       *before,
                                    GError          **error);

G_END_DECLS
