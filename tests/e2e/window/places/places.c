/* Puts right where things are on the accessibility bus. From GTK 4.10 on a widget's place is told
 * from where its parent's padding ends, and how large the parent is, with its padding: whoever adds
 * up the places of all that a thing is in misses it. The program under test loads this as a module
 * of GIO's, and knows nothing of it. */

#include <gtk/gtk.h>

typedef gboolean (*GetBounds) (GtkAccessible *accessible,
                               int           *x,
                               int           *y,
                               int           *width,
                               int           *height);

static GetBounds get_bounds_of_gtk;

static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (accessible));
  graphene_rect_t whole = GRAPHENE_RECT_INIT_ZERO;

  if (!get_bounds_of_gtk (accessible, x, y, width, height))
    return FALSE;

  /* A window says itself how wide its frame is. */
  if (parent != NULL && !GTK_IS_ROOT (parent) && *width > 0 && *height > 0 &&
      gtk_widget_compute_bounds (parent, parent, &whole))
    {
      *x -= (int) whole.origin.x;
      *y -= (int) whole.origin.y;
    }
  return TRUE;
}

/* What classes are there take over from that of all widgets when they come into being. */
void
g_io_module_load (GIOModule *module)
{
  GTypeClass *widgets = NULL;
  GtkAccessibleInterface *interface = NULL;

  g_assert (g_type_class_peek (GTK_TYPE_WIDGET) == NULL);
  widgets = g_type_class_ref (GTK_TYPE_WIDGET);
  interface = g_type_interface_peek (widgets, GTK_TYPE_ACCESSIBLE);
  get_bounds_of_gtk = interface->get_bounds;
  interface->get_bounds = get_bounds;

  /* It stays. */
  g_type_module_use (G_TYPE_MODULE (module));
}

void
g_io_module_unload (GIOModule *module)
{
}
