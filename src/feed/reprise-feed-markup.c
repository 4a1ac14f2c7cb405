/* Markup as text: what stood in a feed as elements is written out again, and what stood in it as
 * text has its addresses made absolute. Nothing here makes anything safe: whoever shows it does. */

#include "feed/reprise-feed-markup.h"

#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-bytes.h"
#include "feed/reprise-feed-uris.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Longer names of namespaces are nobody's, and would be written again for each element. */
#define URI_LENGTH_MAX 256

/* Whether an element never has anything in it. */
static gboolean
is_void (const char *name)
{
  static const char * const names[] = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", NULL,
  };

  return g_strv_contains (names, name);
}

/* Whether what an attribute has is an address; its name is in lower case. */
static gboolean
is_address (const char *attribute)
{
  static const char * const names[] = {
    "action", "background", "cite", "data", "formaction", "href", "longdesc", "poster", "src", NULL,
  };

  return g_strv_contains (names, attribute);
}

static void
escape (GString    *out,
        const char *text,
        gsize       length,
        gboolean    quotes)
{
  const char *end = text + length;

  for (const char *p = text; p < end; p++)
    {
      if (*p == '&')
        g_string_append (out, "&amp;");
      else if (*p == '<')
        g_string_append (out, "&lt;");
      else if (*p == '>')
        g_string_append (out, "&gt;");
      else if (*p == '"' && quotes)
        g_string_append (out, "&quot;");
      else
        g_string_append_c (out, *p);
    }
}

/**
 * reprise_feed_markup_escape:
 * @out: where to write
 * @text: a text
 * @length: how long it is, in bytes
 *
 * Writes a text as markup.
 */
void
reprise_feed_markup_escape (GString    *out,
                            const char *text,
                            gsize       length)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  escape (out, text, length, FALSE);
}

/* What “&…;” at @p stands for, in an attribute as the parser hands it out: it leaves there the names
 * of entities, and ampersands as “&#38;”. */
static gsize
append_reference (GString    *out,
                  const char *p,
                  const char *end)
{
  const char *semicolon = memchr (p, ';', (gsize) MIN (end - p, 32));
  const htmlEntityDesc *entity = NULL;
  g_autofree char *name = NULL;

  if (g_str_has_prefix (p, "&#38;"))
    {
      g_string_append_c (out, '&');
      return strlen ("&#38;");
    }

  if (semicolon != NULL)
    {
      name = g_strndup (p + 1, (gsize) (semicolon - p - 1));
      entity = htmlEntityLookup ((const xmlChar *) name);
    }
  if (entity == NULL)
    {
      g_string_append_c (out, '&');
      return 1;
    }

  g_string_append_unichar (out, entity->value);
  return (gsize) (semicolon - p + 1);
}

/**
 * reprise_feed_markup_get_attribute:
 * @attribute: one of libxml2's: five pointers, the last two to its value and behind it
 *
 * Returns: (transfer full) (not nullable): what the attribute has
 */
char *
reprise_feed_markup_get_attribute (const char **attribute)
{
  const char *p = attribute[3];
  const char *end = attribute[4];
  GString *out = NULL;

  if (memchr (p, '&', (gsize) (end - p)) == NULL)
    return g_strndup (p, (gsize) (end - p));

  out = g_string_sized_new ((gsize) (end - p));
  while (p < end)
    {
      if (*p == '&')
        p += append_reference (out, p, end);
      else
        g_string_append_c (out, *p++);
    }

  return g_string_free (out, FALSE);
}

static void
add_attribute (GPtrArray  *written,
               const char *prefix,
               const char *name,
               const char *value)
{
  GString *out = g_string_new (" ");

  if (prefix != NULL)
    g_string_append_printf (out, "%s:", prefix);
  g_string_append_printf (out, "%s=\"", name);
  escape (out, value, strlen (value), TRUE);
  g_string_append_c (out, '"');
  g_ptr_array_add (written, g_string_free (out, FALSE));
}

static gboolean
is_short (const char *uri)
{
  return strnlen (uri, URI_LENGTH_MAX + 1) <= URI_LENGTH_MAX;
}

static gboolean
is_xml (const char *uri)
{
  return g_strcmp0 (uri, REPRISE_FEED_URI_XML) == 0;
}

/* What a prefix stands for is said where it is used: what said it first may not be in the text. */
static void
add_prefix (GPtrArray  *written,
            const char *prefix,
            const char *uri)
{
  g_autofree char *start = g_strdup_printf (" xmlns:%s=", prefix);

  for (guint i = 0; i < written->len; i++)
    if (g_str_has_prefix (written->pdata[i], start))
      return;

  add_attribute (written, "xmlns", prefix, uri);
}

static void
add_attributes (GPtrArray   *written,
                const char  *base,
                int          n_attributes,
                const char **attributes)
{
  for (int i = 0; i < n_attributes; i++, attributes += 5)
    {
      const char *name = attributes[0];
      const char *prefix = attributes[1];
      const char *uri = attributes[2];
      g_autofree char *value = NULL;

      /* The addresses are absolute now. */
      if (is_xml (uri) && g_str_equal (name, "base"))
        continue;
      if (uri != NULL && !is_short (uri))
        continue;

      value = reprise_feed_markup_get_attribute (attributes);
      if (base != NULL && prefix == NULL && is_address (name))
        {
          char *resolved = reprise_feed_address_resolve (value, base);

          if (resolved != NULL)
            {
              g_free (value);
              value = resolved;
            }
        }

      add_attribute (written, prefix, name, value);
      if (prefix != NULL && uri != NULL && !is_xml (uri))
        add_prefix (written, prefix, uri);
    }
}

/* By their names: what is written of each goes on with “=”, which sorts behind “-”. */
static int
compare_attributes_cb (gconstpointer a,
                       gconstpointer b)
{
  const char *first = *(const char * const *) a;
  const char *second = *(const char * const *) b;
  const gsize length = strcspn (first, "=");
  const gsize other = strcspn (second, "=");
  const int order = memcmp (first, second, MIN (length, other));

  return order != 0 ? order : (int) length - (int) other;
}

/**
 * reprise_feed_markup_start:
 * @out: where to write
 * @name: an element's name
 * @uri: (nullable): its namespace
 * @outer_uri: (nullable): that of the element it lies in; the same pointer where it is the same
 * @base: (nullable): what addresses in it are relative to
 * @n_attributes: how many attributes it has
 * @attributes: these, five pointers each, as libxml2 has them
 *
 * Writes the beginning of an element, without prefix; its attributes in their names' order.
 */
void
reprise_feed_markup_start (GString     *out,
                           const char  *name,
                           const char  *uri,
                           const char  *outer_uri,
                           const char  *base,
                           int          n_attributes,
                           const char **attributes)
{
  g_autoptr (GPtrArray) written = NULL;

  g_return_if_fail (out != NULL);
  g_return_if_fail (name != NULL);

  g_string_append_printf (out, "<%s", name);

  written = g_ptr_array_new_with_free_func (g_free);
  if (uri != NULL && uri != outer_uri && is_short (uri) &&
      !g_str_equal (uri, REPRISE_FEED_URI_XHTML))
    add_attribute (written, NULL, "xmlns", uri);
  add_attributes (written, base, n_attributes, attributes);

  g_ptr_array_sort (written, compare_attributes_cb);
  for (guint i = 0; i < written->len; i++)
    g_string_append (out, written->pdata[i]);
  g_string_append (out, is_void (name) ? " />" : ">");
}

/**
 * reprise_feed_markup_end:
 * @out: where to write
 * @name: an element's name
 *
 * Writes the end of an element.
 */
void
reprise_feed_markup_end (GString    *out,
                         const char *name)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (name != NULL);

  if (!is_void (name))
    g_string_append_printf (out, "</%s>", name);
}

/* An HTML text whose addresses are being made absolute. */
typedef struct
{
  const char *html;
  const char *base;
  const char *from;    /* what is behind it is not yet written */
  GString    *out;     /* (owned) (nullable): NULL while nothing had to be changed */
} Resolver;

static void
replace (Resolver   *self,
         const char *start,
         const char *end,
         const char *value,
         gboolean    quoted)
{
  if (self->out == NULL)
    self->out = g_string_new (NULL);

  g_string_append_len (self->out, self->from, start - self->from);
  if (!quoted)
    g_string_append_c (self->out, '"');
  g_string_append (self->out, value);
  if (!quoted)
    g_string_append_c (self->out, '"');
  self->from = end;
}

static void
resolve_value (Resolver   *self,
               const char *start,
               const char *end,
               gboolean    quoted)
{
  g_autofree char *value = g_strndup (start, (gsize) (end - start));
  g_autofree char *resolved = reprise_feed_address_resolve (value, self->base);

  if (resolved == NULL || g_str_equal (resolved, value) || strpbrk (resolved, "\"'<>") != NULL)
    return;

  replace (self, start, end, resolved, quoted);
}

/* The attribute at @p, behind which it returns. */
static const char *
resolve_attribute (Resolver   *self,
                   const char *p)
{
  const char *name = p;
  const char *value = NULL;
  const char *end = NULL;
  char folded[16] = { 0 };
  char quote[2] = { 0 };

  p += strcspn (p, " \t\r\n\f=/>");
  if (p == name)
    return p + 1;

  /* A longer name is none of those that are looked for. */
  for (gsize i = 0; i < sizeof folded - 1 && name + i < p; i++)
    folded[i] = g_ascii_tolower (name[i]);
  p += strspn (p, " \t\r\n\f");
  if (*p != '=')
    return p;

  p++;
  p += strspn (p, " \t\r\n\f");
  quote[0] = *p == '"' || *p == '\'' ? *p : '\0';
  value = quote[0] != '\0' ? p + 1 : p;
  end = value + strcspn (value, quote[0] != '\0' ? quote : " \t\r\n\f>");
  if (quote[0] != '\0' && *end == '\0')
    return end;

  if (is_address (folded))
    resolve_value (self, value, end, quote[0] != '\0');
  return quote[0] != '\0' ? end + 1 : end;
}

static const char *
resolve_tag (Resolver   *self,
             const char *p)
{
  p += strcspn (p, " \t\r\n\f/>");

  while (*p != '\0' && *p != '>')
    {
      p += strspn (p, " \t\r\n\f/");
      if (*p != '\0' && *p != '>')
        p = resolve_attribute (self, p);
    }

  return p;
}

/**
 * reprise_feed_markup_resolve:
 * @html: a text in HTML
 * @base: what addresses in it are relative to
 * @length_max: how long it may become by that, in bytes: then the rest stays as it is
 *
 * Makes the addresses in a text absolute, and leaves the rest of it as it is, byte for byte. What
 * may not be followed stays too: this makes nothing safe.
 *
 * Returns: (transfer full) (nullable): the text, or NULL where nothing changes
 */
char *
reprise_feed_markup_resolve (const char *html,
                             const char *base,
                             gsize       length_max)
{
  Resolver self = { html, base, html, NULL };
  const char *p = html;

  g_return_val_if_fail (html != NULL, NULL);
  g_return_val_if_fail (base != NULL, NULL);

  while ((p = strchr (p, '<')) != NULL && (self.out == NULL || self.out->len < length_max))
    {
      if (g_str_has_prefix (p, "<!--"))
        {
          p = strstr (p + 4, "-->");
          if (p == NULL)
            break;
        }
      else if (g_ascii_isalpha (p[1]))
        {
          p = resolve_tag (&self, p + 1);
        }
      else
        {
          p++;
        }
    }

  if (self.out == NULL)
    return NULL;
  g_string_append (self.out, self.from);
  return g_string_free (self.out, FALSE);
}

static gboolean
is_high_control (gunichar c)
{
  return c >= 0x80 && c < 0xA0;
}

/* The text that @text was, if each of its characters was once a byte of UTF-8; or NULL. */
static char *
undo_double_encoding (const char *text)
{
  GString *bytes = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (character >= 0x100)
        break;
      g_string_append_c (bytes, (char) character);
      if (*g_utf8_next_char (p) == '\0' && g_utf8_validate_len (bytes->str, bytes->len, NULL))
        return g_string_free (bytes, FALSE);
    }

  g_string_free (bytes, TRUE);
  return NULL;
}

/**
 * reprise_feed_markup_mend:
 * @text: a text
 *
 * Mends the two ways in which texts come to have the control characters from U+0080 to U+009F,
 * which nobody ever means: UTF-8 that was taken for Latin-1 and encoded once more, and the marks of
 * windows-1252 (“ ” ’ … –) written with their numbers in that.
 *
 * Returns: (transfer full) (nullable): the text, or NULL where there is nothing to mend
 */
char *
reprise_feed_markup_mend (const char *text)
{
  const char *p = text;
  GString *out = NULL;
  char *undone = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  while ((p = strchr (p, '\xC2')) != NULL && (guchar) p[1] >= 0xA0)
    p++;
  if (p == NULL)
    return NULL;

  undone = undo_double_encoding (text);
  if (undone != NULL)
    return undone;

  out = g_string_new (NULL);
  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const gunichar meant = is_high_control (character)
                               ? reprise_feed_bytes_get_western ((guchar) character) : character;

      if (!is_high_control (meant))
        g_string_append_unichar (out, meant);
    }

  return g_string_free (out, FALSE);
}
