#include "follow/reprise-fetcher-desk.h"

/* All in all: to be found, led on, answered and read. */
#define PATIENCE_MS (30 * 1000)

/*
 * reprise_fetcher_desk_init:
 * @self: a desk
 * @turn: what an errand does when it is its turn at a server
 * @told_off: called where a server wants to be left alone
 * @data: (unowned): for it
 */
void
reprise_fetcher_desk_init (RepriseFetcherDesk    *self,
                           RepriseFetcherTurn     turn,
                           RepriseFetcherToldOff  told_off,
                           gpointer               data)
{
  self->session = NULL;
  self->hosts = reprise_fetcher_hosts_new (turn);
  self->patience = PATIENCE_MS;
  self->told_off = told_off;
  self->data = data;
}

/*
 * reprise_fetcher_desk_clear:
 * @self: a desk
 *
 * Lets go of the session, which goes with the last errand that was sent from there. It is not
 * aborted: what was cancelled and has not come back yet would be torn from under it (libsoup 3.6).
 */
void
reprise_fetcher_desk_clear (RepriseFetcherDesk *self)
{
  g_clear_object (&self->session);
  g_clear_pointer (&self->hosts, reprise_fetcher_hosts_free);
}

/*
 * reprise_fetcher_desk_ensure_session:
 * @self: a desk
 *
 * Its session has no jar for cookies, and what there is for passwords is switched off for each
 * message: it would read the whole of a refusal into memory.
 *
 * Returns: (transfer none): its session
 */
SoupSession *
reprise_fetcher_desk_ensure_session (RepriseFetcherDesk *self)
{
  if (self->session == NULL)
    self->session = soup_session_new_with_options ("user-agent", "Reprise/" VERSION, NULL);

  return self->session;
}

/*
 * reprise_fetcher_desk_tell_off:
 * @self: a desk
 * @host: the name of a server
 * @seconds: for how long it wants to be left alone, as it has just said
 */
void
reprise_fetcher_desk_tell_off (RepriseFetcherDesk *self,
                               const char         *host,
                               gint64              seconds)
{
  reprise_fetcher_hosts_hold (self->hosts, host, seconds);
  self->told_off (self->data, host, seconds);
}
