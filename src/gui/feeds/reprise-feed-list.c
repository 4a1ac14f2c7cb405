#include "gui/feeds/reprise-feed-list.h"

#include "gui/feeds/reprise-feed-menu.h"
#include "gui/feeds/reprise-feed-row.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-tab-group.h"

/**
 * RepriseFeedList:
 *
 * The feeds in their groups, to choose from, and a button that adds one.
 *
 * In a popover a place is chosen by activating it; else by going there.
 */
struct _RepriseFeedList
{
  AdwBin              parent_instance;

  gboolean            brief;      /* it is in a popover */
  GtkSingleSelection *selection;  /* (owned) (nullable) */
  GtkListView        *places;
  GtkPopoverMenu     *menu;
};

G_DEFINE_FINAL_TYPE (RepriseFeedList, reprise_feed_list, ADW_TYPE_BIN)

enum
{
  PROP_BRIEF = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
activated_cb (RepriseFeedList *self,
              guint            position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
add_cb (RepriseFeedList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-feed", NULL);
}

/* Returns: (nullable): the row that @widget is, or is around, or is a part of */
static RepriseFeedRow *
row_at (RepriseFeedList *self,
        GtkWidget       *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (!gtk_widget_is_ancestor (widget, GTK_WIDGET (self->places)))
    return NULL;

  return (RepriseFeedRow *) (
    REPRISE_IS_FEED_ROW (child) ? child
                                : gtk_widget_get_ancestor (widget, REPRISE_TYPE_FEED_ROW));
}

static void
pop_up_menu (RepriseFeedList *self,
             RepriseFeedRow  *row,
             int              x,
             int              y)
{
  RepriseFeedPlace *place =
    row != NULL ? reprise_list_child_get_item (REPRISE_LIST_CHILD (row)) : NULL;

  if (place != NULL && !self->brief)
    reprise_feed_menu_pop_up (self->menu, place, &(GdkRectangle) { x, y, 1, 1 });
}

static void
pressed_cb (RepriseFeedList *self,
            int              n_press,
            double           x,
            double           y)
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
  RepriseFeedList *self = REPRISE_FEED_LIST (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_compute_bounds (focus, widget, &bounds))
    pop_up_menu (self, row_at (self, focus), (int) (bounds.origin.x + bounds.size.width / 2),
                 (int) (bounds.origin.y + bounds.size.height / 2));
}

/* What is chosen by activating is not chosen by passing over it. Nobody waits for the rows of a
 * popover that is closed. */
static void
show_selection (RepriseFeedList *self)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  if (self->selection == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  model = self->brief
            ? GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (
                                     gtk_single_selection_get_model (self->selection))))
            : GTK_SELECTION_MODEL (g_object_ref (self->selection));
  gtk_list_view_set_single_click_activate (self->places, self->brief);
  gtk_list_view_set_model (self->places, model);
}

static gboolean
reprise_feed_list_grab_focus (GtkWidget *widget)
{
  RepriseFeedList *self = REPRISE_FEED_LIST (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->places), GTK_DIR_TAB_FORWARD) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->places));
}

static void
reprise_feed_list_map (GtkWidget *widget)
{
  RepriseFeedList *self = REPRISE_FEED_LIST (widget);

  GTK_WIDGET_CLASS (reprise_feed_list_parent_class)->map (widget);

  if (gtk_list_view_get_model (self->places) == NULL)
    show_selection (self);
}

static void
reprise_feed_list_dispose (GObject *object)
{
  RepriseFeedList *self = REPRISE_FEED_LIST (object);

  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
  self->menu = NULL;
  if (self->places != NULL)
    gtk_list_view_set_model (self->places, NULL);
  self->places = NULL;
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (reprise_feed_list_parent_class)->dispose (object);
}

static void
reprise_feed_list_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RepriseFeedList *self = REPRISE_FEED_LIST (object);

  switch (id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, self->brief);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_feed_list_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RepriseFeedList *self = REPRISE_FEED_LIST (object);

  switch (id)
    {
    case PROP_BRIEF:
      self->brief = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_feed_list_class_init (RepriseFeedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_feed_list_dispose;
  object_class->get_property = reprise_feed_list_get_property;
  object_class->set_property = reprise_feed_list_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_feed_list_grab_focus;
  widget_class->map = reprise_feed_list_map;

  /**
   * RepriseFeedList:brief:
   *
   * Whether it is in a popover, which closes when a place is chosen.
   */
  properties[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * RepriseFeedList::activated:
   *
   * Somebody has made a choice.
   */
  signals[ACTIVATED] = g_signal_new ("activated", REPRISE_TYPE_FEED_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REPRISE_TYPE_FEED_ROW);
  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/feeds/reprise-feed-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedList, places);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_install_action (widget_class, "feed-list.menu", NULL, show_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "feed-list.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "feed-list.menu", NULL);
}

static void
reprise_feed_list_init (RepriseFeedList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (NULL));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
}

/**
 * reprise_feed_list_set_selection:
 * @self: a list without anything in it
 * @selection: places, of which one is chosen
 */
void
reprise_feed_list_set_selection (RepriseFeedList    *self,
                                 GtkSingleSelection *selection)
{
  g_return_if_fail (REPRISE_IS_FEED_LIST (self));
  g_return_if_fail (self->selection == NULL);

  self->selection = g_object_ref (selection);
  show_selection (self);
}
