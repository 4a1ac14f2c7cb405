/* The jukebox of an appraisal. */

#include "store/reprise-check.h"
#include "store/reprise-revision.h"
#include "store/reprise-track-store.h"
#include "support/test-parts.h"

static RepriseTrack *
create_cue (void)
{
  return g_object_new (REPRISE_TYPE_TRACK,
                       "artist", "Mike Figgis",
                       "title", "Ben & Bill",
                       "album", "Leaving Las Vegas",
                       "composer", "Figgis",
                       "kind", REPRISE_TRACK_KIND_CUE,
                       "note", "A muted trumpet for the zeppelin.",
                       "scene", "The bank counter",
                       "location", "https://example.org/ben",
                       "recording", "3f1c1b2e-6d1f-4c43-8a05-6f0d1a0f8a11",
                       NULL);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_model (void)
{
  g_autoptr (RepriseTrack) track = create_cue ();
  g_autoptr (RepriseTrack) plain = reprise_track_new ("", "Angel Eyes");
  g_autoptr (RepriseTrack) copy = NULL;
  guint count = 0;

  reprise_track_set_uuid (track, "a");
  copy = reprise_track_copy (track);
  g_assert_true (reprise_track_equal (track, copy));
  g_assert_cmpstr (reprise_track_get_uuid (copy), ==, "a");
  reprise_track_set_uuid (copy, NULL);
  g_assert_true (reprise_track_equal (track, copy));

  g_signal_connect_swapped (copy, "notify", G_CALLBACK (count_cb), &count);
  reprise_track_set_note (copy, reprise_track_get_note (track));
  reprise_track_set_kind (copy, REPRISE_TRACK_KIND_CUE);
  g_assert_cmpuint (count, ==, 0);
  reprise_track_set_kind (copy, REPRISE_TRACK_KIND_SONG);
  g_assert_false (reprise_track_equal (track, copy));
  reprise_track_set_kind (copy, REPRISE_TRACK_KIND_CUE);
  reprise_track_set_scene (copy, NULL);
  g_assert_false (reprise_track_equal (track, copy));
  g_assert_cmpuint (count, ==, 3);

  g_assert_true (reprise_track_is_web (track));
  g_assert_false (reprise_track_is_web (plain));
  reprise_track_set_location (plain, "file:///music/angel%20eyes.ogg");
  g_assert_false (reprise_track_is_web (plain));
  g_assert_cmpint (reprise_track_get_kind (plain), ==, REPRISE_TRACK_KIND_SONG);
  g_assert_null (reprise_track_get_album (plain));
}

static void
test_kept (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autoptr (RepriseTrack) cue = create_cue ();
  g_autofree char *keys = NULL;
  GPtrArray *tracks = NULL;

  g_ptr_array_add (reprise_appraisal_get_tracks (appraisal),
                   reprise_track_new ("", "Angel Eyes"));
  g_ptr_array_add (reprise_appraisal_get_tracks (appraisal), g_object_ref (cue));
  test_save_appraisal (store, appraisal, NULL);

  loaded = test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  tracks = reprise_appraisal_get_tracks (loaded);
  g_assert_cmpuint (tracks->len, ==, 2);
  g_assert_cmpstr (reprise_track_get_artist (tracks->pdata[0]), ==, "");
  g_assert_null (reprise_track_get_location (tracks->pdata[0]));
  g_assert_true (reprise_track_equal (tracks->pdata[1], cue));
  g_assert_true (g_uuid_string_is_valid (reprise_track_get_uuid (cue)));
  g_assert_cmpstr (reprise_track_get_uuid (tracks->pdata[1]), ==, reprise_track_get_uuid (cue));
  keys = test_read_text (store, "SELECT artist_key, title_key, composer_key, kind FROM track"
                                " WHERE artist <> ''");
  g_assert_cmpstr (keys, ==, "mike figgis|ben bill|figgis|cue");
  test_assert_sound (store);
}

static void
test_writes_what_changed (void)
{
  test_parts_assert_written (&test_tracks);
}

static void
test_merge (void)
{
  static const TestPartsMerge merges[] = {
    { "a=1", "a=1 b=2", "a=1 c=3", "a=1 c=3 b=2", NULL },
    { "a=1 b=2", "a=9 b=2", "b=2 a=1", "b=2 a=9", NULL },
    { "a=1 b=2", "a=1", "b=2", "", NULL },
    { "a=1", "a=2", "a=3", "a=3", "2" },
    { "a=1 b=2", "a=1", "a=1 b=8", "a=1 b=8", NULL },
    { "a=1 b=2", "a=1 b=8", "", "b=8", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (merges); i++)
    test_parts_assert_merge (&test_tracks, &merges[i]);
}

/* Two sides that change different things of one track lose neither. */
static void
test_merge_fields (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) was = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) there = NULL;
  g_autoptr (RepriseAppraisal) here = NULL;
  g_autoptr (RepriseAppraisal) merged = NULL;
  RepriseTrack *track = NULL;

  test_parts_set (&test_tracks, was, "a=1");
  test_save_appraisal (store, was, NULL);
  there = reprise_appraisal_copy (was);
  reprise_track_set_kind (test_parts_find (&test_tracks, there, "a"), REPRISE_TRACK_KIND_CUE);
  reprise_track_set_note (test_parts_find (&test_tracks, there, "a"), "What it does.");
  test_save_appraisal (store, there, was);
  here = reprise_appraisal_copy (was);
  reprise_track_set_location (test_parts_find (&test_tracks, here, "a"), "https://example.org/a");
  test_save_appraisal (store, here, was);

  merged = test_load_appraisal (store, reprise_appraisal_get_id (was));
  track = test_parts_find (&test_tracks, merged, "a");
  g_assert_cmpint (reprise_track_get_kind (track), ==, REPRISE_TRACK_KIND_CUE);
  g_assert_cmpstr (reprise_track_get_note (track), ==, "What it does.");
  g_assert_cmpstr (reprise_track_get_location (track), ==, "https://example.org/a");
  test_assert_sound (store);
}

static void
test_found (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } cases[] = {
    { "own", "Heat, Thief" },
    { "zeppelin", "Heat" },
    { "\"bank counter\"", "Heat" },
    { "\"ben bill\" figgis", "Heat" },
    { "\"leaving las vegas\"", "Heat" },
    { "sting", "Thief" },
    { "\"angel eyes\" own", "Thief" },
    { "track:\"ben bill\"", "Heat" },
    { "track:\"ben & bill\"", "Heat" },
    { "track:ang*", "Thief" },
    { "track:ang", "" },
    { "track:sting", "" },
    { "artist:STING", "Thief" },
    { "artist:figgis", "Heat" },
    { "artist:angel", "" },
    { "-artist:figgis own", "Thief" },
    { "artist:figgis OR artist:sting", "Heat, Thief" },
    { "has:jukebox", "Heat, Thief" },
    { "-has:jukebox", "Ronin" },
    { "has:jukebox in:bin", "" },
  };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseFilm) ronin = test_add_film (store, "Ronin (1998)", NULL);
  g_autoptr (RepriseAppraisal) none = test_add_appraisal (store, ronin, NULL, "other");
  g_autoptr (RepriseAppraisal) second = test_add_appraisal (store, thief, NULL, "own");
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, heat, NULL, "own");
  g_autoptr (RepriseAppraisal) one = reprise_appraisal_copy (first);
  g_autoptr (RepriseAppraisal) two = reprise_appraisal_copy (second);
  g_autoptr (RepriseAppraisal) three = NULL;

  g_ptr_array_add (reprise_appraisal_get_tracks (one), create_cue ());
  test_save_appraisal (store, one, first);
  g_ptr_array_add (reprise_appraisal_get_tracks (two), reprise_track_new ("Sting", "Angel Eyes"));
  test_save_appraisal (store, two, second);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_found (store, cases[i].query, cases[i].expected);

  /* An entry is as long as what its owner wrote. */
  g_assert_cmpint (test_read_int64 (store, "SELECT max(words) FROM entry"), ==, 1);

  three = test_parts_save (&test_tracks, store, two, "");
  test_assert_found (store, "sting", "");
  test_assert_found (store, "has:jukebox", "Heat");
  test_assert_sound (store);
}

static void
test_bin (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, heat, NULL, "own");
  g_autoptr (RepriseAppraisal) one = test_parts_save (&test_tracks, store, first, "sting=angel");

  test_delete (store, reprise_appraisal_get_uuid (first));
  test_assert_found (store, "sting", "");
  test_assert_found (store, "artist:sting", "");
  test_assert_found (store, "in:bin has:jukebox", "Heat");
  test_restore (store, reprise_appraisal_get_uuid (first));
  test_assert_found (store, "sting", "Heat");
  test_parts_assert (&test_tracks, store, one, "sting=angel");
  test_delete (store, reprise_appraisal_get_uuid (first));
  test_let_time_pass (store, 40, 40);
  test_tidy (store);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM track"), ==, 0);
  test_assert_sound (store);
}

static void
test_artists (void)
{
  static const struct
  {
    const char *typed;
    const char *expected;
  } cases[] = {
    { "a", "Ana-Lima Zoe-Adler Ångström" },
    { "an", "Ana-Lima Ångström" },
    { "lim", "Ana-Lima" },
    { "ima", "" },
  };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) second = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) one =
    test_parts_save (&test_tracks, store, first, "Zoe-Adler=1 Ångström=2 Ana-Lima=3 =4");
  g_autoptr (RepriseAppraisal) two = test_parts_save (&test_tracks, store, second, "Ana-Lima=1");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_suggested (store, reprise_track_suggest_artists, cases[i].typed,
                           cases[i].expected);
}

static void
test_damage (void)
{
  static const char * const damages[] = {
    "UPDATE track SET title_key = 'other'",
    "UPDATE track SET artist_key = ''",
    "UPDATE track SET kind = 'noise'",
    "UPDATE track SET position = ''",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (TestStore) store = test_store_new ();
      g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
      g_autoptr (RepriseAppraisal) one =
        test_parts_save (&test_tracks, store, first, "sting=angel");
      g_autoptr (GPtrArray) problems = NULL;

      test_execute (store, damages[i]);
      problems = reprise_check (store->database, NULL);
      g_test_message ("%s", damages[i]);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

/* What was said of tracks, newest first: TITLE=NOTE. */
static GPtrArray *
assert_revisions (TestStore        *store,
                  RepriseAppraisal *appraisal,
                  const char       *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions =
    reprise_revision_list (store->database, reprise_appraisal_get_id (appraisal), &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < revisions->len; i++)
    {
      RepriseRevision *revision = revisions->pdata[i];

      g_assert_nonnull (revision->track);
      g_string_append_printf (list, "%s%s=%s", i > 0 ? " " : "",
                              reprise_track_get_title (revision->track), revision->body);
    }
  g_assert_cmpstr (list->str, ==, expected);
  return g_steal_pointer (&revisions);
}

static RepriseAppraisal *
save_note (TestStore        *store,
           RepriseAppraisal *made_from,
           const char       *note,
           const char       *scene)
{
  RepriseAppraisal *edited = reprise_appraisal_copy (made_from);
  RepriseTrack *track = reprise_appraisal_get_tracks (edited)->pdata[0];

  reprise_track_set_note (track, note);
  reprise_track_set_scene (track, scene);
  test_save_appraisal (store, edited, made_from);
  return edited;
}

/* What was said of a track is kept as a text is, and a track that goes with all that it was. */
static void
test_past (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) one =
    test_parts_save (&test_tracks, store, first, "sting=angel don=rain");
  g_autoptr (RepriseAppraisal) two = save_note (store, one, "first", NULL);
  g_autoptr (RepriseAppraisal) three = save_note (store, two, "second", "The bar");
  g_autoptr (RepriseAppraisal) four = save_note (store, three, "third", "The bar");
  g_autoptr (RepriseAppraisal) five = NULL;
  g_autoptr (RepriseAppraisal) back = NULL;
  g_autoptr (GPtrArray) few = assert_revisions (store, first, "angel=first");
  g_autoptr (GPtrArray) all = NULL;
  RepriseTrack *restored = NULL;

  g_assert_cmpint (test_read_int64 (store, "SELECT words FROM revision"), ==, 1);

  /* A track of which nothing was said leaves nothing behind. */
  five = test_parts_save (&test_tracks, store, four, "");
  all = assert_revisions (store, first, "angel=third angel=first");
  g_assert_cmpint (test_read_int64 (store, "SELECT words FROM revision ORDER BY id DESC"), ==, 3);

  test_parts_restore (store, first, ((RepriseRevision *) all->pdata[0])->track);
  back = test_load_appraisal (store, reprise_appraisal_get_id (first));
  g_assert_cmpuint (reprise_appraisal_get_tracks (back)->len, ==, 1);
  restored = reprise_appraisal_get_tracks (back)->pdata[0];
  g_assert_true (reprise_track_equal (restored, test_parts_find (&test_tracks, four, "sting")));
  g_assert_cmpstr (reprise_track_get_uuid (restored), ==,
                   reprise_track_get_uuid (test_parts_find (&test_tracks, four, "sting")));
  test_assert_sound (store);
}

/* One that is still there takes back what was said of it, and stays what it is called. */
static void
test_past_of_changed (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) one =
    test_parts_save (&test_tracks, store, first, "sting=angel don=rain");
  g_autoptr (RepriseAppraisal) two = save_note (store, one, "first", "The bar");
  g_autoptr (RepriseAppraisal) three =
    test_parts_save (&test_tracks, store, two, "sting=Angels don=rain");
  g_autoptr (RepriseAppraisal) four = save_note (store, three, NULL, "The bar");
  g_autoptr (RepriseAppraisal) unseen = save_note (store, two, "elsewhere", "The bar");
  g_autoptr (RepriseAppraisal) back = NULL;
  g_autoptr (GPtrArray) revisions = assert_revisions (store, first, "Angels= Angels=first");
  RepriseTrack *track = NULL;

  test_parts_restore (store, first, ((RepriseRevision *) revisions->pdata[1])->track);
  back = test_load_appraisal (store, reprise_appraisal_get_id (first));
  track = test_parts_find (&test_tracks, back, "sting");
  g_assert_cmpstr (reprise_track_get_note (track), ==, "first");
  g_assert_cmpstr (reprise_track_get_title (track), ==, "Angels");
  test_assert_sound (store);
}

/* A cue comes back with everything that it had. */
static void
test_past_of_cue (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) one = reprise_appraisal_copy (first);
  g_autoptr (RepriseAppraisal) two = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (RepriseTrack) cue = create_cue ();

  g_ptr_array_add (reprise_appraisal_get_tracks (one), g_object_ref (cue));
  test_save_appraisal (store, one, first);
  two = test_parts_save (&test_tracks, store, one, "");
  revisions = assert_revisions (store, first, "Ben & Bill=A muted trumpet for the zeppelin.");
  g_assert_true (reprise_track_equal (((RepriseRevision *) revisions->pdata[0])->track, cue));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tracks/model", test_model);
  g_test_add_func ("/tracks/kept", test_kept);
  g_test_add_func ("/tracks/writes-what-changed", test_writes_what_changed);
  g_test_add_func ("/tracks/merge", test_merge);
  g_test_add_func ("/tracks/merge-fields", test_merge_fields);
  g_test_add_func ("/tracks/found", test_found);
  g_test_add_func ("/tracks/bin", test_bin);
  g_test_add_func ("/tracks/artists", test_artists);
  g_test_add_func ("/tracks/damage", test_damage);
  g_test_add_func ("/tracks/past", test_past);
  g_test_add_func ("/tracks/past-of-changed", test_past_of_changed);
  g_test_add_func ("/tracks/past-of-cue", test_past_of_cue);

  return g_test_run ();
}
