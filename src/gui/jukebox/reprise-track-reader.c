#include "gui/jukebox/reprise-track-reader.h"

#include "gui/jukebox/reprise-music-folders.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-track-listing.h"

/**
 * RepriseTrackReader:
 *
 * The tracks of a list that somebody looks at: it reads them, asks the music on this device where
 * they can be heard, and marks the one that sounds. Those that nobody looks at are forgotten.
 */
struct _RepriseTrackReader
{
  GObject              parent_instance;

  RepriseJournal      *journal;   /* (owned) (not nullable) */
  RepriseJukebox      *jukebox;   /* (owned) (nullable) */
  RepriseMusicLibrary *library;   /* (owned) (nullable) */
  GHashTable          *items;     /* (owned) of RepriseTrackListItem by id, each held weakly */
  GArray              *wanted;    /* (owned) (element-type gint64) */
  GArray              *sought;    /* (owned) (nullable) (element-type gint64): where they are */
  GCancellable        *reading;   /* (owned) (nullable) */
  GCancellable        *seeking;   /* (owned) (nullable) */
  guint                idle;
};

G_DEFINE_FINAL_TYPE (RepriseTrackReader, reprise_track_reader, G_TYPE_OBJECT)

static void read_wanted (RepriseTrackReader *self);
static void seek (RepriseTrackReader *self);

static void
forget_cb (gpointer  data,
           GObject  *where_the_item_was)
{
  RepriseTrackReader *self = data;
  GHashTableIter iter;
  gpointer item = NULL;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (item == where_the_item_was)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

static RepriseTrackListItem *
find_item (RepriseTrackReader *self,
           gint64              id)
{
  return g_hash_table_lookup (self->items, &id);
}

static void
for_each_item (RepriseTrackReader *self,
               void              (*func) (RepriseTrackReader   *self,
                                          RepriseTrackListItem *item))
{
  GHashTableIter iter;
  gpointer item = NULL;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    func (self, item);
}

static void
mark_sound (RepriseTrackReader   *self,
            RepriseTrackListItem *item)
{
  RepriseListedTrack *track = reprise_track_list_item_get_track (item);
  const char *uuid =
    track != NULL ? reprise_track_get_uuid (reprise_listed_track_get_track (track)) : NULL;
  const gboolean is_current = self->jukebox != NULL && uuid != NULL &&
                              reprise_jukebox_is_current (self->jukebox, uuid);

  reprise_track_list_item_set_sound (item, is_current ? reprise_jukebox_get_state (self->jukebox)
                                                      : REPRISE_JUKEBOX_STOPPED);
}

static void
sound_cb (RepriseTrackReader *self)
{
  for_each_item (self, mark_sound);
}

static void
sought_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTrackReader) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) found =
    reprise_music_library_find_finish (REPRISE_MUSIC_LIBRARY (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->seeking);
  if (found == NULL)
    return;

  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      RepriseTrackListItem *item =
        i < self->sought->len ? find_item (self, g_array_index (self->sought, gint64, i)) : NULL;

      if (item != NULL)
        reprise_track_list_item_take_whereabouts (item, found->pdata[i]);
      else
        reprise_whereabouts_free (found->pdata[i]);
    }
  seek (self);
}

/* Asks the music for those that are shown. */
static void
seek (RepriseTrackReader *self)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item = NULL;
  RepriseRequest *request = NULL;

  if (self->seeking != NULL || self->library == NULL)
    return;

  g_clear_pointer (&self->sought, g_array_unref);
  self->sought = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      RepriseListedTrack *track = reprise_track_list_item_get_track (item);
      const gint64 id = reprise_track_list_item_get_id (item);

      if (track == NULL || !reprise_track_list_item_is_held (item) ||
          reprise_track_list_item_is_known (item))
        continue;
      g_array_append_val (self->sought, id);
      g_ptr_array_add (tracks, g_object_ref (reprise_listed_track_get_track (track)));
    }
  if (tracks->len == 0)
    return;

  request = reprise_request_begin (self, &self->seeking);
  reprise_music_library_find_async (self->library, tracks,
                                    reprise_request_get_cancellable (request), sought_cb, request);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTrackReader) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) tracks =
    reprise_journal_load_listed_tracks_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  for (guint i = 0; tracks != NULL && i < tracks->len; i++)
    {
      RepriseTrackListItem *item =
        find_item (self, reprise_listed_track_get_id (tracks->pdata[i]));

      if (item == NULL)
        continue;
      reprise_track_list_item_set_track (item, tracks->pdata[i]);
      mark_sound (self, item);
    }
  read_wanted (self);
  seek (self);
}

static void
read_wanted (RepriseTrackReader *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  RepriseRequest *request = NULL;

  if (self->reading != NULL)
    return;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      const gint64 id = g_array_index (self->wanted, gint64, i);
      RepriseTrackListItem *item = find_item (self, id);

      if (item != NULL && reprise_track_list_item_is_held (item))
        g_array_append_val (ids, id);
    }
  g_array_set_size (self->wanted, 0);
  if (ids->len == 0)
    return;

  request = reprise_request_begin (self, &self->reading);
  reprise_journal_load_listed_tracks_async (self->journal, ids,
                                            reprise_request_get_cancellable (request), read_cb,
                                            request);
}

static gboolean
idle_cb (gpointer data)
{
  RepriseTrackReader *self = data;

  self->idle = 0;
  read_wanted (self);
  seek (self);
  return G_SOURCE_REMOVE;
}

static void
want (RepriseTrackReader   *self,
      RepriseTrackListItem *item)
{
  const gint64 id = reprise_track_list_item_get_id (item);

  g_array_append_val (self->wanted, id);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

static void
doubt (RepriseTrackReader   *self,
       RepriseTrackListItem *item)
{
  reprise_track_list_item_doubt (item);
}

static void
music_changed_cb (RepriseTrackReader *self)
{
  for_each_item (self, doubt);
  seek (self);
}

static void
refresh_item (RepriseTrackReader   *self,
              RepriseTrackListItem *item)
{
  if (reprise_track_list_item_is_held (item))
    want (self, item);
  else
    reprise_track_list_item_set_track (item, NULL);
}

static void
listen (RepriseTrackReader *self)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  RepriseMusicLibrary *library = jukebox != NULL ? reprise_jukebox_get_library (jukebox) : NULL;

  if (g_set_object (&self->jukebox, jukebox))
    {
      g_signal_connect_object (jukebox, "notify::current", G_CALLBACK (sound_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (jukebox, "notify::state", G_CALLBACK (sound_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (g_set_object (&self->library, library))
    {
      g_signal_connect_object (library, "changed", G_CALLBACK (music_changed_cb), self,
                               G_CONNECT_SWAPPED);
      reprise_music_folders_begin_later ();
    }
}

static void
reprise_track_reader_finalize (GObject *object)
{
  RepriseTrackReader *self = REPRISE_TRACK_READER (object);
  GHashTableIter iter;
  gpointer item = NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  reprise_request_cancel (&self->reading);
  reprise_request_cancel (&self->seeking);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (item, forget_cb, self);
  g_hash_table_unref (self->items);
  g_array_unref (self->wanted);
  g_clear_pointer (&self->sought, g_array_unref);
  g_clear_object (&self->library);
  g_clear_object (&self->jukebox);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_track_reader_parent_class)->finalize (object);
}

static void
reprise_track_reader_class_init (RepriseTrackReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_track_reader_finalize;
}

static void
reprise_track_reader_init (RepriseTrackReader *self)
{
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * reprise_track_reader_new:
 * @journal: a journal
 *
 * Returns: (transfer full): what reads its tracks for a list
 */
RepriseTrackReader *
reprise_track_reader_new (RepriseJournal *journal)
{
  RepriseTrackReader *self = g_object_new (REPRISE_TYPE_TRACK_READER, NULL);

  self->journal = g_object_ref (journal);
  listen (self);
  return self;
}

/**
 * reprise_track_reader_get_library:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): the music on this device
 */
RepriseMusicLibrary *
reprise_track_reader_get_library (RepriseTrackReader *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_READER (self), NULL);

  return self->library;
}

/**
 * reprise_track_reader_get_item:
 * @self: a reader
 * @id: a track
 *
 * Returns: (transfer full): its place in the list, the same as long as anybody has it
 */
RepriseTrackListItem *
reprise_track_reader_get_item (RepriseTrackReader *self,
                               gint64              id)
{
  RepriseTrackListItem *item = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACK_READER (self), NULL);

  item = find_item (self, id);
  if (item != NULL)
    return g_object_ref (item);

  item = reprise_track_list_item_new (id);
  g_signal_connect_object (item, "wanted", G_CALLBACK (want), self, G_CONNECT_SWAPPED);
  g_object_weak_ref (G_OBJECT (item), forget_cb, self);
  g_hash_table_insert (self->items, g_memdup2 (&id, sizeof id), item);
  return item;
}

/**
 * reprise_track_reader_find:
 * @self: a reader
 * @id: a track
 *
 * Returns: (transfer none) (nullable): its place in the list, where anybody has it
 */
RepriseTrackListItem *
reprise_track_reader_find (RepriseTrackReader *self,
                           gint64              id)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_READER (self), NULL);

  return find_item (self, id);
}

/**
 * reprise_track_reader_is_used:
 * @self: a reader
 *
 * Returns: whether anybody has a place of the list
 */
gboolean
reprise_track_reader_is_used (RepriseTrackReader *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_READER (self), FALSE);

  return g_hash_table_size (self->items) > 0;
}

/**
 * reprise_track_reader_refresh:
 * @self: a reader
 *
 * Reads those anew that somebody looks at, and forgets what others were.
 */
void
reprise_track_reader_refresh (RepriseTrackReader *self)
{
  g_return_if_fail (REPRISE_IS_TRACK_READER (self));

  for_each_item (self, refresh_item);
}
