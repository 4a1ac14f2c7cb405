#include "poster/reprise-poster-figure.h"

/* All lengths are shares of the width, from the middle of the lower edge, y upwards. */

static void
trace_disc (cairo_t *cr)
{
  cairo_arc (cr, 0.16, 0.44, 0.46, 0, 2 * G_PI);
}

/* The edge of something that is much larger than the picture. */
static void
trace_horizon (cairo_t *cr)
{
  cairo_arc (cr, 0.30, -0.62, 1.16, 0, 2 * G_PI);
}

static void
trace_ring (cairo_t *cr,
            double   outer,
            double   inner)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.5, 0, outer, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc_negative (cr, 0.5, 0, inner, 2 * G_PI, 0);
}

static void
trace_rings (cairo_t *cr)
{
  trace_ring (cr, 0.88, 0.72);
  trace_ring (cr, 0.56, 0.40);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.5, 0, 0.24, 0, 2 * G_PI);
}

static void
trace_slope (cairo_t *cr)
{
  cairo_move_to (cr, -0.5, 0);
  cairo_line_to (cr, 0.5, 0);
  cairo_line_to (cr, 0.5, 1.0);
  cairo_close_path (cr);
}

/* The further up, the thinner. */
static void
trace_bands (cairo_t *cr)
{
  cairo_rectangle (cr, -0.5, 0, 1, 0.28);
  cairo_rectangle (cr, -0.5, 0.36, 1, 0.12);
  cairo_rectangle (cr, -0.5, 0.56, 1, 0.06);
  cairo_rectangle (cr, -0.5, 0.70, 1, 0.03);
}

/**
 * reprise_poster_figure_trace:
 * @cr: what to draw with; the poster's corner is where its origin is
 * @which: any number
 * @width: how wide the poster is
 * @height: how high
 *
 * Adds a figure to the path, which stands on the lower edge of a poster and reaches beyond it. One
 * of %REPRISE_POSTER_FIGURES, and by the next bit as it is or the other way round.
 */
void
reprise_poster_figure_trace (cairo_t *cr,
                             guint    which,
                             double   width,
                             double   height)
{
  static void (* const figures[REPRISE_POSTER_FIGURES]) (cairo_t *cr) = {
    trace_disc, trace_horizon, trace_rings, trace_slope, trace_bands,
  };
  const guint figure = which % REPRISE_POSTER_FIGURES;
  const gboolean mirrored = (which / REPRISE_POSTER_FIGURES) % 2 == 1;

  cairo_save (cr);
  cairo_translate (cr, width / 2, height);
  cairo_scale (cr, mirrored ? -width : width, -width);
  cairo_new_path (cr);
  figures[figure] (cr);
  cairo_restore (cr);
}
