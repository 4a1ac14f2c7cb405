/* Why there was no answer, in a code for programs and words for people. */

#include "follow/reprise-follow-error.h"

#include "model/reprise-address.h"

#include <libsoup/soup.h>

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (reprise-follow-error-quark, reprise_follow_error)

/* Whatever keeps a connection from being made may be the network here, or the server there. */
static RepriseFollowError
blame (gboolean has_network)
{
  return has_network ? REPRISE_FOLLOW_ERROR_UNREACHABLE : REPRISE_FOLLOW_ERROR_OFFLINE;
}

static RepriseFollowError
read_io_error (const GError *error,
               gboolean      has_network)
{
  if (error->code == G_IO_ERROR_TIMED_OUT && has_network)
    return REPRISE_FOLLOW_ERROR_TIMEOUT;
  if (error->code == G_IO_ERROR_CONNECTION_REFUSED)
    return REPRISE_FOLLOW_ERROR_UNREACHABLE;
  if (error->code == G_IO_ERROR_PARTIAL_INPUT ||
      error->code == G_IO_ERROR_INVALID_DATA ||
      error->code == G_IO_ERROR_CONNECTION_CLOSED ||
      error->code == G_IO_ERROR_FAILED)
    return REPRISE_FOLLOW_ERROR_BROKEN;

  return blame (has_network);
}

static RepriseFollowError
read_code (const GError *error,
           gboolean      has_network)
{
  if (error->domain == G_RESOLVER_ERROR)
    return blame (has_network);
  if (error->domain == G_TLS_ERROR)
    return error->code == G_TLS_ERROR_EOF ? REPRISE_FOLLOW_ERROR_BROKEN : REPRISE_FOLLOW_ERROR_TLS;
  if (error->domain == SOUP_SESSION_ERROR)
    return REPRISE_FOLLOW_ERROR_BROKEN;
  if (error->domain == G_IO_ERROR)
    return read_io_error (error, has_network);

  return blame (has_network);
}

/**
 * reprise_follow_error_new:
 * @code: what happened
 * @host: where: the name of a server; for %REPRISE_FOLLOW_ERROR_NOT_HTTP,
 *   %REPRISE_FOLLOW_ERROR_REFUSED and %REPRISE_FOLLOW_ERROR_NO_FEED, the address
 *
 * Returns: (transfer full): an error that says so to the user, without what lets them in
 */
GError *
reprise_follow_error_new (RepriseFollowError  code,
                          const char         *host)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (host != NULL, NULL);

  shown = reprise_address_dup_shown (host);

  /* Translators: in each of these, the name of a server, such as “example.org”. */
  switch (code)
    {
    case REPRISE_FOLLOW_ERROR_NOT_HTTP:
      /* Translators: an address as it was written. */
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("“%s” is no address of the web. What you have is kept; give one that "
                            "begins with https:// or http://."), shown);
    case REPRISE_FOLLOW_ERROR_OFFLINE:
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("There is no network, and “%s” was not reached. What you have is kept; "
                            "try again when you are online."), shown);
    case REPRISE_FOLLOW_ERROR_UNREACHABLE:
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("“%s” was not found, or does not answer. What you have is kept; see "
                            "that the address is right, or try again later."), shown);
    case REPRISE_FOLLOW_ERROR_TIMEOUT:
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("“%s” takes too long to answer. What you have is kept; try again "
                            "later."), shown);
    case REPRISE_FOLLOW_ERROR_TLS:
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("It is not certain that “%s” is who answers, and nothing was read. "
                            "What you have is kept; if this network wants you to log in, do that "
                            "and try again."), shown);
    case REPRISE_FOLLOW_ERROR_BROKEN:
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("What “%s” answered is damaged or not whole. What you have is kept; "
                            "try again later."), shown);
    case REPRISE_FOLLOW_ERROR_TOO_LARGE:
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("“%s” sends more than is read at once. What you have is kept; open "
                            "it in the browser."), shown);
    case REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS:
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("“%s” leads from one address to the next and arrives at none. What "
                            "you have is kept; look in the browser for the right address."), shown);
    case REPRISE_FOLLOW_ERROR_REFUSED:
      /* Translators: an address as it was typed; and in the next one. */
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("“%s” was not found there, or its server says no. What you have is "
                            "kept; see in the browser whether the address is right."), shown);
    case REPRISE_FOLLOW_ERROR_NO_FEED:
      return g_error_new (REPRISE_FOLLOW_ERROR, code,
                          _("No feed was found at “%s”. What you have is kept; look on the site "
                            "for an address called RSS, Atom or feed."), shown);
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_follow_error_from:
 * @error: what a library says went wrong
 * @host: the name of the server that was asked
 * @has_network: whether there is a network at all
 *
 * Says in this room's words what others said in theirs. That somebody cancelled stays as it is, and
 * so does what is in this room's words already.
 *
 * Returns: (transfer full): an error
 */
GError *
reprise_follow_error_from (const GError *error,
                           const char   *host,
                           gboolean      has_network)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == REPRISE_FOLLOW_ERROR ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_error_copy (error);

  return reprise_follow_error_new (read_code (error, has_network), host);
}
