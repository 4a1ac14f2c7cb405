#include "store/reprise-migration.h"

#include "store/reprise-schema.h"
#include "support/test-store.h"

#include <string.h>

/* Resources as the program has them, made here: the schemas there are, a next one that adds a table
 * and looks at the guard, and one behind it that fails in the middle. */
#define JOURNAL                                                                              \
  "/org/reprise/schema/001-journal.sql", "/org/reprise/schema/002-history.sql",              \
  "/org/reprise/schema/003-jukebox.sql", "/org/reprise/schema/004-feeds.sql"
#define NEWEST  4
static const char * const to_next[] = {
  JOURNAL, "/test/next.sql", NULL,
};
static const char * const to_next_but_one[] = {
  JOURNAL, "/test/next.sql", "/test/next-but-one.sql", NULL,
};
static const char * const to_nowhere[] = {
  JOURNAL, "/test/absent.sql", NULL,
};

static const char manifest[] =
  "<gresources><gresource prefix='/test'>"
  "<file>next.sql</file><file>next-but-one.sql</file>"
  "</gresource></gresources>";

static const char next[] =
  "CREATE TABLE added (guarded INTEGER);"
  "INSERT INTO added SELECT applying FROM guard;"
  "UPDATE appraisal SET title = 'Migrated' WHERE title IS NULL;";

static const char next_but_one[] =
  "DELETE FROM appraisal;"
  "CREATE TABLE another (a);"
  "INSERT INTO nowhere VALUES (1);";

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static gboolean
register_resources (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *command =
    g_strdup_printf ("glib-compile-resources --sourcedir %1$s --target %1$s/t.gresource %1$s/t.xml",
                     folder);
  g_autofree char *path = g_build_filename (folder, "t.gresource", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) data = NULL;
  g_autoptr (GResource) resource = NULL;
  gsize length;
  int status = 0;

  write_file (folder, "t.xml", manifest);
  write_file (folder, "next.sql", next);
  write_file (folder, "next-but-one.sql", next_but_one);
  if (!g_spawn_command_line_sync (command, NULL, NULL, &status, NULL) || status != 0)
    return FALSE;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  data = g_bytes_new_take (g_steal_pointer (&bytes), length);
  resource = g_resource_new_from_data (data, NULL);
  g_assert_nonnull (resource);
  g_resources_register (resource);
  return TRUE;
}

static char *
read_copy (const char *path,
           const char *sql)
{
  TestStore store = { NULL, NULL, reprise_database_open (path, REPRISE_DATABASE_READ, NULL) };
  char *text = NULL;

  g_assert_nonnull (store.database);
  text = test_read_text (&store, sql);
  reprise_database_close (store.database);
  return text;
}

static void
test_new (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *files = test_fingerprint (store->folder);

  g_assert_cmpint (test_read_int64 (store, "PRAGMA user_version"), ==,
                   reprise_schema_get_newest ());
  g_assert_cmpint (test_read_int64 (store, "PRAGMA application_id"), ==, REPRISE_APPLICATION_ID);
  g_assert_cmpint (test_read_int64 (store, "SELECT applying FROM guard"), ==, 0);
  g_assert_null (strstr (files, "schema"));
  test_assert_sound (store);
}

static void
test_step (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "A text.");
  g_autofree char *copy = g_strconcat (store->path, ".schema-" G_STRINGIFY (NEWEST) ".db", NULL);
  g_autofree char *check = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  test_execute (store, "DELETE FROM change");
  g_assert_true (reprise_migrate (store->database, store->path, to_next, &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_read_int64 (store, "PRAGMA user_version"), ==, NEWEST + 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT guarded FROM added"), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT applying FROM guard"), ==, 0);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM change"), ==, 0);

  check = read_copy (copy, "PRAGMA quick_check");
  g_assert_cmpstr (check, ==, "ok");
  content = read_copy (copy, "SELECT body, title, (SELECT user_version FROM pragma_user_version)"
                             "  FROM appraisal");
  g_assert_cmpstr (content, ==, "A text.|NULL|" G_STRINGIFY (NEWEST));

  /* Nothing is left to do. */
  g_assert_true (reprise_migrate (store->database, store->path, to_next, &error));
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM added"), ==, 1);
  g_assert_nonnull (appraisal);
}

static void
test_failing_step (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "A text.");
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (reprise_migrate (store->database, store->path, to_next_but_one, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
  g_assert_cmpint (test_read_int64 (store, "PRAGMA user_version"), ==, NEWEST + 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT applying FROM guard"), ==, 0);
  left = test_read_text (store, "SELECT body, title FROM appraisal");
  g_assert_cmpstr (left, ==, "A text.|Migrated");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM sqlite_schema"
                                           " WHERE name = 'another'"), ==, 0);
  g_assert_nonnull (appraisal);
}

static void
test_absent_step (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (reprise_migrate (store->database, store->path, to_nowhere, &error));
  g_assert_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND);
  g_assert_cmpint (test_read_int64 (store, "PRAGMA user_version"), ==, NEWEST);
}

static gpointer
migrate_thread (gpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (path, REPRISE_DATABASE_WRITE, &error);

  g_assert_no_error (error);
  reprise_migrate (database, path, to_next, &error);
  g_assert_no_error (error);
  return NULL;
}

static void
test_at_once (void)
{
  for (int round = 0; round < 5; round++)
    {
      g_autoptr (TestStore) store = test_store_new ();
      g_autofree char *copy = g_strconcat (store->path, ".schema-" G_STRINGIFY (NEWEST) ".db",
                                           NULL);
      g_autofree char *version = NULL;
      GThread *threads[4];

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new ("migrate", migrate_thread, store->path);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_thread_join (threads[i]);

      g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM added"), ==, 1);
      version = read_copy (copy, "PRAGMA user_version");
      g_assert_cmpstr (version, ==, G_STRINGIFY (NEWEST));
    }
}

/* Makes a journal of what the shell dumped. */
static void
make_journal (const char *fixture_name,
              const char *path,
              const char *change)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", fixture_name, NULL);
  g_autofree char *sql = NULL;
  sqlite3 *handle = NULL;

  g_assert_true (g_file_get_contents (fixture, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  if (change != NULL)
    sqlite3_exec (handle, change, NULL, NULL, NULL);
  sqlite3_close (handle);
}

/* A journal as the first version left it. */
static void
test_schema_1 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *found = NULL;
  g_autofree char *by_name = NULL;
  g_autofree char *texts = NULL;
  g_autofree char *links = NULL;
  g_autofree char *revision = NULL;
  TestStore store = { folder, path, NULL };

  make_journal ("schema-001.sql", path,
                "UPDATE appraisal SET body = 'In the bin: [[Heat (1995)]].' WHERE id = 2");
  store.database = test_open (path);
  test_assert_sound (&store);
  found = test_search (&store, "figgis redemption", 0);
  g_assert_cmpstr (found, ==, "Leaving Las Vegas");
  by_name = test_search (&store, "tag:noir sort:title", 0);
  g_assert_cmpstr (by_name, ==, "Leaving Las Vegas");
  found = (g_free (found), test_search (&store, "", 0));
  g_assert_cmpstr (found, ==, "Leaving Las Vegas, Heat*");
  texts = test_read_text (&store, "SELECT number, state, body FROM appraisal ORDER BY id");
  g_assert_cmpstr (texts, ==, "1|finished|No redemption, and all the *tenderness* there is.\n"
                              "NULL|draft|In the bin: [[Heat (1995)]].");
  links = test_read_text (&store, "SELECT link.appraisal, label, title"
                                  "  FROM link JOIN film ON film.uuid = link.target");
  g_assert_cmpstr (links, ==, "2|heat 1995|Heat");
  revision = test_read_text (&store, "SELECT body FROM revision");
  g_assert_cmpstr (revision, ==, "A first text.");
  reprise_database_close (store.database);
}

/* One as the second left it: with a voice, a link in the bin, and a film on a list. */
static void
test_schema_2 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  TestStore store = { folder, path, NULL };
  g_autofree char *found = NULL;
  g_autofree char *rest = NULL;
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;

  make_journal ("schema-002.sql", path, NULL);
  store.database = test_open (path);
  test_assert_sound (&store);
  found = test_search (&store, "figgis redemption women", 0);
  g_assert_cmpstr (found, ==, "Leaving Las Vegas");
  found = (g_free (found), test_search (&store, "", 0));
  g_assert_cmpstr (found, ==, "Leaving Las Vegas, Heat*");
  rest = test_read_text (&store, "SELECT (SELECT author FROM voice), (SELECT label FROM link),"
                                 "       (SELECT note FROM list_item),"
                                 "       (SELECT count(*) FROM revision),"
                                 "       (SELECT count(*) FROM track)");
  g_assert_cmpstr (rest, ==, "Ana Lima|leaving las vegas 1995|Next.|1|0");

  /* What is indexed as it was before the step is found, and forgotten, after it. */
  loaded = test_load_appraisal (&store, 1);
  edited = reprise_appraisal_copy (loaded);
  g_ptr_array_add (reprise_appraisal_get_tracks (edited),
                   reprise_track_new ("Sting", "Angel Eyes"));
  test_save_appraisal (&store, edited, loaded);
  found = (g_free (found), test_search (&store, "sting tenderness", 0));
  g_assert_cmpstr (found, ==, "Leaving Las Vegas");
  test_assert_sound (&store);
  reprise_database_close (store.database);
}

/* One as the third left it: with a track, found by its name. */
static void
test_schema_3 (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  TestStore store = { folder, path, NULL };
  g_autofree char *found = NULL;
  g_autofree char *rest = NULL;

  make_journal ("schema-003.sql", path, NULL);
  store.database = test_open (path);
  test_assert_sound (&store);
  found = test_search (&store, "sting tenderness", 0);
  g_assert_cmpstr (found, ==, "Leaving Las Vegas");
  rest = test_read_text (&store, "SELECT artist, title, (SELECT count(*) FROM feed) FROM track");
  g_assert_cmpstr (rest, ==, "Sting|Angel Eyes|0");
  reprise_database_close (store.database);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migrations/new", test_new);
  g_test_add_func ("/migrations/schema-1", test_schema_1);
  g_test_add_func ("/migrations/schema-2", test_schema_2);
  g_test_add_func ("/migrations/schema-3", test_schema_3);
  if (register_resources ())
    {
      g_test_add_func ("/migrations/step", test_step);
      g_test_add_func ("/migrations/failing-step", test_failing_step);
      g_test_add_func ("/migrations/absent-step", test_absent_step);
      g_test_add_func ("/migrations/at-once", test_at_once);
    }

  return g_test_run ();
}
