/* Lines about music that are pasted, as the dialog shows what they are taken for. */

#include "gui/jukebox/reprise-track-line-row.h"
#include "gui/jukebox/reprise-track-lines-dialog.h"
#include "support/test-gui.h"

#define PASTED \
  "Music to read it by ♫\n\n" \
  "[2] Otto “Salt”\n" \
  "[1] Nina Vale “Harbour Lights” – when the boat comes in\n" \
  "[3] Drowned Pier – Ida Holm (Tidewater, 1995)\n"
#define LONG \
  "The Slow River Orchestra with the Children’s Choir of Saint Elmo’s – " \
  "All the Lights Are Going Out Along the Harbour Road (and Nobody Minds)"

static GtkTextBuffer *
get_lines (GtkWidget *dialog)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find_named (dialog, "view")));
}

static RepriseTrackLineRow *
get_line (GtkWidget *dialog,
          int        nth)
{
  GtkWidget *row = test_find_nth (dialog, REPRISE_TYPE_TRACK_LINE_ROW, nth);

  return row != NULL ? REPRISE_TRACK_LINE_ROW (row) : NULL;
}

static GtkWidget *
get_part (GtkWidget  *dialog,
          int         nth,
          const char *id)
{
  return test_find_named (GTK_WIDGET (get_line (dialog, nth)), id);
}

static const char *
get_label (GtkWidget  *dialog,
           int         nth,
           const char *id)
{
  return gtk_label_get_label (GTK_LABEL (get_part (dialog, nth, id)));
}

static GtkWidget *
open_lines (const char *lines,
            int         width)
{
  GtkWidget *dialog = reprise_track_lines_dialog_new (lines);

  gtk_window_set_default_size (GTK_WINDOW (dialog), width, 760);
  gtk_window_present (GTK_WINDOW (dialog));
  test_gui_wait_for_frame (dialog);
  return dialog;
}

static const char *
get_button (GtkWidget *dialog)
{
  return gtk_button_get_label (GTK_BUTTON (test_find_named (dialog, "button")));
}

static void
test_reads (void)
{
  GtkWidget *dialog = open_lines (NULL, 640);
  GtkLabel *summary = GTK_LABEL (test_find_named (dialog, "summary"));

  g_assert_false (gtk_widget_get_visible (test_find_named (dialog, "preview")));
  g_assert_cmpstr (get_button (dialog), ==, "_Add");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == test_find_named (dialog, "view"));
  test_gui_picture (dialog, "tracks-lines-empty");

  gtk_text_buffer_set_text (get_lines (dialog), PASTED, -1);
  g_assert_cmpstr (get_button (dialog), ==, "_Add 3 Tracks");
  g_assert_cmpstr (gtk_label_get_label (summary), ==, "3 tracks · 1 line not understood");

  /* What was not understood is there as it was typed, and the rest in the order of the numbers. */
  g_assert_cmpstr (get_label (dialog, 0, "title"), ==, "Music to read it by ♫");
  g_assert_true (gtk_widget_get_visible (get_part (dialog, 0, "doubt")));
  g_assert_false (reprise_track_line_row_get_taken (get_line (dialog, 0)));
  g_assert_cmpstr (get_label (dialog, 1, "title"), ==, "Harbour Lights");
  g_assert_cmpstr (get_label (dialog, 1, "rest"), ==, "by Nina Vale");
  g_assert_cmpstr (get_label (dialog, 1, "note"), ==, "when the boat comes in");
  g_assert_cmpstr (get_label (dialog, 1, "number"), ==, "1");
  g_assert_cmpstr (get_label (dialog, 2, "title"), ==, "Salt");
  g_assert_cmpstr (get_label (dialog, 3, "rest"), ==, "by Drowned Pier · from “Tidewater”");
  gtk_test_accessible_assert_property (get_part (dialog, 1, "taken"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Add “Harbour Lights”");

  gtk_test_accessible_assert_property (get_part (dialog, 0, "taken"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Not understood");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_part (dialog, 2, "taken")), FALSE);
  g_signal_emit_by_name (get_part (dialog, 3, "swap"), "clicked");
  g_assert_cmpstr (get_label (dialog, 3, "title"), ==, "Drowned Pier");
  g_assert_cmpstr (get_button (dialog), ==, "_Add 2 Tracks");
  g_assert_cmpstr (get_label (dialog, 3, "number"), ==, "2");

  /* What somebody said of a line stays said while others are written. */
  gtk_text_buffer_insert_at_cursor (get_lines (dialog), "\n[4] Otto “Brine”", -1);
  g_assert_cmpstr (get_label (dialog, 3, "title"), ==, "Drowned Pier");
  g_assert_false (reprise_track_line_row_get_taken (get_line (dialog, 2)));
  g_assert_cmpstr (get_button (dialog), ==, "_Add 3 Tracks");

  g_signal_emit_by_name (test_find_named (dialog, "swap"), "clicked");
  g_assert_cmpstr (get_label (dialog, 1, "title"), ==, "Nina Vale");
  g_assert_cmpstr (get_label (dialog, 3, "title"), ==, "Ida Holm");

  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_gui_drain ();
  g_assert_finalize_object (dialog);
}

static void
test_closing (void)
{
  GtkWidget *dialog = open_lines (PASTED, 640);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_text_buffer_insert_at_cursor (get_lines (dialog), "typed", -1);
  gtk_window_close (GTK_WINDOW (dialog));
  test_gui_drain ();
  g_assert_nonnull (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));

  /* What was only pasted is where it was copied from. */
  dialog = open_lines (PASTED, 640);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  test_gui_drain ();
  g_assert_null (dialog);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 640 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("tracks-lines-%d-%s", widths[i / 2],
                                               i % 2 ? "dark" : "light");
      GtkWidget *dialog = NULL;

      test_gui_set_dark (i % 2);
      dialog = open_lines (PASTED LONG, widths[i / 2]);
      test_gui_picture (dialog, name);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

/* Returns: (transfer full): so many lines */
static char *
write_lines (int n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 1; i <= n; i++)
    g_string_append_printf (text, "The Slow River Orchestra – All the Lights, Part %d\n", i);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A book stops nothing: its beginning is there, and that it is only that is said. */
static void
test_too_long (void)
{
  g_autofree char *book = write_lines (100000);
  g_autofree char *just = write_lines (500);
  g_autofree char *line = g_strnfill (5 * 1024 * 1024, 'x');
  GtkWidget *dialog = NULL;
  GtkWidget *surplus = NULL;

  g_test_timer_start ();
  dialog = open_lines (book, 640);
  surplus = test_find_named (dialog, "surplus");
  g_assert_true (gtk_widget_get_visible (surplus));
  while (get_line (dialog, 499) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("100,000 lines: %.2f s", g_test_timer_elapsed ());
  g_assert_cmpint (gtk_text_buffer_get_line_count (get_lines (dialog)), ==, 500);
  g_assert_null (get_line (dialog, 500));
  g_assert_cmpstr (get_button (dialog), ==, "_Add 500 Tracks");
  test_gui_wait_for_frame (dialog);
  test_gui_picture (dialog, "tracks-lines-too-long");

  /* As many lines as that, and the end of the last, are not too many. */
  gtk_text_buffer_set_text (get_lines (dialog), "", -1);
  gtk_text_buffer_set_text (get_lines (dialog), just, -1);
  g_assert_cmpint (gtk_text_buffer_get_line_count (get_lines (dialog)), ==, 500);
  g_assert_false (gtk_widget_get_visible (surplus));

  /* What was let in is what is added; what is typed in its place is nothing too long. */
  gtk_text_buffer_set_text (get_lines (dialog), PASTED, -1);
  g_assert_false (gtk_widget_get_visible (surplus));
  g_assert_cmpstr (get_button (dialog), ==, "_Add 3 Tracks");

  g_test_timer_start ();
  gtk_text_buffer_set_text (get_lines (dialog), line, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_lines (dialog)), ==, 2048);
  g_assert_true (gtk_widget_get_visible (surplus));
  test_gui_wait_for_frame (dialog);
  g_test_message ("a line of 5 MiB: %.2f s", g_test_timer_elapsed ());
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/track-lines/reads", test_reads);
  g_test_add_func ("/track-lines/closing", test_closing);
  g_test_add_func ("/track-lines/pictures", test_pictures);
  g_test_add_func ("/track-lines/too-long", test_too_long);

  return g_test_run ();
}
