/* Making a link of what a text names in plain words, and veiling what it does not want to be
 * known. */

#include "markup/reprise-markdown-link.h"

#include "markup/reprise-markdown.h"
#include "markup/reprise-prose.h"

#include <string.h>

static guint
count_labels (const char *text,
              const char *label)
{
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse (text, -1);
  g_autoptr (GPtrArray) labels = reprise_prose_list_labels (blocks);
  guint count = 0;

  for (guint i = 0; i < labels->len; i++)
    count += g_str_equal (labels->pdata[i], label) ? 1 : 0;

  return count;
}

static char *
replace_at (const char *text,
            const char *at,
            gsize       length,
            const char *with)
{
  g_autoptr (GString) out = g_string_new_len (text, at - text);

  g_string_append (out, with);
  g_string_append (out, at + length);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The rest of a longer word is not the word. */
static gboolean
stands_alone (const char *text,
              const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* The next pair of bars, or NULL where the paragraph has no more. */
static const char *
find_bars (const char *text)
{
  const char *p = text;

  while (*p != '\0' && !g_str_has_prefix (p, "\n\n"))
    {
      const gsize bars = strspn (p, "|");

      if (bars == 2)
        return p;
      p += *p == '\\' && p[1] != '\0' ? 2 : MAX (bars, 1);
    }

  return NULL;
}

/**
 * reprise_markdown_link:
 * @text: a text in Markdown
 * @label: a title, with its year
 *
 * Puts the brackets of a link around the first place in plain text where @label stands; one in
 * code, in an address or in a link stays as it is.
 *
 * Returns: (transfer full) (nullable): the new text; %NULL where there is no such place
 */
char *
reprise_markdown_link (const char *text,
                       const char *label)
{
  g_autofree char *link = NULL;
  guint before;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (label != NULL && *label != '\0', NULL);

  link = g_strdup_printf ("[[%s]]", label);
  before = count_labels (text, label);
  for (const char *at = strstr (text, label); at != NULL; at = strstr (at + 1, label))
    {
      g_autofree char *linked = NULL;

      if (!stands_alone (text, at))
        continue;
      linked = replace_at (text, at, strlen (label), link);
      if (count_labels (linked, label) == before + 1)
        return g_steal_pointer (&linked);
    }

  return NULL;
}

/**
 * reprise_markdown_unlink:
 * @text: a text in Markdown
 * @label: the label of a link
 *
 * Takes the brackets away from the first link of that label.
 *
 * Returns: (transfer full) (nullable): the new text; %NULL where there is no such link
 */
char *
reprise_markdown_unlink (const char *text,
                         const char *label)
{
  g_autofree char *link = NULL;
  guint before;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (label != NULL && *label != '\0', NULL);

  link = g_strdup_printf ("[[%s]]", label);
  before = count_labels (text, label);
  for (const char *at = strstr (text, link); at != NULL; at = strstr (at + 1, link))
    {
      g_autofree char *plain = replace_at (text, at, strlen (link), label);

      if (count_labels (plain, label) + 1 == before)
        return g_steal_pointer (&plain);
    }

  return NULL;
}

/**
 * reprise_markdown_veil:
 * @text: a text in Markdown
 *
 * Writes an ellipsis for each spoiler, for who cuts a piece out of a text without reading all of
 * it. In code, too, where two double bars are no spoiler: rather too much is veiled than too
 * little.
 *
 * Returns: (transfer full): the text without its spoilers
 */
char *
reprise_markdown_veil (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *begin = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  while ((begin = strstr (text, "||")) != NULL)
    {
      const char *bars = find_bars (begin > text && begin[-1] == '\\' ? begin - 1 : begin);
      const char *end = bars != NULL ? find_bars (bars + 2) : NULL;

      if (end == NULL)
        {
          /* Nothing else is veiled in this paragraph. */
          begin = strstr (begin, "\n\n");
          if (begin == NULL)
            break;
          g_string_append_len (out, text, begin - text);
          text = begin;
          continue;
        }

      g_string_append_len (out, text, bars - text);
      g_string_append (out, "…");
      text = end + 2;
    }

  g_string_append (out, text);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
