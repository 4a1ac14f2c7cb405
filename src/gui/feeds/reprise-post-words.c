/* What is said of posts. */

#include "gui/feeds/reprise-post-words.h"

#include "gui/reprise-when.h"
#include "model/reprise-film.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>

static GDateTime *
get_local (ReprisePost *post,
           GDateTime   *now)
{
  g_autoptr (GDateTime) utc =
    g_date_time_new_from_unix_utc (reprise_post_get_sorted_at (post) / 1000);

  return utc != NULL ? g_date_time_to_timezone (utc, g_date_time_get_timezone (now)) : NULL;
}

static gboolean
is_same_day (GDateTime *one,
             GDateTime *other)
{
  return g_date_time_get_year (one) == g_date_time_get_year (other) &&
         g_date_time_get_day_of_year (one) == g_date_time_get_day_of_year (other);
}

/**
 * reprise_post_words_is_titled:
 * @post: a post
 *
 * Returns: whether it has a title of its own, and not only words to be called by
 */
gboolean
reprise_post_words_is_titled (ReprisePost *post)
{
  const char *title = reprise_post_get_title (post);

  return title != NULL && *title != '\0';
}

/**
 * reprise_post_words_get_title:
 * @post: a post
 *
 * Returns: its title; where it has none, its opening words or where it is
 */
const char *
reprise_post_words_get_title (ReprisePost *post)
{
  const char *opening = reprise_post_get_opening (post);

  if (reprise_post_words_is_titled (post))
    return reprise_post_get_title (post);
  if (opening != NULL && *opening != '\0')
    return opening;

  return reprise_post_get_link (post) != NULL ? reprise_post_get_link (post) : _("Untitled");
}

/**
 * reprise_post_words_dup_day:
 * @post: a post
 * @now: what time it is, in the time zone to speak of
 *
 * Returns: (transfer full): when it was written, as short as a list has it: the time of today, a
 *   day of this year, or a date
 */
char *
reprise_post_words_dup_day (ReprisePost *post,
                            GDateTime   *now)
{
  g_autoptr (GDateTime) local = get_local (post, now);
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);

  if (local == NULL)
    return g_strdup ("");
  if (is_same_day (local, now))
    /* Translators: a time of today; see g_date_time_format(). */
    return g_date_time_format (local, C_("post", "%H:%M"));
  if (is_same_day (local, yesterday))
    return g_strdup (C_("post", "Yesterday"));
  if (g_date_time_get_year (local) == g_date_time_get_year (now))
    /* Translators: a day of this year, as “22 Nov”; see g_date_time_format(). */
    return g_date_time_format (local, C_("post", "%-d %b"));

  /* Translators: a day of another year, as “22 Nov 2019”; see g_date_time_format(). */
  return g_date_time_format (local, C_("post", "%-d %b %Y"));
}

/**
 * reprise_post_words_dup_when:
 * @post: a post
 * @now: what time it is, in the time zone to speak of
 *
 * Returns: (transfer full): when it was written; of one that does not say so, nothing
 */
char *
reprise_post_words_dup_when (ReprisePost *post,
                             GDateTime   *now)
{
  return reprise_post_is_dated (post) ? reprise_when_format (reprise_post_get_sorted_at (post), now)
                                      : g_strdup ("");
}

/**
 * reprise_post_words_dup_film:
 * @post: a post
 * @year: (out): of the film, or 0
 *
 * Returns: (transfer full): the title of the film that it may be about: what it says itself, or
 *   what its title begins with
 */
char *
reprise_post_words_dup_film (ReprisePost *post,
                             int         *year)
{
  const char *title = reprise_post_get_film_title (post);
  g_autoptr (RepriseFilm) film = NULL;

  *year = reprise_post_get_film_year (post);
  if (title != NULL && *title != '\0')
    return g_strdup (title);

  film = reprise_film_parse (reprise_post_words_get_title (post), NULL);
  if (film == NULL)
    return reprise_text_tidy (reprise_post_words_get_title (post));

  *year = reprise_film_get_year (film);
  return g_strdup (reprise_film_get_title (film));
}
