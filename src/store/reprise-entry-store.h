#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

RepriseEntry  *reprise_entry_load     (RepriseDatabase   *database,
                                       gint64             id,
                                       GError           **error);
gint64         reprise_entry_find     (RepriseDatabase   *database,
                                       const char        *uuid,
                                       GError           **error);

G_END_DECLS
