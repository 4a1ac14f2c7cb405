#include "gui/calendar/reprise-year-legend.h"

#include "gui/calendar/reprise-day-square.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-wrap-layout.h"

#include <glib/gi18n.h>

#define SQUARE 12

/**
 * RepriseYearLegend:
 *
 * What the colours of a year mean: not judged, and from which judgement on each of the others is. A
 * screen reader hears it of each day, and does not need it.
 */
struct _RepriseYearLegend
{
  GtkWidget  parent_instance;

  GtkLabel  *labels[REPRISE_N_DAY_STEPS];  /* those of the steps; NULL for others */
};

G_DEFINE_FINAL_TYPE (RepriseYearLegend, reprise_year_legend, GTK_TYPE_WIDGET)

static GtkWidget *
new_square (RepriseDayStep step)
{
  GtkWidget *square = g_object_new (REPRISE_TYPE_DAY_SQUARE,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "width-request", SQUARE,
                                    "height-request", SQUARE,
                                    "valign", GTK_ALIGN_CENTER,
                                    NULL);

  reprise_day_square_set_step (REPRISE_DAY_SQUARE (square), step);
  return square;
}

static void
reprise_year_legend_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (reprise_year_legend_parent_class)->dispose (object);
}

static void
reprise_year_legend_class_init (RepriseYearLegendClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_year_legend_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), REPRISE_TYPE_WRAP_LAYOUT);
}

static void
reprise_year_legend_init (RepriseYearLegend *self)
{
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)),
                "spacing", 12,
                "line-spacing", 6,
                NULL);
  for (int step = REPRISE_DAY_UNJUDGED; step < REPRISE_N_DAY_STEPS; step++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = gtk_label_new (NULL);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
      gtk_box_append (GTK_BOX (box), new_square ((RepriseDayStep) step));
      gtk_box_append (GTK_BOX (box), label);
      gtk_widget_set_parent (box, GTK_WIDGET (self));
      self->labels[step] = GTK_LABEL (label);
    }
  reprise_year_legend_set_scale (self, REPRISE_SCALE_TEN);
}

/**
 * reprise_year_legend_set_scale:
 * @self: a legend
 * @scale: what to say judgements in
 */
void
reprise_year_legend_set_scale (RepriseYearLegend *self,
                               RepriseScale       scale)
{
  g_return_if_fail (REPRISE_IS_YEAR_LEGEND (self));

  /* Translators: in a legend of colours, of a day whose films have no judgement; short. */
  gtk_label_set_label (self->labels[REPRISE_DAY_UNJUDGED], _("not judged"));
  for (int step = REPRISE_DAY_STEP_1; step < REPRISE_N_DAY_STEPS; step++)
    {
      const gboolean first = step == REPRISE_DAY_STEP_1;
      g_autofree char *figure = reprise_format_figure (
        reprise_day_step_get_least ((RepriseDayStep) (first ? step + 1 : step)), scale);
      g_autofree char *words = first
                                 /* Translators: in a legend of colours: judgements below this
                                  * one. */
                                 ? g_strdup_printf (_("< %s"), figure)
                                 /* Translators: in a legend of colours: from this judgement on. */
                                 : g_strdup_printf (_("%s +"), figure);

      gtk_label_set_label (self->labels[step], words);
    }
}
