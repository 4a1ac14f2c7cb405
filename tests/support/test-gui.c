/* What every test of a widget needs: the program's looks, frames, and a picture for people. */

#include "support/test-gui.h"

#include <locale.h>

static void
frame_cb (GdkFrameClock *clock,
          gboolean      *painted)
{
  *painted = TRUE;
}

static GdkTexture *
render (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot),
                          gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return NULL;

  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                      node, NULL);
}

static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          int       *nth)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, nth);

  return found;
}

/**
 * test_gui_init:
 * @argc: (inout): what main() was given
 * @argv: (inout): what main() was given
 *
 * Begins a test program that shows widgets.
 */
void
test_gui_init (int    *argc,
               char ***argv)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  adw_init ();

  /* A journal tells of changes where its main context is at home. */
  g_assert_true (g_main_context_acquire (NULL));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_css_provider_load_from_resource (provider, "/org/reprise/Reprise/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/reprise/Reprise/icons");
}

/**
 * test_gui_drain:
 *
 * Lets everything happen that is about to.
 */
void
test_gui_drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * test_gui_set_dark:
 * @dark: whether all is dark from now on, or light
 */
void
test_gui_set_dark (gboolean dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/**
 * test_gui_wait_for_frame:
 * @widget: a widget in a window that is shown
 *
 * Waits until the window was laid out and painted.
 */
void
test_gui_wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler = 0;

  g_assert_nonnull (clock);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (frame_cb), &painted);
  gtk_widget_queue_draw (widget);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/**
 * test_gui_picture:
 * @widget: a widget in a window that is shown
 * @name: what to call the picture, which lies in `pictures` of the tests' build folder
 */
void
test_gui_picture (GtkWidget  *widget,
                  const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "pictures", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GdkTexture) texture = NULL;

  for (int i = 0; i < 3; i++)
    test_gui_wait_for_frame (widget);

  /* A window that is still being sized has nothing to show for a frame or two. */
  while ((texture = render (widget)) == NULL)
    test_gui_wait_for_frame (widget);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  g_test_message ("picture: %s", path);
}

/**
 * test_find:
 * @widget: where to look, itself included
 * @type: what is looked for, or an ancestor of it
 *
 * Returns: (transfer none) (nullable): the first such widget; %NULL where there is none
 */
GtkWidget *
test_find (GtkWidget *widget,
           GType      type)
{
  return test_find_nth (widget, type, 0);
}

/**
 * test_find_named:
 * @widget: where to look, itself included
 * @id: what a widget is called in a template
 *
 * Returns: (transfer none) (nullable): the first widget of that name; %NULL where there is none
 */
GtkWidget *
test_find_named (GtkWidget  *widget,
                 const char *id)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = test_find_named (child, id);

  return found;
}

/**
 * test_find_nth:
 * @widget: where to look, itself included
 * @type: what is looked for, or an ancestor of it
 * @nth: which of those there are, in the order of the tree; 0 for the first
 *
 * Returns: (transfer none) (nullable): the widget; %NULL where there are not as many
 */
GtkWidget *
test_find_nth (GtkWidget *widget,
               GType      type,
               int        nth)
{
  return find_nth (widget, type, &nth);
}

/**
 * test_find_window:
 * @type: a kind of window
 *
 * Returns: (transfer none) (nullable) (type GtkWindow): the first such window that there is
 */
gpointer
test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}
