/* An XML text before libxml2 reads it: what would hurt is refused or taken out, and what people
 * get wrong is put right. */

#include "feed/reprise-feed-xml.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* libxml2 2.9 compares each attribute of an element with each other one. */
#define ATTRIBUTES_MAX 256

/* It reads a tag, a comment and a CDATA section as one piece, and may hold it twice. */
#define PIECE_MAX (4 * 1024 * 1024)

static gboolean
is_name_start (char c)
{
  return g_ascii_isalpha (c) || c == '_' || c == ':' || (guchar) c >= 0x80;
}

/* The end of what begins at @p and ends with @closing, or @end. */
static const char *
skip_past (const char *p,
           const char *end,
           const char *closing)
{
  const gsize length = strlen (closing);

  for (; (p = memchr (p, *closing, (gsize) (end - p))) != NULL; p++)
    if ((gsize) (end - p) >= length && memcmp (p, closing, length) == 0)
      return p + length;

  return end;
}

/* What is behind @p, where that is in no element: a comment, a CDATA section, an instruction. */
static const char *
skip_other (const char *p,
            const char *end)
{
  if (end - p >= 4 && memcmp (p, "<!--", 4) == 0)
    return skip_past (p + 4, end, "-->");
  if (end - p >= 9 && memcmp (p, "<![CDATA[", 9) == 0)
    return skip_past (p + 9, end, "]]>");
  /* Of a declaration that is wrong libxml2 passes over what is before the next “>”. */
  if (end - p >= 6 && memcmp (p, "<?xml", 5) == 0 && g_ascii_isspace (p[5]))
    return skip_past (p + 5, end, ">");
  if (end - p >= 3 && p[1] == '?' && is_name_start (p[2]))
    return skip_past (p + 2, end, "?>");
  return NULL;
}

/* Behind the tag at @p. Where a value has a “<” in it, libxml2 gives up and begins anew there, and
 * so does this. */
static const char *
count_attributes (const char *p,
                  const char *end,
                  guint      *count)
{
  char quote = '\0';

  *count = 0;
  for (p++; p < end && *p != '<'; p++)
    {
      if (quote != '\0')
        quote = *p == quote ? '\0' : quote;
      else if (*p == '"' || *p == '\'')
        quote = *p;
      else if (*p == '=')
        (*count)++;
      else if (*p == '>')
        return p + 1;
    }

  return p;
}

/**
 * reprise_feed_xml_is_within:
 * @text: a document
 * @length: how long it is, in bytes
 *
 * Returns: whether none of its elements has more attributes than anybody means, and no piece of it
 *   is longer
 */
gboolean
reprise_feed_xml_is_within (const char *text,
                            gsize       length)
{
  const char *end = text + length;
  const char *p = text;

  g_return_val_if_fail (text != NULL, FALSE);

  while (p < end && (p = memchr (p, '<', (gsize) (end - p))) != NULL)
    {
      const char *behind = skip_other (p, end);
      guint count = 0;

      if (behind == NULL)
        behind = count_attributes (p, end, &count);
      if (count > ATTRIBUTES_MAX || behind - p > PIECE_MAX)
        return FALSE;
      p = behind;
    }

  return TRUE;
}

/* Behind the internal subset of which @p is the first character, or NULL where it has no end. */
static char *
skip_subset (char *p,
             char *end)
{
  char quote = '\0';

  while (p < end)
    {
      const char *behind = quote == '\0' && *p == '<' ? skip_other (p, end) : NULL;

      if (behind != NULL)
        {
          p = (char *) behind;
          continue;
        }

      if (quote != '\0')
        quote = *p == quote ? '\0' : quote;
      else if (*p == '"' || *p == '\'')
        quote = *p;
      else if (*p == ']')
        return p;
      p++;
    }

  return NULL;
}

static void
blank (char *from,
       char *to)
{
  for (; from < to; from++)
    if (*from != '\n')
      *from = ' ';
}

/* Blanks the declarations of the document type declaration at @p. */
static void
disarm_doctype (char *p,
                char *end)
{
  char quote = '\0';
  char *subset = NULL;
  char *behind = NULL;

  for (subset = p; subset < end; subset++)
    {
      if (quote != '\0')
        quote = *subset == quote ? '\0' : quote;
      else if (*subset == '"' || *subset == '\'')
        quote = *subset;
      else if (*subset == '>')
        return;
      else if (*subset == '[')
        break;
    }

  behind = subset < end ? skip_subset (subset + 1, end) : NULL;
  if (behind != NULL)
    blank (subset, behind + 1);
  else
    blank (p, end);
}

/**
 * reprise_feed_xml_disarm:
 * @text: a document
 * @length: how long it is, in bytes
 *
 * Takes out of a document's type declaration what it would declare: entities, and attributes that
 * elements would have without having them. No document that people read needs any.
 */
void
reprise_feed_xml_disarm (char  *text,
                         gsize  length)
{
  char *end = text + length;
  char *p = text;

  g_return_if_fail (text != NULL);

  while (p < end && (p = memchr (p, '<', (gsize) (end - p))) != NULL)
    {
      const char *behind = skip_other (p, end);

      if (behind != NULL && p[2] != '[')
        {
          p = (char *) behind;
          continue;
        }
      if (end - p >= 9 && memcmp (p, "<!DOCTYPE", 9) == 0)
        {
          disarm_doctype (p, end);
          p++;
          continue;
        }

      /* The first element: there is none behind it. */
      if (end - p >= 2 && is_name_start (p[1]))
        return;
      p++;
    }
}

/* What “&” at @p begins, by its number, as which libxml2 always reads it; or itself by its number
 * where it begins nothing. */
static const char *
mend_reference (GString    *out,
                const char *p,
                const char *end)
{
  const char *semicolon = memchr (p, ';', (gsize) MIN (end - p, 32));
  g_autofree char *name = NULL;
  const htmlEntityDesc *entity = NULL;

  if (semicolon != NULL && semicolon > p + 2 && p[1] == '#')
    {
      const gboolean hex = p[2] == 'x' || p[2] == 'X';
      const char *digits = p + (hex ? 3 : 2);
      const gsize length = strspn (digits, hex ? "0123456789abcdefABCDEF" : "0123456789");

      if (length > 0 && digits + length == semicolon)
        {
          g_string_append (out, hex ? "&#x" : "&#");
          g_string_append_len (out, digits, semicolon + 1 - digits);
          return semicolon + 1;
        }
    }
  else if (semicolon != NULL)
    {
      name = g_strndup (p + 1, (gsize) (semicolon - p - 1));
      entity = htmlEntityLookup ((const xmlChar *) name);
      if (entity == NULL && g_str_equal (name, "apos"))
        {
          g_string_append (out, "&#39;");
          return semicolon + 1;
        }
    }

  if (entity == NULL)
    {
      g_string_append (out, "&#38;");
      return p + 1;
    }

  g_string_append_printf (out, "&#%u;", entity->value);
  return semicolon + 1;
}

/**
 * reprise_feed_xml_mend:
 * @text: a document that is not well-formed
 * @length: how long it is, in bytes
 *
 * Writes a document anew so that more of it can be read: an “&” that begins no entity is one; those
 * that begin one are numbers. Where it grows beyond bounds by that, the rest is left out.
 *
 * Returns: (transfer full) (not nullable): the document
 */
GString *
reprise_feed_xml_mend (const char *text,
                       gsize       length)
{
  GString *out = g_string_sized_new (length + length / 16);
  const char *end = text + length;
  const char *p = text;

  g_return_val_if_fail (text != NULL, NULL);

  while (p < end && out->len < REPRISE_FEED_XML_LENGTH_MAX)
    {
      const char *behind = *p == '<' ? skip_other (p, end) : NULL;
      const char *from = p;

      if (*p == '&')
        {
          p = mend_reference (out, p, end);
          continue;
        }

      p = behind != NULL ? behind : p + 1;
      while (p < end && *p != '<' && *p != '&')
        p++;
      g_string_append_len (out, from, p - from);
    }

  return out;
}
