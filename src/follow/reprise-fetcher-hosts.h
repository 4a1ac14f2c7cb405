#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseFetcherTurn:
 * @data: who waited
 *
 * It is somebody's turn at a host. It is theirs until they leave.
 */
typedef void (*RepriseFetcherTurn) (gpointer data);

typedef struct _RepriseFetcherHosts RepriseFetcherHosts;

RepriseFetcherHosts  *reprise_fetcher_hosts_new      (RepriseFetcherTurn    turn);
void                  reprise_fetcher_hosts_free     (RepriseFetcherHosts  *self);
void                  reprise_fetcher_hosts_enter    (RepriseFetcherHosts  *self,
                                                      const char           *host,
                                                      gpointer              data);
void                  reprise_fetcher_hosts_leave    (RepriseFetcherHosts  *self,
                                                      const char           *host,
                                                      gpointer              data);
void                  reprise_fetcher_hosts_hold     (RepriseFetcherHosts  *self,
                                                      const char           *host,
                                                      gint64                seconds);
gint64                reprise_fetcher_hosts_get_held (RepriseFetcherHosts  *self,
                                                      const char           *host);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFetcherHosts, reprise_fetcher_hosts_free)

G_END_DECLS
