/* The addresses that are asked, and what in them is for one server's eyes. */

#include "follow/reprise-fetcher-address.h"

#include <string.h>

#define FLAGS (SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_PARSE_RELAXED)

/* Whether a server can be asked for it. */
static gboolean
is_of_the_web (GUri *uri)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  return (g_str_equal (scheme, "http") || g_str_equal (scheme, "https")) &&
         host != NULL && *host != '\0';
}

/* Blanks and letters that an address has not are written as people and servers write them; as they
 * are, they would end the line of a request. */
static char *
escape (const char *address)
{
  g_autoptr (GString) escaped = g_string_new (NULL);
  g_autofree char *trimmed = g_strstrip (g_strdup (address));

  for (const char *byte = trimmed; *byte != '\0'; byte++)
    if (*byte > ' ' && *byte < 0x7f)
      g_string_append_c (escaped, *byte);
    else if (*byte != '\n' && *byte != '\r' && *byte != '\t')
      g_string_append_printf (escaped, "%%%02X", (guchar) *byte);

  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

static GUri *
take_if_of_the_web (GUri *uri)
{
  if (uri != NULL && is_of_the_web (uri))
    return uri;

  g_clear_pointer (&uri, g_uri_unref);
  return NULL;
}

/**
 * reprise_fetcher_address_parse:
 * @address: an address, as somebody wrote it
 *
 * Returns: (transfer full) (nullable): it, where a server of the web can be asked for it
 */
GUri *
reprise_fetcher_address_parse (const char *address)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  escaped = escape (address);
  return take_if_of_the_web (g_uri_parse (escaped, FLAGS, NULL));
}

/**
 * reprise_fetcher_address_follow:
 * @from: an address that was asked
 * @location: where its server leads to
 *
 * Returns: (transfer full) (nullable): the address to ask, where a server of the web can be asked
 *   for it
 */
GUri *
reprise_fetcher_address_follow (GUri       *from,
                                const char *location)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (location != NULL, NULL);

  escaped = escape (location);
  return take_if_of_the_web (g_uri_parse_relative (from, escaped, FLAGS, NULL));
}

/**
 * reprise_fetcher_address_strip:
 * @address: an address
 *
 * Returns: (transfer full): it without what lets the user in and without what never leaves the
 *   machine
 */
GUri *
reprise_fetcher_address_strip (GUri *address)
{
  g_return_val_if_fail (address != NULL, NULL);

  return soup_uri_copy (address, SOUP_URI_USER, NULL, SOUP_URI_PASSWORD, NULL,
                        SOUP_URI_FRAGMENT, NULL, SOUP_URI_NONE);
}

/**
 * reprise_fetcher_address_dup_host:
 * @address: an address
 *
 * Returns: (transfer full): the name of its server, as one who counts servers has it
 */
char *
reprise_fetcher_address_dup_host (GUri *address)
{
  g_return_val_if_fail (address != NULL, NULL);

  return g_ascii_strdown (g_uri_get_host (address), -1);
}

/**
 * reprise_fetcher_address_is_trusted:
 * @home: the address that the user gave their name and password for
 * @other: an address
 *
 * Returns: whether it may see them: it is of the same server, at the same port, and nobody can
 *   listen who could not before; or it is where that server listens so that nobody else can
 */
gboolean
reprise_fetcher_address_is_trusted (GUri *home,
                                    GUri *other)
{
  g_return_val_if_fail (home != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (g_ascii_strcasecmp (g_uri_get_host (home), g_uri_get_host (other)) != 0)
    return FALSE;
  if (g_str_equal (g_uri_get_scheme (home), g_uri_get_scheme (other)))
    return g_uri_get_port (home) == g_uri_get_port (other);

  return g_str_equal (g_uri_get_scheme (other), "https") &&
         g_uri_get_port (home) == 80 && g_uri_get_port (other) == 443;
}

/**
 * reprise_fetcher_address_authorize:
 * @home: an address
 *
 * Returns: (transfer full) (nullable): the Authorization (RFC 7617) that its name and password
 *   make; %NULL where it has none
 */
char *
reprise_fetcher_address_authorize (GUri *home)
{
  const char *user;
  const char *password;
  g_autofree char *both = NULL;
  g_autofree char *encoded = NULL;

  g_return_val_if_fail (home != NULL, NULL);

  user = g_uri_get_user (home);
  password = g_uri_get_password (home);
  if (user == NULL || *user == '\0')
    return NULL;

  both = g_strconcat (user, ":", password != NULL ? password : "", NULL);
  encoded = g_base64_encode ((const guchar *) both, strlen (both));
  return g_strconcat ("Basic ", encoded, NULL);
}
