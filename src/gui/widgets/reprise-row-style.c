#include "gui/widgets/reprise-row-style.h"

/* As the theme's style classes `heading`, `caption` and `title-2`; a size in points, 0 for that of
 * the usual text. */
static const struct
{
  int         size;
  PangoWeight weight;
} kinds[REPRISE_ROW_N_TEXTS] = {
  [REPRISE_ROW_TEXT_HEADING] = { 11, PANGO_WEIGHT_BOLD },
  [REPRISE_ROW_TEXT_TITLE] = { 11, PANGO_WEIGHT_BOLD },
  [REPRISE_ROW_TEXT_BODY] = { 0, PANGO_WEIGHT_NORMAL },
  [REPRISE_ROW_TEXT_CAPTION] = { 9, PANGO_WEIGHT_NORMAL },
  [REPRISE_ROW_TEXT_DAY] = { 15, PANGO_WEIGHT_ULTRABOLD },
};

/* Nearly always all rows of all windows have the same. */
static RepriseRowStyle *newest;  /* (owned) (nullable) */

static void
style_clear (RepriseRowStyle *self)
{
  for (int i = 0; i < REPRISE_ROW_N_TEXTS; i++)
    pango_font_description_free (self->fonts[i].font);

  pango_font_description_free (self->font);
  pango_attr_list_unref (self->figures);
  reprise_star_row_clear (&self->stars);
}

static void
choose_font (RepriseRowStyle *self,
             RepriseRowText   text,
             PangoContext    *context)
{
  RepriseRowFont *chosen = &self->fonts[text];
  PangoFontMetrics *metrics = NULL;

  chosen->font = pango_font_description_copy (self->font);
  pango_font_description_set_weight (chosen->font, kinds[text].weight);
  if (kinds[text].size > 0)
    pango_font_description_set_size (chosen->font, kinds[text].size * PANGO_SCALE);

  metrics = pango_context_get_metrics (context, chosen->font, NULL);
  chosen->ascent = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics));
  chosen->height = chosen->ascent + PANGO_PIXELS_CEIL (pango_font_metrics_get_descent (metrics));
  if (text == REPRISE_ROW_TEXT_CAPTION)
    reprise_star_row_follow_text (&self->stars, metrics);
  pango_font_metrics_unref (metrics);
}

static RepriseRowStyle *
style_new (PangoContext *context,
           double        resolution)
{
  RepriseRowStyle *self = g_rc_box_new0 (RepriseRowStyle);

  self->font = pango_font_description_copy (pango_context_get_font_description (context));
  self->resolution = resolution;
  for (int i = 0; i < REPRISE_ROW_N_TEXTS; i++)
    choose_font (self, (RepriseRowText) i, context);

  self->figures = pango_attr_list_new ();
  pango_attr_list_insert (self->figures, pango_attr_font_features_new ("tnum"));
  self->lines_height = self->fonts[REPRISE_ROW_TEXT_TITLE].height +
                       2 * self->fonts[REPRISE_ROW_TEXT_CAPTION].height +
                       2 * REPRISE_ROW_LINE_GAP;
  return self;
}

/**
 * reprise_row_style_get:
 * @context: has the font of the rows
 *
 * Returns: (transfer full): how rows with this font are set
 */
RepriseRowStyle *
reprise_row_style_get (PangoContext *context)
{
  const double resolution = pango_cairo_context_get_resolution (context);

  if (newest == NULL || resolution < newest->resolution || resolution > newest->resolution ||
      !pango_font_description_equal (newest->font, pango_context_get_font_description (context)))
    {
      g_clear_pointer (&newest, reprise_row_style_unref);
      newest = style_new (context, resolution);
    }

  return g_rc_box_acquire (newest);
}

/**
 * reprise_row_style_unref:
 * @self: (transfer full): a style
 */
void
reprise_row_style_unref (RepriseRowStyle *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) style_clear);
}
