#include "gui/journal/reprise-diary-row-layout.h"

#include "gui/journal/reprise-diary-check.h"
#include "gui/journal/reprise-diary-format.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"
#include "gui/widgets/reprise-poster-image.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define YEAR_GAP   6
#define FIGURE_GAP 6
#define DOT_GAP    4
#define POSTER_RADIUS 4

/* As the theme's style class `dim-label`. */
#define DIM               0.7f
#define DIM_HIGH_CONTRAST 0.9f

/* A judgement's figure begins with its number wherever text begins. */
#define LEFT_TO_RIGHT "\u200e"

#define MOST_PIECES 10

/* A text at its place, from where text begins. */
typedef struct
{
  PangoLayout *layout;  /* (owned) */
  int          x;
  int          y;
  int          width;
  gboolean     is_dim;
} Piece;

/**
 * RepriseDiaryRowLayout:
 *
 * The texts of an entry set for a width: three lines, the day at the end, and the heading above.
 *
 * It is made when a row is first drawn, and again when its entry, its width or its font are others.
 * All places are from where text begins; they are mirrored when they are drawn, where they must be.
 */
struct _RepriseDiaryRowLayout
{
  RepriseDiaryRowStyle *style;      /* (owned) */
  PangoContext         *context;    /* (unowned): while it is being made */
  int                   width;
  Piece                 pieces[MOST_PIECES];
  guint                 n_pieces;
  int                   judgement;  /* 0–100, or REPRISE_UNJUDGED */
  int                   stars_y;
  char                 *film;       /* (owned) (nullable): what the poster is of */
  int                   film_year;
  char                 *image;      /* (owned) (nullable): that of its own that the film has */
};

static const RepriseDiaryFont *
get_font (RepriseDiaryRowLayout *self,
          RepriseDiaryText       text)
{
  return &self->style->fonts[text];
}

/* Returns: (nullable): the piece, which has no place yet; %NULL where there is no text */
static Piece *
add_piece (RepriseDiaryRowLayout *self,
           RepriseDiaryText       font,
           const char            *text,
           int                    most)
{
  Piece *piece = &self->pieces[self->n_pieces];

  if (text == NULL || *text == '\0' || most <= 0)
    return NULL;

  g_assert (self->n_pieces < MOST_PIECES);
  self->n_pieces++;
  piece->layout = pango_layout_new (self->context);
  pango_layout_set_font_description (piece->layout, get_font (self, font)->font);
  pango_layout_set_single_paragraph_mode (piece->layout, TRUE);
  pango_layout_set_text (piece->layout, text, -1);
  return piece;
}

/* Cuts a text off where it is longer than there is room. */
static void
fit_piece (Piece *piece,
           int    most)
{
  pango_layout_get_pixel_size (piece->layout, &piece->width, NULL);
  if (piece->width <= most)
    return;

  pango_layout_set_ellipsize (piece->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (piece->layout, most * PANGO_SCALE);
  pango_layout_get_pixel_size (piece->layout, &piece->width, NULL);
}

/* Texts of other scripts have other heights: a line is where its letters stand. */
static void
put_piece (RepriseDiaryRowLayout *self,
           Piece                 *piece,
           RepriseDiaryText       font,
           int                    x,
           int                    y)
{
  piece->x = x;
  piece->y = y + get_font (self, font)->ascent -
             PANGO_PIXELS (pango_layout_get_baseline (piece->layout));
}

/* Returns: how wide it is */
static int
add_text (RepriseDiaryRowLayout *self,
          RepriseDiaryText       font,
          const char            *text,
          gboolean               is_dim,
          int                    x,
          int                    y,
          int                    most)
{
  Piece *piece = add_piece (self, font, text, most);

  if (piece == NULL)
    return 0;

  piece->is_dim = is_dim;
  fit_piece (piece, most);
  put_piece (self, piece, font, x, y);
  return piece->width;
}

/* Returns: (nullable): a number that shall stand at the end */
static Piece *
add_figure (RepriseDiaryRowLayout *self,
            RepriseDiaryText       font,
            const char            *text)
{
  Piece *piece = add_piece (self, font, text, G_MAXINT);

  if (piece == NULL)
    return NULL;

  pango_layout_set_attributes (piece->layout, self->style->figures);
  fit_piece (piece, G_MAXINT);
  return piece;
}

/* Under the heading of a month the weekday is worth more than the month; a date that has no day is
 * said by the heading alone. */
static int
add_day (RepriseDiaryRowLayout *self,
         RepriseDate            date,
         gboolean               under_month)
{
  const gboolean has_day = reprise_date_get_precision (date) == REPRISE_DATE_DAY;
  const int day_height = get_font (self, REPRISE_DIARY_TEXT_DAY)->height;
  const int height = day_height + get_font (self, REPRISE_DIARY_TEXT_CAPTION)->height;
  const int y = (self->style->row_height - height) / 2;
  g_autofree char *figure = reprise_format_day_figure (date);
  g_autofree char *caption = under_month
                               ? reprise_diary_format_weekday (date)
                               : reprise_format_day_caption (date, reprise_date_today ());
  Piece *day = add_figure (self, REPRISE_DIARY_TEXT_DAY, under_month && !has_day ? "" : figure);
  Piece *under = add_figure (self, REPRISE_DIARY_TEXT_CAPTION, caption);
  int width = REPRISE_DIARY_DAY_WIDTH;

  if (day != NULL)
    {
      put_piece (self, day, REPRISE_DIARY_TEXT_DAY, self->width - day->width, y);
      width = MAX (width, day->width);
    }
  if (under != NULL)
    {
      under->is_dim = TRUE;
      put_piece (self, under, REPRISE_DIARY_TEXT_CAPTION, self->width - under->width,
                 y + day_height);
      width = MAX (width, under->width);
    }

  return width;
}

/* The title gives way to the year. */
static void
add_title (RepriseDiaryRowLayout *self,
           RepriseEntry          *entry,
           int                    x,
           int                    y,
           int                    most)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  const int number = films->len == 1 ? reprise_film_get_year (films->pdata[0]) : 0;
  g_autofree char *text = number > 0 ? g_strdup_printf ("%d", number) : NULL;
  Piece *year = add_figure (self, REPRISE_DIARY_TEXT_BODY, text);
  const int room = year != NULL ? most - year->width - YEAR_GAP : most;
  const int width = add_text (self, REPRISE_DIARY_TEXT_TITLE, reprise_entry_get_title (entry),
                              FALSE, x, y, room);

  if (year == NULL)
    return;

  year->is_dim = TRUE;
  put_piece (self, year, REPRISE_DIARY_TEXT_BODY, x + width + YEAR_GAP, y);
}

static void
add_viewing (RepriseDiaryRowLayout *self,
             RepriseEntry          *entry,
             RepriseScale           scale,
             int                    x,
             int                    y,
             int                    most)
{
  const int height = get_font (self, REPRISE_DIARY_TEXT_CAPTION)->height;
  g_autofree char *line = reprise_diary_format_second_line (entry);
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;
  int used = 0;

  self->judgement = reprise_entry_get_judgement (entry);
  if (self->judgement == REPRISE_UNJUDGED)
    {
      add_text (self, REPRISE_DIARY_TEXT_CAPTION, line, FALSE, x, y, most);
      return;
    }

  figure = reprise_format_figure (self->judgement, scale);
  words = g_strconcat (LEFT_TO_RIGHT, figure, NULL);
  self->stars_y = y + (height - self->style->stars.size) / 2;
  used = reprise_star_row_get_width (&self->style->stars) + FIGURE_GAP;
  used += add_text (self, REPRISE_DIARY_TEXT_CAPTION, words, FALSE, x + used, y, most - used);
  if (*line == '\0')
    return;

  used += DOT_GAP;
  used += add_text (self, REPRISE_DIARY_TEXT_CAPTION, "·", FALSE, x + used, y, most - used);
  used += DOT_GAP;
  add_text (self, REPRISE_DIARY_TEXT_CAPTION, line, FALSE, x + used, y, most - used);
}

/* Of a snippet only what is around the hits is dim. */
static void
add_opening (RepriseDiaryRowLayout *self,
             RepriseEntry          *entry,
             int                    x,
             int                    y,
             int                    most)
{
  const char *snippet = reprise_entry_get_snippet (entry);
  g_autofree char *markup = NULL;
  Piece *piece = NULL;

  if (snippet == NULL || reprise_entry_get_spoiler (entry))
    {
      /* Translators: in the place of the first words of a text that gives a story away. */
      const char *opening = reprise_entry_get_spoiler (entry) ? _("Spoilers")
                                                              : reprise_entry_get_opening (entry);

      add_text (self, REPRISE_DIARY_TEXT_CAPTION, opening, TRUE, x, y, most);
      return;
    }

  markup = reprise_diary_format_snippet (snippet);
  piece = add_piece (self, REPRISE_DIARY_TEXT_CAPTION, markup, most);
  if (piece == NULL)
    return;

  pango_layout_set_markup (piece->layout, markup, -1);
  fit_piece (piece, most);
  put_piece (self, piece, REPRISE_DIARY_TEXT_CAPTION, x, y);
}

/* What is about no film has a poster all the same. */
static void
choose_poster (RepriseDiaryRowLayout *self,
               RepriseEntry          *entry)
{
  GPtrArray *films = reprise_entry_get_films (entry);

  self->film = g_strdup (films->len > 0 ? reprise_film_get_title (films->pdata[0])
                                        : reprise_entry_get_title (entry));
  self->film_year = films->len > 0 ? reprise_film_get_year (films->pdata[0]) : 0;
  self->image = g_strdup (films->len > 0 ? reprise_film_get_poster (films->pdata[0]) : NULL);
}

static void
add_entry (RepriseDiaryRowLayout *self,
           RepriseDiaryItem      *item)
{
  RepriseEntry *entry = reprise_diary_item_get_entry (item);
  const int caption = get_font (self, REPRISE_DIARY_TEXT_CAPTION)->height + REPRISE_DIARY_LINE_GAP;
  const int title = get_font (self, REPRISE_DIARY_TEXT_TITLE)->height + REPRISE_DIARY_LINE_GAP;
  const int x = REPRISE_DIARY_POSTER_WIDTH + REPRISE_DIARY_GAP;
  const int y = (self->style->row_height - self->style->lines_height) / 2;
  const int day = add_day (self, reprise_entry_get_day (entry),
                           reprise_diary_item_is_under_month (item));
  const int most = self->width - x - REPRISE_DIARY_GAP - day;

  choose_poster (self, entry);
  add_title (self, entry, x, y, most);
  add_viewing (self, entry, reprise_diary_item_get_scale (item), x, y + title, most);
  add_opening (self, entry, x, y + title + caption, most);
}

static void
add_error (RepriseDiaryRowLayout *self,
           const GError          *error)
{
  const int x = REPRISE_DIARY_POSTER_WIDTH + REPRISE_DIARY_GAP;
  const int y = (self->style->row_height - self->style->lines_height) / 2;
  const int under = self->style->lines_height -
                    get_font (self, REPRISE_DIARY_TEXT_CAPTION)->height;
  const int most = self->width - x;

  add_text (self, REPRISE_DIARY_TEXT_TITLE, _("This entry cannot be read"), FALSE, x, y, most);
  add_text (self, REPRISE_DIARY_TEXT_CAPTION, error->message, TRUE, x, y + under, most);
}

static void
add_heading (RepriseDiaryRowLayout *self,
             const char            *heading)
{
  const int height = self->style->heading_height;

  add_text (self, REPRISE_DIARY_TEXT_HEADING, heading, FALSE, 0,
            REPRISE_DIARY_ABOVE_HEADING - height, self->width);
}

static void
snapshot_piece (RepriseDiaryRowLayout *self,
                const Piece           *piece,
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

static void
snapshot_texts (RepriseDiaryRowLayout *self,
                GtkSnapshot           *snapshot,
                GtkWidget             *row,
                gboolean               is_mirrored)
{
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

static void
snapshot_stars (RepriseDiaryRowLayout *self,
                GtkSnapshot           *snapshot,
                GtkWidget             *row,
                gboolean               is_mirrored)
{
  const int start = REPRISE_DIARY_POSTER_WIDTH + REPRISE_DIARY_GAP;
  const int x = is_mirrored ? self->width - start : start;

  reprise_star_row_follow_style (&self->style->stars, row);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) self->stars_y));
  if (is_mirrored)
    gtk_snapshot_scale (snapshot, -1, 1);
  reprise_star_row_snapshot (&self->style->stars, snapshot, self->judgement, REPRISE_UNJUDGED);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_selecting (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);

  return list != NULL && gtk_widget_has_css_class (list, "selecting");
}

static void
snapshot_poster (RepriseDiaryRowLayout *self,
                 GtkSnapshot           *snapshot,
                 GtkWidget             *row,
                 gboolean               is_mirrored)
{
  const int width = REPRISE_DIARY_POSTER_WIDTH;
  const int height = width * 3 / 2;
  const graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (is_mirrored ? self->width - width : 0,
                        (self->style->row_height - height) / 2, width, height);

  if (!reprise_poster_image_draw (snapshot, &bounds, POSTER_RADIUS, row, self->image))
    reprise_film_poster_draw (snapshot, &bounds, gtk_widget_get_scale_factor (row), self->film,
                              self->film_year, NULL);
  if (is_selecting (row))
    reprise_diary_check_snapshot (snapshot, &bounds, row);
}

/**
 * reprise_diary_row_layout_new:
 * @item: a place in the diary
 * @style: the fonts to set it in
 * @context: where it will be drawn
 * @width: how wide, in pixels
 *
 * Returns: (transfer full): the texts of what stands there: nothing while it is not read, but for
 *   its heading
 */
RepriseDiaryRowLayout *
reprise_diary_row_layout_new (RepriseDiaryItem     *item,
                              RepriseDiaryRowStyle *style,
                              PangoContext         *context,
                              int                   width)
{
  RepriseDiaryRowLayout *self = g_new0 (RepriseDiaryRowLayout, 1);

  self->style = g_rc_box_acquire (style);
  self->context = context;
  self->width = width;
  self->judgement = REPRISE_UNJUDGED;
  add_heading (self, reprise_diary_item_get_heading (item));
  if (reprise_diary_item_get_entry (item) != NULL)
    add_entry (self, item);
  else if (reprise_diary_item_get_error (item) != NULL)
    add_error (self, reprise_diary_item_get_error (item));

  self->context = NULL;
  return self;
}

/**
 * reprise_diary_row_layout_free:
 * @self: (transfer full): a layout
 */
void
reprise_diary_row_layout_free (RepriseDiaryRowLayout *self)
{
  for (guint i = 0; i < self->n_pieces; i++)
    g_object_unref (self->pieces[i].layout);

  reprise_diary_row_style_unref (self->style);
  g_free (self->film);
  g_free (self->image);
  g_free (self);
}

/**
 * reprise_diary_row_layout_get_width:
 * @self: a layout
 *
 * Returns: how wide it is, in pixels
 */
int
reprise_diary_row_layout_get_width (RepriseDiaryRowLayout *self)
{
  return self->width;
}

/**
 * reprise_diary_row_layout_snapshot:
 * @self: a layout
 * @snapshot: where to draw; what is above its origin is the heading
 * @row: whose colours and direction to take
 */
void
reprise_diary_row_layout_snapshot (RepriseDiaryRowLayout *self,
                                   GtkSnapshot           *snapshot,
                                   GtkWidget             *row)
{
  const gboolean is_mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;

  if (self->film != NULL)
    snapshot_poster (self, snapshot, row, is_mirrored);
  if (self->judgement != REPRISE_UNJUDGED)
    snapshot_stars (self, snapshot, row, is_mirrored);
  snapshot_texts (self, snapshot, row, is_mirrored);
}
