/* What is opened is looked at first, and what is no good is left as it lies there. */

#include "store/reprise-look.h"
#include "store/reprise-migration.h"
#include "support/test-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef void (*Prepare) (const char *path);

static void
write_bytes (const char *path,
             const char *bytes,
             gssize      length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

static void
overwrite (const char *path,
           glong       at,
           gsize       length)
{
  FILE *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  fseek (file, at, SEEK_SET);
  for (gsize i = 0; i < length; i++)
    fputc (0xa5, file);
  fclose (file);
}

static void
run_sql (const char *path,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (path, REPRISE_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  reprise_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

static void
prepare_nothing (const char *path)
{
}

static void
prepare_empty (const char *path)
{
  write_bytes (path, "", 0);
}

static void
prepare_journal (const char *path)
{
  g_autoptr (RepriseDatabase) database = test_open (path);
}

static void
prepare_empty_database (const char *path)
{
  run_sql (path, "PRAGMA journal_mode = WAL; CREATE TABLE t (a); DROP TABLE t");
}

static void
prepare_folder (const char *path)
{
  g_mkdir (path, 0700);
}

static void
prepare_text (const char *path)
{
  write_bytes (path, "Leaving Las Vegas (1995)\n", -1);
}

static void
prepare_other_program (const char *path)
{
  run_sql (path, "CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 1");
}

static void
prepare_newer (const char *path)
{
  prepare_journal (path);
  run_sql (path, "PRAGMA user_version = 999");
}

/* As a program that was killed leaves it: the version is in the log alone. */
static void
leave_log (const char *path,
           const char *sql)
{
  g_autofree char *source = g_strconcat (path, ".source", NULL);
  g_autofree char *log = g_strconcat (source, "-wal", NULL);
  g_autofree char *target_log = g_strconcat (path, "-wal", NULL);
  g_autofree char *index = g_strconcat (source, "-shm", NULL);
  g_autoptr (RepriseDatabase) database = NULL;

  prepare_journal (source);
  database = test_open (source);
  g_assert_true (reprise_database_execute (database, sql, NULL));
  test_copy_file (source, path);
  test_copy_file (log, target_log);
  g_clear_pointer (&database, reprise_database_close);
  g_remove (source);
}

static void
prepare_newer_in_log (const char *path)
{
  leave_log (path, "PRAGMA user_version = 999");
}

static void
prepare_newer_in_log_with_index (const char *path)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  g_autofree char *bytes = g_malloc0 (32768);

  prepare_newer_in_log (path);
  write_bytes (index, bytes, 32768);
}

static void
prepare_journal_with_log (const char *path)
{
  leave_log (path, "INSERT INTO setting VALUES ('a', 'b')");
}

static void
prepare_without_version (const char *path)
{
  prepare_journal (path);
  run_sql (path, "PRAGMA user_version = 0");
}

static void
prepare_corrupt_magic (const char *path)
{
  prepare_journal (path);
  overwrite (path, 0, 16);
}

static void
prepare_corrupt_header (const char *path)
{
  prepare_journal (path);
  overwrite (path, 16, 4);
}

static void
prepare_corrupt_schema (const char *path)
{
  prepare_journal (path);
  overwrite (path, 100, 900);
}

static void
prepare_cut_short (const char *path)
{
  prepare_journal (path);
  g_assert_cmpint (truncate (path, 8192), ==, 0);
}

static void
prepare_only_header (const char *path)
{
  prepare_journal (path);
  g_assert_cmpint (truncate (path, 50), ==, 0);
}

static void
prepare_read_only (const char *path)
{
  prepare_journal (path);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
}

#define GOOD (-1)
#define NEWEST 4

static const struct
{
  const char *name;
  Prepare     prepare;
  int         code;
  int         schema;
  const char *message;
} table[] = {
  { "absent", prepare_nothing, GOOD, 0, NULL },
  { "empty", prepare_empty, GOOD, 0, NULL },
  { "empty-database", prepare_empty_database, GOOD, 0, NULL },
  { "journal", prepare_journal, GOOD, NEWEST, NULL },
  { "journal-with-log", prepare_journal_with_log, GOOD, NEWEST, NULL },
  { "folder", prepare_folder, REPRISE_STORE_ERROR_NOT_JOURNAL, 0, "*not a file*" },
  { "text", prepare_text, REPRISE_STORE_ERROR_NOT_JOURNAL, 0, "*not a journal*" },
  { "other-program", prepare_other_program, REPRISE_STORE_ERROR_NOT_JOURNAL, 0,
    "*another program*" },
  { "newer", prepare_newer, REPRISE_STORE_ERROR_NEWER, 0, "*newer version*" },
  { "newer-in-log", prepare_newer_in_log, REPRISE_STORE_ERROR_NEWER, 0, "*newer version*" },
  { "newer-in-log-with-index", prepare_newer_in_log_with_index, REPRISE_STORE_ERROR_NEWER, 0,
    "*newer version*" },
  { "without-version", prepare_without_version, REPRISE_STORE_ERROR_CORRUPT, 0, "*which version*" },
  { "corrupt-magic", prepare_corrupt_magic, REPRISE_STORE_ERROR_NOT_JOURNAL, 0, "*not a journal*" },
  { "corrupt-header", prepare_corrupt_header, REPRISE_STORE_ERROR_CORRUPT, 0, "*damaged*" },
  { "corrupt-schema", prepare_corrupt_schema, REPRISE_STORE_ERROR_CORRUPT, 0, "*damaged*" },
  { "cut-short", prepare_cut_short, REPRISE_STORE_ERROR_CORRUPT, 0, "*end is missing*" },
  { "only-header", prepare_only_header, REPRISE_STORE_ERROR_NOT_JOURNAL, 0, "*not a journal*" },
  { "read-only", prepare_read_only, REPRISE_STORE_ERROR_READ_ONLY, 0, "*read-only*" },
};

static void
test_look (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a journal?#%.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  int schema = -1;
  gboolean good;

  table[i].prepare (path);
  before = test_fingerprint (folder);
  good = reprise_look (path, &schema, &error);
  after = test_fingerprint (folder);

  g_assert_cmpstr (after, ==, before);
  if (table[i].code == GOOD)
    {
      g_assert_no_error (error);
      g_assert_true (good);
      g_assert_cmpint (schema, ==, table[i].schema);
      return;
    }

  g_assert_false (good);
  g_assert_error (error, REPRISE_STORE_ERROR, table[i].code);
  g_test_message ("%s", error->message);
  g_assert_true (g_pattern_match_simple (table[i].message, error->message));
}

/* While somebody uses the journal, a look sees what they wrote and does not disturb them. */
static void
test_in_use (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  int schema = 0;

  test_execute (store, "BEGIN IMMEDIATE; INSERT INTO setting VALUES ('a', 'b')");
  before = test_fingerprint (store->folder);
  g_assert_true (reprise_look (store->path, &schema, &error));
  g_assert_no_error (error);
  g_assert_cmpint (schema, ==, NEWEST);
  after = test_fingerprint (store->folder);
  g_assert_cmpstr (after, ==, before);
  test_execute (store, "COMMIT; PRAGMA user_version = 999");
  g_assert_false (reprise_look (store->path, &schema, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NEWER);
  test_execute (store, "PRAGMA user_version = 1");
  test_assert_sound (store);
}

static void
test_absent_folder (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "nowhere", "journal.db", NULL);
  g_autoptr (GError) error = NULL;
  int schema;

  g_assert_false (reprise_look (path, &schema, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
}

static void
test_under_a_file (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *path = g_build_filename (file, "journal.db", NULL);
  g_autoptr (GError) error = NULL;
  int schema;

  prepare_empty (file);
  g_assert_false (reprise_look (path, &schema, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
}

static void
test_remote (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = test_fingerprint (folder);
  g_autofree char *after = NULL;
  gboolean good;
  int schema;

  reprise_look_set_remote_for_tests (TRUE);
  good = reprise_look (path, &schema, &error);
  reprise_look_set_remote_for_tests (FALSE);
  after = test_fingerprint (folder);
  g_assert_false (good);
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_REMOTE);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
run (const char *command,
     const char *folder)
{
  g_autofree char *line = g_strdup_printf ("%s %s", command, folder);
  int status = 0;

  return g_spawn_command_line_sync (line, NULL, NULL, &status, NULL) && status == 0;
}

static void
test_read_only_folder (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *absent = g_build_filename (folder, "absent.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) no_place = NULL;
  int schema;

  if (!run ("mount -t tmpfs -o size=2m none", folder))
    {
      g_test_skip ("a filesystem cannot be mounted here");
      return;
    }

  prepare_journal (path);
  g_assert_true (run ("mount -o remount,ro", folder));
  g_assert_false (reprise_look (path, &schema, &error));
  g_assert_false (reprise_look (absent, &schema, &no_place));
  g_assert_true (run ("umount", folder));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_READ_ONLY);
  g_assert_error (no_place, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_READ_ONLY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *name = g_strconcat ("/look/", table[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_look);
    }
  g_test_add_func ("/look/in-use", test_in_use);
  g_test_add_func ("/look/absent-folder", test_absent_folder);
  g_test_add_func ("/look/under-a-file", test_under_a_file);
  g_test_add_func ("/look/remote", test_remote);
  g_test_add_func ("/look/read-only-folder", test_read_only_folder);

  return g_test_run ();
}
