/* What somebody listens to, as a window asks for it. */

#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-tracks.h"
#include "support/test-async.h"
#include "support/test-store.h"

typedef struct
{
  TestStore      *store;
  RepriseJournal *journal;
  char           *first;   /* the UUIDs of two appraisals */
  char           *second;
} Fixture;

/* Returns: the UUID of an appraisal with as many tracks as there are titles */
static char *
add_jukebox (TestStore          *store,
             const char         *film,
             const char * const *titles)
{
  g_autoptr (RepriseFilm) about = test_add_film (store, film, NULL);
  g_autoptr (RepriseAppraisal) made_from = test_add_appraisal (store, about, NULL, "Text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (made_from);
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; titles[i] != NULL; i++)
    g_ptr_array_add (tracks, reprise_track_new ("Nina Vale", titles[i]));
  reprise_appraisal_take_tracks (edited, tracks);
  test_save_appraisal (store, edited, made_from);
  return g_strdup (reprise_appraisal_get_uuid (edited));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  const char *three[] = { "Harbour", "Lights", "Home", NULL };
  const char *one[] = { "Wake", NULL };
  const char *none[] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *silent = NULL;

  self->store = test_store_new ();
  self->first = add_jukebox (self->store, "Night Train (1959)", three);
  self->second = add_jukebox (self->store, "Late Ferry (1961)", one);
  silent = add_jukebox (self->store, "Silence (1963)", none);
  test_execute (self->store,
                "INSERT INTO still (uuid, appraisal, position, sha256, media_type, width, height)"
                " SELECT 'c0ffee00-0000-4000-8000-000000000001', id, 'a',"
                "        '93509d43abbf1e90e0e7be57db4ef17fe48054afe928554db40c7b797b45db9e',"
                "        'image/png', 4, 3"
                "   FROM appraisal WHERE uuid IN (SELECT uuid FROM appraisal ORDER BY id LIMIT 1)");
  self->journal = test_open_journal (self->store->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->journal);
  g_clear_pointer (&self->store, test_store_free);
  g_free (self->first);
  g_free (self->second);
}

static GPtrArray *
load (Fixture    *self,
      const char *appraisal,
      guint       limit)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *tracks = NULL;

  reprise_journal_load_queue_async (self->journal, appraisal, limit, NULL, test_keep_result_cb,
                                    &slot);
  result = test_wait (&slot);
  tracks = reprise_journal_load_queue_finish (self->journal, result, &error);
  g_assert_no_error (error);
  return tracks;
}

static const char *
get_title (GPtrArray *tracks,
           guint      nth)
{
  return reprise_track_get_title (((RepriseJukeboxTrack *) tracks->pdata[nth])->track);
}

static void
bin (Fixture    *self,
     const char *appraisal)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_delete_async (self->journal, appraisal, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_true (reprise_journal_bin_finish (self->journal, result, NULL));
}

static void
test_one (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) tracks = load (self, self->first, 1);
  RepriseJukeboxTrack *track = NULL;

  /* All of them, in their order. */
  g_assert_cmpuint (tracks->len, ==, 3);
  g_assert_cmpstr (get_title (tracks, 0), ==, "Harbour");
  g_assert_cmpstr (get_title (tracks, 2), ==, "Home");
  track = tracks->pdata[0];
  g_assert_cmpstr (track->appraisal, ==, self->first);
  g_assert_cmpstr (track->name, ==, "Night Train");
  g_assert_true (g_str_has_suffix (track->still,
                                   ".stills/93/93509d43abbf1e90e0e7be57db4ef17fe48054afe928554db40"
                                   "c7b797b45db9e"));
}

static void
test_all (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) all = load (self, NULL, 100);
  g_autoptr (GPtrArray) some = load (self, NULL, 2);

  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpuint (some->len, ==, 2);
}

/* What is in the bin is not heard, and what is not there is no error. */
static void
test_gone (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) nowhere = load (self, "00000000-0000-4000-8000-000000000000", 1);

  g_assert_cmpuint (nowhere->len, ==, 0);
  bin (self, self->first);
  gone = load (self, self->first, 1);
  all = load (self, NULL, 100);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (get_title (all, 0), ==, "Wake");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/journal-tracks/one", Fixture, NULL, set_up, test_one, tear_down);
  g_test_add ("/journal-tracks/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/journal-tracks/gone", Fixture, NULL, set_up, test_gone, tear_down);

  return g_test_run ();
}
