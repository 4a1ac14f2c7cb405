#include "gui/widgets/reprise-wrap-layout.h"

#include "support/test-gui.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *first;
  GtkWidget *second;
} Fixture;

static GtkWidget *
add_child (GtkWidget *box,
           int        width)
{
  GtkWidget *child = gtk_button_new_with_label ("Child");

  gtk_widget_set_size_request (child, width, 40);
  gtk_box_append (GTK_BOX (box), child);
  return child;
}

static void
set_up (Fixture *fixture,
        int      width)
{
  GtkLayoutManager *layout = reprise_wrap_layout_new ();

  g_object_set (layout, "spacing", 12, "line-spacing", 6, NULL);
  fixture->window = gtk_window_new ();
  fixture->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (fixture->box, layout);
  fixture->first = add_child (fixture->box, 100);
  fixture->second = add_child (fixture->box, 120);
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 200);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_gui_wait_for_frame (fixture->window);
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
assert_at (Fixture   *fixture,
           GtkWidget *child,
           double     x,
           double     y)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, fixture->box, &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, x, 0.5);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, y, 0.5);
}

static void
test_wide (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 400);
  assert_at (&fixture, fixture.first, 0, 0);
  assert_at (&fixture, fixture.second, 112, 0);

  gtk_widget_set_visible (fixture.first, FALSE);
  test_gui_wait_for_frame (fixture.window);
  assert_at (&fixture, fixture.second, 0, 0);
  tear_down (&fixture);
}

static void
test_narrow (void)
{
  Fixture fixture = { 0 };
  int minimum = 0;
  int natural = 0;

  set_up (&fixture, 200);
  assert_at (&fixture, fixture.first, 0, 0);
  assert_at (&fixture, fixture.second, 0, 46);

  gtk_widget_measure (fixture.box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 120);
  g_assert_cmpint (natural, ==, 232);
  gtk_widget_measure (fixture.box, GTK_ORIENTATION_VERTICAL, 200, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 86);
  gtk_widget_measure (fixture.box, GTK_ORIENTATION_VERTICAL, 232, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 40);
  tear_down (&fixture);
}

static void
test_centered (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 200);
  g_object_set (gtk_widget_get_layout_manager (fixture.box), "centered", TRUE, NULL);
  test_gui_wait_for_frame (fixture.window);
  assert_at (&fixture, fixture.first, 50, 0);
  assert_at (&fixture, fixture.second, 40, 46);
  tear_down (&fixture);

  set_up (&fixture, 400);
  g_object_set (gtk_widget_get_layout_manager (fixture.box), "centered", TRUE, NULL);
  test_gui_wait_for_frame (fixture.window);
  assert_at (&fixture, fixture.first, 84, 0);
  assert_at (&fixture, fixture.second, 196, 0);
  gtk_widget_set_direction (fixture.box, GTK_TEXT_DIR_RTL);
  test_gui_wait_for_frame (fixture.window);
  assert_at (&fixture, fixture.first, 216, 0);
  assert_at (&fixture, fixture.second, 84, 0);
  tear_down (&fixture);
}

static void
test_mirrored (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 400);
  gtk_widget_set_direction (fixture.box, GTK_TEXT_DIR_RTL);
  test_gui_wait_for_frame (fixture.window);
  assert_at (&fixture, fixture.first, 300, 0);
  assert_at (&fixture, fixture.second, 168, 0);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/wrap-layout/wide", test_wide);
  g_test_add_func ("/wrap-layout/narrow", test_narrow);
  g_test_add_func ("/wrap-layout/centered", test_centered);
  g_test_add_func ("/wrap-layout/mirrored", test_mirrored);

  return g_test_run ();
}
