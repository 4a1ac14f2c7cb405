/* Lists of films: their order, what is taken out and put back, and what two do at once. */

#include "model/reprise-list.h"
#include "model/reprise-named-films.h"
#include "store/reprise-conflict.h"
#include "store/reprise-film-store.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-list-order.h"
#include "store/reprise-list-store.h"
#include "store/reprise-viewing-store.h"
#include "support/test-store.h"

static RepriseList *
load_list (TestStore  *store,
           const char *uuid)
{
  g_autoptr (GError) error = NULL;
  RepriseList *list = reprise_list_find (store->database, uuid, &error);

  g_assert_no_error (error);
  return list;
}

/* The titles on a list, a star behind those that were seen. */
static void
assert_list (TestStore  *store,
             const char *uuid,
             const char *expected)
{
  g_autoptr (RepriseList) list = load_list (store, uuid);
  GPtrArray *items = reprise_list_get_items (list);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (titles, "%s%s%s", i > 0 ? ", " : "",
                            reprise_list_item_get_title (items->pdata[i]),
                            reprise_list_item_is_seen (items->pdata[i]) ? "*" : "");
  g_assert_cmpstr (titles->str, ==, expected);
  g_assert_cmpuint (reprise_list_get_n_films (list), ==, items->len);
  test_assert_sound (store);
}

static void
assert_up_next (TestStore  *store,
                const char *expected)
{
  assert_list (store, REPRISE_UP_NEXT_UUID, expected);
}

static char *
add_film (TestStore  *store,
          const char *list_uuid,
          const char *label,
          gboolean    expect_added)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseList) list = load_list (store, list_uuid);
  g_autoptr (RepriseFilm) film = reprise_film_parse (label, NULL);
  g_autoptr (RepriseDeed) deed = NULL;
  gboolean added = FALSE;
  char *uuid = NULL;

  test_execute (store, "BEGIN IMMEDIATE");
  deed = reprise_deed_new (store->database);
  uuid = reprise_list_add_film (deed, store->database, reprise_list_get_id (list), film, NULL, 0,
                                &added, &error);
  g_assert_no_error (error);
  g_assert_true (reprise_deed_settle (deed, &error));
  test_execute (store, "COMMIT");
  g_assert_cmpint (added, ==, expect_added);
  return uuid;
}

static char *
add_next (TestStore  *store,
          const char *label)
{
  return add_film (store, REPRISE_UP_NEXT_UUID, label, TRUE);
}

static void
move (TestStore  *store,
      const char *uuid,
      const char *before)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (reprise_list_order_move (store->database, uuid, before, &error));
  g_assert_no_error (error);
}

static RepriseList *
save_list (TestStore   *store,
           const char  *title,
           RepriseList *made_from,
           GError     **error)
{
  g_autoptr (RepriseList) list =
    made_from != NULL ? reprise_list_copy (made_from) : reprise_list_new (title);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);

  reprise_list_set_title (list, title);
  if (!reprise_list_save (deed, store->database, list, made_from, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return g_steal_pointer (&list);
}

static void
test_order (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *a = add_next (store, "A (2001)");
  g_autofree char *b = add_next (store, "B (2002)");
  g_autofree char *c = add_next (store, "C (2003)");
  gint64 before = 0;

  assert_up_next (store, "A, B, C");
  move (store, c, a);
  assert_up_next (store, "C, A, B");
  move (store, c, NULL);
  assert_up_next (store, "A, B, C");
  move (store, a, c);
  assert_up_next (store, "B, A, C");

  /* To where it stands is no change; any other move is one of one row. */
  before = test_read_int64 (store, "SELECT max(id) FROM change");
  move (store, a, c);
  move (store, a, a);
  g_assert_cmpint (test_read_int64 (store, "SELECT max(id) FROM change"), ==, before);
  move (store, b, NULL);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM change WHERE field LIKE"
                                           " 'items/%/position'"), ==, 3);
  assert_up_next (store, "A, C, B");
}

/* Two devices gave the same key to two films: there is no place between them. */
static void
test_no_place (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *a = add_next (store, "A (2001)");
  g_autofree char *b = add_next (store, "B (2002)");
  g_autofree char *c = add_next (store, "C (2003)");
  g_autofree char *order = NULL;

  test_execute (store, "UPDATE list_item SET position = 'V'");
  order = test_read_text (store,
                          "SELECT uuid FROM list_item ORDER BY position, uuid LIMIT 1 OFFSET 1");
  move (store, g_str_equal (order, a) ? b : a, order);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM list_item"), ==, 3);
  move (store, c, a);
  move (store, a, b);
  move (store, c, a);
  assert_up_next (store, "C, A, B");
}

static void
test_double (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *first = add_next (store, "Heat (1995)");
  g_autofree char *again = add_film (store, REPRISE_UP_NEXT_UUID, "heat (1995)", FALSE);
  g_autofree char *other = add_next (store, "Heat (1986)");

  g_assert_cmpstr (first, ==, again);
  assert_up_next (store, "Heat, Heat");

  /* Those that turn out to be the same stand there once, and are found as the one that survives. */
  test_execute (store,
                "UPDATE film SET merged_into = (SELECT uuid FROM film WHERE year = 1995),"
                "                survivor = (SELECT id FROM film WHERE year = 1995)"
                " WHERE year = 1986");
  {
    g_autoptr (RepriseList) list = load_list (store, REPRISE_UP_NEXT_UUID);

    g_assert_cmpuint (reprise_list_get_n_films (list), ==, 1);
    g_assert_cmpint (reprise_list_item_get_year (reprise_list_get_items (list)->pdata[0]), ==,
                     1995);
  }

  /* They go as one and come as one, and are two when they turn out not to be the same. */
  g_assert_true (reprise_list_item_take_out (store->database, other, NULL));
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM list_item"
                                           " WHERE binned_at IS NULL"), ==, 0);
  g_assert_true (reprise_list_item_put_back (store->database, first, NULL));
  test_execute (store, "UPDATE film SET merged_into = NULL, survivor = NULL");
  assert_up_next (store, "Heat, Heat");
}

static void
test_take_out (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *a = add_next (store, "A (2001)");
  g_autofree char *b = add_next (store, "B (2002)");
  g_autofree char *c = add_next (store, "C (2003)");
  g_autofree char *anew = NULL;

  g_assert_true (reprise_list_item_take_out (store->database, b, NULL));
  g_assert_true (reprise_list_item_take_out (store->database, b, NULL));
  assert_up_next (store, "A, C");
  move (store, b, a);
  g_assert_true (reprise_list_item_put_back (store->database, b, NULL));
  g_assert_true (reprise_list_item_put_back (store->database, b, NULL));
  assert_up_next (store, "A, B, C");

  /* One that was added anew in the meantime is not there twice. */
  g_assert_true (reprise_list_item_take_out (store->database, b, NULL));
  anew = add_next (store, "B (2002)");
  g_assert_true (reprise_list_item_take_out (store->database, b, NULL));
  g_assert_true (reprise_list_item_put_back (store->database, b, NULL));
  assert_up_next (store, "A, C, B");

  g_assert_false (reprise_list_item_put_back (store->database, "nothing", NULL));
  g_assert_cmpstr (c, !=, anew);
}

static void
test_watching (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Ronin (1998)", NULL);
  g_autofree char *item = add_next (store, "Heat (1995)");
  g_autofree char *second = add_next (store, "Ronin (1998)");
  g_autoptr (RepriseList) canon = save_list (store, "Canon", NULL, NULL);
  g_autofree char *kept = add_film (store, reprise_list_get_uuid (canon), "Heat (1995)", TRUE);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2026-11-22", 80, NULL);
  g_autoptr (RepriseViewing) edited = NULL;
  g_autoptr (GPtrArray) found = NULL;

  assert_up_next (store, "Ronin");
  assert_list (store, reprise_list_get_uuid (canon), "Heat*");

  found = reprise_list_item_find_watched (store->database, reprise_viewing_get_uuid (viewing),
                                          NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (found->pdata[0], ==, item);
  g_assert_true (reprise_list_item_put_back (store->database, item, NULL));
  assert_up_next (store, "Heat*, Ronin");

  /* Only a new viewing is a reason. */
  edited = reprise_viewing_copy (viewing);
  reprise_viewing_set_note (edited, "Again");
  test_save_viewing (store, edited, viewing);
  assert_up_next (store, "Heat*, Ronin");
  g_clear_pointer (&found, g_ptr_array_unref);
  found = reprise_list_item_find_watched (store->database, reprise_viewing_get_uuid (viewing),
                                          NULL);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpstr (second, !=, kept);
  g_assert_nonnull (other);
}

static void
test_source (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", "director=Michael Mann");
  g_autoptr (RepriseFilm) next = test_add_film (store, "Thief (1981)", "director=Michael Mann");
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, film, NULL, "A text.");
  g_autoptr (RepriseList) list = load_list (store, REPRISE_UP_NEXT_UUID);
  g_autofree char *item =
    reprise_list_item_add (store->database, reprise_list_get_id (list), reprise_film_get_id (next),
                           "For the music", reprise_appraisal_get_id (appraisal), NULL);
  g_autoptr (GPtrArray) noted =
    reprise_list_item_load_all (store->database, reprise_list_get_id (list),
                                reprise_appraisal_get_id (appraisal), NULL);

  g_assert_cmpuint (noted->len, ==, 1);
  g_assert_cmpstr (reprise_list_item_get_uuid (noted->pdata[0]), ==, item);
  g_assert_cmpstr (reprise_list_item_get_director (noted->pdata[0]), ==, "Michael Mann");
  g_assert_cmpstr (reprise_list_item_get_note (noted->pdata[0]), ==, "For the music");
  g_assert_cmpstr (reprise_list_item_get_source (noted->pdata[0]), ==,
                   reprise_appraisal_get_uuid (appraisal));
  g_assert_cmpstr (reprise_list_item_get_source_title (noted->pdata[0]), ==, "Heat");

  /* Nobody is led to where nothing is. */
  test_delete (store, reprise_appraisal_get_uuid (appraisal));
  g_clear_pointer (&noted, g_ptr_array_unref);
  noted = reprise_list_item_load_all (store->database, reprise_list_get_id (list), 0, NULL);
  g_assert_null (reprise_list_item_get_source (noted->pdata[0]));
  test_assert_sound (store);
}

static void
test_notes_of_two (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *item = add_next (store, "Heat (1995)");
  g_autoptr (GPtrArray) conflicts = NULL;

  g_assert_true (reprise_list_item_write_note (store->database, item, "One", NULL, NULL));
  g_assert_true (reprise_list_item_write_note (store->database, item, "Two", NULL, NULL));
  conflicts = reprise_conflict_list (store->database, REPRISE_UP_NEXT_UUID, NULL);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (((RepriseConflict *) conflicts->pdata[0])->value, ==, "One");
  g_assert_true (reprise_list_item_write_note (store->database, item, NULL, "Two", NULL));
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM list_item WHERE note IS NULL"), ==,
                   1);
}

static void
test_lists (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseList) z = save_list (store, "Zürich", NULL, NULL);
  g_autoptr (RepriseList) canon = save_list (store, "Canon", NULL, NULL);
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, NULL);
  g_autofree char *a = add_film (store, reprise_list_get_uuid (canon), "Heat (1995)", TRUE);
  g_autofree char *b = add_film (store, reprise_list_get_uuid (canon), "Ronin (1998)", TRUE);
  g_autoptr (GPtrArray) lists = reprise_list_load_all (store->database, NULL);
  g_autoptr (RepriseList) renamed = NULL;
  g_autoptr (RepriseList) elsewhere = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (lists->len, ==, 3);
  g_assert_true (reprise_list_is_up_next (lists->pdata[0]));
  g_assert_cmpstr (reprise_list_get_title (lists->pdata[1]), ==, "Canon");
  g_assert_cmpuint (reprise_list_get_n_films (lists->pdata[1]), ==, 2);
  g_assert_cmpuint (reprise_list_get_n_seen (lists->pdata[1]), ==, 1);
  g_assert_cmpstr (a, !=, b);

  g_assert_null (save_list (store, "", NULL, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (save_list (store, "Mine", lists->pdata[0], &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);

  /* What two call it at once is kept of both. */
  renamed = save_list (store, "The Canon", canon, NULL);
  elsewhere = save_list (store, "My Canon", canon, NULL);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM conflict"), ==, 1);
  g_assert_cmpstr (reprise_list_get_title (renamed), ==, "The Canon");
  test_assert_sound (store);
}

static void
test_bin (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseList) canon = save_list (store, "Canon", NULL, NULL);
  const char *uuid = reprise_list_get_uuid (canon);
  g_autofree char *a = add_film (store, uuid, "A (2001)", TRUE);
  g_autofree char *b = add_film (store, uuid, "B (2002)", TRUE);
  g_autofree char *film = test_read_text (store, "SELECT uuid FROM film WHERE title = 'A'");
  g_autoptr (GPtrArray) lists = NULL;
  g_autoptr (RepriseThing) up_next =
    reprise_thing_find (store->database, REPRISE_UP_NEXT_UUID, NULL);

  test_delete (store, uuid);
  lists = reprise_list_load_all (store->database, NULL);
  g_assert_cmpuint (lists->len, ==, 1);
  test_restore (store, uuid);
  assert_list (store, uuid, "A, B");

  /* A film in the bin is not shown, and comes back to where it was. */
  test_delete (store, film);
  assert_list (store, uuid, "B");
  test_restore (store, film);
  assert_list (store, uuid, "A, B");
  g_assert_cmpint (up_next->kind, ==, REPRISE_THING_LIST);
  g_assert_cmpstr (a, !=, b);
}

static void
test_purge (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseList) canon = save_list (store, "Canon", NULL, NULL);
  g_autofree char *a = add_film (store, reprise_list_get_uuid (canon), "A (2001)", TRUE);
  g_autofree char *b = add_next (store, "B (2002)");
  g_autofree char *c = add_next (store, "C (2003)");
  g_autofree char *film = test_read_text (store, "SELECT uuid FROM film WHERE title = 'C'");

  test_delete (store, reprise_list_get_uuid (canon));
  test_delete (store, film);
  g_assert_true (reprise_list_item_take_out (store->database, b, NULL));
  test_let_time_pass (store, 40, 40);
  test_tidy (store);

  /* A film that is on a list stays, even in the bin. */
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM list"), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM list_item"), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film WHERE title = 'C'"), ==, 1);
  test_assert_sound (store);
  g_assert_cmpstr (a, !=, c);
}

static void
test_named (void)
{
  static const struct
  {
    const char *text;
    const char *films;
  } cases[] = {
    { "A text.\n\nUp Next: Bob le Flambeur (1956), His Girl Friday (1940)",
      "Bob le Flambeur (1956)|His Girl Friday (1940)" },
    { "Up next: Heat (1995)\n\n  \n", "Heat (1995)" },
    { "**Up Next:** *The Good, the Bad and the Ugly (1966)* & [[Ronin (1998)]].",
      "The Good, the Bad and the Ugly (1966)|Ronin (1998)" },
    { "## Up Next – Heat (1995) and Ronin (1998)", "Heat (1995)|Ronin (1998)" },
    { "Up Next: Heat, Ronin; Thief", "Heat|Ronin|Thief" },
    { "Up Next: “2001: A Space Odyssey (1968)”", "2001: A Space Odyssey (1968)" },
    { "Up Next: Heat (1995)\n\nOr so I thought.", "" },
    { "Up next year is the turn of Heat (1995)", "" },
    { "Up Next:", "" },
    { "Up Next", "" },
    { "Up nextdoor: Heat (1995)", "" },
    { "", "" },
    { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) films = reprise_named_films_read_up_next (cases[i].text);
      g_autoptr (GString) labels = g_string_new (NULL);

      for (guint n = 0; n < films->len; n++)
        {
          g_autofree char *label = reprise_film_dup_label (films->pdata[n]);

          g_string_append_printf (labels, "%s%s", n > 0 ? "|" : "", label);
        }
      g_assert_cmpstr (labels->str, ==, cases[i].films);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/order", test_order);
  g_test_add_func ("/lists/no-place", test_no_place);
  g_test_add_func ("/lists/double", test_double);
  g_test_add_func ("/lists/take-out", test_take_out);
  g_test_add_func ("/lists/watching", test_watching);
  g_test_add_func ("/lists/source", test_source);
  g_test_add_func ("/lists/notes-of-two", test_notes_of_two);
  g_test_add_func ("/lists/lists", test_lists);
  g_test_add_func ("/lists/bin", test_bin);
  g_test_add_func ("/lists/purge", test_purge);
  g_test_add_func ("/lists/named", test_named);

  return g_test_run ();
}
