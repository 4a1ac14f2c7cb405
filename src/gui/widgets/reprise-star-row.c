/* The picture of a judgement, without the widget around it. */

#include "gui/widgets/reprise-star-row.h"

#include "model/reprise-judgement.h"

#include <math.h>

#define N_POINTS 10

/* The radius of the inner points, where the outer ones have 1. */
#define INNER_RADIUS 0.48

/* A star of radius 1 around the origin reaches so far. */
#define HALF_WIDTH 0.9511
#define DEPTH      0.8090

#define PREVIEW_OPACITY 0.4
#define OUTLINE_ALPHA   0.55f

static double
measure_stroke (RepriseStarRow *self)
{
  return MAX (1.0, self->size / 12.0);
}

/* One star, its stroke included, in a square of the row's size. */
static void
trace_star (RepriseStarRow *self,
            cairo_t        *cr,
            double          x)
{
  const double radius = (self->size - measure_stroke (self)) / (2 * HALF_WIDTH);
  const double middle = self->size / 2.0 + radius * (1 - DEPTH) / 2;

  for (int i = 0; i < N_POINTS; i++)
    {
      const double length = i % 2 == 0 ? radius : radius * INNER_RADIUS;
      const double angle = i * G_PI / 5;

      cairo_line_to (cr,
                     x + self->size / 2.0 + length * sin (angle),
                     middle - length * cos (angle));
    }
  cairo_close_path (cr);
}

/* Dots on the points and half way between them. */
static void
set_dots (RepriseStarRow *self,
          cairo_t        *cr)
{
  const double radius = (self->size - measure_stroke (self)) / (2 * HALF_WIDTH);
  const double edge = radius * sqrt (1 + INNER_RADIUS * INNER_RADIUS -
                                     2 * INNER_RADIUS * cos (G_PI / 5));
  const double dashes[] = { 0, edge / 2 };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1.25 * measure_stroke (self));
}

static GskRenderNode *
draw (RepriseStarRow  *self,
      RepriseStarKind  kind)
{
  const graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, (float) reprise_star_row_get_width (self), (float) self->size);
  g_autoptr (GskRenderNode) node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_line_width (cr, measure_stroke (self));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (kind == REPRISE_STAR_DOTTED)
    set_dots (self, cr);

  for (int i = 0; i < REPRISE_STAR_ROW_STARS; i++)
    {
      trace_star (self, cr, i * (self->size + self->gap));
      if (kind == REPRISE_STAR_FILLED)
        {
          gdk_cairo_set_source_rgba (cr, &self->fill);
          cairo_fill_preserve (cr);
        }
      gdk_cairo_set_source_rgba (cr, kind == REPRISE_STAR_FILLED ? &self->rim : &self->outline);
      cairo_stroke (cr);
    }

  cairo_destroy (cr);
  return g_steal_pointer (&node);
}

static double
count_stars (int judgement)
{
  return (double) MAX (judgement, 0) * REPRISE_STAR_ROW_STARS / REPRISE_JUDGEMENT_MAX;
}

/* A part of the row, from one star, or part of one, to another. */
static void
snapshot_part (RepriseStarRow  *self,
               GtkSnapshot     *snapshot,
               RepriseStarKind  kind,
               double           from,
               double           to)
{
  const double start = reprise_star_row_find_x (self, from);
  const double end = reprise_star_row_find_x (self, to);

  if (end <= start)
    return;

  if (self->nodes[kind] == NULL)
    self->nodes[kind] = draw (self, kind);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) start, 0,
                                               (float) (end - start), (float) self->size));
  gtk_snapshot_append_node (snapshot, self->nodes[kind]);
  gtk_snapshot_pop (snapshot);
}

/**
 * reprise_star_row_clear:
 * @self: a row
 *
 * Forgets what was drawn, as the row is no longer needed.
 */
void
reprise_star_row_clear (RepriseStarRow *self)
{
  for (int i = 0; i < REPRISE_STAR_N_KINDS; i++)
    g_clear_pointer (&self->nodes[i], gsk_render_node_unref);
}

/**
 * reprise_star_row_set_size:
 * @self: a row
 * @size: how wide and high a star is, in pixels
 */
void
reprise_star_row_set_size (RepriseStarRow *self,
                           int             size)
{
  if (self->size == size)
    return;

  self->size = size;
  self->gap = MAX (1, size / 8);
  reprise_star_row_clear (self);
}

/**
 * reprise_star_row_follow_text:
 * @self: a row
 * @metrics: of the text beside it
 *
 * Makes the stars a little higher than a capital of the text.
 */
void
reprise_star_row_follow_text (RepriseStarRow   *self,
                              PangoFontMetrics *metrics)
{
  const int ascent = pango_font_metrics_get_ascent (metrics);

  reprise_star_row_set_size (self, MAX (8, PANGO_PIXELS (ascent * 8 / 7)));
}

/**
 * reprise_star_row_follow_style:
 * @self: a row
 * @widget: where it is shown
 *
 * Gives the stars the colours of a widget: what is empty has that of its text, what is filled the
 * named colours `judgement_fill_color` and, as its rim, `judgement_color`.
 */
void
reprise_star_row_follow_style (RepriseStarRow *self,
                               GtkWidget      *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA outline;
  GdkRGBA rim;
  GdkRGBA fill;

  gtk_style_context_get_color (style, &outline);
  if (!gtk_style_context_lookup_color (style, "judgement_color", &rim))
    rim = outline;
  if (!gtk_style_context_lookup_color (style, "judgement_fill_color", &fill))
    fill = rim;
  outline.alpha *= OUTLINE_ALPHA;
  if (gdk_rgba_equal (&self->outline, &outline) && gdk_rgba_equal (&self->rim, &rim) &&
      gdk_rgba_equal (&self->fill, &fill))
    return;

  self->outline = outline;
  self->rim = rim;
  self->fill = fill;
  reprise_star_row_clear (self);
}

/**
 * reprise_star_row_get_width:
 * @self: a row
 *
 * Returns: how wide it is, in pixels; it is as high as a star
 */
int
reprise_star_row_get_width (RepriseStarRow *self)
{
  return REPRISE_STAR_ROW_STARS * self->size + (REPRISE_STAR_ROW_STARS - 1) * self->gap;
}

/**
 * reprise_star_row_find_x:
 * @self: a row
 * @stars: 0 to 5
 *
 * Returns: how far so many stars reach, in pixels; the gaps count for nothing
 */
double
reprise_star_row_find_x (RepriseStarRow *self,
                         double          stars)
{
  const double whole = MAX (ceil (stars) - 1, 0);

  return whole * (self->size + self->gap) + (stars - whole) * self->size;
}

/**
 * reprise_star_row_find_stars:
 * @self: a row
 * @x: a place in it or outside, in pixels
 *
 * Returns: how many stars reach there, 0 to 5; in a gap, those before it
 */
double
reprise_star_row_find_stars (RepriseStarRow *self,
                             double          x)
{
  const double whole = floor (x / (self->size + self->gap));
  const double rest = x - whole * (self->size + self->gap);

  return CLAMP (whole + MIN (rest / self->size, 1), 0, REPRISE_STAR_ROW_STARS);
}

/**
 * reprise_star_row_snapshot:
 * @self: a row that has a size and colours
 * @snapshot: where to draw
 * @judgement: 0–100, or %REPRISE_UNJUDGED for dotted stars
 * @preview: 0–100, or %REPRISE_UNJUDGED for none
 *
 * Shows a judgement from left to right: what is certain is full, what the preview would add or take
 * away is light.
 */
void
reprise_star_row_snapshot (RepriseStarRow *self,
                           GtkSnapshot    *snapshot,
                           int             judgement,
                           int             preview)
{
  const int other = preview != REPRISE_UNJUDGED ? preview : judgement;
  const double certain = count_stars (MIN (judgement, other));
  const double maybe = count_stars (MAX (judgement, other));

  if (other == REPRISE_UNJUDGED)
    {
      snapshot_part (self, snapshot, REPRISE_STAR_DOTTED, 0, REPRISE_STAR_ROW_STARS);
      return;
    }

  snapshot_part (self, snapshot, REPRISE_STAR_FILLED, 0, certain);
  snapshot_part (self, snapshot, REPRISE_STAR_OUTLINE, certain, REPRISE_STAR_ROW_STARS);
  if (maybe <= certain)
    return;

  gtk_snapshot_push_opacity (snapshot, PREVIEW_OPACITY);
  snapshot_part (self, snapshot, REPRISE_STAR_FILLED, certain, maybe);
  gtk_snapshot_pop (snapshot);
}
