#include "gui/widgets/reprise-film-poster.h"

#include "gui/widgets/reprise-poster-cache.h"
#include "support/test-gui.h"

typedef struct
{
  GtkWindow         *window;
  RepriseFilmPoster *poster;  /* (owned) */
} Fixture;

static void
show (Fixture  *self,
      gboolean  decorative,
      int       width)
{
  self->poster = g_object_ref_sink (REPRISE_FILM_POSTER (reprise_film_poster_new (decorative)));
  gtk_widget_set_size_request (GTK_WIDGET (self->poster), width, -1);
  gtk_widget_set_halign (GTK_WIDGET (self->poster), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->poster), GTK_ALIGN_CENTER);

  self->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (self->window, MAX (width, 0) + 48, MAX (width, 0) * 3 / 2 + 48);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->poster));
  gtk_window_present (self->window);
  test_gui_wait_for_frame (GTK_WIDGET (self->poster));
}

static void
hide (Fixture *self)
{
  gtk_window_destroy (self->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->poster);
}

static void
test_picture (void)
{
  static const int widths[] = { 40, 96, 200, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("poster-%d", widths[i]);
      Fixture self = { 0 };

      show (&self, FALSE, widths[i]);
      reprise_film_poster_set_film (self.poster, "Leaving Las Vegas", 1995, "Mike Figgis");
      test_gui_picture (GTK_WIDGET (self.window), name);
      hide (&self);
    }
}

static void
test_size (void)
{
  Fixture self = { 0 };

  show (&self, FALSE, -1);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self.poster)), ==, 40);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (self.poster)), ==, 60);
  hide (&self);

  show (&self, FALSE, 200);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self.poster)), ==, 200);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (self.poster)), ==, 300);
  hide (&self);
}

/* Beside words that wrap it is what it was, however wide the two are. */
static void
test_row (void)
{
  GtkWidget *row = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  GtkWidget *words = gtk_label_new ("A man who drinks meets a woman who walks the Strip.");
  int least = 0;
  int wanted = 0;

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_box_append (GTK_BOX (row), reprise_film_poster_new (TRUE));
  gtk_box_append (GTK_BOX (row), words);
  for (int width = 300; width <= 1200; width += 300)
    {
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &least, &wanted, NULL, NULL);
      g_assert_cmpint (least, ==, 60);
      g_assert_cmpint (wanted, ==, 60);
    }
  g_assert_finalize_object (row);
}

static void
test_name (void)
{
  Fixture self = { 0 };

  show (&self, FALSE, -1);
  gtk_test_accessible_assert_role (self.poster, GTK_ACCESSIBLE_ROLE_IMG);
  reprise_film_poster_set_film (self.poster, "Heat", 1995, "Michael Mann");
  gtk_test_accessible_assert_property (self.poster, GTK_ACCESSIBLE_PROPERTY_LABEL, "Heat (1995)");
  reprise_film_poster_set_film (self.poster, "Heat", 0, NULL);
  gtk_test_accessible_assert_property (self.poster, GTK_ACCESSIBLE_PROPERTY_LABEL, "Heat");
  reprise_film_poster_set_film (self.poster, NULL, 0, NULL);
  gtk_test_accessible_assert_property (self.poster, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  hide (&self);

  show (&self, TRUE, -1);
  reprise_film_poster_set_film (self.poster, "Heat", 1995, "Michael Mann");
  gtk_test_accessible_assert_role (self.poster, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (self.poster),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
  hide (&self);
}

/* One drawing each, however often it is asked for, and no end of memory for none. */
static void
test_cache (void)
{
  g_autoptr (GdkTexture) first = reprise_poster_cache_get ("Heat", 1995, NULL, 40, 1);
  g_autoptr (GdkTexture) again = reprise_poster_cache_get ("Heat", 1995, NULL, 40, 1);
  g_autoptr (GdkTexture) finer = reprise_poster_cache_get ("Heat", 1995, NULL, 40, 2);
  g_autoptr (GdkTexture) other = reprise_poster_cache_get ("Heat", 1986, NULL, 40, 1);

  g_assert_true (first == again);
  g_assert_true (first != finer);
  g_assert_true (first != other);
  g_assert_cmpint (gdk_texture_get_width (finer), ==, 80);
  g_assert_cmpint (gdk_texture_get_height (finer), ==, 120);

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (GdkTexture) texture = reprise_poster_cache_get ("Large", i, NULL, 400, 1);
      g_autoptr (GdkTexture) kept = reprise_poster_cache_get ("Heat", 1995, NULL, 40, 1);

      g_assert_true (first == kept);
    }
  g_assert_cmpuint (reprise_poster_cache_count (), <, 100);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/film-poster/picture", test_picture);
  g_test_add_func ("/film-poster/size", test_size);
  g_test_add_func ("/film-poster/row", test_row);
  g_test_add_func ("/film-poster/name", test_name);
  g_test_add_func ("/film-poster/cache", test_cache);

  return g_test_run ();
}
