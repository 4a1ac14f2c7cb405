/* What the reading of a line that names a track is made of: finding a pattern, cutting it out, and
 * taking what parted or wrapped a name off it. */

#include "model/reprise-track-scan.h"

#include <string.h>

/* Each pattern is compiled once. */
static GRegex *
get_regex (const char *pattern)
{
  static GHashTable *compiled = NULL;
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GRegex *regex = NULL;

  if (compiled == NULL)
    compiled = g_hash_table_new (g_str_hash, g_str_equal);

  regex = g_hash_table_lookup (compiled, pattern);
  if (regex == NULL)
    {
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL);
      g_assert (regex != NULL);
      g_hash_table_insert (compiled, g_strdup (pattern), regex);
    }

  return regex;
}

static gboolean
is_quote (gunichar c)
{
  return c != 0 && g_utf8_strchr (REPRISE_TRACK_SCAN_QUOTES, -1, c) != NULL;
}

static gboolean
is_single_quote (gunichar c)
{
  return c != 0 && g_utf8_strchr ("‘’'‚", -1, c) != NULL;
}

/* Whether all of @text is set in one pair of quotes. */
static gboolean
is_quoted (const char *text,
           const char *end)
{
  const gunichar first = g_utf8_get_char (text);
  const char *last = end > text ? g_utf8_prev_char (end) : text;
  g_autofree char *inner = NULL;

  if (last <= text)
    return FALSE;
  if (is_quote (first) && is_quote (g_utf8_get_char (last)))
    {
      inner = g_strndup (g_utf8_next_char (text), (gsize) (last - g_utf8_next_char (text)));
      return !reprise_track_scan_has ("[" REPRISE_TRACK_SCAN_QUOTES "]", inner);
    }
  if (is_single_quote (first) && is_single_quote (g_utf8_get_char (last)))
    {
      inner = g_strndup (g_utf8_next_char (text), (gsize) (last - g_utf8_next_char (text)));
      return !reprise_track_scan_has ("[‘’'‚]", inner);
    }

  /* As Markdown sets a word in italics. */
  return first == '_' && g_utf8_get_char (last) == '_';
}

/**
 * reprise_track_scan_find:
 * @pattern: a regular expression
 * @text: UTF-8
 * @start: (out): where the whole match begins, in bytes
 * @end: (out): where it ends
 *
 * Returns: (transfer full) (nullable): what the pattern's group caught, or all of it where it has
 *   none; %NULL where the pattern does not match
 */
char *
reprise_track_scan_find (const char *pattern,
                         const char *text,
                         int        *start,
                         int        *end)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (get_regex (pattern), text, G_REGEX_MATCH_DEFAULT, &match))
    return NULL;

  g_match_info_fetch_pos (match, 0, start, end);
  return g_match_info_fetch (match, g_match_info_get_match_count (match) > 1 ? 1 : 0);
}

/**
 * reprise_track_scan_has:
 * @pattern: a regular expression
 * @text: UTF-8
 *
 * Returns: whether the pattern matches somewhere
 */
gboolean
reprise_track_scan_has (const char *pattern,
                        const char *text)
{
  return g_regex_match (get_regex (pattern), text, G_REGEX_MATCH_DEFAULT, NULL);
}

/**
 * reprise_track_scan_cut:
 * @pattern: a regular expression
 * @text: UTF-8, cut in place
 *
 * Cuts what the pattern matches out of @text, unless that is all that there is before its end.
 *
 * Returns: (transfer full) (nullable): what the pattern's group caught
 */
char *
reprise_track_scan_cut (const char *pattern,
                        char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *caught = reprise_track_scan_find (pattern, text, &start, &end);

  if (caught == NULL || (start == 0 && text[end] == '\0'))
    return NULL;

  memmove (text + start, text + end, strlen (text + end) + 1);
  return g_steal_pointer (&caught);
}

/**
 * reprise_track_scan_replace:
 * @pattern: a regular expression
 * @text: UTF-8
 * @replacement: what to put in the place of each match; “\\1” is what the first group caught
 *
 * Returns: (transfer full): the text, with every match replaced
 */
char *
reprise_track_scan_replace (const char *pattern,
                            const char *text,
                            const char *replacement)
{
  char *replaced = g_regex_replace (get_regex (pattern), text, -1, 0, replacement,
                                    G_REGEX_MATCH_DEFAULT, NULL);

  return replaced != NULL ? replaced : g_strdup (text);
}

/**
 * reprise_track_scan_is_wrapping:
 * @c: a character
 *
 * Returns: whether it parts names, or sets them off, rather than belonging to one
 */
gboolean
reprise_track_scan_is_wrapping (gunichar c)
{
  return c != 0 && (g_unichar_isspace (c) || g_utf8_strchr (",;:–—−|→-*", -1, c) != NULL);
}

/**
 * reprise_track_scan_clean:
 * @text: UTF-8
 *
 * Takes what parted a name from others, and the quotes it is set in, off it.
 *
 * Returns: (transfer full) (nullable): the name; %NULL where nothing is left
 */
char *
reprise_track_scan_clean (const char *text)
{
  const char *start = text;
  const char *end = text + strlen (text);

  while (TRUE)
    {
      while (start < end && reprise_track_scan_is_wrapping (g_utf8_get_char (start)))
        start = g_utf8_next_char (start);
      while (end > start &&
             reprise_track_scan_is_wrapping (g_utf8_get_char (g_utf8_prev_char (end))))
        end = g_utf8_prev_char (end);
      if (!is_quoted (start, end))
        break;

      start = g_utf8_next_char (start);
      end = g_utf8_prev_char (end);
    }

  return start < end ? g_strndup (start, (gsize) (end - start)) : NULL;
}

/**
 * reprise_track_scan_count_words:
 * @text: UTF-8 with one blank between words
 *
 * Returns: how many words there are
 */
guint
reprise_track_scan_count_words (const char *text)
{
  guint n = 1;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == ' ' ? 1 : 0;

  return n;
}
