#pragma once

#include "support/e2e-window.h"

G_BEGIN_DECLS

void e2e_walk (E2eWindow  *window,
               const char *popover);

G_END_DECLS
