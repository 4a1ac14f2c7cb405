/* The floor of writing: a text of the same looks in a window that has nothing else.
 * usage: bench-source-view WAY */

#include "bench-tell.h"
#include "bench-type.h"
#include "gui/writing/reprise-markdown-style.h"

#define COLUMN 502  /* pixels, as the page has it */

static const char *way;

static GtkWidget *
make_view (void)
{
  g_autofree char *text = bench_type_dup_essay ();
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  GtkWidget *view = gtk_source_view_new_with_buffer (buffer);

  reprise_markdown_style_apply (buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_source_buffer_set_implicit_trailing_newline (buffer, FALSE);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (buffer), text, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (view), 6);
  gtk_widget_add_css_class (view, "prose");
  return view;
}

static void
painted_cb (GdkFrameClock *clock,
            GtkTextView   *view)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, view);
  bench_type (view, NULL, way);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = make_view ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_halign (scroller, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (scroller, COLUMN, -1);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 720);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (view), "after-paint", G_CALLBACK (painted_cb),
                    view);
  bench_quit_when_told (G_APPLICATION (application));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.reprise.Reprise.Bare", G_APPLICATION_DEFAULT_FLAGS);

  if (argc != 2)
    g_error ("usage: bench-source-view WAY");

  way = argv[1];
  g_application_set_resource_base_path (G_APPLICATION (application), "/org/reprise/Reprise");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
