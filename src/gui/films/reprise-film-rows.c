/* What a film's page lists: its viewings, what was written about it, and where else it is known. */

#include "gui/films/reprise-film-rows.h"

#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/* Where the ids of others lead; `%s` is the id. */
static const struct
{
  RepriseFact  fact;
  const char  *name;
  const char  *address;
} others[] = {
  { REPRISE_FACT_IMDB, "IMDb", "https://www.imdb.com/title/%s/" },
  { REPRISE_FACT_TMDB, "TMDB", "https://www.themoviedb.org/movie/%s" },
  { REPRISE_FACT_WIKIDATA, "Wikidata", "https://www.wikidata.org/wiki/%s" },
  { REPRISE_FACT_LETTERBOXD, "Letterboxd", "https://letterboxd.com/film/%s/" },
};

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *figure)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "subtitle-lines", 2,
                                 "activatable", TRUE,
                                 NULL);
  GtkWidget *label = NULL;

  if (figure == NULL)
    return row;

  label = gtk_label_new (figure);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
lead_to (GtkWidget  *row,
         const char *action,
         const char *uuid)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

static char *
format_figure (int          judgement,
               RepriseScale scale)
{
  return judgement != REPRISE_UNJUDGED ? reprise_format_figure (judgement, scale) : NULL;
}

/**
 * reprise_film_rows_new_viewing:
 * @viewing: a viewing of a film
 * @scale: how the journal shows judgements
 *
 * Returns: (transfer floating): a row that says when and where, and opens the viewing to be edited
 */
GtkWidget *
reprise_film_rows_new_viewing (RepriseViewing *viewing,
                               RepriseScale    scale)
{
  const RepriseDate watched = reprise_viewing_get_watched (viewing);
  const char *place = reprise_viewing_get_place (viewing);
  const char *note = reprise_viewing_get_note (viewing);
  g_autofree char *date = reprise_date_is_known (watched) ? reprise_format_date (watched)
                                                          : g_strdup (_("On an unknown day"));
  g_autofree char *line =
    reprise_format_joined (place != NULL ? place : "",
                           reprise_viewing_get_rewatch (viewing) ? _("watched again") : "",
                           reprise_viewing_get_unfinished (viewing) ? _("not finished") : "",
                           note != NULL ? note : "",
                           NULL);
  g_autofree char *figure = format_figure (reprise_viewing_get_judgement (viewing), scale);
  GtkWidget *row = new_row (date, line, figure);

  lead_to (row, "win.viewing", reprise_viewing_get_uuid (viewing));
  return row;
}

/* Returns: (transfer none): its own title; what it is where that is no more than a film's */
static const char *
title_of (RepriseEntry *entry)
{
  GPtrArray *films = reprise_entry_get_films (entry);

  for (guint i = 0; i < films->len; i++)
    if (g_strcmp0 (reprise_entry_get_title (entry), reprise_film_get_title (films->pdata[i])) == 0)
      return _("Appraisal");

  return reprise_entry_get_title (entry);
}

/**
 * reprise_film_rows_new_appraisal:
 * @entry: an appraisal of a film
 * @scale: how the journal shows judgements
 *
 * Returns: (transfer floating): a row that says what was written and when, and leads to it
 */
GtkWidget *
reprise_film_rows_new_appraisal (RepriseEntry *entry,
                                 RepriseScale  scale)
{
  const int number = reprise_entry_get_number (entry);
  /* Translators: the number of an appraisal. */
  g_autofree char *numbered = number > 0 ? g_strdup_printf (_("№ %d"), number) : g_strdup ("");
  g_autofree char *date = reprise_format_date (reprise_entry_get_day (entry));
  g_autofree char *title =
    reprise_format_joined (title_of (entry), numbered, date, NULL);
  g_autofree char *figure = format_figure (reprise_entry_get_judgement (entry), scale);
  GtkWidget *row = new_row (title, reprise_entry_get_opening (entry), figure);

  lead_to (row, "win.show-entry", reprise_entry_get_uuid (entry));
  return row;
}

/* TMDB counts films and series apart. */
static const char *
find_address (gsize       i,
              const char *id)
{
  return others[i].fact == REPRISE_FACT_TMDB && g_str_has_prefix (id, "tv/")
           ? "https://www.themoviedb.org/%s" : others[i].address;
}

/**
 * reprise_film_rows_new_link:
 * @film: a film
 * @fact: one of its facts
 *
 * Returns: (transfer floating) (nullable): a link to where the film has the id that the fact is;
 *   %NULL where it has none, or the fact is no id
 */
GtkWidget *
reprise_film_rows_new_link (RepriseFilm *film,
                            RepriseFact  fact)
{
  const char *id = reprise_film_get_fact (film, fact);

  if (id == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].fact == fact)
      {
        g_autofree char *escaped = g_uri_escape_string (id, "/", FALSE);
        g_auto (GStrv) parts = g_strsplit (find_address (i, id), "%s", 2);
        g_autofree char *address = g_strjoinv (escaped, parts);
        GtkWidget *link = gtk_link_button_new_with_label (address, others[i].name);

        return link;
      }

  return NULL;
}
