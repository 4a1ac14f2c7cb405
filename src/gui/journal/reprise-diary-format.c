/* How the diary's rows and its search put things into words. Nothing here knows a widget. */

#include "gui/journal/reprise-diary-format.h"

#include "gui/reprise-format.h"
#include "model/reprise-film.h"

#include <glib/gi18n.h>
#include <string.h>

/* A line of the list shows some fifty characters; the first hit is to be among them. */
#define CHARS_BEFORE_HIT 18

static char *
join_films (RepriseEntry *entry,
            gboolean      with_years)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < films->len; i++)
    {
      const int year = reprise_film_get_year (films->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                              reprise_film_get_title (films->pdata[i]));
      if (with_years && year > 0)
        g_string_append_printf (text, " (%d)", year);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Where to begin so that a hit is not cut off with the end of the line: at a word shortly
 * before. */
static const char *
find_beginning (const char *snippet)
{
  const char *hit = strstr (snippet, REPRISE_HIT_BEGIN);
  const char *beginning = hit;
  const char *space = NULL;

  for (int i = 0; beginning > snippet && i < CHARS_BEFORE_HIT; i++)
    beginning = g_utf8_prev_char (beginning);
  if (beginning == NULL || beginning == snippet)
    return snippet;

  space = memchr (beginning, ' ', (gsize) (hit - beginning));
  return space != NULL ? space + 1 : hit;
}

static void
append_dim (GString    *markup,
            const char *text,
            gsize       length)
{
  g_autofree char *piece = g_strndup (text, length);
  g_autofree char *escaped = g_markup_escape_text (piece, -1);

  if (length > 0)
    g_string_append_printf (markup, "<span alpha=\"70%%\">%s</span>", escaped);
}

static void
append_strong (GString    *markup,
               const char *text,
               gsize       length)
{
  g_autofree char *piece = g_strndup (text, length);
  g_autofree char *escaped = g_markup_escape_text (piece, -1);

  g_string_append_printf (markup, "<b>%s</b>", escaped);
}

/**
 * reprise_diary_format_month:
 * @month: the month of an entry, as an answer has it; see reprise_search()
 *
 * Returns: (transfer full): the heading of its entries
 */
char *
reprise_diary_format_month (int month)
{
  const RepriseDate date = month < 0 ? (RepriseDate) { .year = -month }
                                     : (RepriseDate) { month / 12, month % 12 + 1, 0 };

  /* Translators: the heading of entries of which nobody knows when they were. */
  return month == 0 ? g_strdup (_("No Date")) : reprise_format_date (date);
}

/**
 * reprise_diary_format_heading:
 * @hits: an answer
 * @in_words: whether it was found by words, and not by filters alone
 * @position: a position in it
 *
 * Returns: (transfer full) (nullable): what begins there: a month of the diary, or what was found
 *   by a name or in the text; %NULL where nothing does
 */
char *
reprise_diary_format_heading (const RepriseHits *hits,
                              gboolean           in_words,
                              guint              position)
{
  const int *months = hits->months;

  if (months != NULL)
    return position == 0 || months[position] != months[position - 1]
             ? reprise_diary_format_month (months[position])
             : NULL;

  if (in_words && position == 0 && hits->n_names > 0)
    /* Translators: the heading of entries found by a title, a person or a tag. */
    return g_strdup (_("By Name"));
  if (in_words && position == hits->n_names)
    /* Translators: the heading of entries found by what is written in them. */
    return g_strdup (_("In the Text"));

  return NULL;
}

/**
 * reprise_diary_format_weekday:
 * @day: a date of any precision
 *
 * Returns: (transfer full): its weekday, short; empty where the day is not known
 */
char *
reprise_diary_format_weekday (RepriseDate day)
{
  g_autoptr (GDateTime) instant = NULL;

  if (reprise_date_get_precision (day) != REPRISE_DATE_DAY)
    return g_strdup ("");

  instant = g_date_time_new_utc (day.year, day.month, day.day, 0, 0, 0);
  return g_date_time_format (instant, "%a");
}

/**
 * reprise_diary_format_second_line:
 * @entry: an entry of the diary
 *
 * Returns: (transfer full): what stands beside its judgement: the films, where the entry has a
 *   title of its own, and its viewing, state or kind
 */
char *
reprise_diary_format_second_line (RepriseEntry *entry)
{
  g_autofree char *line = reprise_format_entry_line (entry);
  g_autofree char *titles = join_films (entry, FALSE);
  g_autofree char *films = NULL;

  if (g_strcmp0 (titles, reprise_entry_get_title (entry)) == 0)
    return g_steal_pointer (&line);

  films = join_films (entry, TRUE);
  return reprise_format_joined (films, line, NULL);
}

/**
 * reprise_diary_format_snippet:
 * @snippet: a piece of a text, with its hits marked; see #REPRISE_HIT_BEGIN
 *
 * Returns: (transfer full): markup of it in which the hits stand out, the first one near the
 *   beginning
 */
char *
reprise_diary_format_snippet (const char *snippet)
{
  const char *p = find_beginning (snippet);
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *hit = NULL;

  if (p > snippet)
    append_dim (markup, "…", strlen ("…"));

  while ((hit = strstr (p, REPRISE_HIT_BEGIN)) != NULL)
    {
      const char *text = hit + strlen (REPRISE_HIT_BEGIN);
      const gsize length = strcspn (text, REPRISE_HIT_END);

      append_dim (markup, p, (gsize) (hit - p));
      append_strong (markup, text, length);
      p = text + length;
      p += *p != '\0' ? strlen (REPRISE_HIT_END) : 0;
    }

  append_dim (markup, p, strlen (p));
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/**
 * reprise_diary_format_misunderstood:
 * @pieces: pieces of a query as they were typed
 *
 * Returns: (transfer full) (nullable): that they are searched for as words; %NULL where there are
 *   none
 */
char *
reprise_diary_format_misunderstood (const char * const *pieces)
{
  g_autofree char *list = g_strjoinv (" ", (char **) pieces);

  if (*list == '\0')
    return NULL;

  /* Translators: a piece of what was typed into the search, as “year:abc”. */
  return g_strdup_printf (_("Not understood: %s – searched for as words."), list);
}

/**
 * reprise_diary_format_nothing_found:
 * @n_entries: how many entries were searched
 * @query: what for
 *
 * Returns: (transfer full): where it is not
 */
char *
reprise_diary_format_nothing_found (guint       n_entries,
                                    const char *query)
{
  /* Translators: first the number of entries in the diary, then what was searched for. */
  return g_strdup_printf (ngettext ("No title, person or tag in %u entry, and none of its text, has "
                                    "“%s”.",
                                    "No title, person or tag in %u entries, and none of their "
                                    "texts, has “%s”.",
                                    n_entries),
                          n_entries, query);
}
