/* The program as it is, which tells what it shows when. usage: bench-window-child FILE [scroll] */

#include "bench-scroll.h"
#include "bench-tell.h"
#include "gui/reprise-application.h"

typedef struct
{
  gboolean scrolls;
  gboolean filled;  /* before the frame that is being painted */
} Watch;

static void
begin_cb (GdkFrameClock *clock,
          Watch         *watch)
{
  GtkWindow *window = gtk_application_get_active_window (
    GTK_APPLICATION (g_application_get_default ()));
  GtkWidget *list = window != NULL ? bench_find_list (GTK_WIDGET (window)) : NULL;

  watch->filled = list != NULL && bench_is_filled (list);
}

static void
painted_cb (GdkFrameClock *clock,
            Watch         *watch)
{
  GtkWindow *window = NULL;

  if (!watch->filled)
    return;

  g_signal_handlers_disconnect_by_data (clock, watch);
  bench_tell ("shown", g_get_monotonic_time ());

  window = gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));
  if (watch->scrolls)
    bench_scroll (bench_find_list (GTK_WIDGET (window)));
}

static void
realized_cb (GtkWidget *window,
             Watch     *watch)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_cb), watch);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), watch);
}

static void
added_cb (GtkApplication *application,
          GtkWindow      *window,
          Watch          *watch)
{
  bench_tell_frame (window);
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), watch);
  bench_quit_when_told (G_APPLICATION (application));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (RepriseApplication) application = reprise_application_new ();
  Watch watch = { 0 };

  watch.scrolls = g_strcmp0 (argv[argc - 1], "scroll") == 0;
  g_signal_connect (application, "window-added", G_CALLBACK (added_cb), &watch);
  return g_application_run (G_APPLICATION (application), watch.scrolls ? argc - 1 : argc, argv);
}
