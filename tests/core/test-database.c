#include "store/reprise-statement.h"
#include "support/test-store.h"

static void
test_binding (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) values = NULL;
  gint64 value = 0;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (RepriseStatement) statement =
        reprise_database_prepare (store->database, &error,
                                  "SELECT :number, :text, :nothing, typeof(:unbound)");
      g_autoptr (RepriseStatement) twin =
        reprise_database_prepare (store->database, &error,
                                  "SELECT :number, :text, :nothing, typeof(:unbound)");

      g_assert_no_error (error);
      reprise_statement_bind_int64 (statement, ":number", G_MAXINT64 - i);
      reprise_statement_bind_text (statement, ":text", "tëxt");
      reprise_statement_bind_text (statement, ":nothing", NULL);
      if (i == 0)
        reprise_statement_bind_text (statement, ":unbound", "bound once");
      g_assert_cmpint (reprise_statement_step (statement, &error), ==, REPRISE_STEP_ROW);
      g_assert_cmpint (reprise_statement_get_int64 (statement, 0), ==, G_MAXINT64 - i);
      g_assert_cmpstr (reprise_statement_get_text (statement, 1), ==, "tëxt");
      g_assert_true (reprise_statement_is_null (statement, 2));
      g_assert_cmpstr (reprise_statement_get_text (statement, 3), ==, i == 0 ? "text" : "null");
      g_assert_cmpint (reprise_statement_step (statement, &error), ==, REPRISE_STEP_DONE);
      g_assert_cmpint (reprise_statement_step (twin, &error), ==, REPRISE_STEP_ROW);
      g_assert_null (reprise_statement_get_text (twin, 1));
    }

  g_assert_true (reprise_database_read_int64 (store->database, "SELECT 1 WHERE 0", &value, &error));
  g_assert_cmpint (value, ==, 0);
}

static void
test_errors (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  gint64 value;

  g_assert_null (reprise_database_prepare (store->database, &error, "SELECT * FROM nowhere"));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (reprise_database_execute (store->database, "nonsense", &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (reprise_database_read_int64 (store->database, "nonsense", &value, &error));
  g_clear_error (&error);

  /* After a failure a statement can be used again. */
  statement = reprise_database_prepare (store->database, &error,
                                        "INSERT INTO guard VALUES (:id, 0)");
  reprise_statement_bind_int64 (statement, ":id", 1);
  g_assert_false (reprise_statement_run (statement, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (reprise_statement_read_row (statement, &error));
  g_clear_error (&error);

  g_assert_null (reprise_database_open ("/nowhere/at/all.db", REPRISE_DATABASE_CREATE, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
  g_clear_error (&error);
}

static void
test_read_only (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseDatabase) reader =
    reprise_database_open (store->path, REPRISE_DATABASE_READ, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (reprise_database_execute (reader, "DELETE FROM setting", &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_READ_ONLY);
  g_assert_cmpstr (reprise_database_get_session (reader), !=,
                   reprise_database_get_session (store->database));
}

static int
interrupt_cb (gpointer database)
{
  reprise_database_interrupt (database);
  return 0;
}

static void
test_interrupted (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;
  gint64 value;

  sqlite3_progress_handler (reprise_database_get_handle (store->database), 1000, interrupt_cb,
                            store->database);
  g_assert_false (reprise_database_read_int64 (store->database,
                                               "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL"
                                               " SELECT i + 1 FROM n) SELECT count(*) FROM n",
                                               &value, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_text_key (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *key = test_read_text (store, "SELECT text_key('L’Été, 1995'), text_key(NULL)");

  g_assert_cmpstr (key, ==, "l ete 1995|NULL");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/binding", test_binding);
  g_test_add_func ("/database/errors", test_errors);
  g_test_add_func ("/database/read-only", test_read_only);
  g_test_add_func ("/database/interrupted", test_interrupted);
  g_test_add_func ("/database/text-key", test_text_key);

  return g_test_run ();
}
