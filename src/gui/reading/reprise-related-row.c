/* The rows at the foot of a page: an entry, which opens, and a film that is named, which can be
 * linked to. */

#include "gui/reading/reprise-related-row.h"

#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"

#include <glib/gi18n.h>

#define POSTER_WIDTH 32

static GtkWidget *
new_poster (const char  *title,
            RepriseFilm *film)
{
  GtkWidget *poster = reprise_film_poster_new (TRUE);

  gtk_widget_set_size_request (poster, POSTER_WIDTH, -1);
  gtk_widget_set_valign (poster, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);
  reprise_film_poster_set_film (REPRISE_FILM_POSTER (poster), title,
                                film != NULL ? reprise_film_get_year (film) : 0, NULL);
  if (film != NULL)
    reprise_film_poster_set_image (REPRISE_FILM_POSTER (poster), reprise_film_get_poster (film));
  return poster;
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         GtkWidget  *poster)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "title-lines", 1,
                                 "subtitle-lines", 1,
                                 NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), poster);
  return row;
}

/**
 * reprise_related_row_new:
 * @entry: an entry of the diary
 * @scale: what to say its judgement in
 *
 * Returns: (transfer floating): a row that opens it
 */
GtkWidget *
reprise_related_row_new (RepriseEntry *entry,
                         RepriseScale  scale)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  g_autofree char *date = reprise_format_date (reprise_entry_get_day (entry));
  g_autofree char *figure = reprise_format_figure (reprise_entry_get_judgement (entry), scale);
  g_autofree char *star = figure != NULL ? g_strdup_printf ("★ %s", figure) : g_strdup ("");
  g_autofree char *line = reprise_format_entry_line (entry);
  g_autofree char *subtitle = reprise_format_joined (date, star, line, NULL);
  g_autofree char *name = reprise_format_entry_name (entry, scale);
  RepriseFilm *film = films->len > 0 ? films->pdata[0] : NULL;
  GtkWidget *poster = new_poster (film != NULL ? reprise_film_get_title (film)
                                               : reprise_entry_get_title (entry),
                                  film);
  GtkWidget *row = new_row (reprise_entry_get_title (entry), subtitle, poster);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", reprise_entry_get_uuid (entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/**
 * reprise_mention_row_new:
 * @film: a film that a text names in plain words
 * @appraisal: whose text it is
 *
 * Returns: (transfer floating): a row that offers to make a link of that
 */
GtkWidget *
reprise_mention_row_new (RepriseFilm *film,
                         const char  *appraisal)
{
  g_autofree char *label = reprise_film_dup_label (film);
  GtkWidget *row = new_row (label, _("Is in your journal"),
                            new_poster (reprise_film_get_title (film), film));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Link It"));
  /* Translators: %s is a film, as “Heat (1995)”. */
  g_autofree char *name = g_strdup_printf (_("Link to %s"), label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.link-film");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", appraisal, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}
