#include "store/reprise-worker.h"

/* How long nothing must happen before the idle job gets its turn, and between its slices. */
#define IDLE_AFTER_US (500 * 1000)
#define IDLE_SLICE_US (50 * 1000)

/* In steps of SQLite's virtual machine: a fraction of a millisecond. */
#define STEPS_BETWEEN_LOOKS 10000

/**
 * RepriseWorker:
 *
 * A thread with a connection and a queue of jobs.
 *
 * Jobs run one after another, each in a transaction of its own: committed where it returns
 * something, rolled back where it does not. An interruptible worker leaves the job it is at when
 * the job's cancellable says so; the one that writes is not, and a job of its that has begun ends.
 */
struct _RepriseWorker
{
  GThread              *thread;     /* begins with the first job */
  const char           *name;       /* (not nullable), static */
  GAsyncQueue          *queue;      /* (owned) of GTask */
  RepriseDatabase      *database;   /* (owned) */
  gboolean              interruptible;
  gboolean              wrote;      /* its thread alone */
  RepriseIdleJob        idle;
  gpointer              idle_data;
  RepriseCommitted      committed;
  gpointer              committed_data;
  GMutex                mutex;
  GTask                *current;    /* guarded by mutex: what may be interrupted */
};

typedef struct
{
  RepriseTransaction  transaction;
  RepriseJob          job;
  gpointer            data;
  GDestroyNotify      data_free;
  GDestroyNotify      result_free;
  gpointer            result;       /* (owned) once it has run */
  GError             *error;        /* (owned) likewise */
} Job;

static void
job_free (Job *job)
{
  if (job->data_free != NULL)
    job->data_free (job->data);
  if (job->result != NULL && job->result_free != NULL)
    job->result_free (job->result);
  g_clear_error (&job->error);
  g_free (job);
}

/* Tells the thread to end: a queue holds no NULL. */
static int stop;

static gboolean
begin (RepriseWorker       *self,
       RepriseTransaction   transaction,
       GError             **error)
{
  switch (transaction)
    {
    case REPRISE_TRANSACTION_READ:
      return reprise_database_execute (self->database, "BEGIN", error);
    case REPRISE_TRANSACTION_WRITE:
      return reprise_database_execute (self->database, "BEGIN IMMEDIATE", error);
    case REPRISE_TRANSACTION_NONE:
      return TRUE;
    }

  g_assert_not_reached ();
}

static gboolean
commit (RepriseWorker       *self,
        RepriseTransaction   transaction,
        GError             **error)
{
  return transaction == REPRISE_TRANSACTION_NONE ||
         reprise_database_execute (self->database, "COMMIT", error);
}

static gpointer
run_in_transaction (RepriseWorker  *self,
                    Job            *job,
                    GError        **error)
{
  gpointer result = NULL;

  if (!begin (self, job->transaction, error))
    return NULL;

  result = job->job (self->database, job->data, error);
  if (result != NULL && commit (self, job->transaction, error))
    {
      self->wrote |= job->transaction == REPRISE_TRANSACTION_WRITE;
      return result;
    }

  if (result != NULL && job->result_free != NULL)
    job->result_free (result);
  /* A full disk may have rolled back by itself. */
  if (!sqlite3_get_autocommit (reprise_database_get_handle (self->database)))
    reprise_database_execute (self->database, "ROLLBACK", NULL);
  return NULL;
}

static void
set_current (RepriseWorker *self,
             GTask         *task)
{
  g_mutex_lock (&self->mutex);
  self->current = task;
  g_mutex_unlock (&self->mutex);
}

static int
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* An interruption stops what is running at that moment, and is forgotten where that is nothing: a
 * job between two of its statements. So each statement looks for itself as well. */
static void
watch_cancellable (RepriseWorker *self,
                   GCancellable  *cancellable)
{
  if (self->interruptible)
    sqlite3_progress_handler (reprise_database_get_handle (self->database), STEPS_BETWEEN_LOOKS,
                              cancellable != NULL ? is_cancelled : NULL, cancellable);
}

static gboolean
return_cb (gpointer data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);

  if (job->error == NULL)
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->result_free);
  else
    g_task_return_error (task, g_steal_pointer (&job->error));

  return G_SOURCE_REMOVE;
}

/* A task holds whose operation it is. Its last reference must not be let go of here, for that may
 * free this worker, which waits for this thread. So the thread of the caller gets all of them. */
static void
hand_back (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, return_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

static void
run_task (RepriseWorker *self,
          GTask         *task)
{
  Job *job = g_task_get_task_data (task);

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &job->error))
    {
      set_current (self, task);
      watch_cancellable (self, g_task_get_cancellable (task));
      job->result = run_in_transaction (self, job, &job->error);
      watch_cancellable (self, NULL);
      set_current (self, NULL);
    }

  if (job->result == NULL && job->error == NULL)
    g_set_error_literal (&job->error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED,
                         "A job failed without saying why");
  if (job->result != NULL && self->committed != NULL)
    self->committed (self->database, self->committed_data);

  hand_back (task);
}

static gpointer
next_task (RepriseWorker *self)
{
  gpointer task = NULL;
  guint64 wait = IDLE_AFTER_US;

  if (self->idle == NULL)
    return g_async_queue_pop (self->queue);

  while ((task = g_async_queue_timeout_pop (self->queue, wait)) == NULL)
    {
      if (!self->idle (self->database, self->idle_data))
        return g_async_queue_pop (self->queue);
      wait = IDLE_SLICE_US;
    }

  return task;
}

static gpointer
worker_thread (gpointer data)
{
  RepriseWorker *self = data;
  gpointer task;

  while ((task = next_task (self)) != &stop)
    run_task (self, task);

  /* A program that is never idle, as a command line is, does its share as it goes. */
  if (self->wrote && self->idle != NULL)
    self->idle (self->database, self->idle_data);

  return NULL;
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      data)
{
  GTask *task = data;
  RepriseWorker *self = g_object_get_data (G_OBJECT (task), "worker");

  g_mutex_lock (&self->mutex);
  if (self->current == task)
    reprise_database_interrupt (self->database);
  g_mutex_unlock (&self->mutex);
}

static void
follow_cancellable (RepriseWorker *self,
                    GTask         *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable == NULL || !self->interruptible)
    return;

  g_object_set_data (G_OBJECT (task), "worker", self);
  g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), task, 0);
}

/**
 * reprise_worker_new:
 * @name: the thread's name, for debuggers; a static text of 15 characters at most
 * @database: (transfer full): its connection
 * @interruptible: whether cancelling a job stops it in the middle
 *
 * Returns: (transfer full): a worker, which takes its jobs from one thread
 */
RepriseWorker *
reprise_worker_new (const char      *name,
                    RepriseDatabase *database,
                    gboolean         interruptible)
{
  RepriseWorker *self = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  self = g_new0 (RepriseWorker, 1);
  g_mutex_init (&self->mutex);
  self->queue = g_async_queue_new ();
  self->database = database;
  self->interruptible = interruptible;
  self->name = name;
  return self;
}

/**
 * reprise_worker_free:
 * @self: (transfer full): a worker
 *
 * Ends a worker: waits until every job that was given to it has run, then closes its connection.
 */
void
reprise_worker_free (RepriseWorker *self)
{
  g_return_if_fail (self != NULL);

  if (self->thread != NULL)
    {
      g_async_queue_push (self->queue, &stop);
      g_thread_join (self->thread);
    }
  g_async_queue_unref (self->queue);
  reprise_database_close (self->database);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * reprise_worker_set_idle:
 * @self: a worker that was given no job yet
 * @idle: what to do when there is nothing to do
 * @data: (nullable): given to @idle
 */
void
reprise_worker_set_idle (RepriseWorker  *self,
                         RepriseIdleJob  idle,
                         gpointer        data)
{
  g_return_if_fail (self != NULL);

  self->idle_data = data;
  self->idle = idle;
}

/**
 * reprise_worker_set_committed:
 * @self: a worker that was given no job yet
 * @committed: called after each transaction
 * @data: (nullable): given to @committed
 */
void
reprise_worker_set_committed (RepriseWorker    *self,
                              RepriseCommitted  committed,
                              gpointer          data)
{
  g_return_if_fail (self != NULL);

  self->committed_data = data;
  self->committed = committed;
}

/**
 * reprise_worker_run_async:
 * @self: a worker
 * @source: (type GObject): whose operation this is
 * @transaction: what the job runs in
 * @job: the job
 * @data: (nullable) (transfer full): given to @job
 * @data_free: (nullable): frees @data
 * @result_free: (nullable): frees the result where nobody takes it
 * @cancellable: (nullable): cancels the job before it begins; on an interruptible worker at any
 *   time
 * @callback: called when it is done, in the main context of the caller
 * @user_data: given to @callback
 *
 * Puts a job into the worker's queue.
 */
void
reprise_worker_run_async (RepriseWorker       *self,
                          gpointer             source,
                          RepriseTransaction   transaction,
                          RepriseJob           job,
                          gpointer             data,
                          GDestroyNotify       data_free,
                          GDestroyNotify       result_free,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *work = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (job != NULL);

  work = g_new0 (Job, 1);
  work->transaction = transaction;
  work->job = job;
  work->data = data;
  work->data_free = data_free;
  work->result_free = result_free;

  task = g_task_new (source, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_worker_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, (GDestroyNotify) job_free);
  follow_cancellable (self, task);
  if (self->thread == NULL)
    self->thread = g_thread_new (self->name, worker_thread, self);
  g_async_queue_push (self->queue, g_steal_pointer (&task));
}

/**
 * reprise_worker_run_finish:
 * @source: (type GObject): whose operation it was
 * @result: the result given to the callback
 * @error: return location for what the job set, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what the job returned
 */
gpointer
reprise_worker_run_finish (gpointer       source,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
