/* Addresses of the web as people type and read them. One may have a name and a password in it, which
 * are for its server alone. It is kept with them where it is asked for, and edited with them; wherever
 * else it is seen or goes, it goes without: see reprise_address_dup_shown(). */

#include "model/reprise-address.h"

#include <string.h>

#define SCHEME G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "+-."

/* Where the server's name and what lets the user in begin: behind two slashes, with a scheme before
 * them, or with two, as in `feed:https://`, or with none. */
static const char *
find_authority (const char *address)
{
  const char *slashes = address + strspn (address, SCHEME ":");

  if (g_str_has_prefix (slashes, "//") && (slashes == address || slashes[-1] == ':'))
    return slashes + 2;

  return address;
}

/* Whether the colon that ends the name of a server is followed by something that is no port: by a
 * password then, with a slash or the like in it, as it is when it was not escaped. */
static gboolean
has_strange_port (const char *authority,
                  gsize       length)
{
  const char *colon = memchr (authority, ':', length);

  return colon != NULL && *authority != '[' &&
         strspn (colon + 1, G_CSET_DIGITS) < length - (gsize) (colon + 1 - authority);
}

static const char *
find_last_at (const char *text,
              gsize       length)
{
  while (length > 0 && text[length - 1] != '@')
    length--;

  return length > 0 ? text + length - 1 : NULL;
}

/**
 * reprise_address_has_scheme:
 * @address: an address, as somebody typed it
 *
 * Returns: whether it says by which scheme it is asked for, as in `https://`
 */
gboolean
reprise_address_has_scheme (const char *address)
{
  gsize length;

  g_return_val_if_fail (address != NULL, FALSE);

  length = strspn (address, SCHEME);
  return length > 0 && strncmp (address + length, "://", 3) == 0;
}

/**
 * reprise_address_dup_shown:
 * @address: an address, with a scheme or without, right or wrong
 *
 * Returns: (transfer full): it as it may be shown, written into a log or given away: without a name
 *   and a password
 */
char *
reprise_address_dup_shown (const char *address)
{
  const char *authority = NULL;
  const char *at = NULL;
  gsize length;

  g_return_val_if_fail (address != NULL, NULL);

  authority = find_authority (address);
  length = strcspn (authority, "/?#\\");
  at = find_last_at (authority, length);
  if (at == NULL && has_strange_port (authority, length))
    at = strrchr (authority, '@');
  if (at == NULL)
    return g_strdup (address);

  return g_strdup_printf ("%.*s%s", (int) (authority - address), address, at + 1);
}
