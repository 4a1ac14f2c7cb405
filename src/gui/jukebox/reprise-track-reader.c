#include "gui/jukebox/reprise-track-reader.h"

#include "gui/jukebox/reprise-music-folders.h"
#include "gui/reprise-item-reader.h"
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
  RepriseItemReader   *reader;    /* (owned) (not nullable) */
  GPtrArray           *sought;    /* (owned) (nullable) of RepriseTrackListItem: where they are */
  GCancellable        *reading;   /* (owned) (nullable) */
  GCancellable        *seeking;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseTrackReader, reprise_track_reader, G_TYPE_OBJECT)

static void seek (RepriseTrackReader *self);

static void
for_each_item (RepriseTrackReader *self,
               void              (*func) (RepriseTrackReader   *self,
                                          RepriseTrackListItem *item))
{
  g_autoptr (GPtrArray) items = reprise_item_reader_list (self->reader);

  for (guint i = 0; i < items->len; i++)
    func (self, items->pdata[i]);
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
  g_autoptr (GPtrArray) sought = NULL;

  if (self == NULL)
    return;

  g_clear_object (&self->seeking);
  sought = g_steal_pointer (&self->sought);
  for (guint i = 0; i < sought->len; i++)
    if (found != NULL)
      reprise_track_list_item_take_whereabouts (sought->pdata[i],
                                                g_steal_pointer (&found->pdata[i]));
    else
      reprise_track_list_item_set_known (sought->pdata[i], FALSE);
  if (found != NULL)
    seek (self);
}

static gboolean
is_to_be_sought (RepriseTrackListItem *item)
{
  return reprise_row_item_is_held (REPRISE_ROW_ITEM (item)) &&
         reprise_track_list_item_get_track (item) != NULL &&
         !reprise_track_list_item_is_known (item);
}

/* Asks the music for those that are shown. What changes meanwhile is asked for again. */
static void
seek (RepriseTrackReader *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) tracks = NULL;
  RepriseRequest *request = NULL;

  if (self->seeking != NULL || self->library == NULL)
    return;

  items = reprise_item_reader_list (self->reader);
  tracks = g_ptr_array_new_with_free_func (g_object_unref);
  self->sought = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    if (is_to_be_sought (items->pdata[i]))
      {
        RepriseListedTrack *track = reprise_track_list_item_get_track (items->pdata[i]);

        g_ptr_array_add (tracks, g_object_ref (reprise_listed_track_get_track (track)));
        g_ptr_array_add (self->sought, g_object_ref (items->pdata[i]));
        reprise_track_list_item_set_known (items->pdata[i], TRUE);
      }
  if (tracks->len == 0)
    {
      g_clear_pointer (&self->sought, g_ptr_array_unref);
      return;
    }

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
        reprise_item_reader_find (self->reader, reprise_listed_track_get_id (tracks->pdata[i]));

      if (item == NULL)
        continue;
      reprise_track_list_item_set_track (item, tracks->pdata[i]);
      mark_sound (self, item);
    }
  reprise_item_reader_done (self->reader);
  seek (self);
}

static void
read_tracks (GArray   *ids,
             gpointer  data)
{
  RepriseTrackReader *self = data;
  RepriseRequest *request = reprise_request_begin (self, &self->reading);

  reprise_journal_load_listed_tracks_async (self->journal, ids,
                                            reprise_request_get_cancellable (request), read_cb,
                                            request);
}

static void
doubt (RepriseTrackReader   *self,
       RepriseTrackListItem *item)
{
  reprise_track_list_item_set_known (item, FALSE);
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
  if (reprise_row_item_is_held (REPRISE_ROW_ITEM (item)))
    reprise_item_reader_want (self->reader, REPRISE_ROW_ITEM (item));
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

  reprise_request_cancel (&self->reading);
  reprise_request_cancel (&self->seeking);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->sought, g_ptr_array_unref);
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
  self->reader = reprise_item_reader_new (read_tracks, self);
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

  item = reprise_item_reader_find (self->reader, id);
  if (item != NULL)
    return g_object_ref (item);

  item = reprise_track_list_item_new (id);
  reprise_item_reader_add (self->reader, REPRISE_ROW_ITEM (item));
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

  return reprise_item_reader_find (self->reader, id);
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

  return reprise_item_reader_count (self->reader) > 0;
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
