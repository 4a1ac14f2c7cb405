/* Why an image did not come, in words that fit into its place. */

#include "follow/reprise-image-words.h"

#include <glib/gi18n-lib.h>

static const char *
say_refusal (const RepriseFetched *fetched)
{
  switch (fetched->status)
    {
    case 401:
    case 402:
    case 403:
      return _("The server does not show this image to everybody.");
    case 404:
    case 410:
      return _("This image is not there any more.");
    case 429:
      return _("The server was asked too often. Try again later.");
    default:
      return fetched->status >= 500 || fetched->outcome == REPRISE_FETCH_HELD
               ? _("The server has no time at the moment. Try again later.")
               : _("The server does not send this image.");
    }
}

static const char *
say_failure (int code)
{
  switch ((RepriseFollowError) code)
    {
    case REPRISE_FOLLOW_ERROR_NOT_HTTP:
    case REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS:
    case REPRISE_FOLLOW_ERROR_REFUSED:
    case REPRISE_FOLLOW_ERROR_NO_FEED:
      return _("The address of this image leads nowhere.");
    case REPRISE_FOLLOW_ERROR_OFFLINE:
      return _("There is no network. Try again when you are online.");
    case REPRISE_FOLLOW_ERROR_UNREACHABLE:
      return _("The server was not found, or does not answer. Try again later.");
    case REPRISE_FOLLOW_ERROR_TIMEOUT:
      return _("The server takes too long. Try again later.");
    case REPRISE_FOLLOW_ERROR_TLS:
      return _("It is not certain who answers, and nothing was read.");
    case REPRISE_FOLLOW_ERROR_BROKEN:
      return _("This image did not come whole. Try again later.");
    case REPRISE_FOLLOW_ERROR_TOO_LARGE:
      return _("This image is larger than what is fetched.");
    }

  g_return_val_if_reached (NULL);
}

/*
 * reprise_image_words_new_refused:
 * @fetched: an answer that is no image
 *
 * Returns: (transfer full): an error that says so to the user
 */
GError *
reprise_image_words_new_refused (const RepriseFetched *fetched)
{
  return g_error_new_literal (REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_REFUSED,
                              say_refusal (fetched));
}

/*
 * reprise_image_words_new_failed:
 * @error: why there was no answer
 *
 * That somebody cancelled stays as it is.
 *
 * Returns: (transfer full): an error that says so to the user
 */
GError *
reprise_image_words_new_failed (const GError *error)
{
  return error->domain == REPRISE_FOLLOW_ERROR
           ? g_error_new_literal (REPRISE_FOLLOW_ERROR, error->code, say_failure (error->code))
           : g_error_copy (error);
}
