/* Reads music beside all else that is measured, as the program does, and tells how far it is. */

#include "bench-scan.h"

#include "bench-tell.h"
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

  reprise_music_library_set_folders (library, folders);
  g_timeout_add_seconds (EACH_SECONDS, tell_cb, library);
}
