/* The diary, the names and the full text follow from the rest, whatever was done. */

#include "store/reprise-appraisal-store.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-masthead-store.h"
#include "store/reprise-viewing-store.h"
#include "support/test-store.h"

#define N_STEPS 800

static const char * const tables[] = { "film", "viewing", "appraisal" };

static void
assert_diary (TestStore  *store,
              const char *expected)
{
  g_autofree char *diary = test_list_diary (store);

  g_assert_cmpstr (diary, ==, expected);
  test_assert_sound (store);
}

static void
test_order (void)
{
  static const struct
  {
    const char *film;
    const char *watched;
  } table[] = {
    { "Unknown", NULL },
    { "Year", "2020" },
    { "Month", "2020-05" },
    { "Day", "2020-05-07" },
    { "Later day", "2020-05-08" },
    { "Same day", "2020-05-07" },
    { "Last year", "2019-12-31" },
    { "Unknown too", NULL },
    { "Next month", "2020-06" },
  };
  g_autoptr (TestStore) store = test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (RepriseFilm) film = test_add_film (store, table[i].film, NULL);
      g_autoptr (RepriseViewing) viewing =
        test_add_viewing (store, film, table[i].watched, REPRISE_UNJUDGED, NULL);
    }

  assert_diary (store, "Next month*, Later day*, Same day*, Day*, Month*, Year*, Last year*, "
                       "Unknown too*, Unknown*");
}

/* The viewing's day, else the day it was finished, else the day it was begun. */
static void
test_day (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020-05", 80, NULL);
  g_autoptr (RepriseAppraisal) draft = test_add_appraisal (store, film, NULL, "A text.");
  g_autoptr (RepriseAppraisal) finished = reprise_appraisal_copy (draft);
  g_autoptr (RepriseAppraisal) bound = NULL;
  g_autofree char *today = reprise_date_to_text (reprise_date_today ());
  g_autofree char *begun = test_read_text (store, "SELECT day FROM entry WHERE appraisal = 1");
  g_autofree char *ended = NULL;
  g_autofree char *watched = NULL;

  g_assert_cmpstr (begun, ==, today);

  reprise_appraisal_set_state (finished, REPRISE_APPRAISAL_STATE_FINISHED);
  reprise_appraisal_set_finished_on (finished, reprise_date_from_text ("2021-02-03"));
  test_save_appraisal (store, finished, draft);
  ended = test_read_text (store, "SELECT day FROM entry WHERE appraisal = 1");
  g_assert_cmpstr (ended, ==, "2021-02-03");

  bound = reprise_appraisal_copy (finished);
  reprise_appraisal_set_viewing (bound, viewing);
  test_save_appraisal (store, bound, finished);
  watched = test_read_text (store, "SELECT day, judgement FROM entry WHERE appraisal = 1");
  g_assert_cmpstr (watched, ==, "2020-05|80");
  assert_diary (store, "Heat");
}

static void
test_words_and_opening (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_add_appraisal (store, NULL, NULL, "# A heading\n\nThree *plain* words.\n");
  g_autofree char *before = test_read_text (store, "SELECT words, opening FROM entry");
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, "5|Three plain words.");
  test_write_body (store, appraisal, "Two words.");
  after = test_read_text (store, "SELECT words, opening FROM entry");
  g_assert_cmpstr (after, ==, "2|Two words.");
}

/* What a template gave is nobody's opening words, until there are more. */
static void
test_opening_of_template (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  reprise_masthead_set_template (masthead, REPRISE_APPRAISAL_KIND_APPRAISAL, "Seen {date}.\n");
  reprise_masthead_save (store->database, masthead, &error);
  g_assert_no_error (error);
  appraisal = test_add_appraisal (store, NULL, NULL, "Seen 22 March 2026.\n");
  before = test_read_text (store, "SELECT words, opening FROM entry");
  g_assert_cmpstr (before, ==, "4|");
  test_write_body (store, appraisal, "Seen 22 March 2026.\n\nSnow.");
  after = test_read_text (store, "SELECT words, opening FROM entry");
  g_assert_cmpstr (after, ==, "5|Seen 22 March 2026. Snow.");
}

static void
test_entry (void)
{
  static const char * const tags[] = { "noir", "rain", NULL };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) loaded = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) film = reprise_film_copy (loaded);
  g_autoptr (RepriseViewing) early = test_add_viewing (store, film, NULL, 50, "Long ago.");
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autoptr (RepriseAppraisal) draft = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseEntry) entry = NULL;
  g_autoptr (RepriseEntry) bare = NULL;
  g_autoptr (RepriseEntry) none = NULL;
  RepriseFilmHistory history;
  g_autofree char *watched = NULL;

  reprise_film_set_fact (film, REPRISE_FACT_EARLIER_VIEWS, "3");
  test_save_film (store, film, loaded);
  reprise_viewing_set_watched (viewing, reprise_date_from_text ("2020-05"));
  reprise_viewing_set_place (viewing, "Odeon");
  reprise_viewing_set_rewatch (viewing, TRUE);
  reprise_viewing_set_judgement (viewing, 85);
  draft = test_add_appraisal (store, film, viewing, "A text of five words.");
  edited = reprise_appraisal_copy (draft);
  reprise_appraisal_set_title (edited, "A title");
  reprise_appraisal_set_tags (edited, tags);
  reprise_appraisal_set_state (edited, REPRISE_APPRAISAL_STATE_FINISHED);
  test_save_appraisal (store, edited, draft);

  entry = reprise_entry_load (store->database,
                              reprise_entry_find (store->database,
                                                  reprise_appraisal_get_uuid (draft), &error),
                              &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reprise_entry_get_uuid (entry), ==, reprise_appraisal_get_uuid (draft));
  g_assert_cmpstr (reprise_entry_get_kind (entry), ==, "appraisal");
  g_assert_false (reprise_entry_is_viewing (entry));
  g_assert_cmpint (reprise_entry_get_number (entry), ==, 1);
  g_assert_cmpstr (reprise_entry_get_title (entry), ==, "A title");
  watched = reprise_date_to_text (reprise_entry_get_watched (entry));
  g_assert_cmpstr (watched, ==, "2020-05");
  g_assert_cmpint (reprise_date_compare (reprise_entry_get_day (entry),
                                         reprise_entry_get_watched (entry)), ==, 0);
  g_assert_true (reprise_entry_get_rewatch (entry));
  g_assert_cmpstr (reprise_entry_get_place (entry), ==, "Odeon");
  g_assert_cmpint (reprise_entry_get_judgement (entry), ==, 85);
  g_assert_cmpstr (reprise_entry_get_state (entry), ==, "finished");
  g_assert_cmpstr (reprise_entry_get_opening (entry), ==, "A text of five words.");
  g_assert_cmpint (reprise_entry_get_words (entry), ==, 5);
  g_assert_cmpint (reprise_entry_get_view (entry), ==, 5);
  g_assert_cmpuint (reprise_entry_get_films (entry)->len, ==, 1);
  g_assert_cmpstr (reprise_film_get_title (reprise_entry_get_films (entry)->pdata[0]), ==, "Heat");
  g_assert_true (g_strv_equal (reprise_entry_get_tags (entry), tags));
  g_assert_cmpint (reprise_entry_get_where (entry), ==, REPRISE_ENTRY_WHERE_NONE);
  g_assert_null (reprise_entry_get_snippet (entry));

  bare = reprise_entry_load (store->database,
                             reprise_entry_find (store->database, reprise_viewing_get_uuid (early),
                                                 &error),
                             &error);
  g_assert_no_error (error);
  g_assert_true (reprise_entry_is_viewing (bare));
  g_assert_cmpstr (reprise_entry_get_kind (bare), ==, "viewing");
  g_assert_cmpstr (reprise_entry_get_title (bare), ==, "Heat");
  g_assert_cmpint (reprise_entry_get_view (bare), ==, 4);
  g_assert_false (reprise_date_is_known (reprise_entry_get_day (bare)));
  g_assert_null (reprise_entry_get_state (bare));

  g_assert_true (reprise_film_read_history (store->database, reprise_film_get_id (film), &history,
                                            &error));
  g_assert_cmpint (history.views, ==, 5);
  g_assert_cmpint (history.judgement, ==, 85);

  none = reprise_entry_load (store->database, 99, &error);
  g_assert_null (none);
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (reprise_entry_find (store->database, "nobody", &error), ==, 0);
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
}

/* The weight of a name is how much of the diary it leads to. */
static char *
list_names (TestStore *store)
{
  return test_read_text (store, "SELECT kind, text, weight FROM name ORDER BY kind, text, subject");
}

static void
assert_names (TestStore  *store,
              const char *expected)
{
  g_autofree char *names = list_names (store);

  g_assert_cmpstr (names, ==, expected);
  test_assert_sound (store);
}

static void
test_names (void)
{
  static const char * const tags[] = { "noir", NULL };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", "director=Michael Mann");
  g_autoptr (RepriseFilm) other = test_add_film (store, "Heat (1986)", NULL);
  g_autoptr (RepriseFilm) loaded = test_load_film (store, reprise_film_get_id (heat));
  g_autoptr (RepriseFilm) renamed = reprise_film_copy (loaded);
  g_autoptr (RepriseAppraisal) draft = NULL;
  g_autoptr (RepriseAppraisal) tagged = NULL;

  assert_names (store, "film|Heat|0\nfilm|Heat|0\nperson|Michael Mann|0");

  draft = test_add_appraisal (store, heat, NULL, "A text.");
  assert_names (store, "film|Heat|1\nfilm|Heat|0\nperson|Michael Mann|1");

  tagged = reprise_appraisal_copy (draft);
  reprise_appraisal_set_tags (tagged, tags);
  reprise_appraisal_set_title (tagged, "Own title");
  test_save_appraisal (store, tagged, draft);
  assert_names (store, "film|Heat|1\nfilm|Heat|0\nperson|Michael Mann|1\ntag|noir|1\n"
                       "title|Own title|1");

  reprise_film_set_title (renamed, "Hitze");
  reprise_film_set_fact (renamed, REPRISE_FACT_ORIGINAL_TITLE, "Heat");
  reprise_film_take_credits (renamed, g_ptr_array_new_with_free_func (g_object_unref));
  test_save_film (store, renamed, loaded);
  assert_names (store, "film|Heat|1\nfilm|Heat|0\nfilm|Hitze|1\ntag|noir|1\ntitle|Own title|1");

  test_save_film (store, loaded, renamed);
  test_delete (store, reprise_appraisal_get_uuid (draft));
  assert_names (store, "film|Heat|0\nfilm|Heat|0\nperson|Michael Mann|0");
  test_delete (store, reprise_film_get_uuid (heat));
  assert_names (store, "film|Heat|0");
}

/* Somebody of a film in the bin has not got anything to do with a text that is about another, too. */
static void
test_names_of_binned (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", "director=Michael Mann");
  g_autoptr (RepriseFilm) other = test_add_film (store, "Thief (1981)", "director=Michael Mann");
  g_autoptr (RepriseFilm) third = test_add_film (store, "Ronin (1998)", NULL);
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, third, NULL, "A text.");
  g_autoptr (RepriseAppraisal) both = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) alone = NULL;

  test_set_films (both, third, other);
  test_save_appraisal (store, both, loaded);
  assert_names (store, "film|Heat|0\nfilm|Ronin|1\nfilm|Thief|1\nperson|Michael Mann|1");
  test_delete (store, reprise_film_get_uuid (other));
  assert_names (store, "film|Heat|0\nfilm|Ronin|1\nperson|Michael Mann|0");
  alone = reprise_appraisal_copy (both);
  test_set_films (alone, third, NULL);
  test_save_appraisal (store, alone, both);
  assert_names (store, "film|Heat|0\nfilm|Ronin|1\nperson|Michael Mann|0");
}

static void
move_between_namesakes (TestStore  *store,
                        const char *first,
                        const char *second)
{
  g_autoptr (RepriseFilm) a = test_add_film (store, first, NULL);
  g_autoptr (RepriseFilm) b = test_add_film (store, second, NULL);
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, a, NULL, "A text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (loaded);

  test_set_films (edited, b, NULL);
  test_save_appraisal (store, edited, loaded);
}

static void
test_namesakes (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  move_between_namesakes (store, "Heat (1995)", "Heat (1986)");
  assert_names (store, "film|Heat|0\nfilm|Heat|1");
}

/* A bulk deed comes to the same as many small ones. */
static void
test_bulk (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) before = test_add_film (store, "Before (2000)", NULL);
  g_autoptr (RepriseAppraisal) earlier = test_add_appraisal (store, before, NULL, "Earlier words.");
  g_autoptr (RepriseDeed) deed = NULL;
  g_autofree char *found = NULL;

  test_execute (store, "BEGIN IMMEDIATE");
  deed = reprise_deed_new_bulk (store->database);
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *label = g_strdup_printf ("Film %d (%d)", i, 1950 + i);
      g_autoptr (RepriseFilm) film = reprise_film_parse (label, NULL);
      g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
      g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();

      test_add_credit (film, "director=Agnès Varda");
      reprise_film_save (deed, store->database, film, NULL, &error);
      g_assert_no_error (error);
      reprise_viewing_set_note (viewing, "noted");
      reprise_viewing_save (deed, store->database, viewing, NULL, &error);
      g_assert_no_error (error);
      if (i % 2 == 0)
        continue;
      test_set_films (appraisal, film, NULL);
      reprise_appraisal_set_viewing (appraisal, viewing);
      reprise_appraisal_set_body (appraisal, "Many words.");
      reprise_appraisal_save (deed, store->database, appraisal, NULL, &error);
      g_assert_no_error (error);
    }
  reprise_deed_settle (deed, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");

  test_assert_sound (store);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM prose WHERE prose MATCH 'noted'"),
                   ==, 20);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM prose WHERE prose MATCH 'words'"),
                   ==, 11);
  found = test_search (store, "film:before", 0);
  g_assert_cmpstr (found, ==, "Before");
  g_assert_nonnull (earlier);
}

static const char * const words[] = {
  "Heat", "Thief", "rain", "night", "Él", "naïve", "Mann", "Varda", "the", "1917",
};

static const char *
random_word (void)
{
  return words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
}

static gint64
random_id (TestStore        *store,
           RepriseThingKind  kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY random() LIMIT 1",
                                          tables[kind]);

  return test_read_int64 (store, sql);
}

static RepriseFilm *
random_film (TestStore *store)
{
  gint64 id = random_id (store, REPRISE_THING_FILM);

  if (id != 0 && g_test_rand_int_range (0, 4) > 0)
    return test_load_film (store, id);

  return test_add_film (store, random_word (),
                        g_test_rand_bit () ? "director=Michael Mann;cast=Al Pacino" : NULL);
}

static void
edit_film (TestStore *store)
{
  g_autoptr (RepriseFilm) loaded = random_film (store);
  g_autoptr (RepriseFilm) edited = reprise_film_copy (loaded);
  GPtrArray *credits = reprise_film_get_credits (edited);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      reprise_film_set_title (edited, random_word ());
      break;
    case 1:
      reprise_film_set_fact (edited, REPRISE_FACT_ORIGINAL_TITLE, random_word ());
      break;
    case 2:
      reprise_film_set_year (edited, g_test_rand_int_range (1950, 1960));
      break;
    case 3:
      if (credits->len > 0)
        g_ptr_array_remove_index (credits, 0);
      break;
    case 4:
      reprise_film_set_fact (edited, REPRISE_FACT_GENRE, "Crime, Drama");
      break;
    default:
      test_add_credit (edited, g_test_rand_bit () ? "score=Varda" : "writer=Michael Mann");
    }
  test_save_film (store, edited, loaded);
}

static void
edit_viewing (TestStore *store)
{
  g_autoptr (RepriseViewing) loaded = NULL;
  g_autoptr (RepriseViewing) edited = NULL;
  const gint64 id = random_id (store, REPRISE_THING_VIEWING);

  if (id == 0 || g_test_rand_int_range (0, 3) == 0)
    {
      g_autoptr (RepriseFilm) film = random_film (store);

      loaded = test_add_viewing (store, film, g_test_rand_bit () ? "2020-01" : NULL,
                                 g_test_rand_int_range (-1, 101), NULL);
      return;
    }

  loaded = test_load_viewing (store, id);
  edited = reprise_viewing_copy (loaded);
  reprise_viewing_set_note (edited, g_test_rand_bit () ? random_word () : NULL);
  reprise_viewing_set_judgement (edited, g_test_rand_int_range (-1, 101));
  reprise_viewing_set_watched (edited, reprise_date_from_text (g_test_rand_bit () ? "2021" : NULL));
  test_save_viewing (store, edited, loaded);
}

static void
edit_appraisal (TestStore *store)
{
  const gint64 id = random_id (store, REPRISE_THING_APPRAISAL);
  g_autoptr (RepriseFilm) film = random_film (store);
  g_autoptr (RepriseFilm) other = random_film (store);
  g_autoptr (RepriseViewing) viewing = NULL;
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  const char *tags[] = { random_word (), g_test_rand_bit () ? random_word () : NULL, NULL };

  if (id == 0 || g_test_rand_int_range (0, 3) == 0)
    {
      loaded = test_add_appraisal (store, g_test_rand_bit () ? film : NULL, NULL,
                                   random_word ());
      return;
    }

  loaded = test_load_appraisal (store, id);
  edited = reprise_appraisal_copy (loaded);
  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      reprise_appraisal_set_body (edited, random_word ());
      break;
    case 1:
      reprise_appraisal_set_tags (edited, tags);
      break;
    case 2:
      test_set_films (edited, film, film == other ? NULL : other);
      break;
    case 3:
      viewing = reprise_viewing_new (film);
      reprise_appraisal_set_viewing (edited, viewing);
      break;
    case 4:
      if (random_id (store, REPRISE_THING_VIEWING) != 0)
        viewing = test_load_viewing (store, random_id (store, REPRISE_THING_VIEWING));
      reprise_appraisal_set_viewing (edited, viewing);
      break;
    case 5:
      reprise_appraisal_set_judgement (edited, g_test_rand_int_range (-1, 101));
      break;
    default:
      reprise_appraisal_set_title (edited, g_test_rand_bit () ? random_word () : NULL);
      reprise_appraisal_set_state (edited, REPRISE_APPRAISAL_STATE_FINISHED);
    }
  test_save_appraisal (store, edited, loaded);
}

static void
bin_something (TestStore *store,
               gboolean   restore)
{
  const RepriseThingKind kind = (RepriseThingKind) g_test_rand_int_range (0, G_N_ELEMENTS (tables));
  g_autofree char *sql = g_strdup_printf ("SELECT uuid FROM %s WHERE binned_at IS %s NULL"
                                          " ORDER BY random() LIMIT 1",
                                          tables[kind], restore ? "NOT" : "");
  g_autofree char *uuid = test_read_text (store, sql);

  if (*uuid == '\0')
    return;
  if (restore)
    test_restore (store, uuid);
  else
    test_delete (store, uuid);
}

static void
purge (TestStore *store)
{
  test_execute (store,
                "UPDATE film SET binned_at = 1000 WHERE binned_at IS NOT NULL AND id % 2 = 0;"
                "UPDATE viewing SET binned_at = 1000 WHERE binned_at IS NOT NULL AND id % 3 = 0;"
                "UPDATE appraisal SET binned_at = 1000 WHERE binned_at IS NOT NULL AND id % 2 = 0;"
                "WITH RECURSIVE day (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM day LIMIT 40)"
                " INSERT OR IGNORE INTO day_of_use SELECT date('now', '-' || n || ' days') FROM day");
  test_tidy (store);
}

/* What each word finds, and how: the same after the index was made anew. */
static char *
list_matches (TestStore *store)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT '%s', group_concat(rowid), group_concat(hits)"
                                              " FROM (SELECT rowid, snippet(prose, -1, '<', '>', '', 9)"
                                              "              AS hits FROM prose"
                                              "        WHERE prose MATCH '\"%s\"' ORDER BY rowid)",
                                              words[i], words[i]);
      g_autofree char *matches = test_read_text (store, sql);

      g_string_append_printf (list, "%s\n", matches);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_chaos (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  for (int step = 0; step < N_STEPS; step++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      const int deed = g_test_rand_int_range (0, 12);

      if (deed < 3)
        edit_film (store);
      else if (deed < 5)
        edit_viewing (store);
      else if (deed < 9)
        edit_appraisal (store);
      else if (deed < 11)
        bin_something (store, g_test_rand_int_range (0, 3) == 0);
      else
        purge (store);

      if (g_test_verbose ())
        g_test_message ("step %d, deed %d", step, deed);
      test_assert_sound (store);
      if (step % 10 != 0)
        continue;

      before = list_matches (store);
      test_execute (store, "INSERT INTO prose (prose) VALUES ('rebuild')");
      after = list_matches (store);
      g_assert_cmpstr (before, ==, after);
    }

  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM entry WHERE shown = 1"), >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/derived/order", test_order);
  g_test_add_func ("/derived/day", test_day);
  g_test_add_func ("/derived/words-and-opening", test_words_and_opening);
  g_test_add_func ("/derived/opening-of-template", test_opening_of_template);
  g_test_add_func ("/derived/entry", test_entry);
  g_test_add_func ("/derived/names", test_names);
  g_test_add_func ("/derived/names-of-binned", test_names_of_binned);
  g_test_add_func ("/derived/namesakes", test_namesakes);
  g_test_add_func ("/derived/bulk", test_bulk);
  g_test_add_func ("/derived/chaos", test_chaos);

  return g_test_run ();
}
