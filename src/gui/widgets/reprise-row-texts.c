#include "gui/widgets/reprise-row-texts.h"

#include <adwaita.h>

/* As the theme's style class `dim-label`. */
#define DIM               0.7f
#define DIM_HIGH_CONTRAST 0.9f

#define MOST_PIECES 10

/**
 * RepriseRowTexts:
 *
 * The texts of a row set for a width: each in one line, cut off where there is no room for it.
 *
 * All places are from where text begins; they are mirrored when they are drawn, where they must be.
 */
struct _RepriseRowTexts
{
  RepriseRowStyle *style;    /* (owned) */
  PangoContext    *context;  /* (owned) */
  int              width;
  RepriseRowPiece  pieces[MOST_PIECES];
  guint            n_pieces;
};

static RepriseRowPiece *
begin_piece (RepriseRowTexts *self,
             RepriseRowText   font,
             const char      *text,
             int              most)
{
  RepriseRowPiece *piece = &self->pieces[self->n_pieces];

  if (text == NULL || *text == '\0' || most <= 0)
    return NULL;

  g_assert (self->n_pieces < MOST_PIECES);
  self->n_pieces++;
  piece->font = font;
  piece->layout = pango_layout_new (self->context);
  pango_layout_set_font_description (piece->layout, self->style->fonts[font].font);
  pango_layout_set_single_paragraph_mode (piece->layout, TRUE);
  return piece;
}

/* Cuts a text off where it is longer than there is room. */
static void
fit_piece (RepriseRowPiece *piece,
           int              most)
{
  pango_layout_get_pixel_size (piece->layout, &piece->width, NULL);
  if (piece->width <= most)
    return;

  pango_layout_set_ellipsize (piece->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (piece->layout, most * PANGO_SCALE);
  pango_layout_get_pixel_size (piece->layout, &piece->width, NULL);
}

static void
snapshot_piece (RepriseRowTexts       *self,
                const RepriseRowPiece *piece,
                GtkSnapshot           *snapshot,
                const GdkRGBA         *color,
                gboolean               is_mirrored)
{
  const int x = is_mirrored ? self->width - piece->x - piece->width : piece->x;
  PangoRectangle extents;

  pango_layout_get_pixel_extents (piece->layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - extents.x),
                                                          (float) piece->y));
  gtk_snapshot_append_layout (snapshot, piece->layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * reprise_row_texts_new:
 * @style: the fonts to set them in
 * @context: where they will be drawn
 * @width: how wide the row is, in pixels
 *
 * Returns: (transfer full): a row without texts
 */
RepriseRowTexts *
reprise_row_texts_new (RepriseRowStyle *style,
                       PangoContext    *context,
                       int              width)
{
  RepriseRowTexts *self = g_new0 (RepriseRowTexts, 1);

  self->style = g_rc_box_acquire (style);
  self->context = g_object_ref (context);
  self->width = width;
  return self;
}

/**
 * reprise_row_texts_free:
 * @self: (transfer full): texts
 */
void
reprise_row_texts_free (RepriseRowTexts *self)
{
  for (guint i = 0; i < self->n_pieces; i++)
    g_object_unref (self->pieces[i].layout);

  g_object_unref (self->context);
  reprise_row_style_unref (self->style);
  g_free (self);
}

/**
 * reprise_row_texts_get_style:
 * @self: texts
 *
 * Returns: (transfer none): the fonts they are set in
 */
RepriseRowStyle *
reprise_row_texts_get_style (RepriseRowTexts *self)
{
  return self->style;
}

/**
 * reprise_row_texts_get_width:
 * @self: texts
 *
 * Returns: how wide the row is, in pixels
 */
int
reprise_row_texts_get_width (RepriseRowTexts *self)
{
  return self->width;
}

/**
 * reprise_row_texts_add:
 * @self: texts
 * @font: what kind of text
 * @text: (nullable): a text
 * @most: how wide it may be, in pixels
 *
 * Returns: (transfer none) (nullable): the text, which has no place yet; %NULL where there is none,
 *   or no room for it
 */
RepriseRowPiece *
reprise_row_texts_add (RepriseRowTexts *self,
                       RepriseRowText   font,
                       const char      *text,
                       int              most)
{
  RepriseRowPiece *piece = begin_piece (self, font, text, most);

  if (piece == NULL)
    return NULL;

  pango_layout_set_text (piece->layout, text, -1);
  fit_piece (piece, most);
  return piece;
}

/**
 * reprise_row_texts_add_markup:
 * @self: texts
 * @font: what kind of text
 * @markup: (nullable): a text in Pango's markup
 * @most: how wide it may be, in pixels
 *
 * Returns: (transfer none) (nullable): as reprise_row_texts_add()
 */
RepriseRowPiece *
reprise_row_texts_add_markup (RepriseRowTexts *self,
                              RepriseRowText   font,
                              const char      *markup,
                              int              most)
{
  RepriseRowPiece *piece = begin_piece (self, font, markup, most);

  if (piece == NULL)
    return NULL;

  pango_layout_set_markup (piece->layout, markup, -1);
  fit_piece (piece, most);
  return piece;
}

/**
 * reprise_row_texts_add_figure:
 * @self: texts
 * @font: what kind of text
 * @text: (nullable): a number, or what stands under one
 *
 * Its figures are all of one width, and it is not cut off.
 *
 * Returns: (transfer none) (nullable): as reprise_row_texts_add()
 */
RepriseRowPiece *
reprise_row_texts_add_figure (RepriseRowTexts *self,
                              RepriseRowText   font,
                              const char      *text)
{
  RepriseRowPiece *piece = begin_piece (self, font, text, G_MAXINT);

  if (piece == NULL)
    return NULL;

  pango_layout_set_text (piece->layout, text, -1);
  pango_layout_set_attributes (piece->layout, self->style->figures);
  fit_piece (piece, G_MAXINT);
  return piece;
}

/**
 * reprise_row_texts_put:
 * @self: texts
 * @piece: one of them
 * @x: where it begins, in pixels
 * @y: where its line begins, in pixels
 *
 * Puts a text at its place. Texts of other scripts have other heights: a line is where its letters
 * stand.
 */
void
reprise_row_texts_put (RepriseRowTexts *self,
                       RepriseRowPiece *piece,
                       int              x,
                       int              y)
{
  piece->x = x;
  piece->y = y + self->style->fonts[piece->font].ascent -
             PANGO_PIXELS (pango_layout_get_baseline (piece->layout));
}

/**
 * reprise_row_texts_write:
 * @self: texts
 * @font: what kind of text
 * @text: (nullable): a text
 * @is_dim: whether it stands back behind the others
 * @x: where it begins, in pixels
 * @y: where its line begins, in pixels
 * @most: how wide it may be, in pixels
 *
 * Returns: how wide it is, in pixels: 0 where there is none
 */
int
reprise_row_texts_write (RepriseRowTexts *self,
                         RepriseRowText   font,
                         const char      *text,
                         gboolean         is_dim,
                         int              x,
                         int              y,
                         int              most)
{
  RepriseRowPiece *piece = reprise_row_texts_add (self, font, text, most);

  if (piece == NULL)
    return 0;

  piece->is_dim = is_dim;
  reprise_row_texts_put (self, piece, x, y);
  return piece->width;
}

/**
 * reprise_row_texts_snapshot:
 * @self: texts
 * @snapshot: where to draw
 * @row: whose colours and direction to take
 */
void
reprise_row_texts_snapshot (RepriseRowTexts *self,
                            GtkSnapshot     *snapshot,
                            GtkWidget       *row)
{
  const gboolean is_mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  const gboolean contrast =
    adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA color;
  GdkRGBA dim;

  gtk_style_context_get_color (gtk_widget_get_style_context (row), &color);
  dim = color;
  dim.alpha *= contrast ? DIM_HIGH_CONTRAST : DIM;
  for (guint i = 0; i < self->n_pieces; i++)
    snapshot_piece (self, &self->pieces[i], snapshot, self->pieces[i].is_dim ? &dim : &color,
                    is_mirrored);
}
