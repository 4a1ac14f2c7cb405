#include "gui/reprise-navigation.h"

#include "gui/widgets/reprise-focus.h"

/**
 * RepriseNavigation:
 *
 * Pages on top of each other: a root, and what was opened from it, and from that. Who goes back
 * finds the focus where it was; the page that was left goes away when it is out of sight.
 *
 * Libadwaita's own navigation view is younger than the oldest system this runs on, and its leaflet
 * measures a page that nobody has seen yet from all sides, before the first frame.
 */
struct _RepriseNavigation
{
  AdwBin      parent_instance;

  GtkStack   *stack;
  GtkWidget  *root;     /* (nullable): in the stack */
  GPtrArray  *layers;   /* (owned) (element-type Layer): above the root, the lowest first */
  guint       n_shown;  /* of the layers: those above are being left */
  guint       idle;
};

G_DEFINE_FINAL_TYPE (RepriseNavigation, reprise_navigation, ADW_TYPE_BIN)

enum
{
  PROP_ROOT = 1,
  PROP_CAN_GO_BACK,
  N_PROPERTIES,
};

/* In milliseconds. */
#define TRANSITION 200

/* Of a mouse. */
#define BUTTON_BACK 8

static GParamSpec *properties[N_PROPERTIES];

typedef struct
{
  GtkWidget *page;   /* in the stack */
  GtkWidget *focus;  /* (nullable): weak; what had the focus beneath it */
} Layer;

static Layer *
layer_new (GtkWidget *page,
           GtkWidget *focus)
{
  Layer *layer = g_new0 (Layer, 1);

  layer->page = page;
  g_set_weak_pointer (&layer->focus, focus);
  return layer;
}

static void
layer_free (Layer *layer)
{
  g_clear_weak_pointer (&layer->focus);
  g_free (layer);
}

static Layer *
nth_layer (RepriseNavigation *self,
           guint              nth)
{
  return g_ptr_array_index (self->layers, nth);
}

/* What was chosen from a menu cannot have the focus again when the menu is closed, and its button,
 * to which newer GTKs have given it by then, is not what was at hand before. */
static GtkWidget *
focus_beneath (RepriseNavigation *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL ||
      gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) != NULL)
    return NULL;

  return focus;
}

static void
drop_left (RepriseNavigation *self)
{
  while (self->layers->len > self->n_shown)
    {
      GtkWidget *page = nth_layer (self, self->layers->len - 1)->page;

      g_ptr_array_set_size (self->layers, (int) self->layers->len - 1);
      gtk_stack_remove (self->stack, page);
    }
}

static gboolean
idle_cb (gpointer data)
{
  RepriseNavigation *self = data;

  self->idle = 0;
  if (!gtk_stack_get_transition_running (self->stack))
    drop_left (self);
  return G_SOURCE_REMOVE;
}

/* The stack is not to lose a page while it tells of another. */
static void
transition_cb (RepriseNavigation *self)
{
  if (self->idle == 0 && self->layers->len > self->n_shown)
    self->idle = g_idle_add (idle_cb, self);
}

static void
restore_focus (RepriseNavigation *self,
               GtkWidget         *focus)
{
  GtkWidget *page = reprise_navigation_get_visible (self);

  if (focus != NULL && gtk_widget_is_ancestor (focus, page) && gtk_widget_grab_focus (focus))
    return;

  /* A stack hands no focus on. */
  if (GTK_IS_STACK (page))
    page = gtk_stack_get_visible_child (GTK_STACK (page));
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static guint
count_shown (RepriseNavigation *self)
{
  GtkWidget *visible = gtk_stack_get_visible_child (self->stack);

  for (guint i = self->layers->len; i > 0; i--)
    if (nth_layer (self, i - 1)->page == visible)
      return i;

  return 0;
}

static void
visible_cb (RepriseNavigation *self)
{
  const guint n_shown = count_shown (self);
  const guint n_before = self->n_shown;

  if (n_shown == n_before)
    return;

  self->n_shown = n_shown;
  if (n_shown < n_before)
    restore_focus (self, nth_layer (self, n_shown)->focus);
  transition_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

static void
show (RepriseNavigation      *self,
      GtkWidget              *page,
      GtkStackTransitionType  transition)
{
  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, page);
}

static void
pressed_cb (RepriseNavigation *self,
            int                n_press,
            double             x,
            double             y,
            GtkGesture        *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  reprise_navigation_go_back (self);
}

/* The button of a mouse that leads back, as in every browser. */
static void
follow_mouse (RepriseNavigation *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), BUTTON_BACK);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
reprise_navigation_dispose (GObject *object)
{
  RepriseNavigation *self = REPRISE_NAVIGATION (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  self->stack = NULL;

  G_OBJECT_CLASS (reprise_navigation_parent_class)->dispose (object);
}

static void
reprise_navigation_finalize (GObject *object)
{
  g_ptr_array_unref (REPRISE_NAVIGATION (object)->layers);

  G_OBJECT_CLASS (reprise_navigation_parent_class)->finalize (object);
}

static void
reprise_navigation_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseNavigation *self = REPRISE_NAVIGATION (object);

  switch (id)
    {
    case PROP_ROOT:
      g_value_set_object (value, self->root);
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, reprise_navigation_get_can_go_back (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_navigation_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseNavigation *self = REPRISE_NAVIGATION (object);

  switch (id)
    {
    case PROP_ROOT:
      reprise_navigation_set_root (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_navigation_class_init (RepriseNavigationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_navigation_dispose;
  object_class->finalize = reprise_navigation_finalize;
  object_class->get_property = reprise_navigation_get_property;
  object_class->set_property = reprise_navigation_set_property;
  widget_class->focus = reprise_focus_child;

  properties[PROP_ROOT] =
    g_param_spec_object ("root", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseNavigation:can-go-back:
   *
   * Whether a page lies on top of the root.
   */
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_navigation_init (RepriseNavigation *self)
{
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) layer_free);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_transition_duration (self->stack, TRANSITION);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  follow_mouse (self);
  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (visible_cb), self);
  g_signal_connect_swapped (self->stack, "notify::transition-running",
                            G_CALLBACK (transition_cb), self);
}

/**
 * reprise_navigation_set_root:
 * @self: a navigation without a root
 * @root: the lowest page
 */
void
reprise_navigation_set_root (RepriseNavigation *self,
                             GtkWidget         *root)
{
  g_return_if_fail (REPRISE_IS_NAVIGATION (self));
  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (self->root == NULL);

  self->root = root;
  gtk_stack_add_child (self->stack, root);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOT]);
}

/**
 * reprise_navigation_get_visible:
 * @self: a navigation
 *
 * Returns: (transfer none) (nullable): the page that is seen
 */
GtkWidget *
reprise_navigation_get_visible (RepriseNavigation *self)
{
  g_return_val_if_fail (REPRISE_IS_NAVIGATION (self), NULL);

  return self->n_shown > 0 ? nth_layer (self, self->n_shown - 1)->page : self->root;
}

/**
 * reprise_navigation_get_can_go_back:
 * @self: a navigation
 *
 * Returns: whether a page lies on top of the root
 */
gboolean
reprise_navigation_get_can_go_back (RepriseNavigation *self)
{
  g_return_val_if_fail (REPRISE_IS_NAVIGATION (self), FALSE);

  return self->n_shown > 0;
}

/**
 * reprise_navigation_push:
 * @self: a navigation with a root
 * @page: a page to be put on top of what is seen, and to be destroyed when it was left
 */
void
reprise_navigation_push (RepriseNavigation *self,
                         GtkWidget         *page)
{
  g_return_if_fail (REPRISE_IS_NAVIGATION (self));
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (self->root != NULL);

  drop_left (self);
  g_ptr_array_add (self->layers, layer_new (page, focus_beneath (self)));
  gtk_stack_add_child (self->stack, page);
  show (self, page, GTK_STACK_TRANSITION_TYPE_OVER_LEFT);
  gtk_widget_grab_focus (page);
}

/**
 * reprise_navigation_go_back:
 * @self: a navigation
 *
 * Leaves the page that is seen for the one beneath it; at the root nothing happens.
 */
void
reprise_navigation_go_back (RepriseNavigation *self)
{
  g_return_if_fail (REPRISE_IS_NAVIGATION (self));

  if (self->n_shown == 1)
    show (self, self->root, GTK_STACK_TRANSITION_TYPE_UNDER_RIGHT);
  else if (self->n_shown > 1)
    show (self, nth_layer (self, self->n_shown - 2)->page,
          GTK_STACK_TRANSITION_TYPE_UNDER_RIGHT);
}

/**
 * reprise_navigation_go_home:
 * @self: a navigation
 *
 * Leaves all pages for the root.
 */
void
reprise_navigation_go_home (RepriseNavigation *self)
{
  g_return_if_fail (REPRISE_IS_NAVIGATION (self));

  if (self->n_shown > 0)
    show (self, self->root, GTK_STACK_TRANSITION_TYPE_UNDER_RIGHT);
}
