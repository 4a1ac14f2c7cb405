/* Films on the shelf in words. */

#include "gui/films/reprise-shelf-format.h"

#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/**
 * reprise_shelf_format_year:
 * @film: a film
 *
 * Returns: (transfer full): its year; empty where none is known
 */
char *
reprise_shelf_format_year (RepriseShelfFilm *film)
{
  const int year = reprise_shelf_film_get_year (film);

  return year > 0 ? g_strdup_printf ("%d", year) : g_strdup ("");
}

/**
 * reprise_shelf_format_day:
 * @film: a film
 *
 * Returns: (transfer full): the day of its newest entry; empty where there is none
 */
char *
reprise_shelf_format_day (RepriseShelfFilm *film)
{
  const char *day = reprise_shelf_film_get_day (film);

  return day != NULL && *day != '\0' ? reprise_format_date (reprise_date_from_text (day))
                                     : g_strdup ("");
}

/**
 * reprise_shelf_format_views:
 * @film: a film
 *
 * Returns: (transfer full): how many times it was watched, as in “3 viewings”
 */
char *
reprise_shelf_format_views (RepriseShelfFilm *film)
{
  const int views = reprise_shelf_film_get_views (film);

  return g_strdup_printf (ngettext ("%d viewing", "%d viewings", (gulong) views), views);
}

/**
 * reprise_shelf_format_name:
 * @film: a film
 * @scale: how its journal shows judgements
 *
 * Returns: (transfer full): all that its cell shows, for those who hear it
 */
char *
reprise_shelf_format_name (RepriseShelfFilm *film,
                           RepriseScale      scale)
{
  const int year = reprise_shelf_film_get_year (film);
  g_autofree char *name =
    year > 0 ? g_strdup_printf ("%s (%d)", reprise_shelf_film_get_title (film), year)
             : g_strdup (reprise_shelf_film_get_title (film));
  g_autofree char *judgement =
    reprise_format_judgement_words (reprise_shelf_film_get_judgement (film), scale);
  g_autofree char *views = reprise_shelf_format_views (film);

  return g_strdup_printf ("%s, %s, %s", name, judgement, views);
}

/**
 * reprise_shelf_format_count:
 * @n_films: how many films
 *
 * Returns: (transfer full): how many there are, as in “573 films”
 */
char *
reprise_shelf_format_count (guint n_films)
{
  return g_strdup_printf (ngettext ("%'u film", "%'u films", n_films), n_films);
}
