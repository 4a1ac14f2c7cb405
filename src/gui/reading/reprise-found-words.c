/* The words that a search of the diary found an entry by, shown where they stand in its text. */

#include "gui/reading/reprise-found-words.h"

#include "gui/book/reprise-hit-color.h"
#include "model/reprise-entry.h"

#include <string.h>

/**
 * reprise_found_words_dup_pattern:
 * @snippet: (nullable): a piece of a text, with the marks of hits around what was found
 *
 * Returns: (transfer full) (nullable): a regular expression that matches what was found, whole
 *   words of it; %NULL where nothing was
 */
char *
reprise_found_words_dup_pattern (const char *snippet)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) pattern = g_string_new (NULL);
  const char *rest = snippet;

  while (rest != NULL && (rest = strstr (rest, REPRISE_HIT_BEGIN)) != NULL)
    {
      const char *begin = rest + strlen (REPRISE_HIT_BEGIN);
      const char *end = strstr (begin, REPRISE_HIT_END);
      g_autofree char *word = NULL;

      if (end == NULL)
        break;

      rest = end;
      word = g_regex_escape_string (begin, (int) (end - begin));
      if (*word == '\0' || !g_hash_table_add (known, g_strdup (word)))
        continue;
      g_string_append_printf (pattern, "%s%s", pattern->len > 0 ? "|" : "\\b(?:", word);
    }

  if (pattern->len == 0)
    return NULL;

  g_string_append (pattern, ")\\b");
  return g_string_free (g_steal_pointer (&pattern), FALSE);
}

/**
 * reprise_found_words_mark:
 * @buffer: a text
 * @snippet: (nullable): a piece of it, with the marks of hits around what was found
 * @first: (out): where the first of them begins
 *
 * Marks what was found everywhere in the text, for as long as the context is there.
 *
 * Returns: (transfer full) (nullable): the context; %NULL where nothing is found
 */
GtkSourceSearchContext *
reprise_found_words_mark (GtkSourceBuffer *buffer,
                          const char      *snippet,
                          GtkTextIter     *first)
{
  g_autofree char *pattern = reprise_found_words_dup_pattern (snippet);
  g_autoptr (GtkSourceSearchSettings) settings = NULL;
  g_autoptr (GtkSourceSearchContext) context = NULL;
  GtkTextIter start;

  g_return_val_if_fail (GTK_SOURCE_IS_BUFFER (buffer), NULL);

  if (pattern == NULL)
    return NULL;

  settings = gtk_source_search_settings_new ();
  gtk_source_search_settings_set_regex_enabled (settings, TRUE);
  gtk_source_search_settings_set_search_text (settings, pattern);
  context = gtk_source_search_context_new (buffer, settings);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &start);
  if (!gtk_source_search_context_forward (context, &start, first, NULL, NULL))
    return NULL;

  reprise_hit_color_follow (context);
  return g_steal_pointer (&context);
}
