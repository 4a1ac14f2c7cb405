#include "gui/films/reprise-film-cell.h"

#include "gui/films/reprise-poster-budget.h"
#include "gui/films/reprise-shelf-format.h"
#include "gui/reprise-request.h"
#include "gui/stills/reprise-still-loader.h"
#include "gui/widgets/reprise-film-poster.h"
#include "gui/widgets/reprise-poster-cache.h"
#include "gui/widgets/reprise-poster-image.h"
#include "gui/widgets/reprise-star-row.h"

#include <adwaita.h>

/* In pixels. */
#define LEAST_POSTER 120
#define MOST_POSTER  168
#define PADDING      6
#define BELOW_POSTER 6
#define LINE_GAP     2
#define RADIUS       6

/* What dimmed words have of the colour of others. */
#define DIM               0.7f
#define DIM_HIGH_CONTRAST 0.9f

/* Posters are of few widths, so that a window that is sized draws few of them anew. */
#define POSTER_STEP 4

/**
 * RepriseFilmCell:
 *
 * A film in a grid: its poster, its title in a line, and its year and stars beneath.
 *
 * It is one widget without children, as a grid makes hundreds and shows few, and it draws nothing
 * before it comes into view.
 *
 * # CSS nodes
 *
 * `film`
 */
struct _RepriseFilmCell
{
  RepriseListChild parent_instance;

  PangoLayout      *title;     /* (owned) (nullable): before it is drawn */
  PangoLayout      *year;      /* (owned) (nullable): the same */
  RepriseStarRow    stars;
  int               lines;     /* height of both, in pixels; 0 before it is measured */
  GCancellable     *loading;   /* (owned) (nullable): the image of its own */
  gboolean          no_image;  /* there is none that can be shown */
  gboolean          is_blank;  /* it was out of view when it was to be drawn */
  guint             redraw;
};

G_DEFINE_FINAL_TYPE (RepriseFilmCell, reprise_film_cell, REPRISE_TYPE_LIST_CHILD)

static RepriseShelfItem *
get_item (RepriseFilmCell *self)
{
  return reprise_list_child_get_item (REPRISE_LIST_CHILD (self));
}

static PangoLayout *
make_layout (RepriseFilmCell *self,
             PangoWeight      weight,
             double           scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static int
get_height (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
ensure_layouts (RepriseFilmCell *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = NULL;

  if (self->title != NULL)
    return;

  self->title = make_layout (self, PANGO_WEIGHT_BOLD, 1);
  self->year = make_layout (self, PANGO_WEIGHT_NORMAL, PANGO_SCALE_SMALL);
  metrics = pango_context_get_metrics (context, NULL, NULL);
  reprise_star_row_follow_text (&self->stars, metrics);
  pango_font_metrics_unref (metrics);
  reprise_star_row_set_size (&self->stars, MAX (self->stars.size - 3, 8));
}

static int
get_lines (RepriseFilmCell *self)
{
  if (self->lines == 0)
    {
      ensure_layouts (self);
      self->lines = get_height (self->title) + LINE_GAP + get_height (self->year);
    }

  return self->lines;
}

static gboolean
is_in_view (RepriseFilmCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *grid = gtk_widget_get_ancestor (widget, GTK_TYPE_GRID_VIEW);
  graphene_rect_t bounds;

  if (grid == NULL || !gtk_widget_compute_bounds (widget, grid, &bounds))
    return TRUE;

  return bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y < gtk_widget_get_height (grid);
}

static gboolean
redraw_cb (gpointer data)
{
  RepriseFilmCell *self = data;

  self->redraw = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
draw_place (RepriseFilmCell       *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *bounds)
{
  GdkRGBA color;
  GskRoundedRect outline;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 0.08f;
  gsk_rounded_rect_init_from_rect (&outline, bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, bounds);
  gtk_snapshot_pop (snapshot);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFilmCell) self = reprise_request_dup_asker (request);
  g_autoptr (GdkTexture) texture = reprise_still_loader_load_finish (result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->loading);
  self->no_image = texture == NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
load_image (RepriseFilmCell *self,
            int              width,
            int              height)
{
  RepriseRequest *request = NULL;

  if (self->loading != NULL)
    return;

  request = reprise_request_begin (self, &self->loading);
  reprise_still_loader_load_async (reprise_shelf_item_get_image (get_item (self)), width, height,
                                   reprise_request_get_cancellable (request), loaded_cb, request);
}

/* Returns: whether the image is drawn; it is asked for where it is not there yet */
static gboolean
draw_image (RepriseFilmCell       *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *bounds)
{
  const int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const int width = (int) bounds->size.width * scale;
  const int height = (int) bounds->size.height * scale;
  g_autoptr (GdkTexture) texture =
    reprise_still_loader_peek (reprise_shelf_item_get_image (get_item (self)), width, height);

  if (texture != NULL)
    {
      reprise_poster_image_draw_texture (snapshot, texture, bounds, RADIUS);
      return TRUE;
    }

  load_image (self, width, height);
  return FALSE;
}

static void
draw_poster (RepriseFilmCell       *self,
             GtkSnapshot           *snapshot,
             RepriseShelfFilm      *film,
             const graphene_rect_t *bounds)
{
  const gint64 begun = g_get_monotonic_time ();

  if (film != NULL && reprise_shelf_item_get_image (get_item (self)) != NULL && !self->no_image &&
      draw_image (self, snapshot, bounds))
    return;

  if (film == NULL || !reprise_poster_budget_is_left (GTK_WIDGET (self)))
    {
      draw_place (self, snapshot, bounds);
      if (film != NULL && self->redraw == 0)
        self->redraw = g_idle_add (redraw_cb, self);
      return;
    }

  reprise_film_poster_draw (snapshot, bounds, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                            reprise_shelf_film_get_title (film),
                            reprise_shelf_film_get_year (film),
                            reprise_shelf_film_get_director (film));
  reprise_poster_budget_spend (g_get_monotonic_time () - begun);
}

/* From where the reading begins: what is @width wide and @start from there. */
static float
from_start (RepriseFilmCell *self,
            int              start,
            int              width)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
           ? gtk_widget_get_width (GTK_WIDGET (self)) - start - width
           : start;
}

/* To which side Pango sets a line is a matter of its letters; here all lines begin at the start. */
static void
draw_layout (RepriseFilmCell *self,
             GtkSnapshot     *snapshot,
             PangoLayout     *layout,
             int              start,
             int              y,
             const GdkRGBA   *color)
{
  PangoRectangle text;

  pango_layout_get_pixel_extents (layout, NULL, &text);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
    from_start (self, start, text.width) - (float) text.x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_stars (RepriseFilmCell  *self,
            GtkSnapshot      *snapshot,
            RepriseShelfFilm *film,
            int               start,
            int               y)
{
  const int width = reprise_star_row_get_width (&self->stars);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
    from_start (self, start, width), y + (get_height (self->year) - self->stars.size) / 2));
  reprise_star_row_follow_style (&self->stars, GTK_WIDGET (self));
  reprise_star_row_snapshot (&self->stars, snapshot, reprise_shelf_film_get_judgement (film), -1);
  gtk_snapshot_restore (snapshot);
}

/* Where large stars leave no room for a year, it stands on the poster alone. */
static void
draw_second_line (RepriseFilmCell  *self,
                  GtkSnapshot      *snapshot,
                  RepriseShelfFilm *film,
                  int               start,
                  int               y,
                  int               width,
                  const GdkRGBA    *color)
{
  const gboolean is_judged = reprise_shelf_film_get_judgement (film) != REPRISE_UNJUDGED;
  const int stars = is_judged ? reprise_star_row_get_width (&self->stars) : 0;
  g_autofree char *year = reprise_shelf_format_year (film);
  int year_width = 0;

  pango_layout_set_text (self->year, year, -1);
  pango_layout_set_width (self->year, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->year, &year_width, NULL);
  if (year_width + PADDING + stars <= width)
    draw_layout (self, snapshot, self->year, start, y, color);
  if (is_judged)
    draw_stars (self, snapshot, film, start + width - stars, y);
}

static void
draw_lines (RepriseFilmCell  *self,
            GtkSnapshot      *snapshot,
            RepriseShelfFilm *film,
            int               start,
            int               y,
            int               width)
{
  const gboolean contrast =
    adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA color;
  GdkRGBA dim;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  dim = color;
  dim.alpha *= contrast ? DIM_HIGH_CONTRAST : DIM;

  pango_layout_set_width (self->title, width * PANGO_SCALE);
  pango_layout_set_text (self->title, reprise_shelf_film_get_title (film), -1);
  draw_layout (self, snapshot, self->title, start, y, &color);
  draw_second_line (self, snapshot, film, start, y + get_height (self->title) + LINE_GAP, width,
                    &dim);
}

static void
reprise_film_cell_show (RepriseListChild *child)
{
  RepriseFilmCell *self = REPRISE_FILM_CELL (child);
  RepriseShelfItem *item = get_item (self);
  RepriseShelfFilm *film = item != NULL ? reprise_shelf_item_get_film (item) : NULL;
  g_autofree char *name =
    film != NULL ? reprise_shelf_format_name (film, reprise_shelf_item_get_scale (item)) : NULL;

  reprise_request_cancel (&self->loading);
  self->no_image = FALSE;
  reprise_list_child_set_name (child, name != NULL ? name : "");
  if (!self->is_blank)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_fonts (RepriseFilmCell *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->year);
  self->lines = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
reprise_film_cell_dispose (GObject *object)
{
  RepriseFilmCell *self = REPRISE_FILM_CELL (object);

  g_clear_handle_id (&self->redraw, g_source_remove);
  reprise_request_cancel (&self->loading);
  g_clear_object (&self->title);
  g_clear_object (&self->year);
  reprise_star_row_clear (&self->stars);

  G_OBJECT_CLASS (reprise_film_cell_parent_class)->dispose (object);
}

static GtkSizeRequestMode
reprise_film_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
poster_width (int width)
{
  const int room = CLAMP (width - 2 * PADDING, LEAST_POSTER, MOST_POSTER);

  return room - room % POSTER_STEP;
}

static void
reprise_film_cell_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_POSTER + 2 * PADDING;
  else
    *minimum = *natural = 2 * PADDING + poster_width (for_size) * 3 / 2 + BELOW_POSTER +
                          get_lines (REPRISE_FILM_CELL (widget));
}

static void
reprise_film_cell_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RepriseFilmCell *self = REPRISE_FILM_CELL (widget);
  RepriseShelfFilm *film = NULL;
  const int width = poster_width (gtk_widget_get_width (widget));
  const int start = (gtk_widget_get_width (widget) - width) / 2;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (start, PADDING, width, width * 3 / 2);

  self->is_blank = get_item (self) == NULL || !is_in_view (self);
  if (self->is_blank)
    return;

  ensure_layouts (self);
  film = reprise_shelf_item_get_film (get_item (self));
  draw_poster (self, snapshot, film, &bounds);
  if (film != NULL)
    draw_lines (self, snapshot, film, start, PADDING + width * 3 / 2 + BELOW_POSTER, width);
}

static void
reprise_film_cell_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (reprise_film_cell_parent_class)->css_changed (widget, change);

  forget_fonts (REPRISE_FILM_CELL (widget));
}

static void
reprise_film_cell_system_setting_changed (GtkWidget        *widget,
                                          GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (reprise_film_cell_parent_class)->system_setting_changed (widget, setting);

  forget_fonts (REPRISE_FILM_CELL (widget));
}

static void
reprise_film_cell_class_init (RepriseFilmCellClass *klass)
{
  static const char * const followed[] = { "notify::film", "notify::scale", NULL };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseListChildClass *child_class = REPRISE_LIST_CHILD_CLASS (klass);

  object_class->dispose = reprise_film_cell_dispose;
  widget_class->css_changed = reprise_film_cell_css_changed;
  widget_class->get_request_mode = reprise_film_cell_get_request_mode;
  widget_class->measure = reprise_film_cell_measure;
  widget_class->snapshot = reprise_film_cell_snapshot;
  widget_class->system_setting_changed = reprise_film_cell_system_setting_changed;
  child_class->followed = followed;
  child_class->show = reprise_film_cell_show;

  gtk_widget_class_set_css_name (widget_class, "film");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

/* It draws itself: there is nothing in it to be laid out. */
static void
reprise_film_cell_init (RepriseFilmCell *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * reprise_film_cell_come_up:
 * @self: a cell
 *
 * To be called before cells are drawn that may have moved: one that came into view is drawn.
 */
void
reprise_film_cell_come_up (RepriseFilmCell *self)
{
  g_return_if_fail (REPRISE_IS_FILM_CELL (self));

  if (self->is_blank && get_item (self) != NULL && is_in_view (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
