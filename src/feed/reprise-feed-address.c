#include "feed/reprise-feed-address.h"

#include <string.h>

/* The five parts of an address (RFC 3986, appendix B), as slices of it. None is decoded: an address
 * that a feed writes with letters of its own stays as it is written. */
typedef struct
{
  const char *start;  /* (nullable): NULL where the part is absent, which is not the same as empty */
  gsize       length;
} Slice;

typedef struct
{
  Slice scheme;
  Slice authority;
  Slice path;
  Slice query;
  Slice fragment;
} Parts;

static gboolean
has_scheme (const char *address,
            gsize      *length)
{
  gsize i = 0;

  if (!g_ascii_isalpha (address[0]))
    return FALSE;

  while (g_ascii_isalnum (address[i]) || address[i] == '+' || address[i] == '-' ||
         address[i] == '.')
    i++;

  *length = i;
  return address[i] == ':';
}

static const char *
take_until (const char *p,
            const char *ends,
            Slice      *slice)
{
  slice->start = p;
  slice->length = strcspn (p, ends);
  return p + slice->length;
}

static void
split (const char *address,
       Parts      *parts)
{
  const char *p = address;
  gsize length = 0;

  *parts = (Parts) { 0 };

  if (has_scheme (address, &length))
    {
      parts->scheme = (Slice) { address, length };
      p = address + length + 1;
    }

  if (g_str_has_prefix (p, "//"))
    p = take_until (p + 2, "/?#", &parts->authority);

  p = take_until (p, "?#", &parts->path);
  if (*p == '?')
    p = take_until (p + 1, "#", &parts->query);
  if (*p == '#')
    take_until (p + 1, "", &parts->fragment);
}

/* RFC 3986, 5.2.4: appends @path as what “.” and “..” in it mean. */
static void
append_without_dots (GString    *out,
                     const char *path)
{
  const gsize from = out->len;

  while (*path != '\0')
    {
      const gsize length = 1 + strcspn (path + 1, "/");
      const gboolean last = path[length] == '\0';

      if (length == 2 && strncmp (path, "/.", 2) == 0)
        {
          if (last)
            g_string_append_c (out, '/');
        }
      else if (length == 3 && strncmp (path, "/..", 3) == 0)
        {
          const char *slash = g_strrstr_len (out->str + from, (gssize) (out->len - from), "/");

          g_string_truncate (out, slash != NULL ? (gsize) (slash - out->str) : from);
          if (last)
            g_string_append_c (out, '/');
        }
      else
        {
          g_string_append_len (out, path, (gssize) length);
        }

      path += length;
    }
}

static void
append_part (GString     *out,
             const char  *before,
             const Slice *slice,
             const char  *after)
{
  if (slice->start == NULL)
    return;

  g_string_append (out, before);
  g_string_append_len (out, slice->start, (gssize) slice->length);
  g_string_append (out, after);
}

/* RFC 3986, 5.2.3: @path where the last segment of @base's path was. */
static void
append_merged (GString     *out,
               const Parts *base,
               const Slice *path)
{
  gsize keep = base->path.length;

  while (keep > 0 && base->path.start[keep - 1] != '/')
    keep--;

  if (keep > 0)
    g_string_append_len (out, base->path.start, (gssize) keep);
  else if (base->authority.start != NULL)
    g_string_append_c (out, '/');
  g_string_append_len (out, path->start, (gssize) path->length);
}

/* Takes the dots out of the path that begins at @start in @out. */
static void
remove_dots (GString *out,
             gsize    start)
{
  g_autofree char *path = NULL;

  if (out->str[start] != '/' || strstr (out->str + start, "/.") == NULL)
    return;

  path = g_strdup (out->str + start);
  g_string_truncate (out, start);
  append_without_dots (out, path);
}

/* RFC 3986, 5.2.2. */
static char *
resolve (const char *address,
         const char *base)
{
  GString *out = g_string_sized_new (strlen (address) + strlen (base) + 2);
  gsize start = 0;
  Parts from;
  Parts to;

  split (address, &to);
  split (base, &from);

  append_part (out, "", &from.scheme, ":");
  append_part (out, "//", to.authority.start != NULL ? &to.authority : &from.authority, "");

  start = out->len;
  if (to.authority.start != NULL || (to.path.length > 0 && to.path.start[0] == '/'))
    g_string_append_len (out, to.path.start, (gssize) to.path.length);
  else if (to.path.length == 0)
    g_string_append_len (out, from.path.start, (gssize) from.path.length);
  else
    append_merged (out, &from, &to.path);
  if (from.scheme.start != NULL)
    remove_dots (out, start);

  if (to.query.start == NULL && to.path.length == 0 && to.authority.start == NULL)
    append_part (out, "?", &from.query, "");
  else
    append_part (out, "?", &to.query, "");
  append_part (out, "#", &to.fragment, "");

  return g_string_free (out, FALSE);
}

/* What people and programs put around and into an address: blanks at its ends, and lines broken
 * in its midst.
 *
 * Returns: (transfer full) (nullable): it without these; NULL where nothing is left */
static char *
clean (const char *address)
{
  g_autofree char *copy = g_strstrip (g_strdup (address));
  char *to = copy;

  for (const char *p = copy; *p != '\0'; p++)
    if (!g_ascii_iscntrl (*p))
      *to++ = *p;
  *to = '\0';

  return *copy != '\0' ? g_steal_pointer (&copy) : NULL;
}

/* “http:///example.org/” means the host that it has not. */
static char *
mend_slashes (char *address)
{
  gsize length = 0;
  char *path = NULL;

  if (!has_scheme (address, &length) || g_ascii_strncasecmp (address, "http", 4) != 0)
    return address;

  path = address + length + 1;
  if (g_str_has_prefix (path, "///"))
    memmove (path + 2, path + strspn (path, "/"), strlen (path + strspn (path, "/")) + 1);
  return address;
}

/**
 * reprise_feed_address_is_safe:
 * @address: an absolute address
 *
 * Returns: whether it is one that may be followed from a feed: on the web, or to a person
 */
gboolean
reprise_feed_address_is_safe (const char *address)
{
  static const char * const schemes[] = { "http", "https", "mailto" };
  gsize length = 0;

  g_return_val_if_fail (address != NULL, FALSE);

  if (!has_scheme (address, &length))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (strlen (schemes[i]) == length && g_ascii_strncasecmp (address, schemes[i], length) == 0)
      return TRUE;
  return FALSE;
}

/**
 * reprise_feed_address_resolve:
 * @address: (nullable): an address as a feed has it
 * @base: (nullable): what it is relative to
 *
 * Makes an address absolute (RFC 3986, section 5). Letters that are not ASCII stay as they are
 * written. Without a base, or with one that is itself relative, a relative address stays so.
 *
 * Returns: (transfer full) (nullable): the address, or NULL where there is none, or where it is not
 *   one that may be followed
 */
char *
reprise_feed_address_resolve (const char *address,
                              const char *base)
{
  g_autofree char *cleaned = address != NULL ? clean (address) : NULL;
  g_autofree char *resolved = NULL;
  gsize length = 0;

  if (cleaned == NULL && (address == NULL || base == NULL || *base == '\0'))
    return NULL;
  if (cleaned == NULL)
    return g_strdup (base);

  mend_slashes (cleaned);
  if (has_scheme (cleaned, &length))
    return reprise_feed_address_is_safe (cleaned) ? g_steal_pointer (&cleaned) : NULL;
  if (base == NULL || *base == '\0')
    return g_steal_pointer (&cleaned);

  resolved = resolve (cleaned, base);
  if (has_scheme (resolved, &length) && !reprise_feed_address_is_safe (resolved))
    return NULL;
  return g_steal_pointer (&resolved);
}

/* A host with its port, without the port that its scheme has anyway. */
static void
append_host (GString     *out,
             const Slice *authority,
             gboolean     secure)
{
  g_autofree char *host = g_ascii_strdown (authority->start, (gssize) authority->length);
  const char *port = secure ? ":443" : ":80";

  if (g_str_has_suffix (host, port))
    host[strlen (host) - strlen (port)] = '\0';
  g_string_append (out, host);
}

/* One writing for each escape: upper case, and none for what needs none. */
static void
append_escapes (GString    *out,
                const char *text,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      int value = -1;

      if (text[i] == '%' && i + 2 < length && g_ascii_isxdigit (text[i + 1]) &&
          g_ascii_isxdigit (text[i + 2]))
        value = g_ascii_xdigit_value (text[i + 1]) * 16 + g_ascii_xdigit_value (text[i + 2]);

      if (value < 0)
        g_string_append_c (out, text[i]);
      else if (g_ascii_isalnum (value) || (value != 0 && strchr ("-._~", value) != NULL))
        g_string_append_c (out, (char) value);
      else
        g_string_append_printf (out, "%%%02X", (guint) value);

      if (value >= 0)
        i += 2;
    }
}

/* A query without what only says where a link was found. */
static void
append_query (GString     *out,
              const Slice *query)
{
  g_autofree char *text = g_strndup (query->start, query->length);
  g_auto (GStrv) parameters = g_strsplit (text, "&", -1);
  const char *before = "?";

  for (guint i = 0; parameters[i] != NULL; i++)
    {
      if (g_str_has_prefix (parameters[i], "utm_"))
        continue;

      g_string_append (out, before);
      append_escapes (out, parameters[i], strlen (parameters[i]));
      before = "&";
    }
}

/* What is said plainly and securely is the same page.
 *
 * Returns: whether it is said securely */
static gboolean
append_scheme (GString     *out,
               const Slice *scheme)
{
  const gboolean secure =
    scheme->length == 5 && g_ascii_strncasecmp (scheme->start, "https", 5) == 0;
  const gboolean plain =
    scheme->length == 4 && g_ascii_strncasecmp (scheme->start, "http", 4) == 0;

  if (secure || plain)
    g_string_append (out, "https");
  else
    g_string_append_len (out, scheme->start, (gssize) scheme->length);
  g_string_append (out, "://");
  return secure;
}

static void
append_path (GString     *out,
             const Slice *slice)
{
  g_autofree char *path = g_strndup (slice->start, slice->length);
  g_autoptr (GString) plain = g_string_new (NULL);

  append_without_dots (plain, slice->length > 0 ? path : "/");
  append_escapes (out, plain->str, plain->len);
}

/**
 * reprise_feed_address_normalise:
 * @address: an address
 *
 * Writes an address so that what leads to the same page is mostly the same text: to know a post
 * by, never to follow. What is said plainly and securely is the same page.
 *
 * Returns: (transfer full) (not nullable): the address, normalised
 */
char *
reprise_feed_address_normalise (const char *address)
{
  GString *out = NULL;
  g_autofree char *cleaned = NULL;
  gboolean secure = FALSE;
  Parts parts;

  g_return_val_if_fail (address != NULL, NULL);

  cleaned = clean (address);
  if (cleaned == NULL)
    return g_strdup ("");

  split (cleaned, &parts);
  if (parts.scheme.start == NULL || parts.authority.start == NULL)
    return g_steal_pointer (&cleaned);

  out = g_string_new (NULL);
  secure = append_scheme (out, &parts.scheme);
  append_host (out, &parts.authority, secure);
  append_path (out, &parts.path);
  if (parts.query.start != NULL)
    append_query (out, &parts.query);
  append_part (out, "#", &parts.fragment, "");
  return g_string_free (out, FALSE);
}
