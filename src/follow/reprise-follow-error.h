#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define REPRISE_FOLLOW_ERROR (reprise_follow_error_quark ())

/**
 * RepriseFollowError:
 * @REPRISE_FOLLOW_ERROR_NOT_HTTP: the address, or one it leads to, is none that is asked: it has
 *   another scheme than http and https, or none at all
 * @REPRISE_FOLLOW_ERROR_OFFLINE: there is no network: that says nothing of the feed
 * @REPRISE_FOLLOW_ERROR_UNREACHABLE: there is no such server, or it does not answer
 * @REPRISE_FOLLOW_ERROR_TIMEOUT: it took too long, all in all
 * @REPRISE_FOLLOW_ERROR_TLS: nobody else was to listen, and that cannot be said
 * @REPRISE_FOLLOW_ERROR_BROKEN: what it answered is no answer, or ended too early
 * @REPRISE_FOLLOW_ERROR_TOO_LARGE: there was more than is read
 * @REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS: it leads from one address to the next without an end
 * @REPRISE_FOLLOW_ERROR_REFUSED: who was asked for the feeds of a site says no
 * @REPRISE_FOLLOW_ERROR_NO_FEED: there is no feed there, and none is named
 *
 * Why there is no answer. Each comes with words for the user: what happened, what is safe, what to
 * do.
 */
typedef enum
{
  REPRISE_FOLLOW_ERROR_NOT_HTTP,
  REPRISE_FOLLOW_ERROR_OFFLINE,
  REPRISE_FOLLOW_ERROR_UNREACHABLE,
  REPRISE_FOLLOW_ERROR_TIMEOUT,
  REPRISE_FOLLOW_ERROR_TLS,
  REPRISE_FOLLOW_ERROR_BROKEN,
  REPRISE_FOLLOW_ERROR_TOO_LARGE,
  REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS,
  REPRISE_FOLLOW_ERROR_REFUSED,
  REPRISE_FOLLOW_ERROR_NO_FEED,
} RepriseFollowError;

GQuark   reprise_follow_error_quark (void);
GError  *reprise_follow_error_new   (RepriseFollowError   code,
                                     const char          *host);
GError  *reprise_follow_error_from  (const GError        *error,
                                     const char          *host,
                                     gboolean             has_network);

G_END_DECLS
