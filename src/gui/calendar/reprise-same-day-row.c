/* A row for an entry of the same day of another year; it opens the entry. */

#include "gui/calendar/reprise-same-day-row.h"

#include "gui/calendar/reprise-calendar-words.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"
#include "model/reprise-film.h"

#define POSTER_WIDTH 32

static GtkWidget *
new_poster (RepriseEntry *entry)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  GtkWidget *poster = reprise_film_poster_new (TRUE);

  gtk_widget_set_size_request (poster, POSTER_WIDTH, -1);
  gtk_widget_set_valign (poster, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);
  if (films->len > 0)
    {
      reprise_film_poster_set_film (REPRISE_FILM_POSTER (poster),
                                    reprise_film_get_title (films->pdata[0]),
                                    reprise_film_get_year (films->pdata[0]), NULL);
      reprise_film_poster_set_image (REPRISE_FILM_POSTER (poster),
                                     reprise_film_get_poster (films->pdata[0]));
    }
  else
    reprise_film_poster_set_film (REPRISE_FILM_POSTER (poster), reprise_entry_get_title (entry), 0,
                                  NULL);
  return poster;
}

static GtkWidget *
new_year (RepriseDate day)
{
  g_autofree char *year = g_strdup_printf ("%d", day.year);
  GtkWidget *label = gtk_label_new (year);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/**
 * reprise_same_day_row_new:
 * @entry: an entry of the diary
 * @scale: what to say its judgement in
 * @today: what day it is
 *
 * Returns: (transfer floating): its row, for a list
 */
GtkWidget *
reprise_same_day_row_new (RepriseEntry *entry,
                          RepriseScale  scale,
                          RepriseDate   today)
{
  const RepriseDate day = reprise_entry_get_day (entry);
  g_autofree char *figure = reprise_format_figure (reprise_entry_get_judgement (entry), scale);
  g_autofree char *ago = reprise_calendar_words_ago (today.year - day.year);
  g_autofree char *line = reprise_format_entry_line (entry);
  g_autofree char *star = figure != NULL ? g_strdup_printf ("★ %s", figure) : g_strdup ("");
  g_autofree char *subtitle = reprise_format_joined (ago, star, line, NULL);
  g_autofree char *name = reprise_format_entry_name (entry, scale);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "activatable", TRUE,
                                 "use-markup", FALSE,
                                 "title", reprise_entry_get_title (entry),
                                 "subtitle", subtitle,
                                 "title-lines", 1,
                                 "subtitle-lines", 1,
                                 NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_poster (entry));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_year (day));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", reprise_entry_get_uuid (entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}
