/* Which film a plain text is about, by what stands over it and at its head. */

#include "intake/reprise-plain-film.h"

#include "intake/reprise-plain-patterns.h"
#include "intake/reprise-plain-sheet.h"

#include <stdlib.h>

/* How many facts make a sheet. */
#define SHEET_FACTS 2

static const ReprisePlainLine *
get_line (ReprisePlainLines *lines,
          guint              i)
{
  return &g_array_index (lines->list, ReprisePlainLine, i);
}

/* Returns: (nullable): the film of a name, with its year */
static RepriseFilm *
parse_film (const char *name)
{
  g_autoptr (RepriseFilm) film = reprise_film_parse (name, NULL);

  return film != NULL && reprise_film_get_year (film) != 0 ? g_steal_pointer (&film) : NULL;
}

/* What stands over a text may number it as well. */
static RepriseFilm *
find_in_title (const char *title,
               guint      *number,
               gboolean   *titled)
{
  g_autoptr (GMatchInfo) info = reprise_plain_match (REPRISE_PLAIN_FILM, title);
  g_autofree char *label = NULL;
  g_autofree char *digits = NULL;
  RepriseFilm *film = NULL;

  if (info == NULL)
    return NULL;

  label = g_match_info_fetch_named (info, "film");
  digits = g_match_info_fetch_named (info, "number");
  film = parse_film (label);
  if (film != NULL && digits != NULL && *digits != '\0')
    {
      *number = (guint) g_ascii_strtoull (digits, NULL, 10);
      *titled = !g_str_has_suffix (title, label);
    }
  return film;
}

/* The first line may be the film’s name, where the one over it is not. */
static RepriseFilm *
find_in_lines (ReprisePlainLines *lines)
{
  for (guint i = 0; i < lines->list->len; i++)
    if (reprise_plain_line_is_text (get_line (lines, i)))
      return parse_film (get_line (lines, i)->text);

  return NULL;
}

static void
read_sheet (ReprisePlainLines *lines,
            ReprisePlainSheet *sheet)
{
  for (guint i = 0; i < lines->list->len; i++)
    {
      const ReprisePlainLine *line = get_line (lines, i);

      if (reprise_plain_line_is_prose (line))
        break;
      if (reprise_plain_line_is_text (line))
        reprise_plain_sheet_read (sheet, line->text);
    }
}

/* A sheet under a title without a year is of the film of that title. */
static RepriseFilm *
find_by_sheet (const char        *title,
               ReprisePlainLines *lines)
{
  g_auto (ReprisePlainSheet) sheet = { 0 };
  g_autofree char *year = NULL;
  const char *released = NULL;

  reprise_plain_sheet_init (&sheet);
  read_sheet (lines, &sheet);
  if (sheet.n_facts < SHEET_FACTS)
    return NULL;

  released = reprise_film_get_fact (sheet.film, REPRISE_FACT_RELEASE_DATE);
  year = released != NULL ? g_strndup (released, 4) : NULL;
  return reprise_film_new (title, year != NULL ? atoi (year) : 0);
}

/**
 * reprise_plain_film_find:
 * @title: (nullable): what stands over the text, tidied
 * @lines: its lines
 * @number: (inout): the number of the text, where its title has one
 * @titled: (inout): whether its title says more than a number and a film, where it has a number
 *
 * Returns: (transfer full) (nullable): the film that it is about
 */
RepriseFilm *
reprise_plain_film_find (const char        *title,
                         ReprisePlainLines *lines,
                         guint             *number,
                         gboolean          *titled)
{
  RepriseFilm *film = NULL;

  g_return_val_if_fail (lines != NULL, NULL);

  if (title != NULL)
    film = find_in_title (title, number, titled);
  if (film == NULL)
    film = find_in_lines (lines);
  if (film == NULL && title != NULL && *title != '\0')
    film = find_by_sheet (title, lines);
  return film;
}
