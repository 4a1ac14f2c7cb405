/* What a jukebox was about to play, kept while the program does not run: a key file of this
 * device's own, which can be thrown away. The tracks are in it as they were, so that nothing has to
 * be asked of their journals. */

#include "jukebox/reprise-jukebox-session.h"

#include <glib/gstdio.h>

#define JUKEBOX "Jukebox"

/* A file that nobody but the program wrote has no more. */
#define MOST_TRACKS 10000

/* What is written about a track stays in its journal. */
static const char * const track_fields[] = {
  "uuid", "artist", "title", "album", "composer", "kind", "location", "recording", NULL,
};

static void
save_property (GKeyFile   *file,
               const char *group,
               GObject    *object,
               const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (object, name, &value);
  if (G_VALUE_HOLDS_ENUM (&value))
    g_key_file_set_integer (file, group, name, g_value_get_enum (&value));
  else if (G_VALUE_HOLDS_STRING (&value) && g_value_get_string (&value) != NULL)
    g_key_file_set_string (file, group, name, g_value_get_string (&value));
}

static void
restore_property (GKeyFile   *file,
                  const char *group,
                  GObject    *object,
                  const char *name)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_autofree char *text = NULL;

  if (G_IS_PARAM_SPEC_ENUM (pspec))
    {
      const int value = g_key_file_get_integer (file, group, name, NULL);

      if (g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class, value) != NULL)
        g_object_set (object, name, value, NULL);
      return;
    }

  text = g_key_file_get_string (file, group, name, NULL);
  if (text != NULL)
    g_object_set (object, name, text, NULL);
}

static void
set_text (GKeyFile   *file,
          const char *group,
          const char *key,
          const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, group, key, text);
}

static void
save_item (GKeyFile         *file,
           guint             position,
           RepriseQueueItem *item)
{
  g_autofree char *group = g_strdup_printf ("Track %u", position + 1);

  set_text (file, group, "journal", reprise_queue_item_get_journal (item));
  set_text (file, group, "appraisal", reprise_queue_item_get_appraisal (item));
  set_text (file, group, "name", reprise_queue_item_get_name (item));
  set_text (file, group, "art", reprise_queue_item_get_art (item));
  for (gsize i = 0; track_fields[i] != NULL; i++)
    save_property (file, group, G_OBJECT (reprise_queue_item_get_track (item)), track_fields[i]);
}

static RepriseQueueItem *
restore_item (GKeyFile *file,
              guint     position)
{
  g_autofree char *group = g_strdup_printf ("Track %u", position + 1);
  g_autoptr (RepriseTrack) track = reprise_track_new ("", "");
  g_autofree char *journal = g_key_file_get_string (file, group, "journal", NULL);
  g_autofree char *appraisal = g_key_file_get_string (file, group, "appraisal", NULL);
  g_autofree char *name = g_key_file_get_string (file, group, "name", NULL);
  g_autofree char *art = g_key_file_get_string (file, group, "art", NULL);
  RepriseQueueItem *item = NULL;

  if (journal == NULL || appraisal == NULL)
    return NULL;

  for (gsize i = 0; track_fields[i] != NULL; i++)
    restore_property (file, group, G_OBJECT (track), track_fields[i]);
  item = reprise_queue_item_new (track, journal, appraisal, name != NULL ? name : "");
  reprise_queue_item_set_art (item, art);
  return item;
}

static GPtrArray *
restore_items (GKeyFile *file)
{
  const int n = g_key_file_get_integer (file, JUKEBOX, "tracks", NULL);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < MIN (n, MOST_TRACKS); i++)
    {
      RepriseQueueItem *item = restore_item (file, (guint) i);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  return items;
}

/* Before it was told what to play, a jukebox plays nothing. */
static void
restore_queue (RepriseJukebox *jukebox,
               GKeyFile       *file,
               GPtrArray      *items)
{
  RepriseQueue *queue = reprise_jukebox_get_queue (jukebox);
  const int position = g_key_file_get_integer (file, JUKEBOX, "position", NULL);
  const int repeat = g_key_file_get_integer (file, JUKEBOX, "repeat", NULL);

  reprise_queue_replace (queue, items);
  reprise_queue_set_shuffle (queue, g_key_file_get_boolean (file, JUKEBOX, "shuffle", NULL));
  if (repeat >= REPRISE_REPEAT_NONE && repeat <= REPRISE_REPEAT_ONE)
    reprise_queue_set_repeat (queue, (RepriseRepeat) repeat);
  if (position < 0 || (guint) position >= items->len)
    return;

  reprise_queue_set_position (queue, (guint) position);
  reprise_jukebox_seek (jukebox, MAX (g_key_file_get_int64 (file, JUKEBOX, "time", NULL), 0));
}

/**
 * reprise_jukebox_session_dup_default_path:
 *
 * Returns: (transfer full): the path of the file for it
 */
char *
reprise_jukebox_session_dup_default_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "reprise", "jukebox.ini", NULL);
}

/**
 * reprise_jukebox_session_save:
 * @jukebox: what plays
 * @path: the file to keep it in; its folder is made where there is none
 * @error: return location for a #GFileError
 *
 * Keeps what a jukebox is about to play, and where in it. Where it is about to play nothing, there
 * is no file afterwards.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_jukebox_session_save (RepriseJukebox  *jukebox,
                              const char      *path,
                              GError         **error)
{
  RepriseQueue *queue = reprise_jukebox_get_queue (jukebox);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (queue));
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);

  if (n == 0)
    {
      g_unlink (path);
      return TRUE;
    }

  g_key_file_set_integer (file, JUKEBOX, "tracks", (int) n);
  if (reprise_queue_get_position (queue) != REPRISE_QUEUE_NOWHERE)
    g_key_file_set_integer (file, JUKEBOX, "position", (int) reprise_queue_get_position (queue));
  g_key_file_set_int64 (file, JUKEBOX, "time", reprise_jukebox_get_position (jukebox));
  g_key_file_set_double (file, JUKEBOX, "volume", reprise_jukebox_get_volume (jukebox));
  g_key_file_set_integer (file, JUKEBOX, "repeat", (int) reprise_queue_get_repeat (queue));
  g_key_file_set_boolean (file, JUKEBOX, "shuffle", reprise_queue_get_shuffle (queue));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RepriseQueueItem) item = g_list_model_get_item (G_LIST_MODEL (queue), i);

      save_item (file, i, item);
    }

  g_mkdir_with_parents (folder, 0700);
  return g_key_file_save_to_file (file, path, error);
}

/**
 * reprise_jukebox_session_restore:
 * @jukebox: what plays, and is about to play nothing yet
 * @path: the file that it was kept in
 *
 * Lets a jukebox be about to play what it was, without a sound.
 *
 * Returns: whether anything was kept
 */
gboolean
reprise_jukebox_session_restore (RepriseJukebox *jukebox,
                                 const char     *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GPtrArray) items = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;

  items = restore_items (file);
  if (items->len == 0)
    return FALSE;

  if (g_key_file_has_key (file, JUKEBOX, "volume", NULL))
    reprise_jukebox_set_volume (jukebox,
                                CLAMP (g_key_file_get_double (file, JUKEBOX, "volume", NULL), 0,
                                       1));
  restore_queue (jukebox, file, items);
  return TRUE;
}
