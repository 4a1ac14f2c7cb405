/* Where the music of this computer is: in the folder that the desktop has for it and in those that
 * somebody added. They are not looked into before somebody wants to hear or see something of it. */

#include "gui/jukebox/reprise-music-folders.h"

#include "jukebox/reprise-jukebox.h"

/* What follows the settings, on the library that they are for. */
#define SETTINGS "reprise-music-folders"

static void
folders_cb (GSettings           *settings,
            const char          *key,
            RepriseMusicLibrary *library)
{
  g_auto (GStrv) folders = reprise_music_folders_list ();

  reprise_music_library_set_folders (library, (const char * const *) folders);
}

static gboolean
begin_cb (gpointer data)
{
  reprise_music_folders_begin ();
  return G_SOURCE_REMOVE;
}

/**
 * reprise_music_folders_begin:
 *
 * Looks for music, if that has not been asked for before. Whoever plays music, or shows where a
 * track can be heard, calls it.
 */
void
reprise_music_folders_begin (void)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  RepriseMusicLibrary *library = jukebox != NULL ? reprise_jukebox_get_library (jukebox) : NULL;
  GSettings *settings = NULL;

  if (library == NULL || g_object_get_data (G_OBJECT (library), SETTINGS) != NULL)
    return;

  settings = g_settings_new (APPLICATION_ID);
  g_object_set_data_full (G_OBJECT (library), SETTINGS, settings, g_object_unref);
  g_signal_connect_object (settings, "changed::music-folders", G_CALLBACK (folders_cb), library,
                           0);
  g_signal_connect_object (settings, "changed::music-usual-folder", G_CALLBACK (folders_cb),
                           library, 0);
  folders_cb (settings, NULL, library);
}

/**
 * reprise_music_folders_begin_later:
 *
 * Looks for music as soon as there is nothing better to do.
 */
void
reprise_music_folders_begin_later (void)
{
  g_idle_add_full (G_PRIORITY_LOW, begin_cb, NULL, NULL);
}

/**
 * reprise_music_folders_list:
 *
 * Returns: (transfer full): the paths of the folders that there may be music in
 */
GStrv
reprise_music_folders_list (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_auto (GStrv) added = g_settings_get_strv (settings, "music-folders");
  g_auto (GStrv) usual = reprise_music_library_dup_default_folders ();
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();

  if (g_settings_get_boolean (settings, "music-usual-folder"))
    g_strv_builder_addv (folders, (const char **) usual);
  for (gsize i = 0; added[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) usual, added[i]))
      g_strv_builder_add (folders, added[i]);

  return g_strv_builder_end (folders);
}
