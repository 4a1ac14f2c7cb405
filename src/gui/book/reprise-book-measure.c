/* How wide the column of a book page is, and how far its lines are apart. Both follow the font. */

#include "gui/book/reprise-book-measure.h"

#define NARROW  460  /* a page no wider than this is narrow, in pixels */
#define LEADING 1.5  /* from line to line, in ems */

static double
get_em (PangoContext *context)
{
  PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * pango_cairo_context_get_resolution (context) / 72.0;
}

/**
 * reprise_book_measure_column:
 * @text: what shows the text
 * @measure: how many characters of usual width a line has
 * @width: how wide the page is, in pixels
 *
 * Returns: how wide the column is, in pixels: narrower than its measure where the page is
 */
int
reprise_book_measure_column (GtkTextView *text,
                             int          measure,
                             int          width)
{
  const int margin = width <= NARROW ? REPRISE_BOOK_MARGIN_NARROW : REPRISE_BOOK_MARGIN_WIDE;
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (text));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int column =
    PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics) * measure);

  pango_font_metrics_unref (metrics);
  return MAX (MIN (width - 2 * margin, column), 1);
}

/**
 * reprise_book_measure_space_lines:
 * @text: what shows the text
 *
 * Sets the lines of one font apart by 1.5 of it, and paragraphs by half a line more. What a line is
 * too low for it is made up for between lines, where a caret and a selection do not grow by it.
 */
void
reprise_book_measure_space_lines (GtkTextView *text)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (text));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const double em = get_em (context);
  const double line = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  const int between = MAX ((int) (em * LEADING - line + 0.5), 0);
  /* Whoever writes Markdown parts paragraphs by lines of their own. */
  const int apart = gtk_text_view_get_editable (text) ? 0 : (int) (em * LEADING / 2 + 0.5);

  pango_font_metrics_unref (metrics);
  gtk_text_view_set_pixels_inside_wrap (text, between);
  gtk_text_view_set_pixels_below_lines (text, between + apart);
}
