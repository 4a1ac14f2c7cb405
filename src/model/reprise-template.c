/* Texts with placeholders: “{title}” stands for a title. Their names are the same in every
 * language, as the text may be read in another than it was written in. */

#include "model/reprise-template.h"

#include <glib/gi18n.h>
#include <string.h>

/* The longest name a placeholder may have: what is longer is no placeholder, however it ends. */
#define NAME_MAX_LENGTH 32

/* Stands for what a placeholder was filled with: nobody types it. */
#define ANYTHING "\x01"

static const char * const placeholders[] = {
  "title", "year", "director", "date", "number", "pen-name", "series", "judgement",
};

static const RepriseTemplateValue *
find_value (const RepriseTemplateValue *values,
            const char                 *name,
            gsize                       length)
{
  for (; values->name != NULL; values++)
    if (strlen (values->name) == length && strncmp (values->name, name, length) == 0)
      return values;

  return NULL;
}

/* A film may be named before it is known: then it has a title, and maybe a year. */
static RepriseFilm *
get_film (RepriseAppraisal *appraisal)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);

  return films->len > 0 ? films->pdata[0] : NULL;
}

static char *
dup_year (RepriseFilm *film)
{
  const int year = film != NULL ? reprise_film_get_year (film) : 0;

  return year != 0 ? g_strdup_printf ("%d", year) : NULL;
}

static char *
dup_number (RepriseAppraisal *appraisal)
{
  const int number = reprise_appraisal_get_number (appraisal);

  return number != 0 ? g_strdup_printf ("%d", number) : NULL;
}

static char *
dup_directors (RepriseFilm *film)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  GPtrArray *credits = film != NULL ? reprise_film_get_credits (film) : NULL;

  for (guint i = 0; credits != NULL && i < credits->len; i++)
    if (g_str_equal (reprise_credit_get_role (credits->pdata[i]), "director"))
      g_strv_builder_add (names, reprise_person_get_name (
                                   reprise_credit_get_person (credits->pdata[i])));

  all = g_strv_builder_end (names);
  return all[0] != NULL ? g_strjoinv (", ", all) : NULL;
}

/* When the film was watched, else today. */
static char *
dup_date (RepriseAppraisal *appraisal)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);
  RepriseDate date = viewing != NULL ? reprise_viewing_get_watched (viewing) : (RepriseDate) { 0 };
  g_autoptr (GDateTime) instant = NULL;

  if (!reprise_date_is_known (date))
    date = reprise_date_today ();
  if (reprise_date_get_precision (date) != REPRISE_DATE_DAY)
    return reprise_date_to_text (date);

  instant = g_date_time_new_utc (date.year, date.month, date.day, 0, 0, 0);
  /* Translators: a day, as “22 March 2026”; see g_date_time_format(). */
  return g_date_time_format (instant, _("%-d %B %Y"));
}

static const char *
get_author (RepriseMasthead  *masthead,
            RepriseAppraisal *appraisal)
{
  const char *byline = reprise_appraisal_get_byline (appraisal);

  return byline != NULL ? byline : reprise_masthead_get_pen_name (masthead);
}

/* Returns: (nullable): the title of the text, else of its film */
static const char *
get_title (RepriseAppraisal *appraisal)
{
  const char *own = reprise_appraisal_get_title (appraisal);
  RepriseFilm *film = get_film (appraisal);

  return own != NULL || film == NULL ? own : reprise_film_get_title (film);
}

static char *
expand_for (const char       *text,
            RepriseMasthead  *masthead,
            RepriseAppraisal *appraisal,
            const char       *figure,
            gboolean         *complete)
{
  g_autofree char *year = dup_year (get_film (appraisal));
  g_autofree char *directors = dup_directors (get_film (appraisal));
  g_autofree char *date = dup_date (appraisal);
  g_autofree char *number = dup_number (appraisal);
  const RepriseTemplateValue values[] = {
    { "title", get_title (appraisal) },
    { "year", year },
    { "director", directors },
    { "date", date },
    { "number", number },
    { "pen-name", get_author (masthead, appraisal) },
    { "series", reprise_masthead_get_series_name (masthead) },
    { "judgement", figure },
    { NULL },
  };

  return reprise_template_expand (text, values, complete);
}

/**
 * reprise_template_expand:
 * @text: a text with placeholders, as “{pen-name}”; a brace that is meant is doubled
 * @values: what the placeholders stand for
 * @complete: (out) (optional): whether all that the text asked for was known
 *
 * Puts in what placeholders stand for. What looks like one and is not known to anybody stays as it
 * is: it is a word that somebody wrote.
 *
 * Returns: (transfer full): the text; where nothing is known of a placeholder, it is gone
 */
char *
reprise_template_expand (const char                 *text,
                         const RepriseTemplateValue *values,
                         gboolean                   *complete)
{
  g_autoptr (GString) expanded = g_string_new (NULL);
  gboolean all = TRUE;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (values != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      const RepriseTemplateValue *value = NULL;
      gsize length;

      if ((p[0] == '{' || p[0] == '}') && p[1] == p[0])
        {
          g_string_append_c (expanded, *p++);
          continue;
        }

      length = *p == '{' ? strcspn (p + 1, "{}\n") : 0;
      if (length > 0 && length <= NAME_MAX_LENGTH && p[length + 1] == '}')
        value = find_value (values, p + 1, length);
      if (value == NULL)
        {
          g_string_append_c (expanded, *p);
          continue;
        }

      all = all && value->value != NULL;
      g_string_append (expanded, value->value != NULL ? value->value : "");
      p += length + 1;
    }

  if (complete != NULL)
    *complete = all;
  return g_string_free (g_steal_pointer (&expanded), FALSE);
}

/**
 * reprise_template_sign:
 * @masthead: how the journal presents itself
 * @appraisal: an appraisal
 * @figure: (nullable): its judgement, as the journal shows it; %NULL where it has none
 *
 * Says what stands under a text that passes a judgement. A line is not cut short: where it names
 * something that is not known, there is none.
 *
 * Returns: (transfer full) (nullable): the closing line
 */
char *
reprise_template_sign (RepriseMasthead  *masthead,
                       RepriseAppraisal *appraisal,
                       const char       *figure)
{
  const char *line = NULL;
  gboolean complete = FALSE;
  g_autofree char *signed_line = NULL;

  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (appraisal), NULL);

  line = reprise_masthead_get_closing_line (masthead);
  if (line == NULL || figure == NULL)
    return NULL;

  signed_line = expand_for (line, masthead, appraisal, figure, &complete);
  return complete ? g_steal_pointer (&signed_line) : NULL;
}

/**
 * reprise_template_begin:
 * @masthead: how the journal presents itself
 * @appraisal: an appraisal that is new, with its kind and its films
 *
 * Returns: (transfer full): what its text begins with; empty where there is no template of its kind
 */
char *
reprise_template_begin (RepriseMasthead  *masthead,
                        RepriseAppraisal *appraisal)
{
  const char *text = NULL;

  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (appraisal), NULL);

  text = reprise_masthead_get_template (masthead, reprise_appraisal_get_kind (appraisal));
  return text != NULL ? expand_for (text, masthead, appraisal, NULL, NULL) : g_strdup ("");
}

/**
 * reprise_template_is_untouched:
 * @text: (nullable): a template
 * @body: a text
 *
 * Says whether nobody has written anything yet: whatever its placeholders were filled with then, the
 * text is what the template gave.
 *
 * Returns: whether @body is nothing but the template
 */
gboolean
reprise_template_is_untouched (const char *text,
                               const char *body)
{
  RepriseTemplateValue values[G_N_ELEMENTS (placeholders) + 1] = { { NULL } };
  g_autofree char *filled = NULL;
  g_autofree char *quoted = NULL;
  g_autoptr (GString) pattern = NULL;

  g_return_val_if_fail (body != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (placeholders); i++)
    values[i] = (RepriseTemplateValue) { placeholders[i], ANYTHING };
  filled = g_strchomp (reprise_template_expand (text, values, NULL));
  quoted = g_regex_escape_string (filled, -1);
  pattern = g_string_new (quoted);
  g_string_replace (pattern, ANYTHING, "[^\\n]*", 0);
  g_string_append (pattern, "\\s*\\z");
  return g_regex_match_simple (pattern->str, body, G_REGEX_ANCHORED | G_REGEX_DOTALL,
                               G_REGEX_MATCH_ANCHORED);
}
