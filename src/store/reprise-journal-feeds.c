/* What a page of feeds asks a journal for. */

#include "store/reprise-journal-feeds.h"

#include "store/reprise-feed-store.h"

typedef struct
{
  RepriseFeed *edited;     /* (owned) */
  RepriseFeed *made_from;  /* (owned) (nullable) */
} Save;

typedef struct
{
  ReprisePostQuestion  asked;
  char                *feed;   /* (owned) (nullable) */
  char                *group;  /* (owned) (nullable) */
  char                *words;  /* (owned) (nullable) */
} Question;

typedef struct
{
  char            *uuid;    /* (owned) */
  ReprisePostMark  mark;
  gboolean         marked;
} Mark;

static void
save_free (Save *save)
{
  g_object_unref (save->edited);
  g_clear_object (&save->made_from);
  g_free (save);
}

static Question *
question_copy (const ReprisePostQuestion *asked)
{
  Question *self = g_new0 (Question, 1);

  self->feed = g_strdup (asked->feed);
  self->group = g_strdup (asked->group);
  self->words = g_strdup (asked->words);
  self->asked = (ReprisePostQuestion) { self->feed, self->group, asked->choice, self->words,
                                        asked->whole };
  return self;
}

static void
question_free (Question *self)
{
  g_free (self->feed);
  g_free (self->group);
  g_free (self->words);
  g_free (self);
}

static void
mark_free (Mark *mark)
{
  g_free (mark->uuid);
  g_free (mark);
}

static gpointer
load_feeds_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  return reprise_feed_list (database, error);
}

static gpointer
save_feed_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  Save *save = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  return reprise_feed_save (deed, database, save->edited, save->made_from, error) &&
         reprise_deed_settle (deed, error)
           ? reprise_feed_load (database, reprise_feed_get_id (save->edited), error) : NULL;
}

static gpointer
list_posts_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  const Question *question = data;

  return reprise_post_list (database, &question->asked, error);
}

static gpointer
load_posts_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  return reprise_post_load_all (database, data, error);
}

static gpointer
load_post_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  return reprise_post_load (database, data, error);
}

static gpointer
mark_post_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  const Mark *mark = data;

  return GINT_TO_POINTER (reprise_post_mark (database, mark->uuid, mark->mark, mark->marked,
                                             error));
}

static gpointer
read_posts_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  const Question *question = data;

  return reprise_post_read_all (database, &question->asked, error);
}

static gpointer
delete_post_job (RepriseDatabase  *database,
                 gpointer          data,
                 GError          **error)
{
  return reprise_post_delete (database, data, error);
}

/**
 * reprise_journal_load_feeds_async:
 * @self: a journal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Reads the feeds; see reprise_feed_list().
 */
void
reprise_journal_load_feeds_async (RepriseJournal      *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_feeds_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_load_feeds_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFeed): the feeds
 */
GPtrArray *
reprise_journal_load_feeds_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_save_feed_async:
 * @self: a journal
 * @edited: the feed as it shall be, copied
 * @made_from: (nullable): as it was loaded for the edit, copied; %NULL for a new one
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is kept
 * @user_data: given to @callback
 *
 * Keeps a feed; see reprise_feed_save().
 */
void
reprise_journal_save_feed_async (RepriseJournal      *self,
                                 RepriseFeed         *edited,
                                 RepriseFeed         *made_from,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Save *save = g_new0 (Save, 1);

  save->edited = reprise_feed_copy (edited);
  save->made_from = made_from != NULL ? reprise_feed_copy (made_from) : NULL;
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, save_feed_job, save,
                             (GDestroyNotify) save_free, g_object_unref, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_save_feed_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the feed as it is kept
 */
RepriseFeed *
reprise_journal_save_feed_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_list_posts_async:
 * @self: a journal
 * @question: which, copied
 * @cancellable: (nullable): interrupts the search; whoever types on cancels the one before
 * @callback: called when it is answered
 * @user_data: given to @callback
 *
 * Lists posts; see reprise_post_list().
 */
void
reprise_journal_list_posts_async (RepriseJournal             *self,
                                  const ReprisePostQuestion  *question,
                                  GCancellable               *cancellable,
                                  GAsyncReadyCallback         callback,
                                  gpointer                    user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, list_posts_job, question_copy (question),
                             (GDestroyNotify) question_free, (GDestroyNotify) g_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_list_posts_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the posts, the newest first
 */
GArray *
reprise_journal_list_posts_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_load_posts_async:
 * @self: a journal
 * @ids: (element-type gint64): posts; not to be changed any more
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Reads the rows of posts; see reprise_post_load_all().
 */
void
reprise_journal_load_posts_async (RepriseJournal      *self,
                                  GArray              *ids,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_posts_job, g_array_ref (ids),
                             (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_load_posts_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type ReprisePost): those there are, in their order
 */
GPtrArray *
reprise_journal_load_posts_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_load_post_async:
 * @self: a journal
 * @uuid: a post
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a post with what it says.
 */
void
reprise_journal_load_post_async (RepriseJournal      *self,
                                 const char          *uuid,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_post_job, g_strdup (uuid), g_free,
                             g_object_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_load_post_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the post
 */
ReprisePost *
reprise_journal_load_post_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_mark_post_async:
 * @self: a journal
 * @uuid: a post
 * @mark: a mark
 * @marked: whether it shall have it
 * @cancellable: (nullable): a cancellable; a change that has begun ends
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Marks a post.
 */
void
reprise_journal_mark_post_async (RepriseJournal      *self,
                                 const char          *uuid,
                                 ReprisePostMark      mark,
                                 gboolean             marked,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Mark *data = g_new0 (Mark, 1);

  data->uuid = g_strdup (uuid);
  data->mark = mark;
  data->marked = marked;
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, mark_post_job, data,
                             (GDestroyNotify) mark_free, NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_mark_post_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was marked
 */
gboolean
reprise_journal_mark_post_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}

/**
 * reprise_journal_read_posts_async:
 * @self: a journal
 * @question: which, copied
 * @cancellable: (nullable): a cancellable; a change that has begun ends
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Marks posts as read.
 */
void
reprise_journal_read_posts_async (RepriseJournal             *self,
                                  const ReprisePostQuestion  *question,
                                  GCancellable               *cancellable,
                                  GAsyncReadyCallback         callback,
                                  gpointer                    user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, read_posts_job, question_copy (question),
                             (GDestroyNotify) question_free, (GDestroyNotify) reprise_undo_free,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_delete_post_async:
 * @self: a journal
 * @uuid: a post
 * @cancellable: (nullable): a cancellable; a change that has begun ends
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Deletes a post, for good as far as its feed goes.
 */
void
reprise_journal_delete_post_async (RepriseJournal      *self,
                                   const char          *uuid,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, delete_post_job, g_strdup (uuid), g_free,
                             (GDestroyNotify) reprise_undo_free, cancellable, callback, user_data);
}

/**
 * reprise_journal_change_posts_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what takes the reading or deleting back
 */
RepriseUndo *
reprise_journal_change_posts_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
