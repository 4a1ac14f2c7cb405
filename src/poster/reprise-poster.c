#include "poster/reprise-poster.h"

#include "poster/reprise-poster-colour.h"
#include "poster/reprise-poster-figure.h"
#include "poster/reprise-poster-title.h"

#include <pango/pangocairo.h>

#define FAMILY "Cantarell, Adwaita Sans, sans-serif"

/* Of the width. */
#define MARGIN 0.09
#define SMALL_SIZE 0.064
#define SMALL_GAP 0.07

/* Narrower than this there is room for the title alone; what stands around it cannot be read. */
#define ROOM_FOR_ALL 100.0

/**
 * Poster:
 *
 * A poster while it is drawn. What it is drawn in has its own units, which all lengths are in.
 */
typedef struct
{
  cairo_t              *cr;        /* (unowned) */
  PangoContext         *context;   /* (owned) */
  PangoFontDescription *font;      /* (owned) */
  double                width;
  double                height;
  double                margin;
  guint32               hash;      /* of the title */
  double                hue;       /* from it, in degrees */
  gboolean              from_right;
} Poster;

static gboolean
is_from_right (PangoContext *context,
               const char   *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, text, -1);
  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

static void
poster_init (Poster     *self,
             cairo_t    *cr,
             double      width,
             double      height,
             const char *title)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  self->cr = cr;
  self->context = pango_cairo_create_context (cr);

  /* Letters look alike at all sizes and on all screens. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);

  self->font = pango_font_description_from_string (FAMILY);
  self->width = width;
  self->height = height;
  self->margin = width * MARGIN;
  self->hash = reprise_poster_hash (title);
  self->hue = reprise_poster_hash_to_hue (self->hash);
  self->from_right = is_from_right (self->context, title);
  pango_context_set_base_dir (self->context, self->from_right ? PANGO_DIRECTION_RTL
                                                              : PANGO_DIRECTION_LTR);
}

static void
poster_clear (Poster *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->font, pango_font_description_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Poster, poster_clear)

static void
set_colour (Poster              *self,
            ReprisePosterColour  colour)
{
  cairo_set_source_rgb (self->cr, colour.red, colour.green, colour.blue);
}

/* From one corner to the other, in steps that are too small for sRGB's straight way between two
 * colours to leave the hue. */
static void
set_gradient (Poster               *self,
              ReprisePosterColour (*get_colour) (double hue))
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear (0, 0, self->width, self->height);

  for (int i = 0; i <= 4; i++)
    {
      const ReprisePosterColour colour = get_colour (self->hue + REPRISE_POSTER_HUES * i / 4);

      cairo_pattern_add_color_stop_rgb (pattern, i / 4.0, colour.red, colour.green, colour.blue);
    }
  cairo_set_source (self->cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
draw_ground (Poster *self)
{
  set_gradient (self, reprise_poster_colour_ground);
  cairo_paint (self->cr);

  /* The hue is in the upper bits of the hash. */
  set_gradient (self, reprise_poster_colour_shade);
  reprise_poster_figure_trace (self->cr, self->hash & 0xff, self->width, self->height);
  cairo_fill (self->cr);
}

/* Ink and not the letter's own white begins at the margin, so that large letters and small ones
 * stand in one line. A line that came out wider than its words were is drawn smaller. */
static void
draw_line (Poster      *self,
           PangoLayout *layout,
           double       size,
           double       baseline)
{
  const double room = self->width - 2 * self->margin;
  double scale = size / REPRISE_POSTER_MEASURED;
  PangoRectangle ink;
  double left;

  pango_layout_get_extents (layout, &ink, NULL);
  if (scale * ink.width > room * PANGO_SCALE)
    scale = room * PANGO_SCALE / ink.width;
  left = self->from_right ? self->width - self->margin - scale * (ink.x + ink.width) / PANGO_SCALE
                          : self->margin - scale * ink.x / PANGO_SCALE;

  cairo_save (self->cr);
  cairo_translate (self->cr, left, baseline);
  cairo_scale (self->cr, scale, scale);
  cairo_move_to (self->cr, 0, -pango_layout_get_baseline (layout) / (double) PANGO_SCALE);
  pango_cairo_show_layout (self->cr, layout);
  cairo_restore (self->cr);
}

/* All is set in one size, and drawn in its own: looking for the fonts of a size that was not met
 * before takes longer than all else, and each title has a size of its own. */
static PangoLayout *
create_layout (Poster      *self,
               const char  *text,
               PangoWeight  weight)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_font_description_set_weight (self->font, weight);
  pango_font_description_set_absolute_size (self->font, REPRISE_POSTER_MEASURED * PANGO_SCALE);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Spaced, as small capitals are; but letters that are joined stay so. */
static void
set_small_capitals (Poster      *self,
                    PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const int spacing = (int) (REPRISE_POSTER_MEASURED * 0.06 * PANGO_SCALE);

  pango_attr_list_insert (attributes, pango_attr_variant_new (PANGO_VARIANT_SMALL_CAPS));
  if (!self->from_right)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (spacing));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
draw_small (Poster     *self,
            const char *text,
            double      baseline)
{
  const double size = self->width * SMALL_SIZE;
  const double room = (self->width - 2 * self->margin) * REPRISE_POSTER_MEASURED / size;
  g_autoptr (PangoLayout) layout = create_layout (self, text, PANGO_WEIGHT_BOLD);

  set_small_capitals (self, layout);
  pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  set_colour (self, reprise_poster_colour_small (self->hue));
  draw_line (self, layout, size, baseline);
}

static void
draw_title (Poster             *self,
            ReprisePosterTitle *title,
            double              top)
{
  set_colour (self, reprise_poster_colour_title (self->hue));
  for (guint i = 0; i < title->lines->len; i++)
    {
      g_autoptr (PangoLayout) layout =
        create_layout (self, title->lines->pdata[i], PANGO_WEIGHT_ULTRABOLD);

      draw_line (self, layout, title->size, top + title->ascent + i * title->leading);
    }
}

/**
 * reprise_poster_draw:
 * @cr: what to draw with; the poster's corner is where its origin is
 * @width: how wide, usually two thirds of @height
 * @height: how high
 * @title: a film's title, maybe empty
 * @year: its year, 0 where there is none
 * @director: (nullable): who directed it
 *
 * Draws the poster of a film that has none. The same film has the same poster always and
 * everywhere; a narrow one has the title alone.
 */
void
reprise_poster_draw (cairo_t    *cr,
                     double      width,
                     double      height,
                     const char *title,
                     int         year,
                     const char *director)
{
  g_auto (Poster) self = { 0 };
  g_autoptr (ReprisePosterTitle) set = NULL;
  double top;
  double bottom;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (title != NULL);

  poster_init (&self, cr, width, height, title);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  draw_ground (&self);

  top = self.margin;
  bottom = height - self.margin;
  if (width >= ROOM_FOR_ALL)
    {
      const double small = width * SMALL_SIZE;
      g_autofree char *figures = year > 0 ? g_strdup_printf ("%d", year) : NULL;

      if (director != NULL && *director != '\0')
        draw_small (&self, director, top + small * 0.7);
      if (figures != NULL)
        draw_small (&self, figures, bottom);
      top += small * 0.7 + width * SMALL_GAP;
      bottom -= small * 0.7 + width * SMALL_GAP;
    }

  pango_font_description_set_weight (self.font, PANGO_WEIGHT_ULTRABOLD);
  set = reprise_poster_title_fit (self.context, self.font, title, width - 2 * self.margin,
                                  MAX (bottom - top, 1));
  draw_title (&self, set, top);
  cairo_restore (cr);
}
