#include "gui/reprise-welcome-page.h"

#include "support/test-gui.h"

static const int widths[] = { 360, 1024 };

static int n_first;
static int n_samples;

static void
count (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       data)
{
  *(int *) data += 1;
}

static void
add_action (GtkWidget  *window,
            const char *group,
            const char *name,
            int        *counter)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect (action, "activate", G_CALLBACK (count), counter);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (window, group, G_ACTION_GROUP (actions));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

static void
picture (int      width,
         gboolean dark)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (REPRISE_TYPE_WELCOME_PAGE, NULL);
  g_autofree char *name = g_strdup_printf ("welcome-%d-%s", width, dark ? "dark" : "light");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  add_action (window, "win", "new-appraisal", &n_first);
  add_action (window, "app", "open-sample", &n_samples);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 720);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_gui_picture (window, name);

  g_signal_emit_by_name (find_button (page, "win.new-appraisal"), "clicked");
  g_signal_emit_by_name (find_button (page, "app.open-sample"), "clicked");

  g_object_ref (page);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (page);
}

static void
test_welcome (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int dark = 0; dark <= 1; dark++)
      picture (widths[i], dark);

  g_assert_cmpint (n_first, ==, 4);
  g_assert_cmpint (n_samples, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/welcome", test_welcome);

  return g_test_run ();
}
