/* Tracks of a list, played one behind the other. */

#include "gui/jukebox/reprise-listed-queue.h"

#include "gui/jukebox/reprise-music-folders.h"
#include "gui/jukebox/reprise-music-wait.h"
#include "store/reprise-journal-track-listing.h"

static RepriseQueueItem *
make_item (RepriseListedTrack *listed,
           RepriseJournal     *journal)
{
  return reprise_queue_item_new (reprise_listed_track_get_track (listed),
                                 reprise_journal_get_path (journal),
                                 reprise_listed_track_get_appraisal (listed),
                                 reprise_listed_track_get_name (listed));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  RepriseJournal *journal = REPRISE_JOURNAL (source);
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  g_autoptr (GPtrArray) tracks = reprise_journal_load_listed_tracks_finish (journal, result, NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (tracks == NULL || tracks->len == 0 || jukebox == NULL)
    return;

  for (guint i = 0; i < tracks->len; i++)
    g_ptr_array_add (items, make_item (tracks->pdata[i], journal));
  reprise_queue_set_shuffle (reprise_jukebox_get_queue (jukebox), GPOINTER_TO_INT (data));
  reprise_music_folders_begin ();
  reprise_music_wait_play (jukebox, items, 0, NULL, NULL);
}

/* Brings any of them to the front, so that of more than are queued it is not always the same. */
static void
shuffle_front (GArray *ids,
               guint   n)
{
  for (guint i = 0; i < n; i++)
    {
      const guint other = (guint) g_random_int_range ((gint32) i, (gint32) ids->len);
      const gint64 id = g_array_index (ids, gint64, i);

      g_array_index (ids, gint64, i) = g_array_index (ids, gint64, other);
      g_array_index (ids, gint64, other) = id;
    }
}

/**
 * reprise_listed_queue_play:
 * @journal: a journal
 * @ids: (transfer full) (element-type gint64): tracks of it
 * @shuffle: whether in any order; else in theirs
 *
 * Has the jukebox play tracks, and those alone: the first %REPRISE_LISTED_QUEUE_MOST, or so many of
 * them.
 */
void
reprise_listed_queue_play (RepriseJournal *journal,
                           GArray         *ids,
                           gboolean        shuffle)
{
  const guint n = MIN (ids->len, REPRISE_LISTED_QUEUE_MOST);

  if (shuffle)
    shuffle_front (ids, n);
  g_array_set_size (ids, n);
  if (n > 0)
    reprise_journal_load_listed_tracks_async (journal, ids, NULL, loaded_cb,
                                              GINT_TO_POINTER (shuffle));
  g_array_unref (ids);
}
