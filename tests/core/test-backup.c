#include "store/reprise-backup.h"
#include "support/test-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Far from the settings, which say whose copy a file is: they are read whatever is damaged here. */
static void
fill (TestStore *store,
      int        rows)
{
  g_autofree char *sql =
    g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                     " INSERT INTO day_of_use SELECT i || hex(randomblob(500)) FROM n", rows);

  test_execute (store, sql);
}

static char *
read_copy (const char *path,
           const char *sql)
{
  TestStore store = { NULL, NULL, reprise_database_open (path, REPRISE_DATABASE_READ, NULL) };
  char *text = test_read_text (&store, sql);

  reprise_database_close (store.database);
  return text;
}

static void
assert_sound_copy (const char *path)
{
  g_autofree char *check = read_copy (path, "PRAGMA quick_check");
  g_autofree char *mode = read_copy (path, "PRAGMA journal_mode");

  g_assert_cmpstr (check, ==, "ok");
  g_assert_cmpstr (mode, ==, "delete");
}

static guint
count_files (const char *folder)
{
  g_autofree char *print = test_fingerprint (folder);
  g_auto (GStrv) lines = g_strsplit (print, "\n", -1);

  return g_strv_length (lines) - 1;
}

typedef struct
{
  const char *path;
  int         stop;
} Writing;

/* Adds a pair in one transaction: a copy has both or none. */
static gpointer
write_thread (gpointer data)
{
  Writing *writing = data;
  g_autoptr (RepriseDatabase) database = test_open (writing->path);

  for (int i = 0; !g_atomic_int_get (&writing->stop); i++)
    {
      g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE;"
                                              "INSERT INTO setting VALUES ('a%d', '');"
                                              "INSERT INTO setting VALUES ('b%d', '');"
                                              "COMMIT", i, i);

      g_assert_true (reprise_database_execute (database, sql, NULL));
    }

  return NULL;
}

static void
test_while_written (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, film, NULL, "A text.");
  Writing writing = { store->path, 0 };
  GThread *thread = NULL;

  fill (store, 5000);
  thread = g_thread_new ("writer", write_thread, &writing);
  for (int i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *pairs = NULL;
      g_autofree char *body = NULL;

      g_usleep (10000);
      g_assert_true (reprise_backup_copy (store->path, copy, NULL, &error));
      g_assert_no_error (error);
      assert_sound_copy (copy);
      pairs = read_copy (copy,
                         "SELECT sum(key LIKE 'a%') = sum(key LIKE 'b%'),"
                         "       (SELECT count(*) FROM day_of_use)"
                         "  FROM setting");
      g_assert_cmpstr (pairs, ==, "1|5000");
      body = read_copy (copy, "SELECT body FROM appraisal");
      g_assert_cmpstr (body, ==, "A text.");
    }
  g_atomic_int_set (&writing.stop, 1);
  g_thread_join (thread);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_nonnull (appraisal);
}

static void
refuse (TestStore  *store,
        const char *destination)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_file_test (destination, G_FILE_TEST_IS_DIR)
                              ? g_strdup (destination)
                              : g_path_get_dirname (destination);
  g_autofree char *before = test_fingerprint (folder);
  g_autofree char *after = NULL;

  g_assert_false (reprise_backup_copy (store->path, destination, NULL, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
  after = test_fingerprint (folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refusals (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *text = g_build_filename (folder, "text.md", NULL);
  g_autofree char *link = g_build_filename (folder, "link.db", NULL);
  g_autofree char *empty = g_build_filename (folder, "empty", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", "copy.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (text, "An essay.", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", -1, NULL));
  g_assert_cmpint (symlink (store->path, link), ==, 0);
  refuse (store, text);
  refuse (store, empty);
  refuse (store, link);
  refuse (store, store->path);
  refuse (store, folder);

  g_assert_false (reprise_backup_copy (store->path, nowhere, NULL, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
}

static void
test_cancelled (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (reprise_backup_copy (store->path, copy, NULL, NULL));
  before = test_fingerprint (folder);
  fill (store, 100);
  g_cancellable_cancel (cancellable);
  g_assert_false (reprise_backup_copy (store->path, copy, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = test_fingerprint (folder);
  g_assert_cmpstr (after, ==, before);
}

/* Damage in the middle is not carried over what was sound. */
static void
test_damaged (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *damaged = g_build_filename (store->folder, "damaged.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  fill (store, 2000);
  g_assert_true (reprise_backup_copy (store->path, damaged, NULL, NULL));
  g_assert_true (reprise_backup_copy (store->path, copy, NULL, NULL));
  before = test_fingerprint (folder);
  g_assert_true (g_file_get_contents (damaged, &bytes, &length, NULL));
  memset (bytes + length / 2, 0xa5, 20 * 4096);
  g_assert_true (g_file_set_contents (damaged, bytes, (gssize) length, NULL));

  g_assert_false (reprise_backup_copy (damaged, copy, NULL, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_CORRUPT);
  after = test_fingerprint (folder);
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
test_full_disk (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!run ("mount -t tmpfs -o size=1m none", folder))
    {
      g_test_skip ("a filesystem cannot be mounted here");
      return;
    }

  g_assert_true (reprise_backup_copy (store->path, copy, NULL, NULL));
  before = test_fingerprint (folder);
  fill (store, 3000);
  done = reprise_backup_copy (store->path, copy, NULL, &error);
  after = test_fingerprint (folder);
  g_assert_true (run ("umount", folder));
  g_assert_false (done);
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FULL);
  g_assert_cmpstr (after, ==, before);
}

static void
test_daily (void)
{
  static const char * const older[] = {
    "2020-01-01.db", "2020-01-02.db", "2020-01-03.db", "2020-01-05.db", "2020-02-01.db",
    "2020-02-02.db", "2020-02-03.db", "2020-02-04.db",
  };
  static const char * const others[] = { "keep.db", "2020-01.db", "2020-01-04.txt" };
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *folder = g_build_filename (store->folder, "backups", NULL);
  g_autofree char *today = reprise_date_to_text (reprise_date_today ());
  g_autofree char *copy = g_strdup_printf ("%s/%s.db", folder, today);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (older) + G_N_ELEMENTS (others); i++)
    {
      const char *name =
        i < G_N_ELEMENTS (older) ? older[i] : others[i - G_N_ELEMENTS (older)];
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }

  g_assert_true (reprise_backup_daily (store->path, folder, NULL, &error));
  g_assert_no_error (error);
  assert_sound_copy (copy);
  g_assert_cmpuint (count_files (folder), ==, 7 + G_N_ELEMENTS (others));
  for (guint i = 0; i < G_N_ELEMENTS (older); i++)
    {
      g_autofree char *path = g_build_filename (folder, older[i], NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, i >= 2);
    }

  g_assert_cmpint (reprise_backup_find_newest (folder), >, g_get_real_time () / 1000 - 60000);
  g_assert_cmpint (reprise_backup_find_newest (store->path), ==, 0);

  first = test_fingerprint (folder);
  fill (store, 10);
  g_assert_true (reprise_backup_daily (store->path, folder, NULL, &error));
  second = test_fingerprint (folder);
  g_assert_cmpstr (second, ==, first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup/while-written", test_while_written);
  g_test_add_func ("/backup/refusals", test_refusals);
  g_test_add_func ("/backup/cancelled", test_cancelled);
  g_test_add_func ("/backup/damaged", test_damaged);
  g_test_add_func ("/backup/full-disk", test_full_disk);
  g_test_add_func ("/backup/daily", test_daily);

  return g_test_run ();
}
