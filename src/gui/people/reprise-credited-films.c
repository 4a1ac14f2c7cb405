/* The films that somebody did one thing in, as posters under a heading; each opens its film. */

#include "gui/people/reprise-credited-films.h"

#include "gui/people/reprise-person-words.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"

#define POSTER_WIDTH 88
#define MOST_IN_LINE 8
#define FILM_KEY     "reprise-film"

static GtkWidget *
new_caption (const char *text,
             const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_fact (const char *text)
{
  GtkWidget *label = new_caption (text, "caption");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
new_title (const char *title)
{
  GtkWidget *label = new_caption (title, "caption-heading");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  return label;
}

static GtkWidget *
new_tile (const RepriseCreditedFilm *film,
          RepriseScale               scale)
{
  const int year = reprise_film_get_year (film->film);
  g_autofree char *figure = reprise_format_figure (film->judgement, scale);
  g_autofree char *star = figure != NULL ? g_strdup_printf ("★\u00a0%s", figure) : g_strdup ("");
  g_autofree char *when = year > 0 ? g_strdup_printf ("%d", year) : g_strdup ("");
  g_autofree char *facts = reprise_format_joined (when, star, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *poster = reprise_film_poster_new (TRUE);
  GtkWidget *title = new_title (reprise_film_get_title (film->film));

  reprise_film_poster_set_film (REPRISE_FILM_POSTER (poster), reprise_film_get_title (film->film),
                                year, NULL);
  reprise_film_poster_set_image (REPRISE_FILM_POSTER (poster), reprise_film_get_poster (film->film));
  gtk_widget_set_size_request (poster, POSTER_WIDTH, -1);
  gtk_widget_set_margin_bottom (poster, 6);
  gtk_box_append (GTK_BOX (box), poster);
  gtk_box_append (GTK_BOX (box), title);
  if (*facts != '\0')
    gtk_box_append (GTK_BOX (box), new_fact (facts));
  if (film->character != NULL)
    gtk_box_append (GTK_BOX (box), new_fact (film->character));
  if (!film->seen)
    gtk_widget_set_opacity (poster, 0.6);
  return box;
}

static void
activated_cb (GtkFlowBox      *box,
              GtkFlowBoxChild *child)
{
  gtk_widget_activate_action (GTK_WIDGET (box), "win.show-film", "s",
                              g_object_get_data (G_OBJECT (child), FILM_KEY));
}

static void
add_film (GtkFlowBox                *box,
          const RepriseCreditedFilm *film,
          RepriseScale               scale)
{
  g_autofree char *name = reprise_person_words_film (film, scale);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), new_tile (film, scale));
  gtk_widget_set_valign (child, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (child), FILM_KEY,
                          g_strdup (reprise_film_get_uuid (film->film)), g_free);
  gtk_flow_box_append (box, child);
}

static GtkWidget *
new_heading (const char                *label,
             const RepriseCreditedRole *role,
             RepriseScale               scale)
{
  g_autofree char *words = reprise_person_words_role (role, scale);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = gtk_label_new (label);
  GtkWidget *count = gtk_label_new (words);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

/**
 * reprise_credited_films_same:
 * @role: what somebody did, and in which films
 * @other: what else they did
 *
 * Returns: whether it was in the same films, so that these need not be shown twice
 */
gboolean
reprise_credited_films_same (const RepriseCreditedRole *role,
                             const RepriseCreditedRole *other)
{
  if (role->films->len != other->films->len)
    return FALSE;

  for (guint i = 0; i < role->films->len; i++)
    {
      const RepriseCreditedFilm *film = role->films->pdata[i];
      const RepriseCreditedFilm *same = other->films->pdata[i];

      if (g_strcmp0 (reprise_film_get_uuid (film->film), reprise_film_get_uuid (same->film)) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * reprise_credited_films_new:
 * @label: what it is called
 * @role: what somebody did, and in which films
 * @scale: what to say judgements in
 *
 * Returns: (transfer floating): the films under a heading
 */
GtkWidget *
reprise_credited_films_new (const char                *label,
                            const RepriseCreditedRole *role,
                            RepriseScale               scale)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *films = g_object_new (GTK_TYPE_FLOW_BOX,
                                   "selection-mode", GTK_SELECTION_NONE,
                                   "homogeneous", TRUE,
                                   "halign", GTK_ALIGN_START,
                                   "margin-start", 0,
                                   "min-children-per-line", 2,
                                   "max-children-per-line", MOST_IN_LINE,
                                   "row-spacing", 6,
                                   NULL);

  for (guint i = 0; i < role->films->len; i++)
    add_film (GTK_FLOW_BOX (films), role->films->pdata[i], scale);

  gtk_widget_add_css_class (films, "films-of");
  gtk_accessible_update_property (GTK_ACCESSIBLE (films), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (films, "child-activated", G_CALLBACK (activated_cb), NULL);
  gtk_widget_set_margin_top (box, 30);
  gtk_box_append (GTK_BOX (box), new_heading (label, role, scale));
  gtk_box_append (GTK_BOX (box), films);
  return box;
}
