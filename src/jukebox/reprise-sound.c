/* The door to GStreamer, which is opened when it is first needed. */

#include "jukebox/reprise-sound.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#define NAME "reprise-sound." G_MODULE_SUFFIX

G_LOCK_DEFINE_STATIC (sound);
static const RepriseSound *sound;

/* Before it is installed it is elsewhere. */
static char *
dup_path (void)
{
  const char *folder = g_getenv ("REPRISE_MODULE_DIR");

  return g_build_filename (folder != NULL ? folder : MODULEDIR, NAME, NULL);
}

/* Returns: (nullable): what is in the module, if it belongs to this program: another one may have
 *   been installed since it was started */
static const RepriseSound *
find_sound (GModule    *module,
            const char *path,
            char      **reason)
{
  gpointer found = NULL;

  if (!g_module_symbol (module, REPRISE_SOUND_SYMBOL, &found))
    *reason = g_strdup (g_module_error ());
  else if (g_strcmp0 (((const RepriseSound *) found)->version, VERSION) != 0)
    *reason = g_strdup_printf ("%s: %s", path, ((const RepriseSound *) found)->version);

  return *reason == NULL ? found : NULL;
}

/* GStreamer cannot be let go of, so the module stays. */
static const RepriseSound *
load (const char  *path,
      char       **reason)
{
  GModule *module = g_module_open (path, G_MODULE_BIND_LOCAL);
  const RepriseSound *found = NULL;

  if (module == NULL)
    {
      *reason = g_strdup (g_module_error ());
      return NULL;
    }

  found = find_sound (module, path, reason);
  if (found != NULL)
    g_module_make_resident (module);
  g_module_close (module);
  return found;
}

/**
 * reprise_sound_load:
 * @error: return location for %G_IO_ERROR_NOT_SUPPORTED, in words for people
 *
 * Loads what plays and reads music, the first time, which takes some milliseconds. Any thread may
 * ask. The environment variable REPRISE_MODULE_DIR names another folder that it is in than the one
 * where it is installed.
 *
 * Returns: (nullable): it; %NULL where it is missing, or does not belong to this program
 */
const RepriseSound *
reprise_sound_load (GError **error)
{
  g_autofree char *path = dup_path ();
  g_autofree char *reason = NULL;
  const RepriseSound *loaded = NULL;

  G_LOCK (sound);
  if (sound == NULL)
    sound = load (path, &reason);
  loaded = sound;
  G_UNLOCK (sound);

  /* Translators: %s is the reason as the system says it, with a path in it. */
  if (loaded == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("The part of Reprise that plays and reads music is missing, or is another "
                   "version’s: %s. Your journal does not need it. Start Reprise again, or install "
                   "it again."), reason);

  return loaded;
}
