#include "gui/jukebox/reprise-jukebox-page.h"

#include "gui/jukebox/reprise-track-list-model.h"
#include "gui/jukebox/reprise-track-list-row.h"
#include "gui/jukebox/reprise-track-menu.h"
#include "gui/widgets/reprise-drop-down.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-tab-group.h"

#include <glib/gi18n.h>

/**
 * RepriseJukeboxPage:
 *
 * The tracks of all jukeboxes of a journal, in an order, to be played, searched and carried out.
 */
struct _RepriseJukeboxPage
{
  AdwBin                 parent_instance;

  RepriseTrackListModel *model;        /* (owned) */
  GtkSingleSelection    *selection;    /* (owned) */
  GSettings             *settings;     /* (owned) */
  guint                  order;        /* of those there are */
  gboolean               is_setting;
  gboolean               wants_focus;  /* as soon as there are tracks to have it */
  gboolean               is_anew;      /* what is asked for is seen from its beginning */
  GtkSearchBar          *search;
  GtkSearchEntry        *entry;
  GtkWidget             *tools;
  GtkWidget             *play;
  GtkWidget             *shuffle;
  GtkLabel              *count;
  GtkDropDown           *orders;
  GtkProgressBar        *progress;
  GtkWidget             *looking;      /* the words for who sees no track yet */
  GtkStack              *stack;
  GtkListView           *view;
  AdwStatusPage         *failure;
  GtkPopoverMenu        *menu;
};

G_DEFINE_FINAL_TYPE (RepriseJukeboxPage, reprise_jukebox_page, ADW_TYPE_BIN)

enum
{
  PROP_SEARCHING = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* As they are kept in the settings, and as they stand in the list to choose from. */
static const struct
{
  RepriseTrackOrder  order;
  gboolean           missing;
  const char        *nick;
  const char        *title;
} orders[] = {
  { REPRISE_TRACK_ORDER_ARTIST, FALSE, "artist", NC_("order of tracks", "By Artist") },
  { REPRISE_TRACK_ORDER_FILM, FALSE, "film", NC_("order of tracks", "By Film") },
  { REPRISE_TRACK_ORDER_USES, FALSE, "uses", NC_("order of tracks", "Most Used") },
  { REPRISE_TRACK_ORDER_NEWEST, FALSE, "newest", NC_("order of tracks", "Newest") },
  { REPRISE_TRACK_ORDER_SONGS, TRUE, "missing", NC_("order of tracks", "Never Found") },
};

static guint
count_tracks (RepriseJukeboxPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static gboolean
is_searching (RepriseJukeboxPage *self)
{
  return *reprise_track_list_model_get_words (self->model) != '\0';
}

/* A track has the focus, and not the list that it is in. */
static gboolean
focus_view (RepriseJukeboxPage *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  if (count_tracks (self) == 0)
    return FALSE;

  return gtk_widget_get_focus_child (view) != NULL
           ? gtk_widget_grab_focus (view)
           : gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (view);
}

static void
show_count (RepriseJukeboxPage *self)
{
  const guint n = count_tracks (self);
  const gboolean is_looking = orders[self->order].missing &&
                              reprise_track_list_model_is_asking (self->model);
  g_autofree char *count =
    g_strdup_printf (is_looking ? ngettext ("%'u track so far", "%'u tracks so far", n)
                                : ngettext ("%'u track", "%'u tracks", n), n);

  gtk_label_set_label (self->count, n > 0 ? count : "");
}

static void
show_failure (RepriseJukeboxPage *self,
              const GError       *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static const char *
get_empty_page (RepriseJukeboxPage *self)
{
  if (reprise_track_list_model_is_asking (self->model))
    return "waiting";
  if (is_searching (self))
    return "nothing";

  return orders[self->order].missing ? "all-found" : "empty";
}

static void
show_tracks (RepriseJukeboxPage *self)
{
  const GError *error = reprise_track_list_model_get_error (self->model);
  const guint n = count_tracks (self);
  const gboolean is_empty = n == 0 && !is_searching (self) && !orders[self->order].missing;

  show_count (self);
  gtk_widget_set_visible (self->tools, !is_empty);
  gtk_widget_set_visible (self->play, !orders[self->order].missing);
  gtk_widget_set_visible (self->shuffle, !orders[self->order].missing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "jukebox.play", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "jukebox.shuffle", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "jukebox.save", n > 0);
  if (n > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (error != NULL)
    show_failure (self, error);
  else
    gtk_stack_set_visible_child_name (self->stack, get_empty_page (self));
}

static void
answered_cb (RepriseJukeboxPage *self)
{
  show_tracks (self);
  if (self->is_anew && count_tracks (self) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
  self->is_anew = FALSE;
  if (self->wants_focus && count_tracks (self) > 0)
    {
      self->wants_focus = FALSE;
      focus_view (self);
    }
}

static void
progress_cb (RepriseJukeboxPage *self)
{
  const double progress = reprise_track_list_model_get_progress (self->model);

  gtk_widget_set_visible (GTK_WIDGET (self->progress), progress >= 0);
  gtk_widget_set_visible (self->looking, progress >= 0);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (progress, 0, 1));
}

static void
order_cb (RepriseJukeboxPage *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->orders);

  if (self->is_setting || self->model == NULL || chosen >= G_N_ELEMENTS (orders))
    return;

  self->order = chosen;
  self->is_anew = TRUE;
  g_settings_set_string (self->settings, "tracks-order", orders[chosen].nick);
  reprise_track_list_model_set_order (self->model, orders[chosen].order, orders[chosen].missing);
  show_tracks (self);
}

static void
activated_cb (RepriseJukeboxPage *self,
              guint               position)
{
  g_autoptr (RepriseTrackListItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  RepriseListedTrack *track = item != NULL ? reprise_track_list_item_get_track (item) : NULL;

  if (track != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s",
                                reprise_listed_track_get_appraisal (track));
}

static void
search_text_cb (RepriseJukeboxPage *self)
{
  const gboolean is_open = gtk_search_bar_get_search_mode (self->search);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (self->model == NULL)
    return;

  self->is_anew = TRUE;
  reprise_track_list_model_set_words (self->model, is_open ? g_strstrip (text) : "");
}

static void
search_mode_cb (RepriseJukeboxPage *self)
{
  search_text_cb (self);
  if (!gtk_search_bar_get_search_mode (self->search))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static gboolean
search_key_cb (RepriseJukeboxPage *self,
               guint               key)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || count_tracks (self) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_single_selection_set_selected (self->selection, 0);
  return focus_view (self);
}

static void
search_activated_cb (RepriseJukeboxPage *self)
{
  activated_cb (self, 0);
}

static void
clear_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_search_bar_set_search_mode (REPRISE_JUKEBOX_PAGE (widget)->search, FALSE);
}

static gboolean
leave_search (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  RepriseJukeboxPage *self = REPRISE_JUKEBOX_PAGE (widget);

  if (!gtk_search_bar_get_search_mode (self->search))
    return GDK_EVENT_PROPAGATE;

  gtk_search_bar_set_search_mode (self->search, FALSE);
  return GDK_EVENT_STOP;
}

static GVariant *
pack_ids (RepriseJukeboxPage *self)
{
  g_autoptr (GArray) ids = reprise_track_list_model_dup_ids (self->model);

  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64));
}

static void
play (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.play-tracks", "(@axb)",
                              pack_ids (REPRISE_JUKEBOX_PAGE (widget)),
                              g_str_equal (action_name, "jukebox.shuffle"));
}

/* Returns: what is seen in a word or two: what was searched for, or what there is */
static const char *
get_list_name (RepriseJukeboxPage *self)
{
  if (is_searching (self))
    return reprise_track_list_model_get_words (self->model);
  if (orders[self->order].missing)
    return g_dpgettext2 (NULL, "order of tracks", orders[self->order].title);

  /* Translators: the name of the file with the tracks of all appraisals. */
  return _("Jukebox");
}

/* What is seen is what is saved, in its order. */
static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  RepriseJukeboxPage *self = REPRISE_JUKEBOX_PAGE (widget);

  gtk_widget_activate_action (widget, "win.save-tracks", "(s@ax)", get_list_name (self),
                              pack_ids (self));
}

/* Returns: (nullable): the row that @widget is, or is around, or is a part of */
static RepriseTrackListRow *
row_at (RepriseJukeboxPage *self,
        GtkWidget          *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (!gtk_widget_is_ancestor (widget, GTK_WIDGET (self->view)))
    return NULL;

  return (RepriseTrackListRow *) (
    REPRISE_IS_TRACK_LIST_ROW (child)
      ? child : gtk_widget_get_ancestor (widget, REPRISE_TYPE_TRACK_LIST_ROW));
}

static void
pop_up_menu (RepriseJukeboxPage  *self,
             RepriseTrackListRow *row,
             int                  x,
             int                  y)
{
  RepriseTrackListItem *item =
    row != NULL ? reprise_list_child_get_item (REPRISE_LIST_CHILD (row)) : NULL;
  RepriseListedTrack *track = item != NULL ? reprise_track_list_item_get_track (item) : NULL;

  if (track != NULL)
    reprise_track_menu_pop_up (self->menu, track,
                               reprise_track_list_item_get_sound (item) == REPRISE_JUKEBOX_PLAYING,
                               &(GdkRectangle) { x, y, 1, 1 });
}

static void
pressed_cb (RepriseJukeboxPage *self,
            int                 n_press,
            double              x,
            double              y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL)
    pop_up_menu (self, row_at (self, picked), (int) x, (int) y);
}

static void
show_menu (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseJukeboxPage *self = REPRISE_JUKEBOX_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_compute_bounds (focus, widget, &bounds))
    pop_up_menu (self, row_at (self, focus), (int) (bounds.origin.x + bounds.size.width / 2),
                 (int) (bounds.origin.y + bounds.size.height / 2));
}

static void
restore_order (RepriseJukeboxPage *self)
{
  g_autofree char *nick = g_settings_get_string (self->settings, "tracks-order");

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (orders[i].nick, nick) == 0)
      self->order = i;

  self->is_setting = TRUE;
  gtk_drop_down_set_selected (self->orders, self->order);
  self->is_setting = FALSE;
}

static void
fill_orders (RepriseJukeboxPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    gtk_string_list_append (titles, g_dpgettext2 (NULL, "order of tracks", orders[i].title));

  gtk_drop_down_set_model (self->orders, G_LIST_MODEL (titles));
}

static gboolean
reprise_jukebox_page_grab_focus (GtkWidget *widget)
{
  RepriseJukeboxPage *self = REPRISE_JUKEBOX_PAGE (widget);

  /* The row that has the focus goes where others are found. */
  self->wants_focus = reprise_track_list_model_is_asking (self->model);
  return focus_view (self) || self->wants_focus ||
         gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
reprise_jukebox_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_jukebox_page_parent_class)->map (widget);

  reprise_track_list_model_set_seen (REPRISE_JUKEBOX_PAGE (widget)->model, TRUE);
}

static void
reprise_jukebox_page_unmap (GtkWidget *widget)
{
  RepriseJukeboxPage *self = REPRISE_JUKEBOX_PAGE (widget);

  if (self->model != NULL)
    reprise_track_list_model_set_seen (self->model, FALSE);

  GTK_WIDGET_CLASS (reprise_jukebox_page_parent_class)->unmap (widget);
}

static void
reprise_jukebox_page_dispose (GObject *object)
{
  RepriseJukeboxPage *self = REPRISE_JUKEBOX_PAGE (object);

  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
  self->menu = NULL;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (reprise_jukebox_page_parent_class)->dispose (object);
}

static void
reprise_jukebox_page_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  RepriseJukeboxPage *self = REPRISE_JUKEBOX_PAGE (object);

  switch (id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_jukebox_page_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  RepriseJukeboxPage *self = REPRISE_JUKEBOX_PAGE (object);

  switch (id)
    {
    case PROP_SEARCHING:
      if (gtk_search_bar_get_search_mode (self->search) != g_value_get_boolean (value))
        gtk_search_bar_set_search_mode (self->search, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  g_type_ensure (REPRISE_TYPE_TRACK_LIST_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-jukebox-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, search);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, entry);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, tools);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, play);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, shuffle);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, count);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, orders);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, looking);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxPage, failure);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_text_cb);
}

static void
reprise_jukebox_page_class_init (RepriseJukeboxPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_jukebox_page_dispose;
  object_class->get_property = reprise_jukebox_page_get_property;
  object_class->set_property = reprise_jukebox_page_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_jukebox_page_grab_focus;
  widget_class->map = reprise_jukebox_page_map;
  widget_class->unmap = reprise_jukebox_page_unmap;

  /**
   * RepriseJukeboxPage:searching:
   *
   * Whether the search is open.
   */
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "jukebox.clear-search", NULL, clear_search);
  gtk_widget_class_install_action (widget_class, "jukebox.menu", NULL, show_menu);
  gtk_widget_class_install_action (widget_class, "jukebox.play", NULL, play);
  gtk_widget_class_install_action (widget_class, "jukebox.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "jukebox.shuffle", NULL, play);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "jukebox.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "jukebox.menu",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_search, NULL);
}

static void
reprise_jukebox_page_init (RepriseJukeboxPage *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_orders (self);
  reprise_drop_down_set_name (self->orders, _("Order"));
  self->is_setting = FALSE;
  self->settings = g_settings_new (APPLICATION_ID);
  self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (NULL));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search, GTK_EDITABLE (self->entry));
  gtk_search_bar_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

/**
 * reprise_jukebox_page_new:
 * @journal: a journal
 * @masthead: how it presents itself
 *
 * Returns: (transfer floating): a page of all its tracks
 */
GtkWidget *
reprise_jukebox_page_new (RepriseJournal  *journal,
                          RepriseMasthead *masthead)
{
  RepriseJukeboxPage *self = g_object_new (REPRISE_TYPE_JUKEBOX_PAGE, NULL);

  restore_order (self);
  self->model = reprise_track_list_model_new (journal, orders[self->order].order,
                                              orders[self->order].missing);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  g_signal_connect_swapped (self->model, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (self->model, "progress", G_CALLBACK (progress_cb), self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  return GTK_WIDGET (self);
}
