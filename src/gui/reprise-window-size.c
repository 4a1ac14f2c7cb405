/* How large a window was when it was closed last, so that the next is as large. */

#include "gui/reprise-window-size.h"

/**
 * reprise_window_size_restore:
 * @window: a window that is not shown yet
 *
 * Makes it as large as the one that was closed last.
 */
void
reprise_window_size_restore (GtkWindow *window)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

/**
 * reprise_window_size_keep:
 * @window: a window that is being closed
 *
 * Remembers how large it is. That is done when a window closes and not while it is sized, so of two
 * windows neither moves the other.
 */
void
reprise_window_size_keep (GtkWindow *window)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  int width = 0;
  int height = 0;

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}
