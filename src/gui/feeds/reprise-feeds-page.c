#include "gui/feeds/reprise-feeds-page-private.h"

#include "gui/feeds/reprise-post-row.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-tab-group.h"

#define LIST_WIDTH  330   /* beside a post, in pixels */
#define THREE_PANES 1000  /* pixels: from there on the feeds have a pane of their own */

G_DEFINE_FINAL_TYPE (RepriseFeedsPage, reprise_feeds_page, ADW_TYPE_BIN)

enum
{
  PROP_BARE = 1,
  PROP_SEARCHING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Who came here before there was anything to have the focus is given it now. */
static void
give_focus (RepriseFeedsPage *self)
{
  const gboolean is_waiting =
    g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "waiting") == 0;

  if (!self->wants_focus || is_waiting || reprise_post_list_model_is_asking (self->posts))
    return;

  self->wants_focus = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
answered_cb (RepriseFeedsPage *self)
{
  reprise_feeds_page_show_posts (self);
  reprise_feeds_page_close_gap (self);
  give_focus (self);
  if (self->is_anew && g_list_model_get_n_items (G_LIST_MODEL (self->posts)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
  self->is_anew = FALSE;
}

static void
loaded_cb (RepriseFeedsPage *self)
{
  const GError *error = reprise_feed_tree_get_error (self->tree);

  if (reprise_feed_tree_is_read (self->tree))
    {
      gtk_stack_set_visible_child_name (
        self->stack, reprise_feed_tree_get_n_feeds (self->tree) > 0 ? "feeds" : "none");
      reprise_feeds_page_show_title (self);
      reprise_feeds_page_show_trouble (self);
    }
  else if (error != NULL)
    {
      g_autofree char *words = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, words);
      gtk_stack_set_visible_child_name (self->stack, "failure");
    }
  reprise_feeds_page_update_actions (self);
  give_focus (self);
}

static void
load (RepriseFeedsPage *self)
{
  self->is_stale = !self->is_seen;
  if (!self->is_seen)
    return;

  reprise_feed_tree_load (self->tree);
  reprise_questions_bar_count (self->questions, self->journal);
}

static void
changed_cb (RepriseFeedsPage *self)
{
  load (self);
  reprise_post_list_model_refresh (self->posts);
  if (self->is_seen)
    reprise_post_page_reload (self->page);
}

static void
feed_chosen_cb (RepriseFeedsPage *self)
{
  reprise_feeds_page_show_title (self);
  reprise_feeds_page_show_trouble (self);
  reprise_feeds_page_ask (self);
}

/* Where nobody sees the list any more, in a popover, the posts have the focus. */
static void
feed_activated_cb (RepriseFeedsPage *self)
{
  gtk_popover_popdown (self->popover);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->sidebar)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Who opens a post has read it. */
static void
show_item (RepriseFeedsPage *self)
{
  ReprisePost *post = self->item != NULL ? reprise_post_item_get_post (self->item) : NULL;
  const gint64 id = post != NULL ? reprise_post_get_id (post) : 0;

  if (post == NULL)
    return;

  reprise_post_page_show_post (self->page, reprise_post_get_uuid (post));
  if (self->opened == id)
    return;

  self->opened = id;
  reprise_post_list_model_keep (self->posts, id);
  if (!reprise_post_is_read (post))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.mark-post", "(sib)",
                                reprise_post_get_uuid (post), (int) REPRISE_POST_READ, TRUE);
}

static void
hold_item (RepriseFeedsPage *self,
           ReprisePostItem  *item)
{
  if (self->item == item)
    return;

  if (self->item != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->item, show_item, self);
      reprise_row_item_release (REPRISE_ROW_ITEM (self->item));
    }
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_signal_connect_swapped (item, "changed", G_CALLBACK (show_item), self);
      reprise_row_item_hold (REPRISE_ROW_ITEM (item));
    }
}

/* Where a list has one click to open with, it is chosen by passing over it: that opens nothing. */
static void
post_chosen_cb (RepriseFeedsPage *self)
{
  ReprisePostItem *item = gtk_single_selection_get_selected_item (self->chosen_post);

  if (adw_leaflet_get_folded (self->leaflet))
    return;

  hold_item (self, item);
  if (item == NULL)
    {
      self->opened = 0;
      reprise_post_page_show_post (self->page, NULL);
    }
  show_item (self);
}

static void
post_activated_cb (RepriseFeedsPage *self,
                   guint             position)
{
  reprise_feeds_page_open_post (self, position);
  reprise_feeds_page_turn_to_post (self);
}

/* Beside the list stands what was opened, whatever was passed over meanwhile. */
static void
folded_cb (RepriseFeedsPage *self)
{
  const gint64 id = self->item != NULL ? reprise_row_item_get_id (REPRISE_ROW_ITEM (self->item)) : 0;
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));
  guint position = 0;

  if (adw_leaflet_get_folded (self->leaflet) || self->chosen_post == NULL)
    return;

  while (position < n && reprise_post_list_model_get_id (self->posts, position) != id)
    position++;
  gtk_single_selection_set_selected (self->chosen_post,
                                     position < n ? position : GTK_INVALID_LIST_POSITION);
}

static gboolean
is_list_focused (RepriseFeedsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->list_pane);
}

static void
bare_cb (RepriseFeedsPage *self)
{
  const gboolean bare =
    adw_leaflet_get_folded (self->leaflet) &&
    adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->page) &&
    g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "feeds") == 0;
  const int width = adw_leaflet_get_folded (self->leaflet) ? THREE_PANES : LIST_WIDTH;

  gtk_list_view_set_single_click_activate (self->view, adw_leaflet_get_folded (self->leaflet));
  /* Beside a post the list is as wide as it is, whatever is said in it. */
  adw_clamp_set_maximum_size (self->list_clamp, width);
  adw_clamp_set_tightening_threshold (self->list_clamp, width);
  if (self->bare == bare)
    return;

  self->bare = bare;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BARE]);
}

static gboolean
resized_cb (gpointer data)
{
  RepriseFeedsPage *self = data;
  const gboolean wide = gtk_widget_get_width (GTK_WIDGET (self)) >= THREE_PANES;

  self->resized = 0;
  adw_leaflet_set_can_unfold (self->panes, wide);
  gtk_stack_set_visible_child_name (self->titles, wide ? "title" : "chooser");
  return G_SOURCE_REMOVE;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* While all are given their sizes nothing may come into being or go. */
static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  if (adw_leaflet_get_can_unfold (self->panes) != (width >= THREE_PANES) && self->resized == 0)
    self->resized = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resized_cb, self, NULL);
}

static void
reprise_feeds_page_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  reprise_drawn_row_come_up (REPRISE_FEEDS_PAGE (widget)->view);

  GTK_WIDGET_CLASS (reprise_feeds_page_parent_class)->snapshot (widget, snapshot);
}

static gboolean
reprise_feeds_page_grab_focus (GtkWidget *widget)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "waiting") == 0 ||
      reprise_post_list_model_is_asking (self->posts))
    {
      self->wants_focus = TRUE;
      return TRUE;
    }
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "feeds") != 0)
    return shown != NULL && gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
  if (self->bare)
    return gtk_widget_grab_focus (GTK_WIDGET (self->page));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->posts)) == 0)
    return gtk_widget_child_focus (self->list_pane, GTK_DIR_TAB_FORWARD);

  return gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL
           ? gtk_widget_grab_focus (GTK_WIDGET (self->view))
           : gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
reprise_feeds_page_map (GtkWidget *widget)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);

  GTK_WIDGET_CLASS (reprise_feeds_page_parent_class)->map (widget);

  self->is_seen = TRUE;
  reprise_post_list_model_set_seen (self->posts, TRUE);
  if (self->is_stale)
    {
      load (self);
      reprise_post_page_reload (self->page);
    }
}

static void
reprise_feeds_page_unmap (GtkWidget *widget)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);

  self->is_seen = FALSE;
  if (self->posts != NULL)
    reprise_post_list_model_set_seen (self->posts, FALSE);

  GTK_WIDGET_CLASS (reprise_feeds_page_parent_class)->unmap (widget);
}

static void
reprise_feeds_page_dispose (GObject *object)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (object);

  g_clear_handle_id (&self->resized, g_source_remove);
  reprise_request_cancel (&self->seeking);
  hold_item (self, NULL);
  if (self->posts != NULL)
    g_signal_handlers_disconnect_by_data (self->posts, self);
  if (self->chosen_post != NULL)
    g_signal_handlers_disconnect_by_data (self->chosen_post, self);
  if (self->chosen_feed != NULL)
    g_signal_handlers_disconnect_by_data (self->chosen_feed, self);
  if (self->tree != NULL)
    g_signal_handlers_disconnect_by_data (self->tree, self);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->chosen_post);
  g_clear_object (&self->chosen_feed);
  g_clear_object (&self->posts);
  g_clear_object (&self->tree);
  g_clear_object (&self->following);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_feeds_page_parent_class)->dispose (object);
}

static void
reprise_feeds_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (object);

  switch (id)
    {
    case PROP_BARE:
      g_value_set_boolean (value, self->bare);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_feeds_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (object);

  switch (id)
    {
    case PROP_SEARCHING:
      if (gtk_search_bar_get_search_mode (self->search) == g_value_get_boolean (value))
        break;
      adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
      gtk_search_bar_set_search_mode (self->search, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, list_clamp);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, search);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, titles);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, popover);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, feeds);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, chooser_title);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, questions);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, lists);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, list_failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedsPage, page);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (REPRISE_TYPE_FEED_LIST);
  g_type_ensure (REPRISE_TYPE_POST_PAGE);
  g_type_ensure (REPRISE_TYPE_QUESTIONS_BAR);
  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  g_type_ensure (REPRISE_TYPE_TROUBLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/feeds/reprise-feeds-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, bare_cb);
  gtk_widget_class_bind_template_callback (widget_class, feed_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, post_activated_cb);
}

static void
reprise_feeds_page_class_init (RepriseFeedsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_feeds_page_dispose;
  object_class->get_property = reprise_feeds_page_get_property;
  object_class->set_property = reprise_feeds_page_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_feeds_page_grab_focus;
  widget_class->map = reprise_feeds_page_map;
  widget_class->snapshot = reprise_feeds_page_snapshot;
  widget_class->unmap = reprise_feeds_page_unmap;

  /**
   * RepriseFeedsPage:bare:
   *
   * Whether a post has all the room there is, and its header bar is the window's.
   */
  properties[PROP_BARE] =
    g_param_spec_boolean ("bare", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseFeedsPage:searching:
   *
   * Whether the posts are being searched.
   */
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (widget_class);
  reprise_feeds_page_install_actions (widget_class);
  reprise_feeds_page_install_search (widget_class);
}

static void
reprise_feeds_page_init (RepriseFeedsPage *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (NULL, measure, allocate));
  gtk_search_bar_connect_entry (self->search, GTK_EDITABLE (self->entry));
  reprise_drawn_row_set_factory (self->view, REPRISE_TYPE_POST_ROW);
}

static void
follow (RepriseFeedsPage *self)
{
  g_signal_connect_object (self->following, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->following, "progress", G_CALLBACK (reprise_feeds_page_show_progress), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tree, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->posts, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chosen_feed, "notify::selected-item",
                           G_CALLBACK (feed_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chosen_post, "notify::selected-item",
                           G_CALLBACK (post_chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_feeds_page_new:
 * @journal: a journal
 * @masthead: how it presents itself
 *
 * Returns: (transfer floating): the page of what it follows
 */
GtkWidget *
reprise_feeds_page_new (RepriseJournal  *journal,
                        RepriseMasthead *masthead)
{
  RepriseFeedsPage *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_FEEDS_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->following = reprise_following_dup_of (journal);
  self->tree = reprise_feed_tree_new (journal);
  self->posts = reprise_post_list_model_new (journal);
  self->chosen_feed =
    gtk_single_selection_new (g_object_ref (reprise_feed_tree_get_places (self->tree)));
  self->chosen_post = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->posts)));
  gtk_single_selection_set_autoselect (self->chosen_post, FALSE);
  gtk_single_selection_set_can_unselect (self->chosen_post, TRUE);
  gtk_single_selection_set_selected (self->chosen_post, GTK_INVALID_LIST_POSITION);
  reprise_feed_list_set_selection (self->sidebar, self->chosen_feed);
  reprise_feed_list_set_selection (self->feeds, self->chosen_feed);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->chosen_post));
  reprise_post_page_set_journal (self->page, journal);
  follow (self);
  reprise_feeds_page_show_progress (self);
  reprise_feeds_page_update_actions (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_feeds_page_get_place:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): whose posts are listed
 */
RepriseFeedPlace *
reprise_feeds_page_get_place (RepriseFeedsPage *self)
{
  return gtk_single_selection_get_selected_item (self->chosen_feed);
}

/**
 * reprise_feeds_page_open_post:
 * @self: a page
 * @position: where a post stands in the list
 *
 * Shows a post, which is read then.
 */
void
reprise_feeds_page_open_post (RepriseFeedsPage *self,
                              guint             position)
{
  g_autoptr (ReprisePostItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->posts), position);

  if (item == NULL)
    return;

  gtk_single_selection_set_selected (self->chosen_post, position);
  hold_item (self, item);
  show_item (self);
}

/**
 * reprise_feeds_page_turn_to_post:
 * @self: a page
 *
 * Gives the post that is read the room there is, and the focus.
 */
void
reprise_feeds_page_turn_to_post (RepriseFeedsPage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  if (adw_leaflet_get_folded (self->leaflet) || is_list_focused (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}
