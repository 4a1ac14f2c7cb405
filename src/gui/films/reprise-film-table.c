#include "gui/films/reprise-film-table.h"

#include "gui/films/reprise-shelf-format.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-tab-group.h"

#include <glib/gi18n.h>

typedef char *(*FormatCell) (RepriseShelfFilm *film,
                             RepriseScale      scale);

/**
 * RepriseFilmTable:
 *
 * Films in lines, with a column for each fact that they can be sorted by.
 *
 * The order is the journal's affair: a click on a column's head is told of, and nothing is compared
 * here.
 */
struct _RepriseFilmTable
{
  AdwBin            parent_instance;

  GtkColumnView    *view;
  GtkSorter        *sorter;      /* (owned): of all columns */
  guint             fitting;     /* an idle that hides what there is no room for */
  int               probed;      /* the sort of the column that comes first, while it is asked */
  RepriseShelfSort  sort;
  gboolean          reversed;
  gboolean          is_setting;
};

/* In pixels: around what stands in a column, and for the arrow in the head of one. */
#define PADDING 18
#define ARROW 20

G_DEFINE_FINAL_TYPE (RepriseFilmTable, reprise_film_table, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  SORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
format_title (RepriseShelfFilm *film,
              RepriseScale      scale)
{
  return g_strdup (reprise_shelf_film_get_title (film));
}

static char *
format_year (RepriseShelfFilm *film,
             RepriseScale      scale)
{
  return reprise_shelf_format_year (film);
}

static char *
format_director (RepriseShelfFilm *film,
                 RepriseScale      scale)
{
  return g_strdup (reprise_shelf_film_get_director (film));
}

static char *
format_judgement (RepriseShelfFilm *film,
                  RepriseScale      scale)
{
  const int judgement = reprise_shelf_film_get_judgement (film);

  return judgement != REPRISE_UNJUDGED ? reprise_format_figure (judgement, scale) : NULL;
}

static char *
format_views (RepriseShelfFilm *film,
              RepriseScale      scale)
{
  const int views = reprise_shelf_film_get_views (film);

  return views > 0 ? g_strdup_printf ("%'d", views) : NULL;
}

static char *
format_day (RepriseShelfFilm *film,
            RepriseScale      scale)
{
  return reprise_shelf_format_day (film);
}

static char *
format_runtime (RepriseShelfFilm *film,
                RepriseScale      scale)
{
  const int runtime = reprise_shelf_film_get_runtime (film);

  return runtime > 0 ? reprise_format_runtime (runtime) : NULL;
}

static char *
format_country (RepriseShelfFilm *film,
                RepriseScale      scale)
{
  return g_strdup (reprise_shelf_film_get_country (film));
}

/* In their order; widths are in characters. Figures too stand under the head of their column, which
 * GTK sets to the start. */
static const struct
{
  const char       *title;
  RepriseShelfSort  sort;
  gboolean          greatest_first;  /* as it is sorted where it is not reversed */
  FormatCell        format;
  int               width;
  gboolean          grows;           /* takes a part of the room that is left */
  int               rank;            /* the least is the last to go where there is no room */
} columns[] = {
  { NC_("column", "Title"), REPRISE_SHELF_SORT_TITLE, FALSE, format_title, 18, TRUE, 0 },
  { NC_("column", "Year"), REPRISE_SHELF_SORT_YEAR, TRUE, format_year, 4, FALSE, 1 },
  { NC_("column", "Director"), REPRISE_SHELF_SORT_DIRECTOR, FALSE, format_director, 16, TRUE, 3 },
  { NC_("column", "Judgement"), REPRISE_SHELF_SORT_JUDGEMENT, TRUE, format_judgement, 5, FALSE, 2 },
  { NC_("column", "Views"), REPRISE_SHELF_SORT_VIEWS, TRUE, format_views, 4, FALSE, 5 },
  { NC_("column", "Last Watched"), REPRISE_SHELF_SORT_WATCHED, TRUE, format_day, 17, FALSE, 4 },
  { NC_("column", "Running Time"), REPRISE_SHELF_SORT_RUNTIME, TRUE, format_runtime, 8, FALSE, 6 },
  { NC_("column", "Country"), REPRISE_SHELF_SORT_COUNTRY, FALSE, format_country, 11, TRUE, 7 },
};

/* What has the focus is the row, which GTK does not name. Its first cell does, with the words that
 * a poster has. */
static void
name_row (GtkWidget        *cell,
          RepriseShelfItem *item)
{
  GtkWidget *parent = gtk_widget_get_parent (cell);
  GtkWidget *row = parent != NULL ? gtk_widget_get_parent (parent) : NULL;
  RepriseShelfFilm *film = reprise_shelf_item_get_film (item);
  g_autofree char *name = NULL;

  if (row == NULL || film == NULL)
    return;

  name = reprise_shelf_format_name (film, reprise_shelf_item_get_scale (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_cell_cb (RepriseShelfItem *item,
              GParamSpec       *pspec,
              GtkInscription   *cell)
{
  FormatCell format = (FormatCell) g_object_get_data (G_OBJECT (cell), "format");
  RepriseShelfFilm *film = reprise_shelf_item_get_film (item);
  g_autofree char *text =
    film != NULL ? format (film, reprise_shelf_item_get_scale (item)) : NULL;

  gtk_inscription_set_text (cell, text);
  if (format == format_title)
    name_row (GTK_WIDGET (cell), item);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          gpointer            data)
{
  const guint nth = GPOINTER_TO_UINT (data);
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), (guint) columns[nth].width);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), (guint) columns[nth].width);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), 0);
  if (!columns[nth].grows)
    gtk_widget_add_css_class (cell, "numeric");
  g_object_set_data (G_OBJECT (cell), "format", (gpointer) columns[nth].format);
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         gpointer            data)
{
  RepriseShelfItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  g_signal_connect (item, "notify", G_CALLBACK (show_cell_cb), cell);
  g_object_set_data (G_OBJECT (cell), "item", item);
  reprise_row_item_hold (REPRISE_ROW_ITEM (item));
  show_cell_cb (item, NULL, GTK_INSCRIPTION (cell));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item,
           gpointer            data)
{
  RepriseShelfItem *item = gtk_list_item_get_item (list_item);

  g_signal_handlers_disconnect_by_func (item, show_cell_cb, gtk_list_item_get_child (list_item));
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (list_item)), "item", NULL);
  reprise_row_item_release (REPRISE_ROW_ITEM (item));
}

/* Says which column comes first, and nothing of the films. */
static int
probe_cb (gconstpointer a,
          gconstpointer b,
          gpointer      data)
{
  GtkColumnViewColumn *column = data;
  RepriseFilmTable *self = g_object_get_data (G_OBJECT (column), "table");

  if (self->probed < 0)
    self->probed = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "nth"));
  return -1;
}

/* The oldest GTK that this runs with does not tell which column a table is sorted by: but it asks
 * that one first when two are compared, and turns its answer round for one that is sorted so. */
static void
sorter_cb (RepriseFilmTable *self)
{
  g_autoptr (RepriseShelfItem) a = NULL;
  g_autoptr (RepriseShelfItem) b = NULL;
  GtkOrdering ordering;

  if (self->is_setting)
    return;

  a = reprise_shelf_item_new (1);
  b = reprise_shelf_item_new (2);
  self->probed = -1;
  ordering = gtk_sorter_compare (self->sorter, a, b);
  if (self->probed < 0)
    return;

  self->sort = columns[self->probed].sort;
  self->reversed = (ordering == GTK_ORDERING_LARGER) != columns[self->probed].greatest_first;
  g_signal_emit (self, signals[SORTED], 0, (int) self->sort, self->reversed);
}

static void
activated_cb (RepriseFilmTable *self,
              guint             position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, position);
}

static void
add_column (RepriseFilmTable *self,
            guint             nth)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column =
    gtk_column_view_column_new (g_dpgettext2 (NULL, "column", columns[nth].title), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (probe_cb, column, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (nth));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  g_object_set_data (G_OBJECT (column), "table", self);
  g_object_set_data (G_OBJECT (column), "nth", GUINT_TO_POINTER (nth));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, columns[nth].grows);
  gtk_column_view_append_column (self->view, column);
  g_object_unref (column);
}

static GtkColumnViewColumn *
get_column (RepriseFilmTable *self,
            guint             nth)
{
  g_autoptr (GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (self->view), nth);

  return column;
}

/* As wide as its head, with the arrow that may be in it, and as what stands under that. */
static int
measure_column (RepriseFilmTable *self,
                guint             nth)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoLayout) head =
    gtk_widget_create_pango_layout (widget, g_dpgettext2 (NULL, "column", columns[nth].title));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int chars = PANGO_PIXELS_CEIL (columns[nth].width *
                                       pango_font_metrics_get_approximate_char_width (metrics));
  int width = 0;

  pango_layout_get_pixel_size (head, &width, NULL);
  pango_font_metrics_unref (metrics);
  return MAX (width + ARROW, chars) + PADDING;
}

static gboolean
comes_before (guint a,
              guint b)
{
  return columns[a].rank <= columns[b].rank;
}

/* A table that is wider than the window would hide its end: it does without what matters less. */
static gboolean
fit_cb (gpointer data)
{
  RepriseFilmTable *self = data;
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  const double room = gtk_adjustment_get_page_size (across);

  self->fitting = 0;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      int needed = 0;

      for (guint other = 0; other < G_N_ELEMENTS (columns); other++)
        if (comes_before (other, i))
          needed += measure_column (self, other);
      gtk_column_view_column_set_visible (get_column (self, i),
                                          columns[i].rank == 0 || needed <= room);
    }

  return G_SOURCE_REMOVE;
}

/* It is told of while its place is being given to it, when nothing may ask for another. */
static void
room_cb (RepriseFilmTable *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static GtkWidget *
find_cell (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_INSCRIPTION (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell (child);

  return found;
}

static void
reprise_film_table_dispose (GObject *object)
{
  RepriseFilmTable *self = REPRISE_FILM_TABLE (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  if (self->sorter != NULL)
    g_signal_handlers_disconnect_by_data (self->sorter, self);
  g_clear_object (&self->sorter);

  G_OBJECT_CLASS (reprise_film_table_parent_class)->dispose (object);
}

static void
reprise_film_table_class_init (RepriseFilmTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_film_table_dispose;

  /**
   * RepriseFilmTable::activated:
   * @self: the table
   * @position: of a film
   *
   * A film shall be opened.
   */
  signals[ACTIVATED] = g_signal_new ("activated", REPRISE_TYPE_FILM_TABLE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * RepriseFilmTable::sorted:
   * @self: the table
   * @sort: a #RepriseShelfSort
   * @reversed: whether the other way round
   *
   * Another order was asked for.
   */
  signals[SORTED] = g_signal_new ("sorted", REPRISE_TYPE_FILM_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);

  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/films/reprise-film-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
reprise_film_table_init (RepriseFilmTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The heads are a row to GTK, which has no use for the focus. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->view)), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);

  self->sorter = g_object_ref (gtk_column_view_get_sorter (self->view));
  g_signal_connect_swapped (self->sorter, "changed", G_CALLBACK (sorter_cb), self);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)),
                           "notify::page-size", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_film_table_set_model:
 * @self: a table
 * @model: (nullable): a selection of #RepriseShelfItem
 */
void
reprise_film_table_set_model (RepriseFilmTable  *self,
                              GtkSelectionModel *model)
{
  g_return_if_fail (REPRISE_IS_FILM_TABLE (self));

  gtk_column_view_set_model (self->view, model);
}

/**
 * reprise_film_table_sort:
 * @self: a table
 * @sort: the order that its films are in
 * @reversed: whether the other way round
 *
 * Marks the column that the films are sorted by.
 */
void
reprise_film_table_sort (RepriseFilmTable *self,
                         RepriseShelfSort  sort,
                         gboolean          reversed)
{
  g_return_if_fail (REPRISE_IS_FILM_TABLE (self));

  self->is_setting = TRUE;
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].sort == sort)
      gtk_column_view_sort_by_column (self->view, get_column (self, i),
                                      columns[i].greatest_first != reversed ? GTK_SORT_DESCENDING
                                                                            : GTK_SORT_ASCENDING);
  self->is_setting = FALSE;
}

/**
 * reprise_film_table_get_view:
 * @self: a table
 *
 * Returns: (transfer none): the widget that has its lines
 */
GtkWidget *
reprise_film_table_get_view (RepriseFilmTable *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM_TABLE (self), NULL);

  return GTK_WIDGET (self->view);
}

/**
 * reprise_film_table_get_item_at:
 * @self: a table
 * @widget: a line of it, or a part of one
 *
 * Returns: (transfer none) (nullable): what the line shows
 */
RepriseShelfItem *
reprise_film_table_get_item_at (RepriseFilmTable *self,
                                GtkWidget        *widget)
{
  GtkWidget *cell = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM_TABLE (self), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  while (widget != NULL && widget != GTK_WIDGET (self->view) && !GTK_IS_LIST_VIEW (widget) &&
         cell == NULL)
    {
      cell = find_cell (widget);
      widget = gtk_widget_get_parent (widget);
    }

  return cell != NULL ? g_object_get_data (G_OBJECT (cell), "item") : NULL;
}
