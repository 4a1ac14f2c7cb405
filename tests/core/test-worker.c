#include "store/reprise-worker.h"
#include "support/test-store.h"

#define LONG_SQL                                                                             \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"            \
  " SELECT count(*) FROM n"

static gboolean
count_to (RepriseDatabase  *database,
          int               n,
          GError          **error)
{
  g_autofree char *sql = g_strdup_printf (LONG_SQL, n);
  gint64 count = 0;

  return reprise_database_read_int64 (database, sql, &count, error) && count == n;
}

static RepriseWorker *
new_worker (TestStore *store,
            gboolean   interruptible)
{
  return reprise_worker_new ("test-worker", test_open (store->path), interruptible);
}

static gpointer
append_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE setting SET value = value || '%s' WHERE key = 'log'", (char *) data);

  return GINT_TO_POINTER (reprise_database_execute (database, sql, error));
}

static gpointer
fail_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  append_job (database, data, NULL);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "on purpose");
  return NULL;
}

/* What was deferred fails at the end, when the job has its result. */
static gpointer
fail_at_commit_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  return reprise_database_execute (database,
                                   "PRAGMA defer_foreign_keys = ON;"
                                   "INSERT INTO appraisal_film VALUES (99, 99, 'a')", error)
           ? g_strdup ("a result")
           : NULL;
}

static gpointer
long_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  g_atomic_int_set ((int *) data, 1);
  return GINT_TO_POINTER (count_to (database, 2000000000, error));
}

/* Between its statements nothing runs that could be interrupted. */
static gpointer
pause_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  g_atomic_int_set ((int *) data, 1);
  while (g_atomic_int_get ((int *) data) == 1)
    g_usleep (1000);
  return GINT_TO_POINTER (count_to (database, 2000000000, error));
}

static gpointer
write_long_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  g_atomic_int_set ((int *) data, 1);
  return GINT_TO_POINTER (count_to (database, 3000000, error) &&
                          append_job (database, (gpointer) "long", error) != NULL);
}

static void
wait_for (int *flag)
{
  while (g_atomic_int_get (flag) == 0)
    g_usleep (1000);
}

static TestStore *
new_store (void)
{
  TestStore *store = test_store_new ();

  test_execute (store, "INSERT INTO setting VALUES ('log', '')");
  return store;
}

static void
assert_log (TestStore  *store,
            const char *expected)
{
  g_autofree char *log = test_read_text (store, "SELECT value FROM setting WHERE key = 'log'");

  g_assert_cmpstr (log, ==, expected);
}

static gpointer
finish (GAsyncResult **slot,
        GError       **error)
{
  g_autoptr (GAsyncResult) result = test_wait (slot);

  return reprise_worker_run_finish (NULL, result, error);
}

static void
count_cb (RepriseDatabase *database,
          gpointer         data)
{
  g_assert_true (sqlite3_get_autocommit (reprise_database_get_handle (database)));
  g_atomic_int_inc ((int *) data);
}

static void
test_in_order (void)
{
  static const char * const letters[] = { "a", "b", "c", "d", "e", "f", "g", "h" };
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseWorker) worker = new_worker (store, FALSE);
  GAsyncResult *slots[G_N_ELEMENTS (letters)] = { NULL };
  int committed = 0;

  reprise_worker_set_committed (worker, count_cb, &committed);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE,
                              i == 3 ? fail_job : append_job, (gpointer) letters[i], NULL, NULL,
                              NULL, test_keep_result_cb, &slots[i]);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (finish (&slots[i], &error) != NULL, ==, i != 3);
      if (i == 3)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      else
        g_assert_no_error (error);
    }

  assert_log (store, "abcefgh");
  g_assert_cmpint (committed, ==, 7);
}

static void
test_failing_commit (void)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseWorker) worker = new_worker (store, FALSE);
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, fail_at_commit_job, NULL, NULL,
                            g_free, NULL, test_keep_result_cb, &slot);
  g_assert_null (finish (&slot, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);

  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, append_job, (gpointer) "on",
                            NULL, NULL, NULL, test_keep_result_cb, &slot);
  g_assert_nonnull (finish (&slot, NULL));
  assert_log (store, "on");
}

static void
test_cancelled_before (void)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseWorker) worker = new_worker (store, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  g_cancellable_cancel (cancellable);
  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, append_job,
                            g_strdup ("never"), g_free, NULL, cancellable, test_keep_result_cb,
                            &slot);
  g_assert_null (finish (&slot, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_log (store, "");
}

static void
test_interrupted (gconstpointer data)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseWorker) worker = new_worker (store, TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  GAsyncResult *next = NULL;
  int running = 0;

  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_READ, (RepriseJob) data, &running,
                            NULL, NULL, cancellable, test_keep_result_cb, &slot);
  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, append_job, (gpointer) "next",
                            NULL, NULL, NULL, test_keep_result_cb, &next);
  wait_for (&running);
  g_cancellable_cancel (cancellable);
  g_atomic_int_set (&running, 2);

  g_assert_null (finish (&slot, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_nonnull (finish (&next, NULL));
  assert_log (store, "next");
}

/* Only the job whose cancellable it is. */
static void
test_others_go_on (void)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseWorker) worker = new_worker (store, TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *slot = NULL;
  GAsyncResult *waiting = NULL;
  int running = 0;

  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, write_long_job, &running, NULL,
                            NULL, NULL, test_keep_result_cb, &slot);
  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, append_job, (gpointer) "not",
                            NULL, NULL, cancellable, test_keep_result_cb, &waiting);
  wait_for (&running);
  g_cancellable_cancel (cancellable);
  g_assert_nonnull (finish (&slot, NULL));
  g_assert_null (finish (&waiting, NULL));
  assert_log (store, "long");
}

static void
test_writer_is_never_interrupted (void)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseWorker) worker = new_worker (store, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  int running = 0;

  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, write_long_job, &running, NULL,
                            NULL, cancellable, test_keep_result_cb, &slot);
  wait_for (&running);
  g_cancellable_cancel (cancellable);
  g_assert_nonnull (finish (&slot, &error));
  g_assert_no_error (error);
  assert_log (store, "long");
}

static void
test_free_waits (void)
{
  g_autoptr (TestStore) store = new_store ();
  RepriseWorker *worker = new_worker (store, FALSE);
  RepriseWorker *unused = new_worker (store, FALSE);
  int running = 0;

  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, write_long_job, &running, NULL,
                            NULL, NULL, NULL, NULL);
  for (int i = 0; i < 5; i++)
    reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, append_job, g_strdup ("x"),
                              g_free, NULL, NULL, NULL, NULL);
  reprise_worker_free (worker);
  reprise_worker_free (unused);
  assert_log (store, "longxxxxx");
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
idle_cb (RepriseDatabase *database,
         gpointer         data)
{
  return g_atomic_int_add ((int *) data, 1) < 2;
}

static void
test_idle (void)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseWorker) worker = new_worker (store, FALSE);
  const gint64 give_up = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  int slices = 0;

  reprise_worker_set_idle (worker, idle_cb, &slices);
  reprise_worker_run_async (worker, NULL, REPRISE_TRANSACTION_WRITE, append_job, (gpointer) "x",
                            NULL, NULL, NULL, NULL, NULL);
  while (g_atomic_int_get (&slices) < 3 && g_get_monotonic_time () < give_up)
    g_usleep (10000);
  g_usleep (200000);
  g_assert_cmpint (g_atomic_int_get (&slices), ==, 3);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_here_cb (gpointer  thread,
                GObject  *source)
{
  g_assert_true (thread == (gpointer) g_thread_self ());
}

/* Whose operation it is never goes on the worker's thread, which it may be waiting for. */
static void
test_source_goes_here (void)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseWorker) worker = new_worker (store, TRUE);

  for (int i = 0; i < 3000; i++)
    {
      GObject *source = g_object_new (G_TYPE_OBJECT, NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      GAsyncResult *slot = NULL;

      g_object_weak_ref (source, assert_here_cb, g_thread_self ());
      reprise_worker_run_async (worker, source, REPRISE_TRANSACTION_READ, append_job,
                                (gpointer) "", NULL, NULL, cancellable, test_keep_result_cb, &slot);
      g_object_unref (source);
      if (i % 3 == 0)
        g_cancellable_cancel (cancellable);
      g_object_unref (test_wait (&slot));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/worker/in-order", test_in_order);
  g_test_add_func ("/worker/failing-commit", test_failing_commit);
  g_test_add_func ("/worker/cancelled-before", test_cancelled_before);
  g_test_add_data_func ("/worker/interrupted", long_job, test_interrupted);
  g_test_add_data_func ("/worker/interrupted-between-statements", pause_job, test_interrupted);
  g_test_add_func ("/worker/others-go-on", test_others_go_on);
  g_test_add_func ("/worker/writer-is-never-interrupted", test_writer_is_never_interrupted);
  g_test_add_func ("/worker/free-waits", test_free_waits);
  g_test_add_func ("/worker/idle", test_idle);
  g_test_add_func ("/worker/source-goes-here", test_source_goes_here);

  return g_test_run ();
}
