#pragma once

#include "support/e2e-window.h"

G_BEGIN_DECLS

void  e2e_walk     (E2eWindow  *window,
                    const char *popover);
void  e2e_walk_to  (E2eWindow  *window,
                    E2eRole     role,
                    const char *name);

G_END_DECLS
