#include "jukebox/reprise-music-library.h"
#include "support/test-async.h"
#include "support/test-audio.h"
#include "support/test-folder.h"
#include "support/test-music.h"

#include <glib/gstdio.h>
#include <gst/gst.h>
#include <unistd.h>

#define HERE REPRISE_WHEREABOUTS_FILE
#define NOT_FOUND REPRISE_WHEREABOUTS_NOT_FOUND
#define GONE REPRISE_WHEREABOUTS_GONE

/* How long anything may take that is expected to happen. */
#define LONG_US (30 * G_USEC_PER_SEC)

/* A library, its music and its cache in a folder of the test's own, and what it told. */
typedef struct
{
  TestFolder          *folder;   /* (owned) */
  char                *music;    /* (owned) */
  char                *cache;    /* (owned) */
  RepriseMusicLibrary *library;  /* (owned) */
  int                  n_changed;
  int                  n_progress;
} Home;

static void
changed_cb (Home *self)
{
  self->n_changed++;
}

static void
progress_cb (Home *self)
{
  self->n_progress++;
}

static void
home_open (Home *self)
{
  self->library = reprise_music_library_new (self->cache);
  self->n_changed = 0;
  self->n_progress = 0;
  g_signal_connect_swapped (self->library, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->library, "notify::n-done", G_CALLBACK (progress_cb), self);
}

static Home *
home_new (void)
{
  Home *self = g_new0 (Home, 1);

  self->folder = test_folder_new ();
  self->music = g_build_filename (self->folder, "music", NULL);
  self->cache = g_build_filename (self->folder, "cache", "music.db", NULL);
  g_assert_no_errno (g_mkdir (self->music, 0700));
  home_open (self);
  return self;
}

static void
home_close (Home *self)
{
  g_assert_finalize_object (g_steal_pointer (&self->library));
}

static void
home_free (Home *self)
{
  if (self->library != NULL)
    home_close (self);
  test_folder_remove (self->folder);
  g_free (self->music);
  g_free (self->cache);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Home, home_free)

static char *
write_music (Home       *self,
             const char *name,
             const char *title)
{
  return test_music_write (self->music, name, 1, "Nina Vale", title, NULL);
}

static void
set_folders (Home *self)
{
  const char * const folders[] = { self->music, NULL };

  reprise_music_library_set_folders (self->library, folders);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_for_scan (Home *self)
{
  while (reprise_music_library_is_scanning (self->library))
    g_main_context_iteration (NULL, TRUE);
}

static void
scan (Home *self)
{
  set_folders (self);
  g_assert_true (reprise_music_library_is_scanning (self->library));
  wait_for_scan (self);
}

static GPtrArray *
find_all (Home      *self,
          GPtrArray *tracks)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = NULL;

  reprise_music_library_find_async (self->library, tracks, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  found = reprise_music_library_find_finish (self->library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, tracks->len);
  return found;
}

static RepriseWhereabouts *
find_at (Home       *self,
         const char *title,
         const char *location)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;

  g_ptr_array_add (tracks, test_music_new_track ("Nina Vale", title, location));
  found = find_all (self, tracks);
  return g_ptr_array_steal_index (found, 0);
}

static RepriseWhereabouts *
find (Home       *self,
      const char *title)
{
  return find_at (self, title, NULL);
}

static gboolean
choose (Home        *self,
        const char  *title,
        const char  *path,
        GError     **error)
{
  g_autoptr (RepriseTrack) track = test_music_new_track ("Nina Vale", title, NULL);
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_music_library_choose_async (self->library, track, path, NULL, test_keep_result_cb,
                                      &slot);
  result = test_wait (&slot);
  return reprise_music_library_choose_finish (self->library, result, error);
}

/* Until it is as expected, or for as long as anybody would wait. */
static void
wait_until (Home                    *self,
            const char              *title,
            RepriseWhereaboutsState  state)
{
  const gint64 end = g_get_monotonic_time () + LONG_US;
  const guint wake = g_timeout_add (50, wake_cb, NULL);

  for (;;)
    {
      RepriseWhereabouts *whereabouts = find (self, title);
      const gboolean reached = whereabouts->state == state;

      reprise_whereabouts_free (whereabouts);
      if (reached)
        break;
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }

  g_source_remove (wake);
}

static void
test_idle (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *folder = g_path_get_dirname (home->cache);

  reprise_music_library_scan (home->library);
  reprise_music_library_stop (home->library);
  g_assert_false (reprise_music_library_is_scanning (home->library));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_scan (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *path = write_music (home, "a.ogg", "One");
  guint n_done = 0;
  guint n_total = 0;

  test_music_assert (find (home, "One"), NOT_FOUND, NULL);
  scan (home);
  g_object_get (home->library, "n-done", &n_done, "n-total", &n_total, NULL);
  g_assert_cmpuint (n_done, ==, 1);
  g_assert_cmpuint (n_total, ==, 1);
  test_music_assert (find (home, "One"), HERE, path);
  while (home->n_changed == 0)
    g_main_context_iteration (NULL, TRUE);

  /* It is known from then on, before anything is looked through. */
  home_close (home);
  home_open (home);
  test_music_assert (find (home, "One"), HERE, path);
  scan (home);
  g_assert_cmpint (home->n_changed, ==, 0);
}

/* Asked before there is a cache, and while it is filled: each is answered with what there is. */
static void
test_at_once (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = write_music (home, "a.ogg", "One");

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%d.ogg", home->music, i);

      g_assert_no_errno (link (path, name));
    }

  set_folders (home);
  g_ptr_array_add (tracks, test_music_new_track ("Nina Vale", "One", NULL));
  while (reprise_music_library_is_scanning (home->library))
    {
      g_autoptr (GPtrArray) found = find_all (home, tracks);

      g_main_context_iteration (NULL, FALSE);
    }
  test_music_assert (find (home, "One"), HERE, NULL);
  g_assert_cmpint (home->n_progress, >, 0);
}

static void
test_many_asked (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *path = write_music (home, "a.ogg", "One");
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  scan (home);
  for (int i = 0; i < 2000; i++)
    g_ptr_array_add (tracks, test_music_new_track ("Nina Vale", i % 3 == 0 ? "One" : "Two",
                                                   i % 5 == 0 ? "https://example.org" : NULL));
  found = find_all (home, tracks);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (((RepriseWhereabouts *) found->pdata[i])->state, ==,
                     i % 3 == 0   ? HERE
                     : i % 5 == 0 ? REPRISE_WHEREABOUTS_LINK
                                  : NOT_FOUND);

  reprise_music_library_find_async (home->library, tracks, cancellable, test_keep_result_cb, &slot);
  g_cancellable_cancel (cancellable);
  result = test_wait (&slot);
  g_assert_null (reprise_music_library_find_finish (home->library, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_choose (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *path = write_music (home, "a.ogg", "One");
  g_autofree char *outside =
    test_music_write (home->folder, "b.ogg", 2, "Otto", "Something Else", NULL);
  g_autofree char *moved = g_build_filename (home->music, "c.ogg", NULL);
  RepriseWhereabouts *whereabouts = NULL;
  g_autoptr (GError) error = NULL;

  scan (home);
  g_assert_true (choose (home, "One", outside, &error));
  g_assert_no_error (error);
  whereabouts = find (home, "One");
  g_assert_true (whereabouts->chosen);
  g_assert_cmpuint (whereabouts->length, ==, 2);
  test_music_assert (whereabouts, HERE, outside);

  /* It is moved to where the music is, while nobody looks. */
  home_close (home);
  g_assert_no_errno (g_rename (outside, moved));
  home_open (home);
  scan (home);
  test_music_assert (find (home, "One"), HERE, moved);

  g_assert_true (choose (home, "One", NULL, &error));
  test_music_assert (find (home, "One"), HERE, path);
  g_assert_false (choose (home, "One", "/nowhere/d.ogg", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_watch (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *path = write_music (home, "a.ogg", "One");
  g_autofree char *later = NULL;
  g_autofree char *deep = NULL;
  g_autofree char *elsewhere = g_build_filename (home->folder, "elsewhere", NULL);
  g_autofree char *folder = g_build_filename (home->music, "Nina Vale", NULL);

  scan (home);
  later = write_music (home, "b.ogg", "Two");
  wait_until (home, "Two", HERE);
  deep = write_music (home, "Nina Vale/Harbour/c.ogg", "Three");
  wait_until (home, "Three", HERE);
  g_free (write_music (home, "Nina Vale/Harbour/d.ogg", "Four"));
  wait_until (home, "Four", HERE);
  g_free (write_music (home, "b.ogg", "Five"));
  wait_until (home, "Five", HERE);
  test_music_assert (find (home, "Two"), NOT_FOUND, NULL);
  g_assert_no_errno (g_unlink (later));
  wait_until (home, "Five", GONE);

  g_assert_no_errno (g_rename (folder, elsewhere));
  wait_until (home, "Three", GONE);
  g_assert_no_errno (g_rename (elsewhere, folder));
  wait_until (home, "Three", HERE);
  test_music_assert (find (home, "One"), HERE, path);
}

static void
wait_until_known (Home  *self,
                  guint  expected)
{
  const gint64 end = g_get_monotonic_time () + LONG_US;
  const guint wake = g_timeout_add (50, wake_cb, NULL);
  guint n = 0;

  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (self->library, "n-known", &n, NULL);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
  while (n != expected);

  g_source_remove (wake);
}

/* As a drive that is unplugged, and plugged in again. */
static void
test_comes_back (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *path = write_music (home, "a.ogg", "One");
  g_autofree char *elsewhere = g_build_filename (home->folder, "elsewhere", NULL);
  guint n = 0;

  scan (home);
  wait_until_known (home, 1);
  g_free (write_music (home, "b.ogg", "Two"));
  wait_until_known (home, 2);

  for (int i = 0; i < 2; i++)
    {
      g_assert_no_errno (g_rename (home->music, elsewhere));
      wait_until (home, "One", GONE);
      wait_until_known (home, 0);
      g_assert_no_errno (g_rename (elsewhere, home->music));
      wait_until (home, "One", HERE);
      wait_until_known (home, 2);
    }

  /* What lies elsewhere is not of the folders. */
  g_assert_no_errno (g_rename (path, elsewhere));
  wait_until_known (home, 1);
  g_assert_true (choose (home, "Three", elsewhere, NULL));
  scan (home);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_get (home->library, "n-known", &n, NULL);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_stop (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *path = write_music (home, "a.ogg", "One");
  gint64 begin = 0;

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%d.ogg", home->music, i);

      g_assert_no_errno (link (path, name));
    }

  set_folders (home);
  while (home->n_progress == 0)
    g_main_context_iteration (NULL, TRUE);
  begin = g_get_monotonic_time ();
  reprise_music_library_stop (home->library);
  g_assert_false (reprise_music_library_is_scanning (home->library));
  /* What is known by then is known, and the thread takes orders again. */
  scan (home);
  test_music_assert (find (home, "One"), HERE, NULL);
  g_test_message ("stopped, and done again after %.3f s",
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);

  /* It may be closed in the middle as well. */
  g_free (write_music (home, "z.ogg", "Two"));
  set_folders (home);
  home_close (home);
}

static void
test_beside (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *outside = test_music_write (home->folder, "b.ogg", 3, "Otto", "Else", NULL);
  const gint64 end = g_get_monotonic_time () + LONG_US;
  const guint wake = g_timeout_add (50, wake_cb, NULL);
  guint length = 0;

  /* What a track names is there at once; how long it is is said when it was read. */
  while (length == 0)
    {
      RepriseWhereabouts *whereabouts = find_at (home, "Else", outside);

      length = whereabouts->length;
      test_music_assert (whereabouts, HERE, outside);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (length, ==, 3);
  g_source_remove (wake);
}

static void
test_damaged_cache (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *path = write_music (home, "a.ogg", "One");
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length = 0;

  scan (home);
  g_assert_true (choose (home, "Chosen", path, &error));
  home_close (home);

  /* The head is left, the rest of the second half is not. */
  g_file_get_contents (home->cache, &content, &length, &error);
  g_assert_no_error (error);
  memset (content + length / 2, 'x', length / 2);
  g_file_set_contents (home->cache, content, (gssize) length, &error);
  g_assert_no_error (error);

  home_open (home);
  set_folders (home);
  wait_until (home, "One", HERE);
  wait_for_scan (home);
}

/* A folder where nothing can be written is no error to anybody. */
static void
test_no_cache (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *path = write_music (home, "a.ogg", "One");
  g_autofree char *folder = g_path_get_dirname (home->cache);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (folder, "a file where a folder should be", -1, &error);
  g_assert_no_error (error);
  g_test_expect_message ("Reprise", G_LOG_LEVEL_MESSAGE, "*cannot be remembered*");
  test_music_assert (find_at (home, "One", path), HERE, path);
  g_test_assert_expected_messages ();
  test_music_assert (find (home, "One"), NOT_FOUND, NULL);
  test_music_assert (find_at (home, "One", "https://example.org"), REPRISE_WHEREABOUTS_LINK, NULL);
  set_folders (home);
  g_assert_false (reprise_music_library_is_scanning (home->library));
  g_assert_false (choose (home, "One", path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

static void
test_default_folders (void)
{
  g_auto (GStrv) folders = reprise_music_library_dup_default_folders ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_assert_true (g_path_is_absolute (folders[i]));
      g_assert_cmpstr (folders[i], !=, g_get_home_dir ());
    }
}

/* Nothing is said not to be there before all of it was looked through; then somebody is told. */
static void
test_unknown (void)
{
  g_autoptr (Home) home = home_new ();
  g_autofree char *path = write_music (home, "1.ogg", "Harbour Lights");
  RepriseWhereabouts *where = NULL;

  g_assert_no_errno (g_remove (path));
  set_folders (home);
  where = find_at (home, "Harbour Lights", NULL);
  if (reprise_music_library_is_scanning (home->library))
    g_assert_cmpint (where->state, ==, REPRISE_WHEREABOUTS_UNKNOWN);
  reprise_whereabouts_free (where);

  wait_for_scan (home);
  while (home->n_changed == 0)
    g_main_context_iteration (NULL, TRUE);
  test_music_assert (find_at (home, "Harbour Lights", NULL), NOT_FOUND, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/music-library/idle", test_idle);
  g_test_add_func ("/music-library/scan", test_scan);
  g_test_add_func ("/music-library/at-once", test_at_once);
  g_test_add_func ("/music-library/many-asked", test_many_asked);
  g_test_add_func ("/music-library/choose", test_choose);
  g_test_add_func ("/music-library/watch", test_watch);
  g_test_add_func ("/music-library/comes-back", test_comes_back);
  g_test_add_func ("/music-library/stop", test_stop);
  g_test_add_func ("/music-library/beside", test_beside);
  g_test_add_func ("/music-library/damaged-cache", test_damaged_cache);
  g_test_add_func ("/music-library/no-cache", test_no_cache);
  g_test_add_func ("/music-library/default-folders", test_default_folders);
  g_test_add_func ("/music-library/unknown", test_unknown);

  return g_test_run ();
}
