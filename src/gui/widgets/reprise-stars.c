#include "gui/widgets/reprise-stars.h"

#include "gui/reprise-format.h"
#include "gui/widgets/reprise-star-row.h"

#define FIGURE_GAP 6

/**
 * RepriseStars:
 *
 * A judgement to look at: five stars, filled by its exact share, and the figure beside them.
 *
 * No judgement is a row of dotted outlines without a figure; 0 out of 10 has its figure. The stars
 * follow the size of the text, so a style class with another font size makes them larger or
 * smaller; they fill from where the text begins. A screen reader hears the judgement in words;
 * where these stand beside the stars anyway, give the widget the accessible role “presentation”.
 *
 * # CSS nodes
 *
 * `stars`, with `label` for the figure. What is empty has the node's colour; what is filled has the
 * named colours `judgement_fill_color` and, as its rim, `judgement_color`.
 */
struct _RepriseStars
{
  GtkWidget       parent_instance;

  GtkWidget      *figure;       /* (owned): a label, without text where none is shown */
  RepriseStarRow  row;
  gboolean        follows;      /* that the row has the size and the colours of the style */

  int             judgement;    /* 0–100, or REPRISE_UNJUDGED */
  int             preview;      /* 0–100, or REPRISE_UNJUDGED */
  RepriseScale    scale;
  gboolean        show_figure;
};

G_DEFINE_FINAL_TYPE (RepriseStars, reprise_stars, GTK_TYPE_WIDGET)

enum
{
  PROP_JUDGEMENT = 1,
  PROP_SCALE,
  PROP_SHOW_FIGURE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
is_mirrored (RepriseStars *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static gboolean
figure_is_shown (RepriseStars *self)
{
  return *gtk_label_get_label (GTK_LABEL (self->figure)) != '\0';
}

static void
follow_style (RepriseStars *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = NULL;

  if (self->follows)
    return;

  metrics = pango_context_get_metrics (context, NULL, NULL);
  reprise_star_row_follow_text (&self->row, metrics);
  reprise_star_row_follow_style (&self->row, GTK_WIDGET (self));
  pango_font_metrics_unref (metrics);
  self->follows = TRUE;
}

static void
show (RepriseStars *self)
{
  g_autofree char *figure = reprise_format_figure (self->judgement, self->scale);
  g_autofree char *words = reprise_format_judgement_words (self->judgement, self->scale);

  gtk_label_set_label (GTK_LABEL (self->figure),
                       self->show_figure && figure != NULL ? figure : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
reprise_stars_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  RepriseStars *self = REPRISE_STARS (widget);
  float top;

  follow_style (self);
  top = (float) ((gtk_widget_get_height (widget) - self->row.size) / 2);

  gtk_snapshot_save (snapshot);
  if (is_mirrored (self))
    {
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget), top));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  else
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, top));
    }
  reprise_star_row_snapshot (&self->row, snapshot, self->judgement, self->preview);
  gtk_snapshot_restore (snapshot);

  gtk_widget_snapshot_child (widget, self->figure, snapshot);
}

/* The label has a say in the height even without a text, so that all rows of a list are of one. */
static void
reprise_stars_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  RepriseStars *self = REPRISE_STARS (widget);

  follow_style (self);
  gtk_widget_measure (self->figure, orientation, -1, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MAX (*minimum, self->row.size);
      *natural = MAX (*natural, self->row.size);
    }
  else
    {
      const int row = reprise_star_row_get_width (&self->row);
      const int gap = figure_is_shown (self) ? FIGURE_GAP : 0;

      *minimum += row + gap;
      *natural += row + gap;
    }
}

static void
reprise_stars_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  RepriseStars *self = REPRISE_STARS (widget);
  const int start = reprise_star_row_get_width (&self->row) + FIGURE_GAP;
  GtkAllocation area = { start, 0, 0, height };

  gtk_widget_measure (self->figure, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &area.width, NULL, NULL);
  area.width = MIN (area.width, MAX (width - start, 0));
  if (is_mirrored (self))
    area.x = width - start - area.width;

  gtk_widget_size_allocate (self->figure, &area, baseline);
}

static void
reprise_stars_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (reprise_stars_parent_class)->css_changed (widget, change);

  REPRISE_STARS (widget)->follows = FALSE;
  gtk_widget_queue_resize (widget);
}

static void
reprise_stars_system_setting_changed (GtkWidget        *widget,
                                      GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (reprise_stars_parent_class)->system_setting_changed (widget, setting);

  REPRISE_STARS (widget)->follows = FALSE;
  gtk_widget_queue_resize (widget);
}

static void
reprise_stars_dispose (GObject *object)
{
  RepriseStars *self = REPRISE_STARS (object);

  g_clear_pointer (&self->figure, gtk_widget_unparent);
  reprise_star_row_clear (&self->row);

  G_OBJECT_CLASS (reprise_stars_parent_class)->dispose (object);
}

static void
reprise_stars_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RepriseStars *self = REPRISE_STARS (object);

  switch (id)
    {
    case PROP_JUDGEMENT:
      g_value_set_int (value, self->judgement);
      break;

    case PROP_SCALE:
      g_value_set_enum (value, (int) self->scale);
      break;

    case PROP_SHOW_FIGURE:
      g_value_set_boolean (value, self->show_figure);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_stars_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RepriseStars *self = REPRISE_STARS (object);

  switch (id)
    {
    case PROP_JUDGEMENT:
      reprise_stars_set_judgement (self, g_value_get_int (value));
      break;

    case PROP_SCALE:
      reprise_stars_set_scale (self, (RepriseScale) g_value_get_enum (value));
      break;

    case PROP_SHOW_FIGURE:
      reprise_stars_set_show_figure (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_stars_class_init (RepriseStarsClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_stars_dispose;
  object_class->get_property = reprise_stars_get_property;
  object_class->set_property = reprise_stars_set_property;
  widget_class->css_changed = reprise_stars_css_changed;
  widget_class->measure = reprise_stars_measure;
  widget_class->size_allocate = reprise_stars_size_allocate;
  widget_class->snapshot = reprise_stars_snapshot;
  widget_class->system_setting_changed = reprise_stars_system_setting_changed;

  properties[PROP_JUDGEMENT] =
    g_param_spec_int ("judgement", NULL, NULL,
                      REPRISE_UNJUDGED, REPRISE_JUDGEMENT_MAX, REPRISE_UNJUDGED, flags);
  properties[PROP_SCALE] =
    g_param_spec_enum ("scale", NULL, NULL, REPRISE_TYPE_SCALE, REPRISE_SCALE_TEN, flags);
  properties[PROP_SHOW_FIGURE] =
    g_param_spec_boolean ("show-figure", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "stars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
reprise_stars_init (RepriseStars *self)
{
  self->judgement = REPRISE_UNJUDGED;
  self->preview = REPRISE_UNJUDGED;
  self->show_figure = TRUE;

  /* The widget has the words; the figure would only repeat them. */
  self->figure = g_object_new (GTK_TYPE_LABEL,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "single-line-mode", TRUE,
                               NULL);
  /* “2½” and “85 %” begin with their number wherever text begins. */
  gtk_widget_set_direction (self->figure, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (self->figure, "numeric");
  gtk_widget_set_parent (self->figure, GTK_WIDGET (self));
  show (self);
}

/**
 * reprise_stars_new:
 *
 * Returns: (transfer floating): stars that show no judgement
 */
GtkWidget *
reprise_stars_new (void)
{
  return g_object_new (REPRISE_TYPE_STARS, NULL);
}

/**
 * reprise_stars_get_judgement:
 * @self: stars
 *
 * Returns: 0–100, or %REPRISE_UNJUDGED
 */
int
reprise_stars_get_judgement (RepriseStars *self)
{
  g_return_val_if_fail (REPRISE_IS_STARS (self), REPRISE_UNJUDGED);

  return self->judgement;
}

/**
 * reprise_stars_set_judgement:
 * @self: stars
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 */
void
reprise_stars_set_judgement (RepriseStars *self,
                             int           judgement)
{
  g_return_if_fail (REPRISE_IS_STARS (self));
  g_return_if_fail (reprise_judgement_is_valid (judgement));

  if (self->judgement == judgement)
    return;

  self->judgement = judgement;
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JUDGEMENT]);
}

/**
 * reprise_stars_set_scale:
 * @self: stars
 * @scale: what the figure and the words shall be in
 */
void
reprise_stars_set_scale (RepriseStars *self,
                         RepriseScale  scale)
{
  g_return_if_fail (REPRISE_IS_STARS (self));

  if (self->scale == scale)
    return;

  self->scale = scale;
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

/**
 * reprise_stars_get_show_figure:
 * @self: stars
 *
 * Returns: whether the figure stands beside them
 */
gboolean
reprise_stars_get_show_figure (RepriseStars *self)
{
  g_return_val_if_fail (REPRISE_IS_STARS (self), FALSE);

  return self->show_figure;
}

/**
 * reprise_stars_set_show_figure:
 * @self: stars
 * @show_figure: whether the figure shall stand beside them; not where a larger one does
 */
void
reprise_stars_set_show_figure (RepriseStars *self,
                               gboolean      show_figure)
{
  g_return_if_fail (REPRISE_IS_STARS (self));

  show_figure = !!show_figure;
  if (self->show_figure == show_figure)
    return;

  self->show_figure = show_figure;
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_FIGURE]);
}

/**
 * reprise_stars_set_preview:
 * @self: stars
 * @preview: 0–100, or %REPRISE_UNJUDGED for none
 *
 * Shows lightly what the stars would be with another judgement; figure and words do not change.
 */
void
reprise_stars_set_preview (RepriseStars *self,
                           int           preview)
{
  g_return_if_fail (REPRISE_IS_STARS (self));
  g_return_if_fail (reprise_judgement_is_valid (preview));

  if (self->preview == preview)
    return;

  self->preview = preview;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * reprise_stars_find_share:
 * @self: stars that have a size
 * @x: a place in the widget or outside, in pixels
 *
 * Returns: how much of a full judgement reaches there, 0 to 1; right to left where text does
 */
double
reprise_stars_find_share (RepriseStars *self,
                          double        x)
{
  g_return_val_if_fail (REPRISE_IS_STARS (self), 0);

  if (self->row.size == 0)
    return 0;
  if (is_mirrored (self))
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;

  return reprise_star_row_find_stars (&self->row, x) / REPRISE_STAR_ROW_STARS;
}
