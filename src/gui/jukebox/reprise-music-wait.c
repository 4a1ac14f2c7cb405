/* How music is played before all of it was looked for: whoever plays something on the first day
 * hears it as soon as one of its files is known, and is not told that there are none. */

#include "gui/jukebox/reprise-music-wait.h"

#define WAIT "reprise-music-wait"

/* Nobody calls less a while. */
#define A_WHILE_MS 500

/* What is to be played then. There is one for a jukebox: the newest. */
typedef struct
{
  RepriseJukebox       *jukebox;  /* whose it is */
  RepriseMusicLibrary  *library;  /* (owned) */
  GPtrArray            *items;    /* (owned) of RepriseQueueItem */
  guint                 first;
  RepriseMusicWaitFunc  tell;     /* (nullable) */
  GWeakRef              asker;
  guint                 slow;     /* waits to call that */
  GCancellable         *finding;  /* (owned) */
  gboolean              asking;   /* the library was asked, and has not answered */
  gboolean              again;    /* something was found since it was asked */
} Wait;

static void
wait_free (gpointer data)
{
  Wait *wait = data;

  g_clear_handle_id (&wait->slow, g_source_remove);
  g_signal_handlers_disconnect_by_data (wait->library, wait);
  g_object_unref (wait->library);
  g_cancellable_cancel (wait->finding);
  g_object_unref (wait->finding);
  g_weak_ref_clear (&wait->asker);
  g_ptr_array_unref (wait->items);
  g_free (wait);
}

/* Frees @wait. */
static void
stop (Wait *wait)
{
  g_object_set_data (G_OBJECT (wait->jukebox), WAIT, NULL);
}

/* Frees @wait. */
static void
play (Wait *wait)
{
  g_autoptr (GPtrArray) items = g_ptr_array_ref (wait->items);
  RepriseJukebox *jukebox = wait->jukebox;
  const guint first = wait->first;

  stop (wait);
  reprise_jukebox_play_items (jukebox, items, first);
}

/* Of what cannot be played either, the reason is known. */
static gboolean
is_known (const RepriseWhereabouts *whereabouts)
{
  return whereabouts->state == REPRISE_WHEREABOUTS_FILE ||
         whereabouts->state == REPRISE_WHEREABOUTS_LINK ||
         whereabouts->state == REPRISE_WHEREABOUTS_UNDECODABLE;
}

static gboolean
is_any_known (GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (is_known (found->pdata[i]))
      return TRUE;

  return FALSE;
}

static void look (Wait *wait);

static gboolean
slow_cb (gpointer data)
{
  Wait *wait = data;
  g_autoptr (GObject) asker = g_weak_ref_get (&wait->asker);

  wait->slow = 0;
  if (asker != NULL && wait->tell != NULL)
    wait->tell (asker);
  return G_SOURCE_REMOVE;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseJukebox) jukebox = data;
  g_autoptr (GPtrArray) found =
    reprise_music_library_find_finish (REPRISE_MUSIC_LIBRARY (source), result, NULL);
  Wait *wait = g_object_get_data (G_OBJECT (jukebox), WAIT);

  if (wait == NULL || g_task_get_cancellable (G_TASK (result)) != wait->finding)
    return;

  wait->asking = FALSE;
  if (found == NULL || is_any_known (found) ||
      !reprise_music_library_is_scanning (REPRISE_MUSIC_LIBRARY (source)))
    play (wait);
  else if (wait->again)
    look (wait);
}

static void
look (Wait *wait)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new ();

  /* Whoever found something else to hear does not wait any more. */
  if (reprise_jukebox_get_state (wait->jukebox) == REPRISE_JUKEBOX_PLAYING)
    {
      stop (wait);
      return;
    }

  wait->again = wait->asking;
  if (wait->asking)
    return;

  for (guint i = 0; i < wait->items->len; i++)
    g_ptr_array_add (tracks, reprise_queue_item_get_track (wait->items->pdata[i]));
  wait->asking = TRUE;
  reprise_music_library_find_async (wait->library, tracks, wait->finding, found_cb,
                                    g_object_ref (wait->jukebox));
}

/**
 * reprise_music_wait_play:
 * @jukebox: what plays
 * @items: (element-type RepriseQueueItem): what to play
 * @first: the position of the one to begin with; %REPRISE_QUEUE_NOWHERE for any
 * @words: (nullable): called where it takes a while, and not after @asker is gone
 * @asker: (type GObject) (nullable): who wants to hear it
 *
 * Plays something: at once, or where music is still being looked for and none of it is known, as
 * soon as that changes.
 */
void
reprise_music_wait_play (RepriseJukebox       *jukebox,
                         GPtrArray            *items,
                         guint                 first,
                         RepriseMusicWaitFunc  words,
                         gpointer              asker)
{
  RepriseMusicLibrary *library = NULL;
  Wait *wait = NULL;

  g_return_if_fail (REPRISE_IS_JUKEBOX (jukebox));
  g_return_if_fail (items != NULL);

  g_object_set_data (G_OBJECT (jukebox), WAIT, NULL);
  library = reprise_jukebox_get_library (jukebox);
  if (library == NULL || !reprise_music_library_is_scanning (library))
    {
      reprise_jukebox_play_items (jukebox, items, first);
      return;
    }

  reprise_jukebox_stop (jukebox);
  wait = g_new0 (Wait, 1);
  wait->jukebox = jukebox;
  wait->library = g_object_ref (library);
  wait->items = g_ptr_array_ref (items);
  wait->first = first;
  wait->tell = words;
  wait->finding = g_cancellable_new ();
  wait->slow = g_timeout_add (A_WHILE_MS, slow_cb, wait);
  g_weak_ref_init (&wait->asker, asker);
  g_object_set_data_full (G_OBJECT (jukebox), WAIT, wait, wait_free);
  g_signal_connect_swapped (library, "changed", G_CALLBACK (look), wait);
  g_signal_connect_swapped (library, "notify::scanning", G_CALLBACK (look), wait);
  look (wait);
}
