#include "support/test-window.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/**
 * test_window_open:
 * @journal: a journal
 * @width: how wide it is, in pixels
 * @height: how high it is, in pixels
 *
 * Returns: (transfer none): a window of the program that shows the journal
 */
RepriseWindow *
test_window_open (RepriseJournal *journal,
                  int             width,
                  int             height)
{
  RepriseWindow *window = reprise_window_new (NULL, "/nowhere/Test.db");

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  reprise_window_show_journal (window, journal);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  return window;
}

/**
 * test_window_close:
 * @window: (transfer full): a window of test_window_open()
 *
 * Closes it, and waits until it is finalized.
 */
void
test_window_close (RepriseWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_until (is_gone, &window);
}
