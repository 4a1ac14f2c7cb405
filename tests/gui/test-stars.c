#include "gui/widgets/reprise-stars.h"
#include "gui/widgets/reprise-star-row.h"

#include "support/test-gui.h"

static const int shown[] = { REPRISE_UNJUDGED, 0, 5, 10, 50, 83, 90, 100 };

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          int        *count)
{
  (*count)++;
}

/* Where a place in the row is, and back, for stars of 20 with gaps of 2. */
static void
test_row (void)
{
  static const struct
  {
    double stars;
    double x;
  } places[] = {
    { 0, 0 }, { 0.5, 10 }, { 1, 20 }, { 1.25, 27 }, { 4, 86 }, { 4.15, 91 }, { 5, 108 },
  };
  RepriseStarRow row = { 0 };

  reprise_star_row_set_size (&row, 20);
  g_assert_cmpint (reprise_star_row_get_width (&row), ==, 108);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_cmpfloat_with_epsilon (reprise_star_row_find_x (&row, places[i].stars),
                                      places[i].x, 0.001);
      g_assert_cmpfloat_with_epsilon (reprise_star_row_find_stars (&row, places[i].x),
                                      places[i].stars, 0.001);
    }

  g_assert_cmpfloat_with_epsilon (reprise_star_row_find_stars (&row, -1), 0, 0.001);
  g_assert_cmpfloat_with_epsilon (reprise_star_row_find_stars (&row, 21), 1, 0.001);
  g_assert_cmpfloat_with_epsilon (reprise_star_row_find_stars (&row, 500), 5, 0.001);
  reprise_star_row_clear (&row);
}

static void
test_properties (void)
{
  GtkWidget *stars = g_object_ref_sink (reprise_stars_new ());
  int count = 0;

  gtk_test_accessible_assert_role (stars, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (stars, GTK_ACCESSIBLE_PROPERTY_LABEL, "not judged");

  g_signal_connect (stars, "notify", G_CALLBACK (count_cb), &count);
  reprise_stars_set_judgement (REPRISE_STARS (stars), 90);
  reprise_stars_set_judgement (REPRISE_STARS (stars), 90);
  g_assert_cmpint (count, ==, 1);
  gtk_test_accessible_assert_property (stars, GTK_ACCESSIBLE_PROPERTY_LABEL, "9 out of 10");

  reprise_stars_set_scale (REPRISE_STARS (stars), REPRISE_SCALE_STARS);
  reprise_stars_set_scale (REPRISE_STARS (stars), REPRISE_SCALE_STARS);
  g_assert_cmpint (count, ==, 2);
  gtk_test_accessible_assert_property (stars, GTK_ACCESSIBLE_PROPERTY_LABEL, "4.5 out of 5 stars");

  g_object_set (stars, "judgement", 0, "scale", REPRISE_SCALE_PERCENT, "show-figure", FALSE, NULL);
  g_assert_cmpint (count, ==, 5);
  gtk_test_accessible_assert_property (stars, GTK_ACCESSIBLE_PROPERTY_LABEL, "0 percent");
  g_assert_cmpint (reprise_stars_get_judgement (REPRISE_STARS (stars)), ==, 0);
  g_assert_false (reprise_stars_get_show_figure (REPRISE_STARS (stars)));

  g_assert_finalize_object (stars);
}

static void
add_stars (GtkGrid      *grid,
           int           column,
           int           row,
           int           judgement,
           RepriseScale  scale,
           const char   *style_class)
{
  GtkWidget *stars = reprise_stars_new ();

  g_object_set (stars, "judgement", judgement, "scale", scale, NULL);
  gtk_widget_add_css_class (stars, style_class);
  gtk_grid_attach (grid, stars, column, row, 1, 1);
}

static GtkWidget *
make_sheet (void)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  const int n = (int) G_N_ELEMENTS (shown);

  gtk_grid_set_column_spacing (grid, 24);
  gtk_grid_set_row_spacing (grid, 12);
  gtk_widget_set_margin_start (GTK_WIDGET (grid), 24);
  gtk_widget_set_margin_top (GTK_WIDGET (grid), 24);

  for (int i = 0; i < n; i++)
    {
      add_stars (grid, 0, i, shown[i], REPRISE_SCALE_TEN, "caption");
      add_stars (grid, 1, i, shown[i], REPRISE_SCALE_STARS, "body");
      add_stars (grid, 2, i, shown[i], REPRISE_SCALE_PERCENT, "title-1");
    }

  return GTK_WIDGET (grid);
}

static void
picture_sheet (const char *name)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *sheet = make_sheet ();

  adw_window_set_content (ADW_WINDOW (window), sheet);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  gtk_window_present (GTK_WINDOW (window));
  test_gui_picture (window, name);

  g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &sheet);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (sheet);
}

static void
test_pictures (void)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  picture_sheet ("stars-light");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_FORCE_DARK);
  picture_sheet ("stars-dark");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  picture_sheet ("stars-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
find_labels (GtkWidget *widget,
             GString   *labels)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (labels, "%s;", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_labels (child, labels);
}

/* Text that grows takes the stars with it, at once. */
static void
test_text_size (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *window = adw_window_new ();
  GtkWidget *stars = reprise_stars_new ();
  g_autoptr (GString) labels = g_string_new (NULL);
  int dpi, before, after;

  reprise_stars_set_judgement (REPRISE_STARS (stars), 83);
  adw_window_set_content (ADW_WINDOW (window), stars);
  gtk_window_present (GTK_WINDOW (window));
  test_gui_wait_for_frame (window);
  find_labels (stars, labels);
  g_assert_cmpstr (labels->str, ==, "8.3;");
  gtk_widget_measure (stars, GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 3 / 2, NULL);
  test_gui_wait_for_frame (window);
  gtk_widget_measure (stars, GTK_ORIENTATION_HORIZONTAL, -1, &after, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (after, >, before * 4 / 3);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/stars/row", test_row);
  g_test_add_func ("/stars/properties", test_properties);
  g_test_add_func ("/stars/text-size", test_text_size);
  g_test_add_func ("/stars/pictures", test_pictures);

  return g_test_run ();
}
