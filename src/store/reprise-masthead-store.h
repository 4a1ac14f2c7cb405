#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

RepriseMasthead  *reprise_masthead_load  (RepriseDatabase   *database,
                                          GError           **error);
gboolean          reprise_masthead_save  (RepriseDatabase   *database,
                                          RepriseMasthead   *masthead,
                                          GError           **error);

G_END_DECLS
