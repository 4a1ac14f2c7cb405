/* A window with all that lies over it as one picture, as a compositor would have it. */

#include "stage.h"

#include "support/test-gui.h"

#define DIMMED 0.3f
#define RADIUS 12
#define SHADOW 24

static void
append_widget (GtkSnapshot *snapshot,
               GtkWidget   *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
}

/* Over a window as wide as its screen a popover is pushed back into view. */
static double
push_back (GtkWidget *popover,
           GtkWidget *window,
           double     x)
{
  const int room = gtk_widget_get_width (window) - gtk_widget_get_width (popover);

  return CLAMP (x, 0, MAX (room, 0));
}

/* A popover has a surface of its own, which is placed relatively to that of what it belongs to. */
static void
append_popover (GtkSnapshot *snapshot,
                GtkWidget   *popover,
                GtkWidget   *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (popover));
  double own_x = 0;
  double own_y = 0;
  double window_x = 0;
  double window_y = 0;
  double x = 0;

  gtk_native_get_surface_transform (GTK_NATIVE (popover), &own_x, &own_y);
  gtk_native_get_surface_transform (GTK_NATIVE (window), &window_x, &window_y);
  x = push_back (popover, window,
                 gdk_popup_get_position_x (GDK_POPUP (surface)) + own_x - window_x);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT (
                (float) x,
                (float) (gdk_popup_get_position_y (GDK_POPUP (surface)) + own_y - window_y)));
  append_widget (snapshot, popover);
  gtk_snapshot_restore (snapshot);
}

static void
append_popovers (GtkSnapshot *snapshot,
                 GtkWidget   *widget,
                 GtkWidget   *window)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    append_popover (snapshot, widget, window);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_popovers (snapshot, child, window);
}

static GskRoundedRect
get_outline (GtkWidget *window)
{
  const graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (window),
                        (float) gtk_widget_get_height (window));
  GskRoundedRect outline;

  return *gsk_rounded_rect_init_from_rect (&outline, &bounds, RADIUS);
}

static void
append_window (GtkSnapshot *snapshot,
               GtkWidget   *window)
{
  const GskRoundedRect outline = get_outline (window);

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  append_widget (snapshot, window);
  gtk_snapshot_pop (snapshot);
  append_popovers (snapshot, window, window);
}

static void
append_dialog (GtkSnapshot *snapshot,
               GtkWidget   *dialog,
               int          width,
               int          height)
{
  const GdkRGBA dim = { 0, 0, 0, DIMMED };
  const GskRoundedRect outline = get_outline (dialog);
  const float x = (float) ((width - gtk_widget_get_width (dialog)) / 2);
  const float y = (float) ((height - gtk_widget_get_height (dialog)) / 2);

  gtk_snapshot_append_color (snapshot, &dim,
                             &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &dim, 0, 2, 0, SHADOW);
  append_window (snapshot, dialog);
  gtk_snapshot_restore (snapshot);
}

/**
 * stage_save_picture:
 * @self: a stage
 * @path: where to write a PNG
 *
 * Pictures the window, and a dialog in its middle; where the dialog has no room in it, the dialog.
 */
void
stage_save_picture (Stage      *self,
                    const char *path)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  GtkWidget *dialog = GTK_WIDGET (stage_get_dialog (self));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  const int width = gtk_widget_get_width (window);
  const int height = gtk_widget_get_height (window);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  if (dialog != NULL && gtk_widget_get_width (dialog) >= width)
    {
      append_window (snapshot, dialog);
      bounds.size.width = (float) gtk_widget_get_width (dialog);
      bounds.size.height = (float) gtk_widget_get_height (dialog);
    }
  else
    {
      append_window (snapshot, window);
      if (dialog != NULL)
        append_dialog (snapshot, dialog, width, height);
    }

  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &bounds);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
