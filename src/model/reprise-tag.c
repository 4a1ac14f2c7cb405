/* A tag is a word, or a few, that its owner files appraisals by. It is a plain text: two tags are
 * the same where their keys are, and the spelling that came first is kept. */

#include "model/reprise-tag.h"

#include "model/reprise-text.h"

/**
 * reprise_tag_normalise:
 * @text: what a person wrote
 *
 * Returns: (transfer full) (nullable): the tag: tidied, without a leading `#`; %NULL where nothing
 *   is left
 */
char *
reprise_tag_normalise (const char *text)
{
  g_autofree char *tag = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  while (*text == '#' || g_ascii_isspace (*text))
    text++;

  tag = reprise_text_tidy (text);
  return *tag != '\0' ? g_steal_pointer (&tag) : NULL;
}

/**
 * reprise_tag_equal:
 * @a: a tag
 * @b: another
 *
 * Returns: whether both are the same tag
 */
gboolean
reprise_tag_equal (const char *a,
                   const char *b)
{
  g_autofree char *folded_a = reprise_text_key (a);
  g_autofree char *folded_b = reprise_text_key (b);

  return g_str_equal (folded_a, folded_b);
}

/**
 * reprise_tags_contain:
 * @tags: tags, %NULL-terminated
 * @tag: a tag
 *
 * Returns: whether @tag, however spelt, is one of @tags
 */
gboolean
reprise_tags_contain (const char * const *tags,
                      const char         *tag)
{
  g_return_val_if_fail (tags != NULL, FALSE);
  g_return_val_if_fail (tag != NULL, FALSE);

  for (gsize i = 0; tags[i] != NULL; i++)
    if (reprise_tag_equal (tags[i], tag))
      return TRUE;

  return FALSE;
}

/**
 * reprise_tags_unique:
 * @tags: tags, %NULL-terminated
 *
 * Returns: (transfer full): @tags without those that were there before
 */
GStrv
reprise_tags_unique (const char * const *tags)
{
  static const char * const none[] = { NULL };

  return reprise_tags_change (none, tags, none);
}

/**
 * reprise_tags_change:
 * @tags: tags, %NULL-terminated
 * @added: tags to add at the end, %NULL-terminated
 * @removed: tags to take away, %NULL-terminated
 *
 * Returns: (transfer full): @tags without @removed, then what of @added was not among them
 */
GStrv
reprise_tags_change (const char * const *tags,
                     const char * const *added,
                     const char * const *removed)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new ();

  g_return_val_if_fail (tags != NULL && added != NULL && removed != NULL, NULL);

  g_ptr_array_add (result, NULL);
  for (guint i = 0; tags[i] != NULL || *added != NULL;)
    {
      const char *tag = tags[i] != NULL ? tags[i++] : *added++;

      if (reprise_tags_contain ((const char * const *) result->pdata, tag) ||
          reprise_tags_contain (removed, tag))
        continue;
      g_ptr_array_insert (result, (int) result->len - 1, g_strdup (tag));
    }

  return (GStrv) g_ptr_array_free (g_steal_pointer (&result), FALSE);
}
