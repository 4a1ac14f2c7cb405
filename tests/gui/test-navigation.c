#include "gui/reprise-navigation.h"
#include "gui/reprise-subpage.h"
#include "gui/reprise-window.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

typedef struct
{
  RepriseWindow     *window;
  RepriseNavigation *navigation;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No such file");

  fixture->window = reprise_window_new (NULL, "/nowhere/Pages.db");
  reprise_window_show_failure (fixture->window, error);
  fixture->navigation =
    REPRISE_NAVIGATION (test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_NAVIGATION));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  RepriseWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

static GtkWidget *
push (Fixture    *fixture,
      const char *title)
{
  GtkWidget *page = reprise_subpage_new (title, gtk_button_new_with_label (title));

  reprise_window_push (fixture->window, page);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  return page;
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static const char *
focused_label (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return GTK_IS_BUTTON (focus) ? gtk_button_get_label (GTK_BUTTON (focus)) : NULL;
}

static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *film = push (fixture, "A film");
  GtkWidget *person = push (fixture, "A person");

  g_object_add_weak_pointer (G_OBJECT (film), (gpointer *) &film);
  g_object_add_weak_pointer (G_OBJECT (person), (gpointer *) &person);
  g_assert_true (gtk_widget_get_mapped (person));
  g_assert_false (gtk_widget_get_mapped (film));
  g_assert_cmpstr (focused_label (fixture), ==, "A person");

  gtk_widget_activate_action (person, "win.back", NULL);
  test_wait_until (is_null, &person);
  g_assert_true (gtk_widget_get_mapped (film));
  g_assert_cmpstr (focused_label (fixture), ==, "A film");
  g_assert_true (reprise_navigation_get_can_go_back (fixture->navigation));

  g_assert_true (gtk_widget_activate_action (film, "win.back", NULL));
  test_wait_until (is_null, &film);
  g_assert_false (reprise_navigation_get_can_go_back (fixture->navigation));
}

static void
test_home (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *first = push (fixture, "1");
  GtkWidget *second = push (fixture, "2");
  GtkWidget *third = NULL;

  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  g_object_add_weak_pointer (G_OBJECT (second), (gpointer *) &second);
  reprise_window_show_page (fixture->window, "journal");
  third = push (fixture, "3");
  test_wait_until (is_null, &first);
  test_wait_until (is_null, &second);
  g_assert_true (gtk_widget_get_mapped (third));
  gtk_widget_activate_action (third, "win.back", NULL);
  g_assert_false (reprise_navigation_get_can_go_back (fixture->navigation));
}

static void
test_subpage (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *page = push (fixture, "Dr. Strangelove or: How I Learned to Stop Worrying");
  RepriseSubpage *subpage = REPRISE_SUBPAGE (page);
  GtkWidget *back = test_find_named (page, "back");
  GtkWidget *button = gtk_button_new_with_label ("Edit");

  reprise_subpage_set_subtitle (subpage, "1964");
  reprise_subpage_pack_end (subpage, button);
  gtk_test_accessible_assert_role (back, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (back, GTK_ACCESSIBLE_PROPERTY_LABEL, "Back");
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Dr. Strangelove or: How I Learned to Stop Worrying");
  g_assert_cmpstr (reprise_subpage_get_subtitle (subpage), ==, "1964");
  test_gui_picture (GTK_WIDGET (fixture->window), "subpage-360");
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add ("/navigation/back", Fixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/navigation/home", Fixture, NULL, set_up, test_home, tear_down);
  g_test_add ("/navigation/subpage", Fixture, NULL, set_up, test_subpage, tear_down);

  return g_test_run ();
}
