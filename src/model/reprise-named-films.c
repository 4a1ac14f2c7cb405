/* Films that a text names in its last line: “Up Next: Bob le Flambeur (1956), His Girl Friday
 * (1940)”. */

#include "model/reprise-named-films.h"

#include <string.h>

/* A line that names more is no such line. */
#define MAX_FILMS 24

/* What stands around a line, or a title, for its looks. */
#define MARKS " \t\r*_#>[]“”\"«».,;:–—-&"

static gboolean
is_mark (gunichar c)
{
  return g_utf8_strchr (MARKS, -1, c) != NULL;
}

/* Returns: (transfer full): the text without the marks around it */
static char *
strip_marks (const char *text,
             gsize       length)
{
  const char *end = text + length;

  while (text < end && is_mark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && is_mark (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (text, (gsize) (end - text));
}

/* Returns: (transfer full): the last line that says anything */
static char *
dup_last_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = g_strv_length (lines); i > 0; i--)
    {
      char *line = g_strstrip (lines[i - 1]);

      if (*line != '\0')
        return g_strdup (line);
    }

  return g_strdup ("");
}

static void
add_film (GPtrArray  *films,
          const char *text,
          gsize       length)
{
  g_autofree char *stripped = strip_marks (text, length);
  const char *name = stripped;
  RepriseFilm *film = NULL;

  if (g_ascii_strncasecmp (name, "and ", 4) == 0)
    name += 4;
  film = *name != '\0' && strlen (name) < 200 ? reprise_film_parse (name, NULL) : NULL;
  if (film != NULL)
    g_ptr_array_add (films, film);
}

/* Where there are years, titles end at them and may have commas in them; else at commas. */
static void
add_films (GPtrArray  *films,
           const char *text)
{
  g_autoptr (GRegex) year = g_regex_new ("\\(\\d{4}\\)", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT,
                                         NULL);
  g_autoptr (GRegex) comma = g_regex_new (",|;", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  const gboolean years = g_regex_match (year, text, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int from = 0;

  g_regex_match (years ? year : comma, text, G_REGEX_MATCH_DEFAULT, &match);
  while (g_match_info_matches (match))
    {
      int start = 0;
      int end = 0;

      g_match_info_fetch_pos (match, 0, &start, &end);
      add_film (films, text + from, (gsize) ((years ? end : start) - from));
      from = end;
      g_match_info_next (match, NULL);
    }

  if (!years)
    add_film (films, text + from, strlen (text + from));
}

/**
 * reprise_named_films_read_up_next:
 * @text: a text in Markdown
 *
 * Reads the last line of a text, where it begins with “Up Next”.
 *
 * Returns: (transfer full) (element-type RepriseFilm): the films that it names, by title and year
 *   alone; none where it is no such line
 */
GPtrArray *
reprise_named_films_read_up_next (const char *text)
{
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *line = dup_last_line (text != NULL ? text : "");
  g_autofree char *words = strip_marks (line, strlen (line));

  if (g_ascii_strncasecmp (words, "up next", 7) == 0 &&
      is_mark (g_utf8_get_char (words + 7)) && words[7] != '\0')
    {
      const char *names = words + 7;

      /* “Up next year is …” is a sentence. */
      while (*names == ' ' || *names == '*' || *names == '_')
        names++;
      if (is_mark (g_utf8_get_char (names)) && *names != '\0')
        add_films (films, names);
    }

  if (films->len > MAX_FILMS)
    g_ptr_array_set_size (films, 0);
  return g_steal_pointer (&films);
}
