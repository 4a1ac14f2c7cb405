/* How somebody's films are put into words. Nothing here knows a widget, so a table can test it. */

#include "gui/people/reprise-person-words.h"

#include "gui/film/reprise-role.h"
#include "gui/reprise-format.h"
#include "model/reprise-entry.h"

#include <glib/gi18n.h>
#include <string.h>

/* More of them are under their own headings. */
#define ROLES_TOLD 3

static char *
format_role (const char *role,
             int         n)
{
  const gulong plural = (gulong) n;
  g_autofree char *label = NULL;

  if (g_str_equal (role, "director"))
    return g_strdup_printf (ngettext ("director of %d film", "director of %d films", plural), n);
  if (g_str_equal (role, "cast"))
    return g_strdup_printf (ngettext ("in the cast of %d film", "in the cast of %d films", plural),
                            n);
  if (g_str_equal (role, "writer"))
    return g_strdup_printf (ngettext ("writer of %d film", "writer of %d films", plural), n);
  if (g_str_equal (role, "producer"))
    return g_strdup_printf (ngettext ("producer of %d film", "producer of %d films", plural), n);
  if (g_str_equal (role, "score"))
    return g_strdup_printf (ngettext ("composer of %d film", "composer of %d films", plural), n);
  if (g_str_equal (role, "editing"))
    return g_strdup_printf (ngettext ("editor of %d film", "editor of %d films", plural), n);
  if (g_str_equal (role, "cinematography"))
    return g_strdup_printf (ngettext ("cinematographer of %d film", "cinematographer of %d films",
                                      plural), n);

  label = reprise_role_dup_label (role);
  /* Translators: a role in films that has no phrase of its own, as “Stunts: 3 films”. */
  return g_strdup_printf (ngettext ("%s: %d film", "%s: %d films", plural), label, n);
}

static char *
capitalize (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, text + strlen (first), NULL);
}

static char *
format_judged (int          sum,
               int          n,
               RepriseScale scale)
{
  g_autofree char *figure = NULL;

  if (n == 0)
    return g_strdup ("");

  figure = n == 1 ? reprise_format_figure (sum, scale) : reprise_format_average (sum, n, scale);
  if (n == 1)
    return g_strdup_printf ("★\u00a0%s", figure);

  return g_strdup_printf (_("%s on average"), figure);
}

static void
append_hit_markup (GString    *markup,
                   const char *text,
                   gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

/**
 * reprise_person_words_line:
 * @profile: somebody
 * @scale: what to say judgements in
 *
 * Returns: (transfer full): as “Director of 5 films, in the cast of 3 films · 8.1 on average”
 */
char *
reprise_person_words_line (const RepriseProfile *profile,
                           RepriseScale          scale)
{
  g_autoptr (GString) roles = g_string_new (NULL);
  g_autofree char *judged = NULL;
  g_autofree char *capital = NULL;
  g_autofree char *seen = NULL;

  g_return_val_if_fail (profile != NULL, NULL);

  for (guint i = 0; i < MIN (profile->roles->len, ROLES_TOLD); i++)
    {
      RepriseCreditedRole *role = profile->roles->pdata[i];
      g_autofree char *words = format_role (role->role, (int) role->films->len);

      g_string_append_printf (roles, "%s%s", i > 0 ? _(", ") : "", words);
    }

  if (profile->roles->len > ROLES_TOLD)
    g_string_append (roles, _(", …"));
  capital = capitalize (roles->str);
  judged = format_judged (profile->sum, profile->judged, scale);
  if (profile->seen < profile->films)
    /* Translators: how many of somebody’s films in this journal were watched, as “5 seen”. */
    seen = g_strdup_printf (ngettext ("%d seen", "%d seen", (gulong) profile->seen), profile->seen);
  return reprise_format_joined (capital, seen != NULL ? seen : "", judged, NULL);
}

/**
 * reprise_person_words_role:
 * @role: what somebody did
 * @scale: what to say judgements in
 *
 * Returns: (transfer full): as “5 films · 8.1 on average”
 */
char *
reprise_person_words_role (const RepriseCreditedRole *role,
                           RepriseScale               scale)
{
  g_autofree char *count = NULL;
  g_autofree char *average = NULL;
  int judged = 0;
  int sum = 0;

  g_return_val_if_fail (role != NULL, NULL);

  for (guint i = 0; i < role->films->len; i++)
    {
      const RepriseCreditedFilm *film = role->films->pdata[i];

      if (film->judgement == REPRISE_UNJUDGED)
        continue;
      judged++;
      sum += film->judgement;
    }

  count = g_strdup_printf (ngettext ("%d film", "%d films", role->films->len), role->films->len);
  average = format_judged (sum, judged, scale);
  return reprise_format_joined (count, judged > 1 ? average : "", NULL);
}

/**
 * reprise_person_words_film:
 * @film: a film that somebody worked on
 * @scale: what to say its judgement in
 *
 * Returns: (transfer full): as a screen reader tells it: “Heat (1995), 9 out of 10, last on 27
 *   October 1995”
 */
char *
reprise_person_words_film (const RepriseCreditedFilm *film,
                           RepriseScale               scale)
{
  g_autofree char *label = NULL;
  g_autofree char *judgement = NULL;
  g_autofree char *date = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (film != NULL, NULL);

  label = reprise_film_dup_label (film->film);
  if (!film->seen)
    /* Translators: a film that was not watched yet, as “Heat (1995), not seen”. */
    return g_strdup_printf (_("%s, not seen"), label);

  judgement = reprise_format_judgement_words (film->judgement, scale);
  if (!reprise_date_is_known (film->day))
    return g_strdup_printf (_("%s, %s"), label, judgement);

  date = reprise_format_date (film->day);
  /* Translators: when a film was watched last, as “last on 27 October 1995”. */
  last = g_strdup_printf (_("last on %s"), date);
  return g_strdup_printf (_("%s, %s, %s"), label, judgement, last);
}

/**
 * reprise_person_words_quote:
 * @passage: a passage, each hit between %REPRISE_HIT_BEGIN and %REPRISE_HIT_END
 *
 * Returns: (transfer full): markup, with quotes around it and the hits strong
 */
char *
reprise_person_words_quote (const char *passage)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *p = passage;

  g_return_val_if_fail (passage != NULL, NULL);

  while (*p != '\0')
    {
      const gsize length = strcspn (p, REPRISE_HIT_BEGIN REPRISE_HIT_END);

      append_hit_markup (markup, p, length);
      p += length;
      if (*p == *REPRISE_HIT_BEGIN)
        g_string_append (markup, "<b>");
      else if (*p == *REPRISE_HIT_END)
        g_string_append (markup, "</b>");
      p += *p != '\0';
    }

  /* Translators: the quotation marks around one’s own words. */
  return g_strdup_printf (_("“%s”"), markup->str);
}
