#include "follow/reprise-follower.h"

#include "follow/reprise-follow-errand.h"
#include "follow/reprise-follow-holds.h"
#include "follow/reprise-follow-update.h"
#include "follow/reprise-follower-private.h"
#include "follow/reprise-schedule.h"
#include "store/reprise-feed-store.h"

/* What is due is asked for when the window has been there for a while; and a network that comes
 * back is given the time to be one. */
#define PAUSE_MS 4000

/* However soon the next one is due, and however late: a clock may be set, a machine sleeps. */
#define LEAST_WAIT_MS (60 * 1000)
#define MOST_WAIT_MS (10 * 60 * 1000)

/* As many feeds are asked for at a time. */
#define MOST_AT_ONCE 6

/**
 * RepriseFollower:
 *
 * Follows the feeds of a journal: asks for those that are due, when they are due, and for those that
 * somebody wants to see updated.
 *
 * However many ask for a feed at a time, it is asked for once. It sees to what is due only between
 * reprise_follower_start() and reprise_follower_stop().
 */
struct _RepriseFollower
{
  GObject          parent_instance;

  RepriseJournal  *journal;  /* (owned) (not nullable) */
  RepriseFetcher  *fetcher;  /* (owned) (not nullable) */
  GNetworkMonitor *monitor;  /* (owned) (nullable): set up when it is first needed */
  GHashTable      *errands;  /* (owned) (element-type utf8 RepriseFollowErrand): by the UUID of their feed */
  GQueue          *waiting;  /* (owned) (element-type RepriseFollowErrand): not begun yet */
  guint            n_begun;
  guint            n_wanted;
  GCancellable    *looking;  /* (owned) (nullable): while it looks for what is due */
  guint            timer;    /* or 0 */
  guint            pause;    /* milliseconds */
  gboolean         started;
  gboolean         troubled; /* whether one of this round is as due as it was: there was no network,
                                or what it said could not be kept */
};

G_DEFINE_FINAL_TYPE (RepriseFollower, reprise_follower, G_TYPE_OBJECT)

enum
{
  PROP_ONLINE = 1,
  PROP_N_UPDATING,
  PROP_N_WANTED,
  N_PROPERTIES,
};

enum
{
  UPDATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void look (RepriseFollower *self);
static void begin_waiting (RepriseFollower *self);

static void
notify_counts (RepriseFollower *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UPDATING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_WANTED]);
}

static gboolean
timer_cb (gpointer data)
{
  RepriseFollower *self = data;

  self->timer = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
set_timer (RepriseFollower *self,
           guint            milliseconds)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->started)
    self->timer = g_timeout_add (milliseconds, timer_cb, self);
}

/* The round is over when nobody is asked any more. */
static void
end_errand (RepriseFollower     *self,
            RepriseFollowErrand *errand)
{
  if (g_hash_table_lookup (self->errands, errand->uuid) == errand)
    g_hash_table_remove (self->errands, errand->uuid);
  if (g_hash_table_size (self->errands) == 0)
    {
      self->n_wanted = 0;
      set_timer (self, self->troubled ? MOST_WAIT_MS : MIN (self->pause, LEAST_WAIT_MS));
    }
  notify_counts (self);
}

static void
updated_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  RepriseFollowErrand *errand = data;
  g_autoptr (GError) error = NULL;
  guint n_added = 0;
  gboolean offline = FALSE;
  const gboolean kept = reprise_follow_update_finish (result, &n_added, &offline, &error);

  if (errand->follower != NULL)
    {
      g_autoptr (RepriseFollower) self = g_object_ref (errand->follower);

      self->n_begun--;
      self->troubled = self->troubled || offline ||
                       (!kept && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      end_errand (self, errand);
      if (kept)
        g_signal_emit (self, signals[UPDATED], 0, errand->uuid, n_added);
      begin_waiting (self);
    }

  reprise_follow_errand_grant (errand, error);
  reprise_follow_errand_release (errand);
}

static void
begin_waiting (RepriseFollower *self)
{
  while (self->n_begun < MOST_AT_ONCE && !g_queue_is_empty (self->waiting))
    {
      RepriseFollowErrand *errand = g_queue_pop_head (self->waiting);

      self->n_begun++;
      reprise_follow_update_async (self->journal, self->fetcher, errand->uuid,
                                   errand->cancellable, updated_cb,
                                   reprise_follow_errand_acquire (errand));
    }
}

/* Where nobody wants it any more, it is given up. */
static void
unwanted (RepriseFollowErrand *errand)
{
  RepriseFollower *self = errand->follower;

  g_cancellable_cancel (errand->cancellable);
  if (self != NULL && g_queue_remove (self->waiting, errand))
    end_errand (self, errand);
}

static RepriseFollowErrand *
ensure_errand (RepriseFollower *self,
               const char      *uuid)
{
  RepriseFollowErrand *errand = g_hash_table_lookup (self->errands, uuid);

  if (errand != NULL && !g_cancellable_is_cancelled (errand->cancellable))
    return errand;

  if (g_hash_table_size (self->errands) == 0)
    self->troubled = FALSE;
  errand = reprise_follow_errand_new (self, unwanted, uuid);
  g_hash_table_replace (self->errands, errand->uuid, errand);
  g_queue_push_tail (self->waiting, errand);
  self->n_wanted++;
  return errand;
}

static gint64
get_wait (const RepriseFeedDue *due,
          gint64                now)
{
  return due->offline ? 0 : reprise_schedule_get_wait (due->due_at, due->asked_at, now);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseFollower) self = data;
  g_autoptr (GPtrArray) feeds = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 now = reprise_database_now ();
  gint64 wait = MOST_WAIT_MS;

  feeds = reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  if (!self->started || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->looking);
  for (guint i = 0; feeds != NULL && i < feeds->len; i++)
    {
      const RepriseFeedDue *due = feeds->pdata[i];

      if (get_wait (due, now) == 0)
        ensure_errand (self, due->uuid)->due = TRUE;
      else
        wait = MIN (wait, get_wait (due, now));
    }

  if (g_hash_table_size (self->errands) == 0)
    set_timer (self, (guint) MAX (wait, LEAST_WAIT_MS));
  else
    notify_counts (self);
  begin_waiting (self);
}

/* Without a network nothing is due, until it is said that it is back. */
static void
look (RepriseFollower *self)
{
  if (!self->started || self->looking != NULL || !reprise_follower_is_online (self))
    return;

  self->looking = g_cancellable_new ();
  reprise_journal_run_async (self->journal, REPRISE_LANE_ROWS, reprise_follower_list_due_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, self->looking, looked_cb,
                             g_object_ref (self));
}

static void
network_changed_cb (RepriseFollower *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLINE]);
  if (reprise_follower_is_online (self))
    set_timer (self, self->pause);
}

/* Where a program of its own says whether there is a network, it says so later than the signal. */
static void
follow_monitor (RepriseFollower *self)
{
  g_signal_connect_object (self->monitor, "network-changed", G_CALLBACK (network_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitor, "notify::network-available",
                           G_CALLBACK (network_changed_cb), self, G_CONNECT_SWAPPED);
}

static GNetworkMonitor *
ensure_monitor (RepriseFollower *self)
{
  if (self->monitor == NULL)
    {
      self->monitor = g_object_ref (g_network_monitor_get_default ());
      follow_monitor (self);
    }
  return self->monitor;
}

static void
reprise_follower_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RepriseFollower *self = REPRISE_FOLLOWER (object);

  switch (id)
    {
    case PROP_ONLINE:
      g_value_set_boolean (value, reprise_follower_is_online (self));
      break;
    case PROP_N_UPDATING:
      g_value_set_uint (value, reprise_follower_get_n_updating (self));
      break;
    case PROP_N_WANTED:
      g_value_set_uint (value, self->n_wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_follower_dispose (GObject *object)
{
  RepriseFollower *self = REPRISE_FOLLOWER (object);

  reprise_follower_stop (self);

  G_OBJECT_CLASS (reprise_follower_parent_class)->dispose (object);
}

static void
reprise_follower_finalize (GObject *object)
{
  RepriseFollower *self = REPRISE_FOLLOWER (object);

  g_queue_free (self->waiting);
  g_hash_table_unref (self->errands);
  g_clear_object (&self->monitor);
  g_object_unref (self->fetcher);
  g_object_unref (self->journal);

  G_OBJECT_CLASS (reprise_follower_parent_class)->finalize (object);
}

static void
reprise_follower_class_init (RepriseFollowerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = reprise_follower_get_property;
  object_class->dispose = reprise_follower_dispose;
  object_class->finalize = reprise_follower_finalize;

  /* Notified of changes once it was asked for, or reprise_follower_start() was called. */
  properties[PROP_ONLINE] = g_param_spec_boolean ("online", NULL, NULL, TRUE, flags);
  properties[PROP_N_UPDATING] =
    g_param_spec_uint ("n-updating", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_WANTED] = g_param_spec_uint ("n-wanted", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * RepriseFollower::updated:
   * @self: the follower
   * @feed: the UUID of a feed
   * @n_added: how many of its posts are new; none where its server said no, too
   *
   * What is known of a feed and of its posts is not what it was.
   */
  signals[UPDATED] =
    g_signal_new ("updated", REPRISE_TYPE_FOLLOWER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
}

static void
reprise_follower_init (RepriseFollower *self)
{
  self->fetcher = reprise_fetcher_new ();
  self->errands = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         reprise_follow_errand_release);
  self->waiting = g_queue_new ();
  self->pause = PAUSE_MS;
}

/**
 * reprise_follower_new:
 * @journal: a journal
 *
 * Makes a follower, which does nothing yet.
 *
 * Returns: (transfer full): a follower
 */
RepriseFollower *
reprise_follower_new (RepriseJournal *journal)
{
  RepriseFollower *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_FOLLOWER, NULL);
  self->journal = g_object_ref (journal);
  reprise_follow_holds_watch (journal, self->fetcher);
  return self;
}

/**
 * reprise_follower_start:
 * @self: a follower
 *
 * Has it see to the feeds that are due, a few seconds from now on: to be called when the window is
 * there. Without a network it waits for one.
 */
void
reprise_follower_start (RepriseFollower *self)
{
  g_return_if_fail (REPRISE_IS_FOLLOWER (self));

  if (self->started)
    return;

  self->started = TRUE;
  ensure_monitor (self);
  set_timer (self, self->pause);
}

/**
 * reprise_follower_stop:
 * @self: a follower
 *
 * Gives up whatever is asked for, and sees to nothing any more. What is due stays due.
 */
void
reprise_follower_stop (RepriseFollower *self)
{
  g_autoptr (GPtrArray) errands = g_ptr_array_new_with_free_func (reprise_follow_errand_release);
  GHashTableIter iter;
  gpointer errand = NULL;

  g_return_if_fail (REPRISE_IS_FOLLOWER (self));

  self->started = FALSE;
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);

  g_hash_table_iter_init (&iter, self->errands);
  while (g_hash_table_iter_next (&iter, NULL, &errand))
    {
      ((RepriseFollowErrand *) errand)->follower = NULL;
      g_ptr_array_add (errands, reprise_follow_errand_acquire (errand));
    }
  g_hash_table_remove_all (self->errands);
  g_queue_clear (self->waiting);
  self->n_begun = 0;
  self->n_wanted = 0;
  if (errands->len > 0)
    notify_counts (self);

  for (guint i = 0; i < errands->len; i++)
    reprise_follow_errand_give_up (errands->pdata[i]);
}

/**
 * reprise_follower_is_online:
 * @self: a follower
 *
 * Returns: whether there is a network
 */
gboolean
reprise_follower_is_online (RepriseFollower *self)
{
  g_return_val_if_fail (REPRISE_IS_FOLLOWER (self), FALSE);

  return g_network_monitor_get_network_available (ensure_monitor (self));
}

/**
 * reprise_follower_get_n_updating:
 * @self: a follower
 *
 * Returns: how many feeds are asked for right now, or will be as soon as others were
 */
guint
reprise_follower_get_n_updating (RepriseFollower *self)
{
  g_return_val_if_fail (REPRISE_IS_FOLLOWER (self), 0);

  return g_hash_table_size (self->errands);
}

/**
 * reprise_follower_get_n_wanted:
 * @self: a follower
 *
 * Returns: of how many these are what is left: of those that were wanted since there was nothing
 *   to do the last time
 */
guint
reprise_follower_get_n_wanted (RepriseFollower *self)
{
  g_return_val_if_fail (REPRISE_IS_FOLLOWER (self), 0);

  return self->n_wanted;
}

/**
 * reprise_follower_set_monitor:
 * @self: a follower that has not asked anybody yet
 * @monitor: who knows whether there is a network
 */
void
reprise_follower_set_monitor (RepriseFollower *self,
                              GNetworkMonitor *monitor)
{
  g_return_if_fail (self->monitor == NULL);

  self->monitor = g_object_ref (monitor);
  follow_monitor (self);
}

/**
 * reprise_follower_set_pause:
 * @self: a follower
 * @milliseconds: how long it waits before it sees to what is due
 */
void
reprise_follower_set_pause (RepriseFollower *self,
                            guint            milliseconds)
{
  self->pause = milliseconds;
}

/**
 * reprise_follower_get_fetcher:
 * @self: a follower
 *
 * Returns: who asks for it
 */
RepriseFetcher *
reprise_follower_get_fetcher (RepriseFollower *self)
{
  return self->fetcher;
}

/**
 * reprise_follower_get_journal:
 * @self: a follower
 *
 * Returns: (transfer none): whose feeds it follows
 */
RepriseJournal *
reprise_follower_get_journal (RepriseFollower *self)
{
  return self->journal;
}

/**
 * reprise_follower_want:
 * @self: a follower
 * @feed: the UUID of a feed, due or not
 * @task: returned from when it was asked for, or as soon as that is cancelled
 *
 * Asks for a feed as soon as it is its turn.
 */
void
reprise_follower_want (RepriseFollower *self,
                       const char      *feed,
                       GTask           *task)
{
  reprise_follow_errand_wish (ensure_errand (self, feed), task);
  notify_counts (self);
  begin_waiting (self);
}

/**
 * reprise_follower_list_due_job:
 * @database: a connection
 * @data: nothing
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): see reprise_feed_list_due()
 */
gpointer
reprise_follower_list_due_job (RepriseDatabase  *database,
                               gpointer          data,
                               GError          **error)
{
  return reprise_feed_list_due (database, error);
}
