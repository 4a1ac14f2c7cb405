#pragma once

#include "support/e2e-cli.h"
#include "support/e2e-nginx.h"
#include "support/e2e-window.h"

G_BEGIN_DECLS

/**
 * E2eFeeds:
 *
 * A journal, a server that has feeds, and a window of the journal, for a test to begin with.
 */
typedef struct
{
  E2eCli    *cli;     /* (owned) (nullable): as the server */
  E2eNginx  *server;  /* (owned) (nullable): %NULL where there is no nginx */
  E2eWindow *window;  /* (owned) (nullable): for the test to open, and to close if it likes */
} E2eFeeds;

gboolean  e2e_feeds_begin       (E2eFeeds   *self);
void      e2e_feeds_end         (E2eFeeds   *self);
gboolean  e2e_feeds_is_there    (E2eFeeds   *self);
void      e2e_feeds_await_rest  (E2eWindow  *window);
guint     e2e_feeds_update      (E2eWindow  *window,
                                 E2eNginx   *server,
                                 const char *path);

G_END_DECLS
