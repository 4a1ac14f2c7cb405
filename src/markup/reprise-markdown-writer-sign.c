/* What stands in Markdown for spans whose text is not read as Markdown. */

#include "markup/reprise-markdown-writer-sign.h"

#include <string.h>

/* More than cmark goes into. */
#define PARENTHESES_MAX 30

/* Whether an address can stand without signs around it. */
static gboolean
is_bare (const char *target)
{
  guint depth = 0;

  if (*target == '\0' || *target == '<')
    return FALSE;

  for (const char *p = target; *p != '\0'; p++)
    {
      if ((guchar) *p <= ' ' || *p == 0x7F)
        return FALSE;
      if (*p == '(' && ++depth > PARENTHESES_MAX)
        return FALSE;
      if (*p == ')' && depth-- == 0)
        return FALSE;
    }

  return depth == 0;
}

/* cmark reads the entities of an address first, and what a backslash stands before then. */
static void
append_escaped (GString    *out,
                const char *text,
                const char *escaped)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '&' && reprise_markdown_writer_is_entity (p))
        {
          g_string_append (out, "&amp;");
          continue;
        }
      if (strchr (escaped, *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* cmark takes the longest title there may be: of two backslashes before the quote that ends it the
 * second might escape the quote. */
static void
append_title (GString    *out,
              const char *title)
{
  for (const char *p = title; *p != '\0'; p++)
    {
      if (*p == '&' && reprise_markdown_writer_is_entity (p))
        g_string_append (out, "&amp;");
      else if (*p == '\\')
        g_string_append (out, "&#92;&#92;");
      else if (*p == '"')
        g_string_append (out, "\\\"");
      else
        g_string_append_c (out, *p);
    }
}

static gsize
count_ticks (const char *text,
             const char *end)
{
  const char *p = text;

  while (p < end && *p == '`')
    p++;

  return (gsize) (p - text);
}

/* The shortest row of ticks that is not in a text. */
static gsize
find_fence (const char *text,
            gsize       length)
{
  const char *end = text + length;
  guint64 rows = 0;

  for (const char *p = text; p < end; p++)
    {
      const gsize ticks = count_ticks (p, end);

      if (ticks == 0)
        continue;
      if (ticks < 64)
        rows |= G_GUINT64_CONSTANT (1) << ticks;
      p += ticks - 1;
    }

  for (gsize ticks = 1; ticks < 64; ticks++)
    {
      if ((rows & (G_GUINT64_CONSTANT (1) << ticks)) == 0)
        return ticks;
    }

  return 64;
}

/**
 * reprise_markdown_writer_is_entity:
 * @text: a text that begins with an ampersand
 *
 * Returns: whether it may be read as an entity
 */
gboolean
reprise_markdown_writer_is_entity (const char *text)
{
  const char *p = text + 1;

  if (*p == '#')
    p++;
  if (!g_ascii_isalnum (*p))
    return FALSE;
  while (g_ascii_isalnum (*p))
    p++;

  return *p == ';';
}

/**
 * reprise_markdown_writer_dup_target:
 * @span: a link or an image
 *
 * Returns: (transfer full): what ends it: its address, and its title
 */
char *
reprise_markdown_writer_dup_target (const RepriseSpan *span)
{
  const char *target = span->target != NULL ? span->target : "";
  const gboolean bare = is_bare (target);
  g_autoptr (GString) out = g_string_new ("](");

  if (!bare)
    g_string_append_c (out, '<');
  append_escaped (out, target, "\\<>");
  if (!bare)
    g_string_append_c (out, '>');

  if (span->title != NULL)
    {
      g_string_append (out, " \"");
      append_title (out, span->title);
      g_string_append_c (out, '"');
    }

  g_string_append_c (out, ')');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * reprise_markdown_writer_dup_info:
 * @info: (nullable): what the writer of code says it is
 *
 * Returns: (transfer full): what stands behind the fence before it
 */
char *
reprise_markdown_writer_dup_info (const char *info)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_escaped (out, info != NULL ? info : "", "\\");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * reprise_markdown_writer_dup_code:
 * @text: code, in one line
 * @length: its length in bytes
 *
 * Returns: (transfer full): the code between ticks
 */
char *
reprise_markdown_writer_dup_code (const char *text,
                                  gsize       length)
{
  g_autofree char *fence = g_strnfill (find_fence (text, length), '`');
  const gboolean has_ticks = length > 0 && (text[0] == '`' || text[length - 1] == '`');
  const gboolean has_blanks = length > 0 && text[0] == ' ' && text[length - 1] == ' ';
  gboolean padded = has_ticks;

  for (gsize i = 0; has_blanks && i < length; i++)
    padded = padded || text[i] != ' ';

  return g_strdup_printf (padded ? "%s %.*s %s" : "%s%.*s%s", fence, (int) length, text, fence);
}

/**
 * reprise_markdown_writer_dup_autolink:
 * @leaf: a leaf
 * @span: a link in it
 *
 * Returns: (transfer full) (nullable): the link as nothing but its address, or %NULL where it says
 *   anything else
 */
char *
reprise_markdown_writer_dup_autolink (const RepriseBlock *leaf,
                                      const RepriseSpan  *span)
{
  const gsize length = span->end - span->start;

  if (span->title != NULL || span->target == NULL || strlen (span->target) != length ||
      memcmp (leaf->text + span->start, span->target, length) != 0)
    return NULL;
  if (g_ascii_strncasecmp (span->target, "http://", 7) != 0 &&
      g_ascii_strncasecmp (span->target, "https://", 8) != 0)
    return NULL;

  for (const char *p = span->target; *p != '\0'; p++)
    {
      if ((guchar) *p <= ' ' || *p == 0x7F || strchr ("<>\\", *p) != NULL ||
          (*p == '&' && reprise_markdown_writer_is_entity (p)))
        return NULL;
    }

  return g_strdup_printf ("<%s>", span->target);
}
