/* The films of a journal, asked for by what is known of them and by what was said of them. */

#include "model/reprise-judgement.h"
#include "store/reprise-shelf.h"
#include "support/test-store.h"

static char *
list (TestStore        *store,
      const char       *text,
      RepriseShelfSort  sort,
      gboolean          reversed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);
  g_autoptr (GArray) ids =
    reprise_shelf_search (store->database, query, FALSE, sort, reversed, &error);
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (RepriseShelfFilm) film =
        reprise_shelf_load (store->database, g_array_index (ids, gint64, i), &error);

      g_assert_no_error (error);
      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                              reprise_shelf_film_get_title (film));
    }

  return g_string_free (g_steal_pointer (&titles), FALSE);
}

/* Of five films one was never watched, and one only once upon a time. */
static TestStore *
fill (void)
{
  TestStore *store = test_store_new ();
  g_autoptr (RepriseFilm) heat =
    test_add_film (store, "Heat (1995)", "director=Michael Mann;cast=Al Pacino");
  g_autoptr (RepriseFilm) apartment =
    test_add_film (store, "The Apartment (1960)", "director=Billy Wilder");
  g_autoptr (RepriseFilm) ali = test_add_film (store, "Ali (2001)", "director=Michael Mann");
  g_autoptr (RepriseFilm) stalker = test_add_film (store, "Stalker", NULL);
  g_autoptr (RepriseViewing) first = test_add_viewing (store, heat, "2020-05-07", 70, NULL);
  g_autoptr (RepriseViewing) second = test_add_viewing (store, heat, "2024-01-02", 90, "Neon.");
  g_autoptr (RepriseViewing) third = test_add_viewing (store, apartment, "2022", 95, NULL);
  g_autoptr (RepriseAppraisal) appraisal =
    test_add_appraisal (store, apartment, third, "Every December, some time after midnight.");
  g_autoptr (RepriseViewing) fourth =
    test_add_viewing (store, stalker, NULL, REPRISE_UNJUDGED, NULL);

  return store;
}

static void
test_sorts (void)
{
  static const struct
  {
    RepriseShelfSort  sort;
    const char       *expected;
    const char       *reversed;
  } table[] = {
    { REPRISE_SHELF_SORT_TITLE, "Ali, The Apartment, Heat, Stalker",
      "Stalker, Heat, The Apartment, Ali" },
    { REPRISE_SHELF_SORT_YEAR, "Ali, Heat, The Apartment, Stalker",
      "The Apartment, Heat, Ali, Stalker" },
    { REPRISE_SHELF_SORT_JUDGEMENT, "The Apartment, Heat, Ali, Stalker",
      "Heat, The Apartment, Ali, Stalker" },
    { REPRISE_SHELF_SORT_VIEWS, "Heat, The Apartment, Stalker, Ali",
      "The Apartment, Stalker, Heat, Ali" },
    { REPRISE_SHELF_SORT_WATCHED, "Heat, The Apartment, Ali, Stalker",
      "The Apartment, Heat, Ali, Stalker" },
    { REPRISE_SHELF_SORT_DIRECTOR, "The Apartment, Ali, Heat, Stalker",
      "Ali, Heat, The Apartment, Stalker" },
  };
  g_autoptr (TestStore) store = fill ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *found = list (store, "", table[i].sort, FALSE);
      g_autofree char *reversed = list (store, "", table[i].sort, TRUE);

      g_assert_cmpstr (found, ==, table[i].expected);
      g_assert_cmpstr (reversed, ==, table[i].reversed);
    }
}

static void
test_queries (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } table[] = {
    { "director:mann", "Ali, Heat" },
    { "mann", "Ali, Heat" },
    { "mann pacino", "Heat" },
    { "ali", "Ali" },
    { "midnight", "The Apartment" },
    { "neon", "Heat" },
    { "wilder midnight", "The Apartment" },
    { "-director:mann", "The Apartment, Stalker" },
    { "year:>1990", "Ali, Heat" },
    { "year:1960..1995", "The Apartment, Heat" },
    { "judgement:>=9", "The Apartment, Heat" },
    { "judgement:7", "" },
    { "judgement:none", "Ali, Stalker" },
    { "watched:2020", "Heat" },
    { "watched:unknown", "Stalker" },
    { "kind:viewing", "Heat, Stalker" },
    { "state:draft", "The Apartment" },
    { "ali OR stalker", "Ali, Stalker" },
    { "year:>1990 sort:year", "Ali, Heat" },
    { "sort:judgement judgement:>=9", "The Apartment, Heat" },
    { "in:bin", "" },
    { "nobody", "" },
  };
  g_autoptr (TestStore) store = fill ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *found = list (store, table[i].query, REPRISE_SHELF_SORT_TITLE, FALSE);

      g_test_message ("%s", table[i].query);
      g_assert_cmpstr (found, ==, table[i].expected);
    }
}

static void
test_row (void)
{
  g_autoptr (TestStore) store = fill ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseShelfFilm) heat = reprise_shelf_load (store->database, 1, &error);
  g_autoptr (RepriseShelfFilm) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (reprise_shelf_film_get_id (heat), ==, 1);
  g_assert_cmpstr (reprise_shelf_film_get_title (heat), ==, "Heat");
  g_assert_cmpint (reprise_shelf_film_get_year (heat), ==, 1995);
  g_assert_cmpstr (reprise_shelf_film_get_director (heat), ==, "Michael Mann");
  g_assert_cmpint (reprise_shelf_film_get_judgement (heat), ==, 90);
  g_assert_cmpint (reprise_shelf_film_get_views (heat), ==, 2);
  g_assert_cmpint (reprise_shelf_film_get_entries (heat), ==, 2);
  g_assert_cmpstr (reprise_shelf_film_get_day (heat), ==, "2024-01-02");
  g_assert_null (reprise_shelf_film_get_poster (heat));

  none = reprise_shelf_load (store->database, 99, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
}

/* What is deleted is not on the shelf, and what comes back is. */
static void
test_bin (void)
{
  g_autoptr (TestStore) store = fill ();
  g_autoptr (RepriseFilm) heat = test_load_film (store, 1);
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  test_delete (store, reprise_film_get_uuid (heat));
  without = list (store, "", REPRISE_SHELF_SORT_TITLE, FALSE);
  g_assert_cmpstr (without, ==, "Ali, The Apartment, Stalker");
  test_restore (store, reprise_film_get_uuid (heat));
  with = list (store, "", REPRISE_SHELF_SORT_TITLE, FALSE);
  g_assert_cmpstr (with, ==, "Ali, The Apartment, Heat, Stalker");
  test_assert_sound (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shelf/sorts", test_sorts);
  g_test_add_func ("/shelf/queries", test_queries);
  g_test_add_func ("/shelf/row", test_row);
  g_test_add_func ("/shelf/bin", test_bin);

  return g_test_run ();
}
