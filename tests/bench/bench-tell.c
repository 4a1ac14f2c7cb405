/* How a program that is measured talks with the one that measures: a line for each thing that
 * happened, and it quits when nobody listens any more. */

#include "bench-tell.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

static void
painted_cb (GdkFrameClock *clock,
            gpointer       data)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, data);
  bench_tell ("frame", g_get_monotonic_time ());
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GList *windows = gtk_application_get_windows (data);

  g_input_stream_read_finish (G_INPUT_STREAM (source), result, NULL);
  while (windows != NULL)
    {
      gtk_window_destroy (windows->data);
      windows = gtk_application_get_windows (data);
    }
}

/* The clock is the same in all processes. */
void
bench_tell (const char *what,
            gint64      microseconds)
{
  g_print ("%s %" G_GINT64_FORMAT "\n", what, microseconds);
}

/* Tells when a window that is not realized yet was painted for the first time. */
void
bench_tell_frame (GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}

void
bench_quit_when_told (GApplication *application)
{
  static char byte;
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);

  g_input_stream_read_async (input, &byte, 1, G_PRIORITY_DEFAULT, NULL, read_cb, application);
}
