#include "gui/films/reprise-films-page.h"

#include "gui/films/reprise-film-cell.h"
#include "gui/films/reprise-film-grid.h"
#include "gui/films/reprise-film-menu.h"
#include "gui/films/reprise-film-table.h"
#include "gui/films/reprise-shelf-format.h"
#include "gui/films/reprise-shelf-model.h"
#include "gui/journal/reprise-search-bar.h"
#include "gui/widgets/reprise-drop-down.h"
#include "gui/widgets/reprise-focus.h"

#include <glib/gi18n.h>

/**
 * RepriseFilmsPage:
 *
 * Every film of a journal, as a wall of posters or as a table, to be sorted and searched.
 */
struct _RepriseFilmsPage
{
  AdwBin              parent_instance;

  RepriseShelfModel  *model;      /* (owned) */
  GtkSelectionModel  *selection;  /* (owned) */
  GSettings          *settings;   /* (owned) */
  RepriseShelfSort    sort;
  gboolean            reversed;
  gboolean            is_setting;
  gboolean            wants_focus;  /* as soon as there are films to have it */
  RepriseSearchBar   *search;
  GtkLabel           *count;
  GtkDropDown        *order;
  GtkToggleButton    *as_grid;
  GtkToggleButton    *as_table;
  GtkWidget          *tools;
  GtkStack           *stack;
  RepriseFilmGrid    *grid;
  RepriseFilmTable   *table;
  AdwStatusPage      *failure;
  GtkPopoverMenu     *menu;
};

G_DEFINE_FINAL_TYPE (RepriseFilmsPage, reprise_films_page, ADW_TYPE_BIN)

enum
{
  PROP_SEARCHING = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* As they are kept in the settings, and as they stand in the list to choose from. */
static const struct
{
  RepriseShelfSort  sort;
  const char       *nick;
  const char       *title;
} orders[] = {
  { REPRISE_SHELF_SORT_TITLE, "title", NC_("order", "Title") },
  { REPRISE_SHELF_SORT_YEAR, "year", NC_("order", "Newest Films") },
  { REPRISE_SHELF_SORT_DIRECTOR, "director", NC_("order", "Director") },
  { REPRISE_SHELF_SORT_JUDGEMENT, "judgement", NC_("order", "Best Judged") },
  { REPRISE_SHELF_SORT_VIEWS, "views", NC_("order", "Most Watched") },
  { REPRISE_SHELF_SORT_WATCHED, "watched", NC_("order", "Last Watched") },
  { REPRISE_SHELF_SORT_RUNTIME, "runtime", NC_("order", "Longest") },
  { REPRISE_SHELF_SORT_COUNTRY, "country", NC_("order", "Country") },
  { REPRISE_SHELF_SORT_ADDED, "added", NC_("order", "Last Added") },
};

static gboolean
is_searching (RepriseFilmsPage *self)
{
  return *reprise_shelf_model_get_query (self->model) != '\0';
}

static GtkWidget *
get_view (RepriseFilmsPage *self)
{
  return gtk_toggle_button_get_active (self->as_table)
           ? reprise_film_table_get_view (self->table)
           : reprise_film_grid_get_view (self->grid);
}

/* From GTK 4.12 on an arrow only selects what has the focus, where that is not selected yet. */
static void
select_focus (RepriseFilmsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, get_view (self)))
    gtk_widget_activate_action (focus, "listitem.select", "(bb)", FALSE, FALSE);
}

/* A film has the focus, and not the wall that it hangs on. */
static gboolean
focus_view (RepriseFilmsPage *self)
{
  GtkWidget *view = get_view (self);
  const gboolean focused =
    gtk_widget_get_focus_child (view) != NULL
      ? gtk_widget_grab_focus (view)
      : gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (view);

  if (focused)
    select_focus (self);
  return focused;
}

static void
show_films (RepriseFilmsPage *self)
{
  const gboolean as_table = gtk_toggle_button_get_active (self->as_table);

  /* What is not seen makes no rows. */
  reprise_film_grid_set_model (self->grid, as_table ? NULL : self->selection);
  reprise_film_table_set_model (self->table, as_table ? self->selection : NULL);
  gtk_stack_set_visible_child_name (self->stack, as_table ? "table" : "grid");
}

static void
answered_cb (RepriseFilmsPage *self)
{
  const GError *error = reprise_shelf_model_get_error (self->model);
  const guint n_films = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *count = reprise_shelf_format_count (n_films);
  g_autofree char *words = NULL;

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->tools, n_films > 0 || is_searching (self));
  if (n_films > 0)
    {
      show_films (self);
      if (self->wants_focus)
        gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  else if (error != NULL)
    {
      words = g_markup_escape_text (error->message, -1);
      adw_status_page_set_description (self->failure, words);
      gtk_stack_set_visible_child_name (self->stack, "failure");
    }
  else
    gtk_stack_set_visible_child_name (self->stack, is_searching (self) ? "nothing" : "empty");
}

static void
view_cb (RepriseFilmsPage *self)
{
  if (self->is_setting || self->model == NULL)
    return;

  g_settings_set_boolean (self->settings, "films-as-table",
                          gtk_toggle_button_get_active (self->as_table));
  answered_cb (self);
}

static void
sort (RepriseFilmsPage *self,
      RepriseShelfSort  by,
      gboolean          reversed)
{
  self->sort = by;
  self->reversed = reversed;
  reprise_shelf_model_sort (self->model, by, reversed);
  g_settings_set_string (self->settings, "films-order", orders[by].nick);
  g_settings_set_boolean (self->settings, "films-reversed", reversed);
}

static void
order_cb (RepriseFilmsPage *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->order);

  if (self->is_setting || self->model == NULL || chosen >= G_N_ELEMENTS (orders))
    return;

  sort (self, orders[chosen].sort, FALSE);
  reprise_film_table_sort (self->table, self->sort, self->reversed);
}

static void
sorted_cb (RepriseFilmsPage *self,
           int               by,
           gboolean          reversed)
{
  sort (self, (RepriseShelfSort) by, reversed);
  self->is_setting = TRUE;
  gtk_drop_down_set_selected (self->order, (guint) by);
  self->is_setting = FALSE;
}

static RepriseShelfFilm *
get_film (RepriseFilmsPage *self,
          guint             position)
{
  g_autoptr (RepriseShelfItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return item != NULL ? reprise_shelf_item_get_film (item) : NULL;
}

static void
activated_cb (RepriseFilmsPage *self,
              guint             position)
{
  RepriseShelfFilm *film = get_film (self, position);

  if (film != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-film", "s",
                                reprise_shelf_film_get_uuid (film));
}

static void
search_text_cb (RepriseFilmsPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (reprise_search_bar_get_text (self->search)));

  if (self->model != NULL)
    reprise_shelf_model_set_query (self->model,
                                   reprise_search_bar_get_active (self->search) ? text : "");
}

static void
search_active_cb (RepriseFilmsPage *self)
{
  search_text_cb (self);
  if (!reprise_search_bar_get_active (self->search))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
search_down_cb (RepriseFilmsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->selection), 0);
  focus_view (self);
}

static void
search_activated_cb (RepriseFilmsPage *self)
{
  activated_cb (self, 0);
}

static void
clear_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  reprise_search_bar_set_active (REPRISE_FILMS_PAGE (widget)->search, FALSE);
}

static gboolean
leave_search (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  RepriseFilmsPage *self = REPRISE_FILMS_PAGE (widget);

  if (!reprise_search_bar_get_active (self->search))
    return GDK_EVENT_PROPAGATE;

  reprise_search_bar_set_active (self->search, FALSE);
  return GDK_EVENT_STOP;
}

/* Returns: (nullable): the film whose cell or line @widget is, or is around, or is a part of */
static RepriseShelfFilm *
film_at (RepriseFilmsPage *self,
         GtkWidget        *widget)
{
  RepriseShelfItem *item = NULL;
  GtkWidget *cell = widget;

  if (!gtk_widget_is_ancestor (widget, get_view (self)))
    return NULL;

  if (REPRISE_IS_FILM_CELL (gtk_widget_get_first_child (widget)))
    cell = gtk_widget_get_first_child (widget);
  item = REPRISE_IS_FILM_CELL (cell) ? reprise_list_child_get_item (REPRISE_LIST_CHILD (cell))
                                     : reprise_film_table_get_item_at (self->table, widget);
  return item != NULL ? reprise_shelf_item_get_film (item) : NULL;
}

static void
pressed_cb (RepriseFilmsPage *self,
            int               n_press,
            double            x,
            double            y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  RepriseShelfFilm *film = picked != NULL ? film_at (self, picked) : NULL;

  if (film != NULL)
    reprise_film_menu_pop_up (self->menu, film, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
show_menu (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseFilmsPage *self = REPRISE_FILMS_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  RepriseShelfFilm *film = NULL;
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;

  film = film_at (self, focus);
  if (film != NULL)
    reprise_film_menu_pop_up (self->menu, film,
                              &(GdkRectangle) {
                                (int) (bounds.origin.x + bounds.size.width / 2),
                                (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
}

static void
restore_order (RepriseFilmsPage *self)
{
  g_autofree char *nick = g_settings_get_string (self->settings, "films-order");

  self->reversed = g_settings_get_boolean (self->settings, "films-reversed");
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (orders[i].nick, nick) == 0)
      self->sort = orders[i].sort;

  self->is_setting = TRUE;
  gtk_drop_down_set_selected (self->order, (guint) self->sort);
  gtk_toggle_button_set_active (g_settings_get_boolean (self->settings, "films-as-table")
                                  ? self->as_table
                                  : self->as_grid, TRUE);
  self->is_setting = FALSE;
  reprise_film_table_sort (self->table, self->sort, self->reversed);
  reprise_shelf_model_sort (self->model, self->sort, self->reversed);
}

static void
fill_orders (RepriseFilmsPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    gtk_string_list_append (titles, g_dpgettext2 (NULL, "order", orders[i].title));

  gtk_drop_down_set_model (self->order, G_LIST_MODEL (titles));
}

static gboolean
reprise_films_page_grab_focus (GtkWidget *widget)
{
  RepriseFilmsPage *self = REPRISE_FILMS_PAGE (widget);

  self->wants_focus = g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0 &&
                      reprise_shelf_model_is_asking (self->model);
  return self->wants_focus || focus_view (self) ||
         gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
reprise_films_page_dispose (GObject *object)
{
  RepriseFilmsPage *self = REPRISE_FILMS_PAGE (object);

  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
  self->menu = NULL;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->settings);
  if (self->grid != NULL)
    reprise_film_grid_set_model (self->grid, NULL);
  if (self->table != NULL)
    reprise_film_table_set_model (self->table, NULL);
  self->grid = NULL;
  self->table = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (reprise_films_page_parent_class)->dispose (object);
}

static void
reprise_films_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseFilmsPage *self = REPRISE_FILMS_PAGE (object);

  switch (id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, reprise_search_bar_get_active (self->search));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_films_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseFilmsPage *self = REPRISE_FILMS_PAGE (object);

  switch (id)
    {
    case PROP_SEARCHING:
      if (reprise_search_bar_get_active (self->search) != g_value_get_boolean (value))
        reprise_search_bar_set_active (self->search, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (REPRISE_TYPE_FILM_GRID);
  g_type_ensure (REPRISE_TYPE_FILM_TABLE);
  g_type_ensure (REPRISE_TYPE_SEARCH_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/films/reprise-films-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, search);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, count);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, order);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, as_grid);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, as_table);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, tools);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, grid);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, table);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmsPage, failure);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_active_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_down_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, sorted_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
}

static void
reprise_films_page_class_init (RepriseFilmsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_films_page_dispose;
  object_class->get_property = reprise_films_page_get_property;
  object_class->set_property = reprise_films_page_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_films_page_grab_focus;

  /**
   * RepriseFilmsPage:searching:
   *
   * Whether the search is open.
   */
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "films.clear-search", NULL, clear_search);
  gtk_widget_class_install_action (widget_class, "films.menu", NULL, show_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "films.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "films.menu",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_search, NULL);
}

static void
reprise_films_page_init (RepriseFilmsPage *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_orders (self);
  reprise_drop_down_set_name (self->order, _("Order"));
  self->is_setting = FALSE;
  self->settings = g_settings_new (APPLICATION_ID);
  self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (NULL));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  reprise_search_bar_capture_keys (self->search, GTK_WIDGET (self));
}

/**
 * reprise_films_page_new:
 * @journal: a journal
 * @masthead: how it presents itself
 *
 * Returns: (transfer floating): a page of all its films
 */
GtkWidget *
reprise_films_page_new (RepriseJournal  *journal,
                        RepriseMasthead *masthead)
{
  RepriseFilmsPage *self = g_object_new (REPRISE_TYPE_FILMS_PAGE, NULL);
  GtkSingleSelection *selection = NULL;

  self->model = reprise_shelf_model_new (journal, masthead);
  selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (self->model));
  self->selection = GTK_SELECTION_MODEL (selection);
  g_signal_connect_swapped (self->model, "answered", G_CALLBACK (answered_cb), self);
  restore_order (self);
  return GTK_WIDGET (self);
}
