#include "gui/stills/reprise-still-viewer.h"

#include "gui/stills/reprise-still-canvas.h"
#include "model/reprise-stills.h"
#include "store/reprise-journal-stills.h"

#include <glib/gi18n.h>

#define ZOOM_STEP 1.25

/**
 * RepriseStillViewer:
 *
 * The stills of an appraisal, one at a time, as large as the window, on a dark ground.
 */
struct _RepriseStillViewer
{
  AdwWindow            parent_instance;

  RepriseJournal      *journal;  /* (owned) */
  GPtrArray           *stills;   /* (owned) (element-type RepriseStill) */
  guint                index;
  double               drag_x;   /* where the picture was when a drag began */
  double               drag_y;
  GtkScrolledWindow   *scroller;
  RepriseStillCanvas  *canvas;
  GtkWidget           *foot;
  GtkLabel            *caption;
  GtkLabel            *position;
};

G_DEFINE_FINAL_TYPE (RepriseStillViewer, reprise_still_viewer, ADW_TYPE_WINDOW)

static void
name_picture (RepriseStillViewer *self,
              RepriseStill       *still,
              const char         *position)
{
  const char *name = reprise_stills_get_name (still);
  g_autofree char *both = NULL;

  /* Translators: what a picture shows, and where it stands among others: “2 of 5”. */
  both = g_strdup_printf (_("%s, %s"), name != NULL ? name : _("Still"), position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, both,
                                  -1);
  gtk_window_set_title (GTK_WINDOW (self), both);
}

static void
show_still (RepriseStillViewer *self)
{
  RepriseStill *still = self->stills->pdata[self->index];
  const char *caption = reprise_still_get_caption (still);
  g_autofree char *path =
    reprise_journal_dup_still_path (self->journal, reprise_still_get_sha256 (still));
  g_autofree char *position = NULL;

  /* Translators: which of how many pictures is in view, as “2 of 5”. */
  position = g_strdup_printf (_("%u of %u"), self->index + 1, self->stills->len);
  reprise_still_canvas_show (self->canvas, path, reprise_still_get_width (still),
                             reprise_still_get_height (still));
  gtk_label_set_label (self->position, position);
  gtk_widget_set_visible (GTK_WIDGET (self->position), self->stills->len > 1);
  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL);
  gtk_widget_set_visible (self->foot, caption != NULL || self->stills->len > 1);
  name_picture (self, still, position);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "viewer.previous", self->index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "viewer.next",
                                 self->index + 1 < self->stills->len);
}

static void
go_to (RepriseStillViewer *self,
       guint               index)
{
  if (index >= self->stills->len || index == self->index)
    return;

  self->index = index;
  show_still (self);
}

static void
previous (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  RepriseStillViewer *self = REPRISE_STILL_VIEWER (widget);

  if (self->index > 0)
    go_to (self, self->index - 1);
}

static void
next (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  RepriseStillViewer *self = REPRISE_STILL_VIEWER (widget);

  go_to (self, self->index + 1);
}

/* Leafing follows the way that is read. */
static void
leaf (GtkWidget  *widget,
      const char *action_name,
      GVariant   *to_the_right)
{
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (g_variant_get_boolean (to_the_right) != mirrored)
    next (widget, action_name, NULL);
  else
    previous (widget, action_name, NULL);
}

static void
go_to_end (GtkWidget  *widget,
           const char *action_name,
           GVariant   *last)
{
  RepriseStillViewer *self = REPRISE_STILL_VIEWER (widget);

  go_to (self, g_variant_get_boolean (last) ? self->stills->len - 1 : 0);
}

static void
zoom (GtkWidget  *widget,
      const char *action_name,
      GVariant   *factor)
{
  reprise_still_canvas_zoom (REPRISE_STILL_VIEWER (widget)->canvas, g_variant_get_double (factor));
}

static void
toggle_full_screen (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static gboolean
scroll_cb (RepriseStillViewer *self,
           double              dx,
           double              dy)
{
  if (dy > -0.01 && dy < 0.01)
    return FALSE;

  reprise_still_canvas_zoom (self->canvas, dy < 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
  return TRUE;
}

static void
drag_begin_cb (RepriseStillViewer *self)
{
  self->drag_x = gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scroller));
  self->drag_y = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
}

static void
drag_update_cb (RepriseStillViewer *self,
                double              x,
                double              y)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (self->scroller), self->drag_x - x);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), self->drag_y - y);
}

static void
reprise_still_viewer_dispose (GObject *object)
{
  RepriseStillViewer *self = REPRISE_STILL_VIEWER (object);

  g_clear_pointer (&self->stills, g_ptr_array_unref);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_still_viewer_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *action;
    gboolean    flag;
  } flagged[] = {
    { GDK_KEY_Home, "viewer.end", FALSE }, { GDK_KEY_End, "viewer.end", TRUE },
  };
  static const struct
  {
    guint  key;
    double factor;
  } zooms[] = {
    { GDK_KEY_plus, ZOOM_STEP }, { GDK_KEY_equal, ZOOM_STEP }, { GDK_KEY_KP_Add, ZOOM_STEP },
    { GDK_KEY_minus, 1 / ZOOM_STEP }, { GDK_KEY_KP_Subtract, 1 / ZOOM_STEP }, { GDK_KEY_0, 0 },
    { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flagged); i++)
    gtk_widget_class_add_binding_action (widget_class, flagged[i].key, 0, flagged[i].action, "b",
                                         flagged[i].flag);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, zooms[i].key, 0, "viewer.zoom", "d",
                                           zooms[i].factor);
      gtk_widget_class_add_binding_action (widget_class, zooms[i].key, GDK_CONTROL_MASK,
                                           "viewer.zoom", "d", zooms[i].factor);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "viewer.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "viewer.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "viewer.full-screen", NULL);
}

static void
reprise_still_viewer_class_init (RepriseStillViewerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_still_viewer_dispose;

  g_type_ensure (REPRISE_TYPE_STILL_CANVAS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/stills/reprise-still-viewer.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseStillViewer, scroller);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillViewer, canvas);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillViewer, foot);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillViewer, caption);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillViewer, position);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_install_action (widget_class, "viewer.previous", NULL, previous);
  gtk_widget_class_install_action (widget_class, "viewer.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "viewer.leaf", "b", leaf);
  gtk_widget_class_install_action (widget_class, "viewer.end", "b", go_to_end);
  gtk_widget_class_install_action (widget_class, "viewer.zoom", "d", zoom);
  gtk_widget_class_install_action (widget_class, "viewer.full-screen", NULL, toggle_full_screen);
  bind_keys (widget_class);
}

static void
add_leafing (GtkEventController *controller,
             guint               key,
             gboolean            to_the_right)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, 0),
                                     gtk_named_action_new ("viewer.leaf"), "b", to_the_right);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Before a window takes these keys to move the focus. */
static void
reprise_still_viewer_init (RepriseStillViewer *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_leafing (controller, GDK_KEY_Left, FALSE);
  add_leafing (controller, GDK_KEY_KP_Left, FALSE);
  add_leafing (controller, GDK_KEY_Right, TRUE);
  add_leafing (controller, GDK_KEY_KP_Right, TRUE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * reprise_still_viewer_new:
 * @journal: a journal
 * @stills: (element-type RepriseStill): the stills to leaf through, one at least
 * @index: with which to begin
 *
 * Returns: (transfer none): a window that shows them, to be presented
 */
RepriseStillViewer *
reprise_still_viewer_new (RepriseJournal *journal,
                          GPtrArray      *stills,
                          guint           index)
{
  RepriseStillViewer *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (stills != NULL && index < stills->len, NULL);

  self = g_object_new (REPRISE_TYPE_STILL_VIEWER, NULL);
  self->journal = g_object_ref (journal);
  self->stills = g_ptr_array_ref (stills);
  self->index = index;
  show_still (self);
  return self;
}

/**
 * reprise_still_viewer_present:
 * @widget: what was clicked on
 * @journal: a journal
 * @stills: (element-type RepriseStill): the stills to leaf through, one at least
 * @index: with which to begin
 *
 * Shows them over the window that @widget is in, as large as that.
 */
void
reprise_still_viewer_present (GtkWidget      *widget,
                              RepriseJournal *journal,
                              GPtrArray      *stills,
                              guint           index)
{
  RepriseStillViewer *self = reprise_still_viewer_new (journal, stills, index);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      gtk_window_set_default_size (GTK_WINDOW (self), gtk_widget_get_width (GTK_WIDGET (root)),
                                   gtk_widget_get_height (GTK_WIDGET (root)));
      if (gtk_window_is_maximized (GTK_WINDOW (root)))
        gtk_window_maximize (GTK_WINDOW (self));
      if (gtk_window_is_fullscreen (GTK_WINDOW (root)))
        gtk_window_fullscreen (GTK_WINDOW (self));
    }
  gtk_window_present (GTK_WINDOW (self));
}
