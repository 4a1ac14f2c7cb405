#include "gui/films/reprise-film-grid.h"

#include "gui/film/reprise-dragged-film.h"
#include "gui/films/reprise-film-cell.h"
#include "gui/widgets/reprise-tab-group.h"

/**
 * RepriseFilmGrid:
 *
 * Films as a wall of posters, in as many columns as there is room for.
 */
struct _RepriseFilmGrid
{
  AdwBin       parent_instance;

  GtkGridView *view;
};

G_DEFINE_FINAL_TYPE (RepriseFilmGrid, reprise_film_grid, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
activated_cb (RepriseFilmGrid *self,
              guint            position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, position);
}

static RepriseFilmCell *
find_cell_at (RepriseFilmGrid *self,
              double           x,
              double           y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, REPRISE_TYPE_FILM_CELL)
                                   : NULL;

  return (RepriseFilmCell *) cell;
}

/* A film is dragged to a list, by way of the switcher of pages. */
static GdkContentProvider *
prepare_drag_cb (RepriseFilmGrid *self,
                 double           x,
                 double           y,
                 GtkDragSource   *source)
{
  RepriseFilmCell *cell = find_cell_at (self, x, y);
  RepriseShelfItem *item =
    cell != NULL ? reprise_list_child_get_item (REPRISE_LIST_CHILD (cell)) : NULL;
  RepriseShelfFilm *film = item != NULL ? reprise_shelf_item_get_film (item) : NULL;
  g_autoptr (GdkPaintable) picture = NULL;
  g_autoptr (GdkPaintable) still = NULL;

  if (film == NULL)
    return NULL;

  picture = gtk_widget_paintable_new (GTK_WIDGET (cell));
  still = gdk_paintable_get_current_image (picture);
  gtk_drag_source_set_icon (source, still, 24, 24);
  return reprise_dragged_film_new_content (reprise_shelf_film_get_uuid (film), NULL);
}

static void
let_drag (RepriseFilmGrid *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (source));
}

/* A grid moves its cells without telling them, and has many more than are in view: those that came
 * into view are found before they are drawn. */
static void
reprise_film_grid_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RepriseFilmGrid *self = REPRISE_FILM_GRID (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *cell = gtk_widget_get_first_child (child);

      if (REPRISE_IS_FILM_CELL (cell))
        reprise_film_cell_come_up (REPRISE_FILM_CELL (cell));
    }

  GTK_WIDGET_CLASS (reprise_film_grid_parent_class)->snapshot (widget, snapshot);
}

static void
reprise_film_grid_dispose (GObject *object)
{
  RepriseFilmGrid *self = REPRISE_FILM_GRID (object);

  if (self->view != NULL)
    gtk_grid_view_set_model (self->view, NULL);
  self->view = NULL;

  G_OBJECT_CLASS (reprise_film_grid_parent_class)->dispose (object);
}

static void
reprise_film_grid_class_init (RepriseFilmGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_film_grid_dispose;
  widget_class->snapshot = reprise_film_grid_snapshot;

  /**
   * RepriseFilmGrid::activated:
   * @self: the grid
   * @position: of a film
   *
   * A film shall be opened.
   */
  signals[ACTIVATED] = g_signal_new ("activated", REPRISE_TYPE_FILM_GRID, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (REPRISE_TYPE_FILM_CELL);
  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/films/reprise-film-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmGrid, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
reprise_film_grid_init (RepriseFilmGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_drag (self);
}

/**
 * reprise_film_grid_set_model:
 * @self: a grid
 * @model: (nullable): a selection of #RepriseShelfItem
 */
void
reprise_film_grid_set_model (RepriseFilmGrid   *self,
                             GtkSelectionModel *model)
{
  g_return_if_fail (REPRISE_IS_FILM_GRID (self));

  gtk_grid_view_set_model (self->view, model);
}

/**
 * reprise_film_grid_get_view:
 * @self: a grid
 *
 * Returns: (transfer none): the widget that has its cells
 */
GtkWidget *
reprise_film_grid_get_view (RepriseFilmGrid *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM_GRID (self), NULL);

  return GTK_WIDGET (self->view);
}
