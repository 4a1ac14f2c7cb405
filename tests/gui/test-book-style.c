#include "gui/reprise-book-style.h"

#include "support/test-gui.h"

static const struct
{
  const char *font;
  const char *css;
  int         zoom;  /* 0: the usual size */
} sheets[] = {
  { "", ".prose { }\n" },
  { "Cantarell 11", ".prose { font-family: \"Cantarell\"; font-size: 12.65pt; }\n" },
  { "Libre Baskerville Bold Italic 10",
    ".prose { font-family: \"Libre Baskerville\"; font-size: 11.5pt; font-weight: 700;"
    " font-style: italic; }\n" },
  { "Charter, serif 20px",
    ".prose { font-family: \"Charter\", \"serif\"; font-size: 23px; }\n" },
  { "", ".prose { font-size: 172.5%; }\n", 150 },
  { "Cantarell 10", ".prose { font-family: \"Cantarell\"; font-size: 5.75pt; }\n", 50 },
  { "Cantarell 10", ".prose { font-family: \"Cantarell\"; font-size: 34.5pt; }\n", 300 },
  { "12", ".prose { font-size: 13.8pt; }\n" },
  { "A \"quoted\\ font", ".prose { font-family: \"A \\\"quoted\\\\ font\"; }\n" },
};

static void
test_css (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
      g_autofree char *css = reprise_book_style_write_css (sheets[i].font, sheets[i].zoom != 0
                                                                             ? sheets[i].zoom
                                                                             : 100);

      g_assert_cmpstr (css, ==, sheets[i].css);
      /* What it did not understand it would warn of. */
      gtk_css_provider_load_from_data (provider, css, -1);
    }
}

static PangoFontDescription *
read_font (GtkWidget *widget)
{
  test_gui_wait_for_frame (widget);
  return pango_context_get_font_description (gtk_widget_get_pango_context (widget));
}

static void
test_follow (void)
{
  RepriseBookStyle *style = reprise_book_style_new (gdk_display_get_default ());
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *prose = gtk_text_view_new ();

  gtk_widget_add_css_class (prose, "prose");
  gtk_window_set_child (GTK_WINDOW (window), prose);
  gtk_window_present (GTK_WINDOW (window));

  g_settings_set_string (settings, "writing-font", "DejaVu Serif 20");
  g_assert_cmpstr (pango_font_description_get_family (read_font (prose)), ==, "DejaVu Serif");

  g_settings_reset (settings, "writing-font");
  g_assert_cmpstr (pango_font_description_get_family (read_font (prose)), !=, "DejaVu Serif");

  g_settings_set_string (settings, "writing-font", "DejaVu Serif 20");
  g_assert_finalize_object (style);
  g_assert_cmpstr (pango_font_description_get_family (read_font (prose)), !=, "DejaVu Serif");

  g_settings_reset (settings, "writing-font");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/book-style/css", test_css);
  g_test_add_func ("/book-style/follow", test_follow);

  return g_test_run ();
}
