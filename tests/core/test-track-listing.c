/* Lists of the tracks of all appraisals. */

#include "store/reprise-search.h"
#include "store/reprise-track-listing.h"
#include "support/test-store.h"

#include <string.h>

/* Writes an appraisal with a jukebox: lines of ARTIST|TITLE|COMPOSER|ALBUM|NOTE. */
static char *
add_jukebox (TestStore  *store,
             const char *film,
             const char *watched,
             const char *lines)
{
  g_autoptr (RepriseFilm) about = test_add_film (store, film, NULL);
  g_autoptr (RepriseViewing) viewing =
    test_add_viewing (store, about, watched, REPRISE_UNJUDGED, NULL);
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, about, viewing, "Words.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (appraisal);
  g_auto (GStrv) tracks = g_strsplit (lines, "\n", -1);

  for (gsize i = 0; tracks[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (tracks[i], "|", -1);
      const guint n_parts = g_strv_length (parts);
      RepriseTrack *track = reprise_track_new (parts[0], parts[1]);

      reprise_track_set_composer (track, n_parts > 2 && *parts[2] != '\0' ? parts[2] : NULL);
      reprise_track_set_album (track, n_parts > 3 && *parts[3] != '\0' ? parts[3] : NULL);
      reprise_track_set_note (track, n_parts > 4 ? parts[4] : NULL);
      g_ptr_array_add (reprise_appraisal_get_tracks (edited), track);
    }
  test_save_appraisal (store, edited, appraisal);
  return g_strdup (reprise_appraisal_get_uuid (edited));
}

static TestStore *
create_store (void)
{
  TestStore *store = test_store_new ();
  g_autofree char *first =
    add_jukebox (store, "Leaving Las Vegas (1995)", "2026-11-21",
                 "Sting|Angel Eyes|Matt Dennis\n"
                 "Don Henley|Come Rain or Come Shine\n"
                 "|Main Title");
  g_autofree char *second =
    add_jukebox (store, "The Big Sleep (1946)", "2026-11-22",
                 "Éric Serra|Béni|Figgis|Nacht|a muted trumpet\n"
                 "sting|“Angel” Eyes\n"
                 "|Main Title");
  g_autofree char *third =
    add_jukebox (store, "House of Games (1987)", "2025-01-02", "Sting|Fragile");

  return store;
}

/* The titles of a list, a bar where a section ends, and how often each is used where more. */
static char *
list (TestStore         *store,
      const char        *words,
      RepriseTrackOrder  order)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) places = reprise_track_listing_ask (store->database, words, order, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < places->len; i++)
    {
      const RepriseTrackPlace *place = &g_array_index (places, RepriseTrackPlace, i);
      g_autoptr (RepriseListedTrack) track =
        reprise_track_listing_load (store->database, place->id, &error);

      g_assert_no_error (error);
      if (i > 0)
        g_string_append (text, place->section != (place - 1)->section ? " | " : ", ");
      g_string_append (text, reprise_track_get_title (reprise_listed_track_get_track (track)));
      if (place->uses > 1)
        g_string_append_printf (text, " %u×", place->uses);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_list (TestStore         *store,
             const char        *words,
             RepriseTrackOrder  order,
             const char        *expected)
{
  g_autofree char *text = list (store, words, order);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_orders (void)
{
  g_autoptr (TestStore) store = create_store ();

  assert_list (store, "", REPRISE_TRACK_ORDER_ARTIST,
               "Come Rain or Come Shine | Béni | “Angel” Eyes, Angel Eyes, Fragile | "
               "Main Title, Main Title");
  assert_list (store, "", REPRISE_TRACK_ORDER_FILM,
               "Béni, “Angel” Eyes, Main Title | Fragile | "
               "Angel Eyes, Come Rain or Come Shine, Main Title");
  assert_list (store, "", REPRISE_TRACK_ORDER_USES,
               "Angel Eyes 2× | Come Rain or Come Shine | Béni | Fragile | "
               "Main Title, Main Title");
  assert_list (store, "", REPRISE_TRACK_ORDER_NEWEST,
               "Béni, “Angel” Eyes, Main Title | Angel Eyes, Come Rain or Come Shine, "
               "Main Title | Fragile");
  assert_list (store, "", REPRISE_TRACK_ORDER_SONGS,
               "Come Rain or Come Shine | Béni | Angel Eyes 2×, Fragile | "
               "Main Title, Main Title");
}

static void
test_filters (void)
{
  static const struct
  {
    const char *words;
    const char *expected;
  } cases[] = {
    { "sting", "“Angel” Eyes, Angel Eyes, Fragile" },
    { "STING angel", "“Angel” Eyes, Angel Eyes" },
    { "ang ey", "“Angel” Eyes, Angel Eyes" },
    { "eric", "Béni" },
    { "béni", "Béni" },
    { "figgis", "Béni" },
    { "nacht", "Béni" },
    { "muted", "Béni" },
    { "dennis", "Angel Eyes" },
    { "gel", "" },
    { "the big sleep", "Béni | “Angel” Eyes | Main Title" },
    { "vegas sting", "Angel Eyes" },
    { "words", "" },
    { "xyzzy", "" },
    { "\" OR ' * {", "Come Rain or Come Shine" },
    { "♫ …", "Come Rain or Come Shine | Béni | “Angel” Eyes, Angel Eyes, Fragile | "
             "Main Title, Main Title" },
    { "\xff\xfe sting", "“Angel” Eyes, Angel Eyes, Fragile" },
  };
  g_autoptr (TestStore) store = create_store ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_list (store, cases[i].words, REPRISE_TRACK_ORDER_ARTIST, cases[i].expected);
}

static void
test_row (void)
{
  g_autoptr (TestStore) store = create_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) places =
    reprise_track_listing_ask (store->database, "eric", REPRISE_TRACK_ORDER_ARTIST, &error);
  const gint64 ids[] = { g_array_index (places, RepriseTrackPlace, 0).id, 9999 };
  g_autoptr (GPtrArray) tracks =
    reprise_track_listing_load_all (store->database, ids, G_N_ELEMENTS (ids), &error);
  RepriseListedTrack *listed = NULL;
  RepriseTrack *track = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (tracks->len, ==, 1);
  listed = tracks->pdata[0];
  track = reprise_listed_track_get_track (listed);
  g_assert_cmpint (reprise_listed_track_get_id (listed), ==, ids[0]);
  g_assert_cmpstr (reprise_listed_track_get_name (listed), ==, "The Big Sleep");
  g_assert_cmpstr (reprise_listed_track_get_film (listed), ==, "The Big Sleep");
  g_assert_cmpint (reprise_listed_track_get_year (listed), ==, 1946);
  g_assert_true (g_uuid_string_is_valid (reprise_listed_track_get_appraisal (listed)));
  g_assert_true (g_uuid_string_is_valid (reprise_track_get_uuid (track)));
  g_assert_cmpstr (reprise_track_get_artist (track), ==, "Éric Serra");
  g_assert_cmpstr (reprise_track_get_composer (track), ==, "Figgis");
  g_assert_cmpstr (reprise_track_get_album (track), ==, "Nacht");
  g_assert_cmpstr (reprise_track_get_note (track), ==, "a muted trumpet");
}

static void
test_bin (void)
{
  g_autoptr (TestStore) store = create_store ();
  g_autofree char *uuid =
    test_read_text (store, "SELECT uuid FROM appraisal"
                           " WHERE id IN (SELECT appraisal FROM track WHERE title = 'Fragile')");

  test_delete (store, uuid);
  for (int order = REPRISE_TRACK_ORDER_ARTIST; order <= REPRISE_TRACK_ORDER_SONGS; order++)
    {
      g_autofree char *all = list (store, "", (RepriseTrackOrder) order);
      g_autofree char *found = list (store, "fragile", (RepriseTrackOrder) order);

      g_assert_null (strstr (all, "Fragile"));
      g_assert_cmpstr (found, ==, "");
    }
  test_restore (store, uuid);
  assert_list (store, "fragile", REPRISE_TRACK_ORDER_USES, "Fragile");
}

static void
test_of_entries (void)
{
  g_autoptr (TestStore) store = create_store ();
  g_autoptr (RepriseQuery) query = reprise_query_parse ("artist:sting sort:title");
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseHits) hits = reprise_search (store->database, query, 0, &error);
  g_autoptr (GArray) places =
    reprise_track_listing_of_entries (store->database, hits->ids, hits->n_ids, &error);
  g_autoptr (RepriseListedTrack) track = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, 7);
  g_assert_cmpuint (g_array_index (places, RepriseTrackPlace, 6).section, ==, 2);
  track = reprise_track_listing_load (store->database,
                                      g_array_index (places, RepriseTrackPlace, 3).id, &error);
  g_assert_cmpstr (reprise_listed_track_get_name (track), ==, "House of Games");
}

static void
test_same_twice (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *first =
    add_jukebox (store, "A (2001)", "2026-01-01", "Sting|Fragile\nSting|Fragile\n|Theme|Figgis");
  g_autofree char *second = add_jukebox (store, "B (2002)", "2026-01-02", "|Theme|Figgis");

  assert_list (store, "", REPRISE_TRACK_ORDER_USES, "Theme 2× | Fragile");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/track-listing/orders", test_orders);
  g_test_add_func ("/track-listing/filters", test_filters);
  g_test_add_func ("/track-listing/row", test_row);
  g_test_add_func ("/track-listing/bin", test_bin);
  g_test_add_func ("/track-listing/of-entries", test_of_entries);
  g_test_add_func ("/track-listing/same-twice", test_same_twice);
  return g_test_run ();
}
