#pragma once

#include "support/e2e-nginx.h"
#include "support/e2e-window.h"

G_BEGIN_DECLS

void   e2e_feeds_await_rest  (E2eWindow  *window);
guint  e2e_feeds_update      (E2eWindow  *window,
                              E2eNginx   *server,
                              const char *path);

G_END_DECLS
