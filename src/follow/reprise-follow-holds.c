/* That a server wants to be left alone is kept in the journal: for the next session, and for another
 * program with the same journal. */

#include "follow/reprise-follow-holds.h"

#include "store/reprise-feed-hold.h"

typedef struct
{
  char   *host;     /* (owned) */
  gint64  seconds;
} Hold;

static void
hold_free (Hold *hold)
{
  g_free (hold->host);
  g_free (hold);
}

static gpointer
save_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  const Hold *hold = data;

  return GINT_TO_POINTER (reprise_feed_hold_save (database, hold->host, hold->seconds, error));
}

/* Where it cannot be kept, it is known for as long as the fetcher is there. */
static void
held_cb (RepriseJournal *journal,
         const char     *host,
         gint64          seconds)
{
  Hold *hold = g_new0 (Hold, 1);

  hold->host = g_strdup (host);
  hold->seconds = seconds;
  reprise_journal_run_async (journal, REPRISE_LANE_WRITE, save_job, hold,
                             (GDestroyNotify) hold_free, NULL, NULL, NULL, NULL);
}

/**
 * reprise_follow_holds_watch:
 * @journal: a journal
 * @fetcher: a fetcher
 *
 * From now on keeps which servers have said that they want to be left alone.
 */
void
reprise_follow_holds_watch (RepriseJournal *journal,
                            RepriseFetcher *fetcher)
{
  g_signal_connect_object (fetcher, "held", G_CALLBACK (held_cb), journal, G_CONNECT_SWAPPED);
}

/**
 * reprise_follow_holds_apply:
 * @holds: (element-type RepriseFeedHold): what is kept of that
 * @fetcher: a fetcher
 *
 * Leaves those servers alone.
 */
void
reprise_follow_holds_apply (GPtrArray      *holds,
                            RepriseFetcher *fetcher)
{
  for (guint i = 0; i < holds->len; i++)
    {
      const RepriseFeedHold *hold = holds->pdata[i];

      reprise_fetcher_hold (fetcher, hold->host, hold->left);
    }
}
