/* Images beside a journal: kept once, found whole, looked after. */

#include "store/reprise-backup.h"
#include "store/reprise-check.h"
#include "store/reprise-journal-masthead.h"
#include "store/reprise-journal-stills.h"
#include "store/reprise-still-care.h"
#include "store/reprise-still-file.h"
#include "support/test-image.h"
#include "support/test-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

typedef struct
{
  TestFolder     *folder;
  char           *path;
  RepriseJournal *journal;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  reprise_journal_open_async (fixture->path, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  fixture->journal = reprise_journal_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
let_go (gpointer  data,
        GObject  *object)
{
  g_atomic_int_set ((gboolean *) data, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (fixture->journal), let_go, &gone);
  g_object_unref (fixture->journal);
  while (!g_atomic_int_get (&gone))
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_free (fixture->path);
  test_folder_remove (fixture->folder);
}

static RepriseStill *
keep (Fixture  *fixture,
      GBytes   *bytes,
      GError  **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_keep_image_async (fixture->journal, bytes, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_journal_keep_image_finish (fixture->journal, result, error);
}

static RepriseStill *
keep_file (Fixture     *fixture,
           const char  *path,
           GError     **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  reprise_journal_keep_file_async (fixture->journal, file, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_journal_keep_image_finish (fixture->journal, result, error);
}

static char *
keep_city (Fixture *fixture,
           guint    which)
{
  g_autoptr (GBytes) image = test_image_draw (48, 32, which, "png");
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseStill) still = keep (fixture, image, &error);

  g_assert_no_error (error);
  return g_strdup (reprise_still_get_sha256 (still));
}

static gboolean
is_there (Fixture    *fixture,
          const char *sha256)
{
  g_autofree char *path = reprise_still_file_dup_path (fixture->path, sha256);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static void
set_age (Fixture    *fixture,
         const char *sha256,
         int         days)
{
  g_autofree char *path = reprise_still_file_dup_path (fixture->path, sha256);
  const time_t then = time (NULL) - (time_t) days * 24 * 60 * 60;

  g_assert_cmpint (g_utime (path, &(struct utimbuf) { then, then }), ==, 0);
}

static void
execute (Fixture    *fixture,
         const char *format,
         const char *sha256)
{
  g_autoptr (RepriseDatabase) database = test_open (fixture->path);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = g_strsplit (format, "SHA", -1);
  g_autofree char *sql = g_strjoinv (sha256, parts);

  reprise_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

#define ADD_APPRAISAL                                                                          \
  "INSERT INTO appraisal (id, uuid, kind, state, spoiler, created_on, created_at, modified_at," \
  "                       body)"                                                               \
  " VALUES (1, 'a', 'appraisal', 'draft', 0, '2026-11-22', 0, 0, 'A text.');"
#define ADD_STILL                                                                             \
  "INSERT INTO still (uuid, appraisal, position, sha256, media_type, width, height)"          \
  " VALUES ('s' || random(), 1, 'a', 'SHA', 'image/png', 48, 32);"

static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GBytes) image = test_image_draw (320, 180, 0, "png");
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);
  g_autofree char *folder = reprise_still_file_dup_folder (fixture->path);
  g_autofree char *path = reprise_still_file_dup_path (fixture->path, sha256);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseStill) still = keep (fixture, image, &error);
  gsize length = 0;

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (folder, "/journal.stills"));
  g_assert_cmpstr (reprise_still_get_sha256 (still), ==, sha256);
  g_assert_cmpstr (reprise_still_get_media_type (still), ==, "image/png");
  g_assert_cmpint (reprise_still_get_width (still), ==, 320);
  g_assert_cmpint (reprise_still_get_height (still), ==, 180);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (image, NULL), g_bytes_get_size (image));

  /* Once however often it is used; and one that was damaged is whole again. */
  before = test_fingerprint (folder);
  g_clear_object (&still);
  still = keep (fixture, image, &error);
  g_assert_no_error (error);
  after = test_fingerprint (folder);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (g_file_set_contents (path, "gone", -1, NULL));
  g_clear_object (&still);
  still = keep (fixture, image, &error);
  g_assert_no_error (error);
  g_free (after);
  after = test_fingerprint (folder);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_file_refused (Fixture    *fixture,
                     const char *path,
                     const char *pattern)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (keep_file (fixture, path, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_pattern_match_simple (pattern, error->message));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("Not an image", 12);
  g_autoptr (GBytes) huge = test_image_claim (100000, 100000);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autofree char *text_path = test_image_write (fixture->folder, "text.png", text);
  g_autofree char *huge_path = test_image_write (fixture->folder, "huge.png", huge);
  g_autofree char *empty_path = test_image_write (fixture->folder, "empty.png", empty);
  g_autofree char *no_path = g_build_filename (fixture->folder, "nowhere.png", NULL);
  g_autofree char *pipe_path = g_build_filename (fixture->folder, "pipe.png", NULL);
  g_autofree char *stills = reprise_still_file_dup_folder (fixture->path);

  assert_file_refused (fixture, text_path, "“text.png” was not added. *not an image*");
  assert_file_refused (fixture, huge_path, "“huge.png” was not added. *100000 × 100000*");
  assert_file_refused (fixture, empty_path, "“empty.png” was not added. *empty*");
  assert_file_refused (fixture, no_path, "“nowhere.png” was not added. *");
  assert_file_refused (fixture, fixture->folder, "* was not added. *folder*");
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_file_refused (fixture, pipe_path, "“pipe.png” was not added. *");
  g_chmod (text_path, 0);
  if (g_access (text_path, R_OK) != 0)
    assert_file_refused (fixture, text_path, "“text.png” was not added. *");
  g_assert_false (g_file_test (stills, G_FILE_TEST_EXISTS));
}

static void
set_limit (Fixture *fixture,
           int      limit)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();

  reprise_masthead_set_still_limit (masthead, limit);
  reprise_journal_save_masthead_async (fixture->journal, masthead, NULL, test_keep_result_cb,
                                       &slot);
  result = test_wait (&slot);
  g_assert_true (reprise_journal_save_masthead_finish (fixture->journal, result, NULL));
}

/* An image with eleven MiB of something behind its end. */
static GBytes *
make_heavy (void)
{
  g_autoptr (GBytes) image = test_image_draw (48, 32, 0, "png");
  const gsize length = g_bytes_get_size (image);
  guchar *data = g_malloc0 (11 * 1024 * 1024);

  memcpy (data, g_bytes_get_data (image, NULL), length);
  return g_bytes_new_take (data, 11 * 1024 * 1024);
}

static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) heavy = make_heavy ();
  g_autofree char *path = test_image_write (fixture->folder, "heavy.png", heavy);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseStill) still = NULL;

  assert_file_refused (fixture, path, "“heavy.png” was not added. *10.0*MiB*");
  g_assert_null (keep (fixture, heavy, &error));
  g_assert_true (g_pattern_match_simple ("The image was not added. *10.0*MiB*", error->message));
  g_clear_error (&error);

  set_limit (fixture, 12);
  still = keep_file (fixture, path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (still);
}

static void
test_tidied (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *named = keep_city (fixture, 0);
  g_autofree char *poster = keep_city (fixture, 1);
  g_autofree char *mentioned = keep_city (fixture, 2);
  g_autofree char *unnamed = keep_city (fixture, 3);
  g_autofree char *mention = g_strdup_printf ("INSERT INTO revision (uuid, appraisal, made_at,"
                                              "                      session, words, body)"
                                              " VALUES ('r', 1, 0, 's', 1,"
                                              "         'See ![](still:%.12s).')", mentioned);
  g_autoptr (GError) error = NULL;

  execute (fixture, ADD_APPRAISAL ADD_STILL, named);
  execute (fixture, "INSERT INTO film (uuid, title, folded, sort_key, created_at, modified_at,"
                    " poster) VALUES ('f', 'F', 'f', 'f', 0, 0, 'SHA')", poster);
  execute (fixture, mention, "");

  /* What was used lately stays, even where nobody names it. */
  set_age (fixture, unnamed, 30);
  g_assert_true (reprise_still_care_tidy (fixture->path, &error));
  g_assert_true (is_there (fixture, unnamed));

  set_age (fixture, named, 100);
  set_age (fixture, poster, 100);
  set_age (fixture, mentioned, 100);
  set_age (fixture, unnamed, 100);
  g_assert_true (reprise_still_care_tidy (fixture->path, &error));
  g_assert_no_error (error);
  g_assert_true (is_there (fixture, named));
  g_assert_true (is_there (fixture, poster));
  g_assert_true (is_there (fixture, mentioned));
  g_assert_false (is_there (fixture, unnamed));

  /* It was in use until today: whoever takes that back finds it. */
  execute (fixture, "DELETE FROM still WHERE sha256 = 'SHA'", named);
  g_assert_true (reprise_still_care_tidy (fixture->path, &error));
  g_assert_true (is_there (fixture, named));
}

static char *
check (Fixture *fixture)
{
  g_autoptr (RepriseDatabase) database = test_open (fixture->path);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (reprise_still_care_check (database, problems, &error));
  g_assert_no_error (error);
  g_ptr_array_add (problems, NULL);
  return g_strjoinv ("\n", (char **) problems->pdata);
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *sha256 = keep_city (fixture, 0);
  g_autofree char *path = reprise_still_file_dup_path (fixture->path, sha256);
  g_autofree char *sound = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *missing = NULL;

  execute (fixture, ADD_APPRAISAL ADD_STILL, sha256);
  sound = check (fixture);
  g_assert_cmpstr (sound, ==, "");
  g_assert_true (g_file_set_contents (path, "gone", -1, NULL));
  damaged = check (fixture);
  g_assert_true (g_pattern_match_simple ("an image is damaged: *", damaged));
  g_unlink (path);
  missing = check (fixture);
  g_assert_true (g_pattern_match_simple ("an image is missing: *", missing));
}

static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *first = keep_city (fixture, 0);
  g_autofree char *second = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *from = reprise_still_file_dup_path (fixture->path, first);
  g_autofree char *to = reprise_still_file_dup_path (copy, first);
  g_autofree char *second_copy = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf a, b;

  execute (fixture, ADD_APPRAISAL ADD_STILL, first);
  g_assert_true (reprise_backup_copy (fixture->path, copy, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (from, &a), ==, 0);
  g_assert_cmpint (g_stat (to, &b), ==, 0);
  g_assert_true (a.st_ino == b.st_ino);

  second = keep_city (fixture, 1);
  second_copy = reprise_still_file_dup_path (copy, second);
  g_assert_true (reprise_backup_copy (fixture->path, copy, NULL, &error));
  g_assert_true (g_file_test (second_copy, G_FILE_TEST_EXISTS));

  reprise_still_file_remove_all (copy);
  g_assert_false (g_file_test (to, G_FILE_TEST_EXISTS));
  g_assert_true (is_there (fixture, first));
}

/* What another device says must not lead out of the folder. */
static void
test_names (void)
{
  const char * const wrong[] = {
    "", "aa", "../../../etc/passwd",
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF",
    "/../../../../../../../../../../../../../../../../../../../../abc",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (reprise_still_file_dup_path ("/journal.db", wrong[i]));
  g_assert_null (reprise_still_file_dup_path ("/journal.db", NULL));
}

#define ADD(name, function) \
  g_test_add ("/still-files/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("keep", test_keep);
  ADD ("refused", test_refused);
  ADD ("limit", test_limit);
  ADD ("tidy", test_tidied);
  ADD ("check", test_check);
  ADD ("backup", test_backup);
  g_test_add_func ("/still-files/names", test_names);

  return g_test_run ();
}
