#include "gui/film/reprise-merge-side.h"

#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"

#include <glib/gi18n.h>

/**
 * RepriseMergeSide:
 *
 * One of two films that may be the same: what it looks like, how much is said of it, and the choice
 * that it is the one to stay.
 */
struct _RepriseMergeSide
{
  AdwBin             parent_instance;

  RepriseFilmPoster *poster;
  GtkLabel          *title;
  GtkLabel          *detail;
  GtkLabel          *counts;
  GtkCheckButton    *choice;
};

G_DEFINE_FINAL_TYPE (RepriseMergeSide, reprise_merge_side, ADW_TYPE_BIN)

static char *
dup_counts (RepriseFilmAccount *account)
{
  g_autofree char *viewings = g_strdup_printf (
    ngettext ("%u viewing", "%u viewings", account->n_viewings), account->n_viewings);
  g_autofree char *appraisals = g_strdup_printf (
    ngettext ("%u appraisal", "%u appraisals", account->n_appraisals), account->n_appraisals);

  return reprise_format_joined (viewings, appraisals, NULL);
}

static void
reprise_merge_side_class_init (RepriseMergeSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (REPRISE_TYPE_FILM_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/film/reprise-merge-side.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeSide, poster);
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeSide, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeSide, detail);
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeSide, counts);
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeSide, choice);
}

static void
reprise_merge_side_init (RepriseMergeSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_merge_side_show:
 * @self: a side
 * @account: what the journal says of its film
 */
void
reprise_merge_side_show (RepriseMergeSide   *self,
                         RepriseFilmAccount *account)
{
  const char *title = reprise_film_get_title (account->film);
  const int number = reprise_film_get_year (account->film);
  const char *director = reprise_film_get_director (account->film);
  g_autofree char *year = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");
  g_autofree char *detail = reprise_format_joined (year, director != NULL ? director : "", NULL);
  g_autofree char *counts = dup_counts (account);
  /* Translators: %s is the title of a film, of two that are the same. */
  g_autofree char *words = g_strdup_printf (_("Keep “%s” (%s)"), title, year);

  reprise_film_poster_set_film (self->poster, title, number, director);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_label_set_label (self->counts, counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

/**
 * reprise_merge_side_get_choice:
 * @self: a side
 *
 * Returns: (transfer none): the button that says that this film stays
 */
GtkCheckButton *
reprise_merge_side_get_choice (RepriseMergeSide *self)
{
  g_return_val_if_fail (REPRISE_IS_MERGE_SIDE (self), NULL);

  return self->choice;
}
