#include "store/reprise-journal.h"

#include "store/reprise-backup.h"
#include "store/reprise-bin.h"
#include "store/reprise-change.h"
#include "store/reprise-look.h"
#include "store/reprise-migration.h"
#include "store/reprise-post-prose.h"
#include "store/reprise-prose.h"
#include "store/reprise-still-care.h"

#define POLL_SECONDS 1

/**
 * RepriseJournal:
 *
 * Everything one person keeps: a file, and the connections to it.
 *
 * It has three lanes, each a worker with a connection of its own, and opens a fourth connection for
 * a backup. It knows nothing of films or appraisals: what a lane does is a #RepriseJob, and one
 * file for each aggregate has those.
 */
struct _RepriseJournal
{
  GObject        parent_instance;

  char          *path;                    /* (owned) (not nullable) */
  RepriseWorker *lanes[REPRISE_N_LANES];  /* (owned) (not nullable) */
  GMainContext  *context;                 /* (owned) where it polls, and signals are emitted */
  GWeakRef      *self;                    /* (owned) in an atomic rc box: whom messages are for */
  GSource       *poll;                    /* (owned) (nullable) */
  RepriseNews    seen;                    /* the writer's thread alone: what was told of */
};

G_DEFINE_FINAL_TYPE (RepriseJournal, reprise_journal, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  GWeakRef *journal;  /* (owned) in an atomic rc box */
  GStrv     uuids;    /* (owned) */
} Message;

static void
release_journal (GWeakRef *journal)
{
  g_atomic_rc_box_release_full (journal, (GDestroyNotify) g_weak_ref_clear);
}

static void
message_free (Message *message)
{
  release_journal (message->journal);
  g_strfreev (message->uuids);
  g_free (message);
}

static gboolean
tell_cb (gpointer data)
{
  Message *message = data;
  g_autoptr (RepriseJournal) self = g_weak_ref_get (message->journal);

  if (self != NULL)
    g_signal_emit (self, signals[CHANGED], 0, message->uuids);
  return G_SOURCE_REMOVE;
}

/* On the writer's thread, which the journal waits for when it goes: it is there, but a reference
 * taken here might be its last one, and let go of here. So only the message's reader takes one. */
static void
committed (RepriseDatabase *database,
           gpointer         data)
{
  RepriseJournal *self = data;
  g_autoptr (GSource) source = NULL;
  GStrv uuids = reprise_news_read (database, &self->seen);
  Message *message = NULL;

  if (uuids == NULL)
    return;

  message = g_new0 (Message, 1);
  message->uuids = uuids;
  message->journal = g_atomic_rc_box_acquire (self->self);

  /* Not g_main_context_invoke(), which may call it right here. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, message, (GDestroyNotify) message_free);
  g_source_attach (source, self->context);
}

static gboolean
idle (RepriseDatabase *database,
      gpointer         data)
{
  return reprise_prose_merge_a_little (database) || reprise_post_prose_merge_a_little (database);
}

/* Nothing to do: what other programs wrote is told of after every job, and this is one. */
static gpointer
poll_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  return GINT_TO_POINTER (TRUE);
}

static gboolean
poll_cb (gpointer data)
{
  RepriseJournal *self = data;

  /* The job comes back here, too, and holds the journal until it does. */
  g_main_context_push_thread_default (self->context);
  reprise_worker_run_async (self->lanes[REPRISE_LANE_WRITE], self, REPRISE_TRANSACTION_NONE,
                            poll_job, NULL, NULL, NULL, NULL, NULL, NULL);
  g_main_context_pop_thread_default (self->context);
  return G_SOURCE_CONTINUE;
}

static void
reprise_journal_dispose (GObject *object)
{
  RepriseJournal *self = REPRISE_JOURNAL (object);

  if (self->poll != NULL)
    g_source_destroy (self->poll);
  g_clear_pointer (&self->poll, g_source_unref);

  G_OBJECT_CLASS (reprise_journal_parent_class)->dispose (object);
}

static void
reprise_journal_finalize (GObject *object)
{
  RepriseJournal *self = REPRISE_JOURNAL (object);

  /* The writer last: as the last connection it moves the log into the file. */
  for (int lane = REPRISE_N_LANES - 1; lane >= 0; lane--)
    g_clear_pointer (&self->lanes[lane], reprise_worker_free);

  release_journal (self->self);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->path);

  G_OBJECT_CLASS (reprise_journal_parent_class)->finalize (object);
}

static void
reprise_journal_class_init (RepriseJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_journal_dispose;
  object_class->finalize = reprise_journal_finalize;

  /**
   * RepriseJournal::changed:
   * @self: the journal
   * @uuids: (type GStrv): the films, viewings, appraisals and lists that are not what they were;
   *   none where that is not known
   *
   * Something was saved, here or, while reprise_journal_watch() is on, by another program.
   */
  signals[CHANGED] =
    g_signal_new ("changed", REPRISE_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
reprise_journal_init (RepriseJournal *self)
{
  self->self = g_atomic_rc_box_new0 (GWeakRef);
  g_weak_ref_init (self->self, self);
  self->context = g_main_context_ref_thread_default ();
}

static RepriseDatabase *
open_writer (const char  *path,
             GError     **error)
{
  g_autoptr (RepriseDatabase) database = NULL;
  int schema;

  if (!reprise_look (path, &schema, error))
    return NULL;

  database = reprise_database_open (path, REPRISE_DATABASE_CREATE, error);
  if (database == NULL ||
      !reprise_database_execute (database, "PRAGMA journal_mode = WAL", error) ||
      !reprise_migrate_to_newest (database, path, error))
    return NULL;

  return g_steal_pointer (&database);
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  static const char * const names[] = { "journal-write", "journal-rows", "journal-search" };
  g_autoptr (RepriseJournal) self = data;
  g_autoptr (GError) error = NULL;

  for (int lane = 0; lane < REPRISE_N_LANES; lane++)
    {
      RepriseDatabase *database =
        lane == REPRISE_LANE_WRITE
          ? open_writer (self->path, &error)
          : reprise_database_open (self->path, REPRISE_DATABASE_READ, &error);

      if (database == NULL)
        {
          g_task_return_error (task, g_steal_pointer (&error));
          return;
        }
      if (lane == REPRISE_LANE_WRITE)
        reprise_news_init (database, &self->seen);
      self->lanes[lane] = reprise_worker_new (names[lane], database, lane == REPRISE_LANE_SEARCH);
    }

  reprise_worker_set_idle (self->lanes[REPRISE_LANE_WRITE], idle, NULL);
  reprise_worker_set_committed (self->lanes[REPRISE_LANE_WRITE], committed, self);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

typedef struct
{
  char *path;         /* (owned): the journal */
  char *destination;  /* (owned) (nullable): of a copy; %NULL for that of the day */
  char *folder;       /* (owned): where those of days are */
} Backup;

static void
backup_free (Backup *backup)
{
  g_free (backup->path);
  g_free (backup->destination);
  g_free (backup->folder);
  g_free (backup);
}

static void
backup_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  const Backup *backup = data;
  GError *error = NULL;
  gboolean done;

  if (backup->destination != NULL)
    done = reprise_backup_copy (backup->path, backup->destination, cancellable, &error);
  else
    done = reprise_backup_daily (backup->path, backup->folder, cancellable, &error) &&
           reprise_still_care_tidy (backup->path, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The thread may be the last to let go of its task. It must not be the last to let go of a journal,
 * which is for one thread: so it knows no more than where things lie. */
static void
run_backup (RepriseJournal      *self,
            const char          *destination,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) running = g_task_new (NULL, cancellable, backed_up_cb, task);
  Backup *backup = g_new0 (Backup, 1);

  backup->path = g_strdup (self->path);
  backup->destination = g_strdup (destination);
  backup->folder = reprise_journal_dup_backup_folder (self);

  g_task_set_source_tag (task, run_backup);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (running, backup, (GDestroyNotify) backup_free);
  g_task_run_in_thread (running, backup_thread);
}

/**
 * reprise_journal_dup_default_path:
 *
 * Returns: (transfer full): where the journal lies if nobody says otherwise
 */
char *
reprise_journal_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "reprise", "journal.db", NULL);
}

/**
 * reprise_journal_open_async:
 * @path: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is open, or cannot be opened
 * @user_data: given to @callback
 *
 * Opens a journal, or makes one where the file is absent. What is there is looked at first, and
 * left as it is where it is no journal that this program can keep; an older one is brought up to
 * date.
 */
void
reprise_journal_open_async (const char          *path,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  RepriseJournal *self = NULL;

  g_return_if_fail (path != NULL);

  self = g_object_new (REPRISE_TYPE_JOURNAL, NULL);
  self->path = g_canonicalize_filename (path, NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_journal_open_async);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, open_thread);
}

/**
 * reprise_journal_open_finish:
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the journal
 */
RepriseJournal *
reprise_journal_open_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * reprise_journal_get_path:
 * @self: a journal
 *
 * Returns: the file, as an absolute path
 */
const char *
reprise_journal_get_path (RepriseJournal *self)
{
  g_return_val_if_fail (REPRISE_IS_JOURNAL (self), NULL);

  return self->path;
}

/**
 * reprise_journal_watch:
 * @self: a journal
 *
 * Looks once a second whether another program changed the journal, and tells of it by
 * #RepriseJournal::changed: in the main context that was the thread's default where the journal was
 * opened, as of all else.
 */
void
reprise_journal_watch (RepriseJournal *self)
{
  g_return_if_fail (REPRISE_IS_JOURNAL (self));

  if (self->poll != NULL)
    return;

  self->poll = g_timeout_source_new_seconds (POLL_SECONDS);
  g_source_set_callback (self->poll, poll_cb, self, NULL);
  g_source_attach (self->poll, self->context);
}

/**
 * reprise_journal_run_async:
 * @self: a journal
 * @lane: which connection it runs on; only on %REPRISE_LANE_WRITE may it write
 * @job: the job
 * @data: (nullable) (transfer full): given to @job
 * @data_free: (nullable): frees @data
 * @result_free: (nullable): frees the result where nobody takes it
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Runs a job, in one transaction.
 */
void
reprise_journal_run_async (RepriseJournal      *self,
                           RepriseLane          lane,
                           RepriseJob           job,
                           gpointer             data,
                           GDestroyNotify       data_free,
                           GDestroyNotify       result_free,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (REPRISE_IS_JOURNAL (self));

  reprise_worker_run_async (self->lanes[lane], self,
                            lane == REPRISE_LANE_WRITE ? REPRISE_TRANSACTION_WRITE
                                                       : REPRISE_TRANSACTION_READ,
                            job, data, data_free, result_free, cancellable, callback, user_data);
}

/**
 * reprise_journal_run_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for what the job set
 *
 * Returns: (transfer full) (nullable): what the job returned
 */
gpointer
reprise_journal_run_finish (RepriseJournal  *self,
                            GAsyncResult    *result,
                            GError         **error)
{
  g_return_val_if_fail (REPRISE_IS_JOURNAL (self), NULL);

  return reprise_worker_run_finish (self, result, error);
}

/**
 * reprise_journal_backup_async:
 * @self: a journal
 * @destination: a file; replaced where it is an earlier copy of it
 * @cancellable: (nullable): cancels the copying
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Copies the journal as it is now, while it goes on being used. See reprise_backup_copy().
 */
void
reprise_journal_backup_async (RepriseJournal      *self,
                              const char          *destination,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (REPRISE_IS_JOURNAL (self));
  g_return_if_fail (destination != NULL);

  run_backup (self, destination, cancellable, callback, user_data);
}

/**
 * reprise_journal_dup_backup_folder:
 * @self: a journal
 *
 * Returns: (transfer full): where its daily backups are, if there are any yet
 */
char *
reprise_journal_dup_backup_folder (RepriseJournal *self)
{
  g_return_val_if_fail (REPRISE_IS_JOURNAL (self), NULL);

  return g_strconcat (self->path, ".backups", NULL);
}

/**
 * reprise_journal_maintain_async:
 * @self: a journal
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done; see reprise_journal_backup_finish()
 * @user_data: given to @callback
 *
 * What is due once a day, for a program that stays: today counts as a day of use, what has lain in
 * the bin long enough goes, the daily backup is made, and images nobody has used for long go.
 */
void
reprise_journal_maintain_async (RepriseJournal      *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (REPRISE_IS_JOURNAL (self));

  reprise_journal_run_async (self, REPRISE_LANE_WRITE, reprise_bin_tidy_job, NULL, NULL, NULL,
                             cancellable, NULL, NULL);
  run_backup (self, NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_backup_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether there is a backup
 */
gboolean
reprise_journal_backup_finish (RepriseJournal  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
