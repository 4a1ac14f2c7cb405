/* What a journal keeps of an answer: posts, validators, and when to ask again, in one transaction. */

#include "follow/reprise-follow-answer.h"

#include "feed/reprise-feed-error.h"
#include "feed/reprise-feed-uid.h"
#include "follow/reprise-diary.h"
#include "follow/reprise-move.h"
#include "follow/reprise-schedule.h"
#include "store/reprise-bin.h"

static void
set_text (char       **place,
          const char  *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/* A refusal or an error leaves everything as it is but this. What is gone stays so until it is there
 * again. */
static void
fail (RepriseFeedState   *state,
      RepriseFeedTrouble  trouble,
      guint               status)
{
  if (state->trouble == REPRISE_FEED_TROUBLE_GONE)
    return;

  state->trouble = trouble;
  state->status = status;
  state->failures++;
}

static void
succeed (const RepriseFollowAnswer *self,
         RepriseFeedState          *state,
         gint64                     now)
{
  state->answered_at = now;
  state->trouble = REPRISE_FEED_TROUBLE_NONE;
  state->status = self->fetched->status;
  state->failures = 0;
  if (self->fetched->fresh_for >= 0 || self->reading != NULL)
    state->fresh_for = self->fetched->fresh_for;
}

static gboolean
is_cut_short (const RepriseFollowAnswer *self)
{
  return !self->fetched->whole && !self->reading->document->wellformed;
}

static void
take_validators (const RepriseFollowAnswer *self,
                 RepriseFeedState          *state)
{
  set_text (&state->etag, self->fetched->etag);
  set_text (&state->last_modified, self->fetched->last_modified);
}

/* What may have been cut short is read as far as it goes, and asked for whole the next time. */
static void
take_new (const RepriseFollowAnswer *self,
          RepriseFeedState          *state,
          gint64                     now)
{
  if (self->reading == NULL)
    {
      fail (state,
            g_error_matches (self->unread, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_BEYOND)
              ? REPRISE_FEED_TROUBLE_TOO_LARGE : REPRISE_FEED_TROUBLE_NO_FEED,
            self->fetched->status);
      return;
    }

  succeed (self, state, now);
  if (!is_cut_short (self))
    take_validators (self, state);
  state->asks_for = self->reading->asks_for;
  state->uid_version = REPRISE_FEED_UID_VERSION;
}

static void
set_due (const RepriseFollowAnswer *self,
         RepriseFeedState          *state)
{
  const int interval = reprise_feed_get_interval (self->feed);
  RepriseSchedule schedule = REPRISE_SCHEDULE_INIT;

  schedule.wanted = interval > 0 ? interval : -1;
  schedule.fresh_for = state->fresh_for;
  schedule.asks_for = state->asks_for;
  schedule.retry_after = self->fetched != NULL ? self->fetched->retry_after : -1;
  schedule.failures = state->failures;
  schedule.gone = state->trouble == REPRISE_FEED_TROUBLE_GONE;
  state->asked_at = self->asked_at;
  state->due_at =
    reprise_schedule_get_due (&schedule, reprise_feed_get_uuid (self->feed), self->asked_at);
}

/* Returns: (transfer full) (nullable): where it is to be asked for from now on */
static char *
judge_move (const RepriseFollowAnswer *self,
            RepriseFeedState          *state,
            gint64                     now)
{
  RepriseMoveSight sight = REPRISE_MOVE_SIGHT_UNCLEAR;

  if (self->reading != NULL)
    sight = self->fetched->moved ? REPRISE_MOVE_SIGHT_ELSEWHERE : REPRISE_MOVE_SIGHT_NONE;

  switch (reprise_move_judge (sight, sight == REPRISE_MOVE_SIGHT_ELSEWHERE
                                       ? self->fetched->address : NULL,
                              state->moved_to, state->moved_at, now))
    {
    case REPRISE_MOVE_LEAVE:
      return NULL;
    case REPRISE_MOVE_REMEMBER:
      set_text (&state->moved_to, self->fetched->address);
      state->moved_at = now;
      return NULL;
    case REPRISE_MOVE_FORGET:
      g_clear_pointer (&state->moved_to, g_free);
      state->moved_at = 0;
      return NULL;
    case REPRISE_MOVE_GO:
      g_clear_pointer (&state->moved_to, g_free);
      state->moved_at = 0;
      return reprise_move_address (reprise_feed_get_address (self->feed), self->fetched->address);
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_follow_answer_read:
 * @self: an answer that is new
 *
 * Reads what the answer says, and makes of it all that needs no journal: on a thread of its own it
 * keeps nobody from saving.
 */
void
reprise_follow_answer_read (RepriseFollowAnswer *self)
{
  const RepriseFetched *fetched = self->fetched;

  self->reading = reprise_follow_read (fetched->body, fetched->address, fetched->content_type,
                                       &self->unread);
  if (self->reading != NULL)
    reprise_new_posts_derive (self->reading->posts);
  if (self->reading != NULL && reprise_feed_is_mine (self->feed))
    self->diary = reprise_diary_reading_new_of_feed (self->reading->posts);
}

/**
 * reprise_follow_answer_apply:
 * @self: an answer
 * @state: what was heard of the feed's server so far; afterwards what is heard by now
 * @now: milliseconds
 *
 * Where there is no network, or nobody was asked, the feed has not failed: it stays due, or is due
 * when its server wants.
 *
 * Returns: (transfer full) (nullable): where the feed is to be asked for from now on, where that is
 *   elsewhere
 */
char *
reprise_follow_answer_apply (const RepriseFollowAnswer *self,
                             RepriseFeedState          *state,
                             gint64                     now)
{
  if (g_error_matches (self->error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_OFFLINE))
    {
      if (state->trouble != REPRISE_FEED_TROUBLE_GONE)
        state->trouble = REPRISE_FEED_TROUBLE_OFFLINE;
      return NULL;
    }

  if (self->error != NULL)
    fail (state,
          g_error_matches (self->error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_TOO_LARGE)
            ? REPRISE_FEED_TROUBLE_TOO_LARGE : REPRISE_FEED_TROUBLE_UNREACHABLE,
          0);
  else
    switch (self->fetched->outcome)
      {
      case REPRISE_FETCH_HELD:
        state->due_at = reprise_schedule_get_released (reprise_feed_get_uuid (self->feed),
                                                       self->fetched->retry_after, now);
        return NULL;
      case REPRISE_FETCH_GONE:
        fail (state, REPRISE_FEED_TROUBLE_GONE, self->fetched->status);
        break;
      case REPRISE_FETCH_REFUSED:
        fail (state, REPRISE_FEED_TROUBLE_REFUSED, self->fetched->status);
        break;
      case REPRISE_FETCH_UNCHANGED:
        succeed (self, state, now);
        take_validators (self, state);
        break;
      case REPRISE_FETCH_NEW:
        take_new (self, state, now);
        break;
      }

  set_due (self, state);
  return judge_move (self, state, now);
}

/* Whoever removed the feed, gave it another address or asked later has the last word. */
static gboolean
read_wanted (const RepriseFollowAnswer *self,
             RepriseDatabase           *database,
             RepriseFeedState         **state,
             GError                   **error)
{
  const gint64 id = reprise_feed_get_id (self->feed);
  g_autoptr (RepriseFeedState) heard = NULL;
  g_autoptr (RepriseFeed) feed = NULL;
  gboolean binned = FALSE;

  *state = NULL;
  if (!reprise_bin_contains (database, REPRISE_THING_FEED, id, &binned, error))
    return FALSE;

  feed = reprise_feed_load (database, id, error);
  if (feed == NULL)
    return FALSE;

  if (binned || !g_str_equal (reprise_feed_get_address (feed),
                              reprise_feed_get_address (self->feed)))
    return TRUE;

  heard = reprise_feed_state_read (database, id, error);
  if (heard == NULL)
    return FALSE;

  if (heard->asked_at <= self->asked_at || heard->asked_at > reprise_database_now ())
    *state = g_steal_pointer (&heard);
  return TRUE;
}

static GStrv
list_fresh (GArray *posts)
{
  g_autoptr (GStrvBuilder) uids = g_strv_builder_new ();

  for (guint i = 0; i < posts->len; i++)
    {
      const RepriseNewPost *post = &g_array_index (posts, RepriseNewPost, i);

      if (post->fresh)
        g_strv_builder_add (uids, post->uid);
    }

  return g_strv_builder_end (uids);
}

/* What the user's own diary has posted is taken in with it. Whether it is their own may have changed
 * since it was asked. */
static gboolean
take_diary (RepriseFollowAnswer  *self,
            RepriseDatabase      *database,
            GError              **error)
{
  g_autoptr (RepriseIntakeReport) report = NULL;
  g_autoptr (RepriseFeed) feed = NULL;
  g_auto (GStrv) fresh = NULL;

  if (self->n_added + self->n_changed == 0)
    return TRUE;

  feed = reprise_feed_load (database, reprise_feed_get_id (self->feed), error);
  if (feed == NULL || !reprise_feed_is_mine (feed))
    return feed != NULL;

  if (self->diary == NULL)
    self->diary = reprise_diary_reading_new_of_feed (self->reading->posts);
  fresh = list_fresh (self->reading->posts);
  report = reprise_diary_take (database, feed, self->diary, (const char * const *) fresh, error);
  return report != NULL;
}

/* Half a post would be another one than the whole. */
static gboolean
keep_reading (RepriseFollowAnswer  *self,
              RepriseDatabase      *database,
              GError              **error)
{
  const gint64 id = reprise_feed_get_id (self->feed);

  if (self->reading == NULL)
    return TRUE;

  if (is_cut_short (self) && self->reading->posts->len > 0)
    g_array_set_size (self->reading->posts, self->reading->posts->len - 1);
  return reprise_new_posts_store (self->reading->posts, database, id, &self->n_added,
                                  &self->n_changed, error) &&
         reprise_feed_introduce (database, id, self->reading->title, self->reading->site, error) &&
         take_diary (self, database, error);
}

/**
 * reprise_follow_answer_job:
 * @database: a connection that may write
 * @data: (type RepriseFollowAnswer): an answer
 * @error: return location for a #RepriseStoreError
 *
 * Keeps an answer, unless it comes too late.
 *
 * Returns: whether that went well, as a pointer
 */
gpointer
reprise_follow_answer_job (RepriseDatabase  *database,
                           gpointer          data,
                           GError          **error)
{
  RepriseFollowAnswer *self = data;
  g_autoptr (RepriseFeedState) state = NULL;
  g_autofree char *address = NULL;
  const gint64 id = reprise_feed_get_id (self->feed);

  self->n_added = 0;
  self->n_changed = 0;
  if (!read_wanted (self, database, &state, error))
    return NULL;
  if (state == NULL)
    return GINT_TO_POINTER (TRUE);

  address = reprise_follow_answer_apply (self, state, reprise_database_now ());
  return GINT_TO_POINTER (keep_reading (self, database, error) &&
                          reprise_feed_state_write (database, id, state, error) &&
                          (address == NULL || reprise_feed_move (database, id, address, error)));
}

/**
 * reprise_follow_answer_clear:
 * @self: an answer
 *
 * Frees what it has.
 */
void
reprise_follow_answer_clear (RepriseFollowAnswer *self)
{
  g_clear_object (&self->feed);
  g_clear_pointer (&self->state, reprise_feed_state_free);
  g_clear_pointer (&self->fetched, reprise_fetched_free);
  g_clear_pointer (&self->diary, reprise_diary_reading_free);
  g_clear_pointer (&self->reading, reprise_follow_reading_free);
  g_clear_error (&self->error);
  g_clear_error (&self->unread);
}
