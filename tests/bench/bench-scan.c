/* Reads music beside all else that is measured, as the program does, and tells how far it is. */

#include "bench-scan.h"

#include "bench-tell.h"
#include "gui/jukebox/reprise-music-folders.h"
#include "jukebox/reprise-jukebox.h"

#define EACH_SECONDS 1

static gboolean
tell_cb (gpointer data)
{
  RepriseMusicLibrary *library = data;
  guint n_done = 0;

  g_object_get (library, "n-done", &n_done, NULL);
  bench_tell (reprise_music_library_is_scanning (library) ? "scanned" : "scan-ended", n_done);
  return G_SOURCE_CONTINUE;
}

/**
 * bench_scan:
 * @folder: where music is that nobody has read yet
 */
void
bench_scan (const char *folder)
{
  const char * const folders[] = { folder, NULL };
  RepriseMusicLibrary *library = reprise_jukebox_get_library (reprise_jukebox_get_default ());
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_set_strv (settings, "music-folders", folders);
  reprise_music_folders_begin ();
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, EACH_SECONDS, tell_cb, g_object_ref (library),
                              g_object_unref);
}
