/* Which tracks there is no file for on this device: they are read and looked for in batches, so
 * that neither the journal nor the music has to do with all of them at once. */

#include "gui/jukebox/reprise-missing-tracks.h"

#include "store/reprise-journal-track-listing.h"

#define BATCH 200

typedef struct
{
  RepriseMusicLibrary    *library;   /* (owned) */
  GArray                 *places;    /* (owned) of RepriseTrackPlace */
  guint                   next;      /* of them */
  GArray                 *missing;   /* (owned) of RepriseTrackPlace */
  GPtrArray              *listed;    /* (owned) (nullable) of RepriseListedTrack: the batch */
  RepriseMissingProgress  progress;
  gpointer                data;      /* of progress */
} Search;

static void look (GTask *task);

static void
search_free (Search *self)
{
  g_object_unref (self->library);
  g_array_unref (self->places);
  g_array_unref (self->missing);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_missing (const RepriseWhereabouts *whereabouts)
{
  return whereabouts->state == REPRISE_WHEREABOUTS_NOT_FOUND ||
         whereabouts->state == REPRISE_WHEREABOUTS_GONE;
}

static const RepriseTrackPlace *
get_place (Search *self,
           guint   nth)
{
  return &g_array_index (self->places, RepriseTrackPlace, nth);
}

/* A track that went meanwhile is not among those that were read. */
static void
take_batch (Search    *self,
            GPtrArray *found)
{
  const guint end = MIN (self->next + BATCH, self->places->len);
  guint nth = 0;

  for (guint i = self->next; i < end && nth < found->len; i++)
    if (get_place (self, i)->id == reprise_listed_track_get_id (self->listed->pdata[nth]))
      {
        if (is_missing (found->pdata[nth]))
          g_array_append_val (self->missing, *get_place (self, i));
        nth++;
      }

  self->next = end;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  Search *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) found =
    reprise_music_library_find_finish (REPRISE_MUSIC_LIBRARY (source), result, &error);

  if (found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  take_batch (self, found);
  look (task);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Search *self = g_task_get_task_data (task);
  g_autoptr (GPtrArray) tracks = NULL;
  GError *error = NULL;

  g_clear_pointer (&self->listed, g_ptr_array_unref);
  self->listed =
    reprise_journal_load_listed_tracks_finish (REPRISE_JOURNAL (source), result, &error);
  if (self->listed == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  tracks = reprise_listed_tracks_dup_tracks (self->listed);
  reprise_music_library_find_async (self->library, tracks, g_task_get_cancellable (task), found_cb,
                                    g_object_ref (task));
}

static void
look (GTask *task)
{
  Search *self = g_task_get_task_data (task);
  const guint end = MIN (self->next + BATCH, self->places->len);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->next == self->places->len)
    {
      g_task_return_pointer (task, g_array_ref (self->missing), (GDestroyNotify) g_array_unref);
      return;
    }

  self->progress ((double) self->next / self->places->len, self->missing, self->data);
  for (guint i = self->next; i < end; i++)
    g_array_append_val (ids, get_place (self, i)->id);
  reprise_journal_load_listed_tracks_async (g_task_get_source_object (task), ids,
                                            g_task_get_cancellable (task), loaded_cb,
                                            g_object_ref (task));
}

/**
 * reprise_missing_tracks_find_async:
 * @journal: a journal
 * @library: the music on this device
 * @places: (element-type RepriseTrackPlace): tracks of the journal; nobody changes them any more
 * @progress: told how far it is, with @user_data; not after it was cancelled
 * @cancellable: to give up
 * @callback: called when it is done
 * @user_data: given to both
 *
 * Looks which of some tracks there is no file for, nor a link.
 */
void
reprise_missing_tracks_find_async (RepriseJournal         *journal,
                                   RepriseMusicLibrary    *library,
                                   GArray                 *places,
                                   RepriseMissingProgress  progress,
                                   GCancellable           *cancellable,
                                   GAsyncReadyCallback     callback,
                                   gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (journal, cancellable, callback, user_data);
  Search *self = g_new0 (Search, 1);

  self->library = g_object_ref (library);
  self->places = g_array_ref (places);
  self->missing = g_array_new (FALSE, FALSE, sizeof (RepriseTrackPlace));
  self->progress = progress;
  self->data = user_data;
  g_task_set_source_tag (task, reprise_missing_tracks_find_async);
  g_task_set_task_data (task, self, (GDestroyNotify) search_free);
  look (task);
}

/**
 * reprise_missing_tracks_find_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RepriseTrackPlace): those that are missing, in
 *   the order they were in
 */
GArray *
reprise_missing_tracks_find_finish (GAsyncResult  *result,
                                    GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
