#include "model/reprise-text.h"

#include <string.h>

/**
 * reprise_text_fold:
 * @text: UTF-8
 *
 * Writes @text without what does not matter when two names are compared: case, and the marks on
 * letters. What full text search folds (unicode61 with `remove_diacritics 2`) is folded here too,
 * and a little more: ligatures, “ß”.
 *
 * Returns: (transfer full): the folded text
 */
char *
reprise_text_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString *plain = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  /* Most names are, and nothing in them is to be taken apart. */
  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  /* In this order: taking “™” apart makes capitals. */
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (decomposed != NULL ? decomposed : text, -1);

  plain = g_string_sized_new (64);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (plain, c);
    }

  return g_string_free (plain, FALSE);
}

/**
 * reprise_text_key:
 * @text: UTF-8
 *
 * Writes the words of @text, folded and with one space between them, so that two names that differ
 * in case, accents or punctuation have the same key. A text without a letter or digit is its own
 * key.
 *
 * Returns: (transfer full): the key
 */
char *
reprise_text_key (const char *text)
{
  g_autofree char *folded = reprise_text_fold (text);
  g_autoptr (GString) key = g_string_sized_new (64);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          gap = TRUE;
          continue;
        }

      if (gap && key->len > 0)
        g_string_append_c (key, ' ');
      gap = FALSE;
      g_string_append_unichar (key, c);
    }

  return key->len > 0 ? g_string_free (g_steal_pointer (&key), FALSE) : g_steal_pointer (&folded);
}

/**
 * reprise_text_begins_in:
 * @key: what was typed of a name: see reprise_text_key()
 * @text: a name
 *
 * Returns: whether @key begins the name, or a word of it
 */
gboolean
reprise_text_begins_in (const char *key,
                        const char *text)
{
  g_autofree char *folded = reprise_text_key (text);
  const char *found = folded;

  while ((found = strstr (found, key)) != NULL)
    {
      if (found == folded || found[-1] == ' ')
        return TRUE;
      found++;
    }

  return FALSE;
}

/**
 * reprise_text_tidy:
 * @text: UTF-8
 *
 * Trims a text of one line (a title, a name, a tag): blanks at the ends go, runs of blanks, line
 * ends and control characters become one space. For names only; prose is never touched.
 *
 * Returns: (transfer full): the tidied text, maybe empty
 */
char *
reprise_text_tidy (const char *text)
{
  g_autoptr (GString) tidy = NULL;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  tidy = g_string_sized_new (64);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          gap = tidy->len > 0;
          continue;
        }

      if (gap)
        g_string_append_c (tidy, ' ');
      gap = FALSE;
      g_string_append_unichar (tidy, c);
    }

  return g_string_free (g_steal_pointer (&tidy), FALSE);
}

/**
 * reprise_text_replace:
 * @text: (inout) (nullable): a field that owns its text
 * @value: (nullable): the new text, copied
 *
 * The middle of every setter of a text.
 *
 * Returns: whether that changed anything
 */
gboolean
reprise_text_replace (char       **text,
                      const char  *value)
{
  g_autofree char *old = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (g_strcmp0 (*text, value) == 0)
    return FALSE;

  old = *text;
  *text = g_strdup (value);
  return TRUE;
}
