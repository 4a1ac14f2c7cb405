#pragma once

#include "follow/reprise-fetcher-hosts.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * RepriseFetcherToldOff:
 * @data: who keeps the desk
 * @host: the name of a server
 * @seconds: for how long it wants to be left alone, as it has just said
 */
typedef void (*RepriseFetcherToldOff) (gpointer    data,
                                       const char *host,
                                       gint64      seconds);

/**
 * RepriseFetcherDesk:
 *
 * Where errands are sent from: what those of one fetcher have in common.
 */
typedef struct
{
  SoupSession           *session;   /* (owned) (nullable): made for the first that is asked */
  RepriseFetcherHosts   *hosts;     /* (owned) (not nullable) */
  guint                  patience;  /* milliseconds an errand may take, waiting for turns left out */
  RepriseFetcherToldOff  told_off;
  gpointer               data;      /* (unowned): for it */
} RepriseFetcherDesk;

void          reprise_fetcher_desk_init            (RepriseFetcherDesk     *self,
                                                    RepriseFetcherTurn      turn,
                                                    RepriseFetcherToldOff   told_off,
                                                    gpointer                data);
void          reprise_fetcher_desk_clear           (RepriseFetcherDesk     *self);
SoupSession  *reprise_fetcher_desk_ensure_session  (RepriseFetcherDesk     *self);
void          reprise_fetcher_desk_tell_off        (RepriseFetcherDesk     *self,
                                                    const char             *host,
                                                    gint64                  seconds);

G_END_DECLS
