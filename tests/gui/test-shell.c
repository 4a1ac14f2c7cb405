/* The pages side by side, and what leads from one to another, at any width. */

#include "gui/reprise-shell.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

#define NARROWEST 360  /* pixels: as narrow as a window gets */
#define LARGE 1.5      /* large letters */
#define FRAMES 6       /* in which all comes to rest */

typedef struct
{
  GtkWidget *window;
  GtkWidget *shell;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = gtk_window_new ();
  fixture->shell = g_object_new (REPRISE_TYPE_SHELL, "title", "Journal", NULL);
  gtk_window_set_titlebar (GTK_WINDOW (fixture->window),
                           g_object_new (GTK_TYPE_BOX, "visible", FALSE, NULL));
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->shell);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *shell = g_object_ref (fixture->shell);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_gui_drain ();
  g_assert_finalize_object (shell);
}

static void
show_at (Fixture *fixture,
         int      width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (int i = 0; i < FRAMES; i++)
    test_gui_wait_for_frame (fixture->window);
}

static gboolean
is_narrow (Fixture *fixture)
{
  return adw_view_switcher_bar_get_reveal (
    ADW_VIEW_SWITCHER_BAR (test_find (fixture->shell, ADW_TYPE_VIEW_SWITCHER_BAR)));
}

static void
count_cb (guint *changes)
{
  (*changes)++;
}

/* Where the names fit without the button that searches, and not with it, neither comes and goes. */
static void
test_rests (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *search = test_find_named (fixture->shell, "search");
  gboolean was_narrow = TRUE;
  guint changes = 0;

  show_at (fixture, NARROWEST);
  g_assert_true (is_narrow (fixture));
  for (int width = 500; width <= 900; width += 20)
    {
      gulong handler = 0;

      show_at (fixture, width);
      handler = g_signal_connect_swapped (search, "notify::visible", G_CALLBACK (count_cb),
                                          &changes);
      for (int i = 0; i < FRAMES; i++)
        test_gui_wait_for_frame (fixture->window);
      g_signal_handler_disconnect (search, handler);
      g_assert_cmpuint (changes, ==, 0);

      /* Who makes a window wider gets the names once, and keeps them. */
      g_assert_true (gtk_widget_get_visible (search) == !is_narrow (fixture));
      g_assert_true (was_narrow || !is_narrow (fixture));
      was_narrow = is_narrow (fixture);
    }
  g_assert_false (was_narrow);

  show_at (fixture, NARROWEST);
  g_assert_true (is_narrow (fixture));
}

static void
test_large_letters (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int least = 0;

  g_object_set (settings, "gtk-xft-dpi", (int) (96 * 1024 * LARGE), NULL);
  show_at (fixture, NARROWEST);
  test_gui_picture (fixture->window, "shell-360-large");
  gtk_widget_measure (fixture->shell, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  g_assert_cmpint (least, <=, NARROWEST);
}

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);
  g_test_add ("/shell/rests", Fixture, NULL, set_up, test_rests, tear_down);
  g_test_add ("/shell/large-letters", Fixture, NULL, set_up, test_large_letters, tear_down);

  return g_test_run ();
}
