#include "gui/journal/reprise-diary-row-layout.h"

#include "gui/journal/reprise-diary-check.h"
#include "gui/journal/reprise-diary-format.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"
#include "gui/widgets/reprise-poster-image.h"

#include <glib/gi18n.h>

#define LOWEST_ROW    68
#define ROOM_IN_ROW   12
#define ABOVE_HEADING 18
#define BELOW_HEADING 6
#define YEAR_GAP      6
#define FIGURE_GAP    6
#define DOT_GAP       4
#define POSTER_RADIUS 4

/* A judgement's figure begins with its number wherever text begins. */
#define LEFT_TO_RIGHT "\u200e"

static int
get_height (RepriseRowStyle *style,
            RepriseRowText   font)
{
  return style->fonts[font].height;
}

/* Where the lines of an entry begin, from the upper edge of its row. */
static int
get_lines_y (RepriseRowStyle *style)
{
  return (reprise_diary_row_layout_get_height (style) - style->lines_height) / 2;
}

/* Likewise the second of them. */
static int
get_second_y (RepriseRowStyle *style)
{
  return get_lines_y (style) + get_height (style, REPRISE_ROW_TEXT_TITLE) + REPRISE_ROW_LINE_GAP;
}

/* Returns: how far from the end it reaches */
static int
add_at_end (RepriseRowTexts *texts,
            RepriseRowPiece *piece,
            int              y)
{
  if (piece == NULL)
    return 0;

  reprise_row_texts_put (texts, piece, reprise_row_texts_get_width (texts) - piece->width, y);
  return piece->width;
}

/* Under the heading of a month the weekday is worth more than the month; a date that has no day is
 * said by the heading alone. */
static int
add_day (RepriseRowTexts *texts,
         RepriseDate      date,
         gboolean         under_month)
{
  RepriseRowStyle *style = reprise_row_texts_get_style (texts);
  const gboolean has_day = reprise_date_get_precision (date) == REPRISE_DATE_DAY;
  const int day_height = get_height (style, REPRISE_ROW_TEXT_DAY);
  const int height = day_height + get_height (style, REPRISE_ROW_TEXT_CAPTION);
  const int y = (reprise_diary_row_layout_get_height (style) - height) / 2;
  g_autofree char *figure = reprise_format_day_figure (date);
  g_autofree char *caption = under_month
                               ? reprise_diary_format_weekday (date)
                               : reprise_format_day_caption (date, reprise_date_today ());
  RepriseRowPiece *day = reprise_row_texts_add_figure (texts, REPRISE_ROW_TEXT_DAY,
                                                       under_month && !has_day ? "" : figure);
  RepriseRowPiece *under =
    reprise_row_texts_add_figure (texts, REPRISE_ROW_TEXT_CAPTION, caption);
  int width = REPRISE_DIARY_DAY_WIDTH;

  if (under != NULL)
    under->is_dim = TRUE;
  width = MAX (width, add_at_end (texts, day, y));
  return MAX (width, add_at_end (texts, under, y + day_height));
}

/* The title gives way to the year. */
static void
add_title (RepriseRowTexts *texts,
           RepriseEntry    *entry,
           int              x,
           int              y,
           int              most)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  const int number = films->len == 1 ? reprise_film_get_year (films->pdata[0]) : 0;
  g_autofree char *text = number > 0 ? g_strdup_printf ("%d", number) : NULL;
  RepriseRowPiece *year = reprise_row_texts_add_figure (texts, REPRISE_ROW_TEXT_BODY, text);
  const int room = year != NULL ? most - year->width - YEAR_GAP : most;
  const int width = reprise_row_texts_write (texts, REPRISE_ROW_TEXT_TITLE,
                                             reprise_entry_get_title (entry), FALSE, x, y, room);

  if (year == NULL)
    return;

  year->is_dim = TRUE;
  reprise_row_texts_put (texts, year, x + width + YEAR_GAP, y);
}

static void
add_viewing (RepriseRowTexts *texts,
             RepriseEntry    *entry,
             RepriseScale     scale,
             int              x,
             int              y,
             int              most)
{
  const RepriseRowText font = REPRISE_ROW_TEXT_CAPTION;
  const int judgement = reprise_entry_get_judgement (entry);
  g_autofree char *line = reprise_diary_format_second_line (entry);
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;
  int used = 0;

  if (judgement == REPRISE_UNJUDGED)
    {
      reprise_row_texts_write (texts, font, line, FALSE, x, y, most);
      return;
    }

  figure = reprise_format_figure (judgement, scale);
  words = g_strconcat (LEFT_TO_RIGHT, figure, NULL);
  used = reprise_star_row_get_width (&reprise_row_texts_get_style (texts)->stars) + FIGURE_GAP;
  used += reprise_row_texts_write (texts, font, words, FALSE, x + used, y, most - used);
  if (*line == '\0')
    return;

  used += DOT_GAP;
  used += reprise_row_texts_write (texts, font, "·", FALSE, x + used, y, most - used);
  used += DOT_GAP;
  reprise_row_texts_write (texts, font, line, FALSE, x + used, y, most - used);
}

/* Of a snippet only what is around the hits is dim. */
static void
add_opening (RepriseRowTexts *texts,
             RepriseEntry    *entry,
             int              x,
             int              y,
             int              most)
{
  const RepriseRowText font = REPRISE_ROW_TEXT_CAPTION;
  const char *snippet = reprise_entry_get_snippet (entry);
  g_autofree char *markup = NULL;
  RepriseRowPiece *piece = NULL;

  if (snippet == NULL || reprise_entry_get_spoiler (entry))
    {
      /* Translators: in the place of the first words of a text that gives a story away. */
      const char *opening = reprise_entry_get_spoiler (entry) ? _("Spoilers")
                                                              : reprise_entry_get_opening (entry);

      reprise_row_texts_write (texts, font, opening, TRUE, x, y, most);
      return;
    }

  markup = reprise_diary_format_snippet (snippet);
  piece = reprise_row_texts_add_markup (texts, font, markup, most);
  if (piece != NULL)
    reprise_row_texts_put (texts, piece, x, y);
}

static void
add_entry (RepriseRowTexts  *texts,
           RepriseDiaryItem *item)
{
  RepriseEntry *entry = reprise_diary_item_get_entry (item);
  RepriseRowStyle *style = reprise_row_texts_get_style (texts);
  const int caption = get_height (style, REPRISE_ROW_TEXT_CAPTION) + REPRISE_ROW_LINE_GAP;
  const int x = REPRISE_DIARY_POSTER_WIDTH + REPRISE_DIARY_GAP;
  const int day = add_day (texts, reprise_entry_get_day (entry),
                           reprise_diary_item_is_under_month (item));
  const int most = reprise_row_texts_get_width (texts) - x - REPRISE_DIARY_GAP - day;

  add_title (texts, entry, x, get_lines_y (style), most);
  add_viewing (texts, entry, reprise_diary_item_get_scale (item), x, get_second_y (style), most);
  add_opening (texts, entry, x, get_second_y (style) + caption, most);
}

static void
add_error (RepriseRowTexts *texts,
           const GError    *error)
{
  RepriseRowStyle *style = reprise_row_texts_get_style (texts);
  const int x = REPRISE_DIARY_POSTER_WIDTH + REPRISE_DIARY_GAP;
  const int y = get_lines_y (style);
  const int under = style->lines_height - get_height (style, REPRISE_ROW_TEXT_CAPTION);
  const int most = reprise_row_texts_get_width (texts) - x;

  reprise_row_texts_write (texts, REPRISE_ROW_TEXT_TITLE, _("This entry cannot be read"), FALSE, x,
                           y, most);
  reprise_row_texts_write (texts, REPRISE_ROW_TEXT_CAPTION, error->message, TRUE, x, y + under,
                           most);
}

static void
snapshot_stars (RepriseRowStyle *style,
                int              judgement,
                GtkSnapshot     *snapshot,
                GtkWidget       *row)
{
  const gboolean is_mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  const int start = REPRISE_DIARY_POSTER_WIDTH + REPRISE_DIARY_GAP;
  const int x = is_mirrored ? gtk_widget_get_width (row) - start : start;
  const int height = get_height (style, REPRISE_ROW_TEXT_CAPTION);
  const int y = get_second_y (style) + (height - style->stars.size) / 2;

  reprise_star_row_follow_style (&style->stars, row);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  if (is_mirrored)
    gtk_snapshot_scale (snapshot, -1, 1);
  reprise_star_row_snapshot (&style->stars, snapshot, judgement, REPRISE_UNJUDGED);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_selecting (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);

  return list != NULL && gtk_widget_has_css_class (list, "selecting");
}

/* What is about no film has a poster all the same. */
static void
snapshot_poster (RepriseEntry *entry,
                 GtkSnapshot  *snapshot,
                 GtkWidget    *row)
{
  const gboolean is_mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  const int width = REPRISE_DIARY_POSTER_WIDTH;
  const int height = width * 3 / 2;
  const graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (is_mirrored ? gtk_widget_get_width (row) - width : 0,
                        (gtk_widget_get_height (row) - height) / 2, width, height);
  GPtrArray *films = reprise_entry_get_films (entry);
  RepriseFilm *film = films->len > 0 ? films->pdata[0] : NULL;

  if (film == NULL || !reprise_poster_image_draw (snapshot, &bounds, POSTER_RADIUS, row,
                                                  reprise_film_get_poster (film)))
    reprise_film_poster_draw (snapshot, &bounds, gtk_widget_get_scale_factor (row),
                              film != NULL ? reprise_film_get_title (film)
                                           : reprise_entry_get_title (entry),
                              film != NULL ? reprise_film_get_year (film) : 0, NULL);
  if (is_selecting (row))
    reprise_diary_check_snapshot (snapshot, &bounds, row);
}

/**
 * reprise_diary_row_layout_get_height:
 * @style: the fonts of rows
 *
 * Returns: how high each is, in pixels, without a heading
 */
int
reprise_diary_row_layout_get_height (RepriseRowStyle *style)
{
  return MAX (LOWEST_ROW, style->lines_height + ROOM_IN_ROW);
}

/**
 * reprise_diary_row_layout_get_heading_height:
 * @style: the fonts of rows
 *
 * Returns: how high a heading is, in pixels, with the room above it and below
 */
int
reprise_diary_row_layout_get_heading_height (RepriseRowStyle *style)
{
  return ABOVE_HEADING + get_height (style, REPRISE_ROW_TEXT_HEADING) + BELOW_HEADING;
}

/**
 * reprise_diary_row_layout_write:
 * @item: a place in the diary
 * @texts: where to write
 *
 * Sets what stands there: three lines, the day at the end, and the heading above; nothing while it
 * is not read, but for its heading.
 */
void
reprise_diary_row_layout_write (RepriseDiaryItem *item,
                                RepriseRowTexts  *texts)
{
  RepriseRowStyle *style = reprise_row_texts_get_style (texts);

  reprise_row_texts_write (texts, REPRISE_ROW_TEXT_HEADING, reprise_diary_item_get_heading (item),
                           FALSE, 0,
                           ABOVE_HEADING - reprise_diary_row_layout_get_heading_height (style),
                           reprise_row_texts_get_width (texts));
  if (reprise_diary_item_get_entry (item) != NULL)
    add_entry (texts, item);
  else if (reprise_diary_item_get_error (item) != NULL)
    add_error (texts, reprise_diary_item_get_error (item));
}

/**
 * reprise_diary_row_layout_snapshot:
 * @item: a place in the diary
 * @style: the fonts of rows
 * @snapshot: where to draw; what is above its origin is the heading
 * @row: whose colours, direction and size to take
 *
 * Draws what is beside the texts: the poster, and the stars of a judgement.
 */
void
reprise_diary_row_layout_snapshot (RepriseDiaryItem *item,
                                   RepriseRowStyle  *style,
                                   GtkSnapshot      *snapshot,
                                   GtkWidget        *row)
{
  RepriseEntry *entry = reprise_diary_item_get_entry (item);

  if (entry == NULL)
    return;

  snapshot_poster (entry, snapshot, row);
  if (reprise_entry_get_judgement (entry) != REPRISE_UNJUDGED)
    snapshot_stars (style, reprise_entry_get_judgement (entry), snapshot, row);
}
