/* Addresses in HTML, which come from strangers: what cannot be followed safely is none. */

#include "markup/reprise-html-address.h"

#include <string.h>

#define ADDRESS_LENGTH_MAX (64 * 1024)

/* A browser drops line ends and tabs wherever they are, and blanks around; what else is white or a
 * control is not trusted (WHATWG URL, 4.4).
 *
 * Returns: (transfer full) (nullable): the address, or %NULL where it is not trusted */
static char *
clean (const char *address)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *end = NULL;

  while ((guchar) *address <= ' ' && *address != '\0')
    address++;
  end = address + strlen (address);
  while (end > address && (guchar) end[-1] <= ' ')
    end--;
  if (end - address > ADDRESS_LENGTH_MAX)
    return NULL;

  for (const char *p = address; p < end; p++)
    {
      if (*p == '\t' || *p == '\n' || *p == '\r')
        continue;
      if (*p == ' ')
        g_string_append (out, "%20");
      else if (g_ascii_iscntrl (*p) || *p == '\\')
        return NULL;
      else
        g_string_append_c (out, *p);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Whether an address says itself how it is to be reached. An entity that libxml2 does not know, such
 * as `&colon;`, could be one to somebody else. */
static gboolean
has_scheme (const char *address)
{
  const gsize length = strcspn (address, "/?#:&");

  if (address[length] == '&')
    return g_ascii_strncasecmp (address + length, "&colon", 6) == 0 ||
           g_ascii_strncasecmp (address + length, "&tab", 4) == 0 ||
           g_ascii_strncasecmp (address + length, "&newline", 8) == 0;

  return address[length] == ':';
}

/* (transfer full) (nullable) */
static char *
make_absolute (const char *address,
               const char *base)
{
  g_autofree char *absolute = NULL;

  if (*address == '\0' || *address == '#')
    return NULL;
  if (has_scheme (address))
    return g_strdup (address);
  if (base == NULL && g_str_has_prefix (address, "//"))
    return g_strconcat ("https:", address, NULL);
  if (base == NULL)
    return NULL;

  absolute = g_uri_resolve_relative (base, address,
                                     G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  return absolute != NULL ? clean (absolute) : NULL;
}

/* The next address of a list with widths (“a.jpg 300w, b.jpg 2x”), whose end is put into @end, and
 * how large it says the image is.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL where there is none */
static char *
read_candidate (const char  *list,
                const char **end,
                double      *size)
{
  const char *begin = list + strspn (list, ", \t\r\n\f");
  gsize length = strcspn (begin, " \t\r\n\f");
  const char *behind = begin + length;
  char *unit = NULL;

  *size = 1;
  while (length > 0 && begin[length - 1] == ',')
    length--;
  if (begin + length == behind)
    {
      const char *word = behind + strspn (behind, " \t\r\n\f");

      *size = g_ascii_strtod (word, &unit);
      if (unit == word || !(*size > 0))
        *size = 1;
      else if (*unit == 'x')
        *size *= 1000;
      behind += strcspn (behind, ",");
    }

  *end = behind;
  return length > 0 ? g_strndup (begin, length) : NULL;
}

/**
 * reprise_html_address_resolve:
 * @address: an address as HTML has it, entities read
 * @base: (nullable): the address that it is relative to
 * @kind: %REPRISE_SPAN_LINK or %REPRISE_SPAN_IMAGE
 *
 * Makes an address absolute. Only the schemes http, https and, in links, mailto are let through;
 * see reprise_span_is_safe_target(). A place in the page itself is nowhere.
 *
 * Returns: (transfer full) (nullable): the address; %NULL where there is none that may be followed
 */
char *
reprise_html_address_resolve (const char      *address,
                              const char      *base,
                              RepriseSpanKind  kind)
{
  g_autofree char *cleaned = clean (address);
  g_autofree char *absolute = cleaned != NULL ? make_absolute (cleaned, base) : NULL;

  if (absolute == NULL || !reprise_span_is_safe_target (kind, absolute) ||
      g_ascii_strncasecmp (absolute, "still:", 6) == 0)
    return NULL;

  return g_steal_pointer (&absolute);
}

/**
 * reprise_html_address_choose:
 * @candidates: the value of a `srcset`
 * @base: (nullable): the address that they are relative to
 *
 * Returns: (transfer full) (nullable): the address of the largest image, or %NULL where there is
 *   none
 */
char *
reprise_html_address_choose (const char *candidates,
                             const char *base)
{
  g_autofree char *chosen = NULL;
  double largest = 0;

  while (*candidates != '\0')
    {
      double size = 0;
      g_autofree char *candidate = read_candidate (candidates, &candidates, &size);
      g_autofree char *address = NULL;

      if (candidate == NULL || !(size > largest))
        continue;
      address = reprise_html_address_resolve (candidate, base, REPRISE_SPAN_IMAGE);
      if (address == NULL)
        continue;

      g_free (chosen);
      chosen = g_steal_pointer (&address);
      largest = size;
    }

  return g_steal_pointer (&chosen);
}
