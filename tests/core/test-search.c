#include "store/reprise-search.h"

#include "store/reprise-entry-store.h"
#include "store/reprise-name-store.h"
#include "support/test-store.h"

#include <string.h>

#define N_RANDOM 5000

/* A journal with something for each filter. Newest first it reads: Heat's appraisal, the note on
 * Thief, a bare viewing of Thief, the soundtrack of Leaving Las Vegas, its appraisal, the essay
 * about nothing, Cléo's viewing of an unknown date. */
static void
add (TestStore           *store,
     RepriseFilm         *film,
     RepriseViewing      *viewing,
     RepriseAppraisalKind kind,
     const char          *title,
     const char          *tag,
     const char          *finished_on,
     int                  judgement,
     const char          *body)
{
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();
  const char *tags[] = { tag, NULL };

  test_set_films (appraisal, film, NULL);
  reprise_appraisal_set_viewing (appraisal, viewing);
  reprise_appraisal_set_kind (appraisal, kind);
  reprise_appraisal_set_title (appraisal, title);
  reprise_appraisal_set_tags (appraisal, tags);
  if (finished_on != NULL)
    reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  reprise_appraisal_set_finished_on (appraisal, reprise_date_from_text (finished_on));
  reprise_appraisal_set_judgement (appraisal, judgement);
  reprise_appraisal_set_body (appraisal, body);
  test_save_appraisal (store, appraisal, NULL);
}

static void
set_facts (TestStore   *store,
           RepriseFilm *film,
           const char  *runtime,
           const char  *genre,
           const char  *country,
           const char  *original_title)
{
  g_autoptr (RepriseFilm) edited = reprise_film_copy (film);

  reprise_film_set_fact (edited, REPRISE_FACT_RUNTIME, runtime);
  reprise_film_set_fact (edited, REPRISE_FACT_GENRE, genre);
  reprise_film_set_fact (edited, REPRISE_FACT_COUNTRY, country);
  reprise_film_set_fact (edited, REPRISE_FACT_ORIGINAL_TITLE, original_title);
  test_save_film (store, edited, film);
}

static TestStore *
new_store (void)
{
  TestStore *store = test_store_new ();
  g_autoptr (RepriseFilm) heat =
    test_add_film (store, "Heat (1995)", "director=Michael Mann;cast=Al Pacino as Hanna;"
                                         "score=Elliot Goldenthal;writer=Michael Mann");
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", "director=Michael Mann");
  g_autoptr (RepriseFilm) vegas =
    test_add_film (store, "Leaving Las Vegas (1995)", "director=Mike Figgis;score=Mike Figgis");
  g_autoptr (RepriseFilm) cleo = test_add_film (store, "Cléo from 5 to 7 (1962)",
                                                "director=Agnès Varda");
  g_autoptr (RepriseFilm) gone = test_add_film (store, "Gone (2012)", NULL);
  g_autoptr (RepriseViewing) of_heat = test_add_viewing (store, heat, "2026-05-03", 90, NULL);
  g_autoptr (RepriseViewing) of_thief = test_add_viewing (store, thief, "2026-04", 70,
                                                          "Neon on wet streets.");
  g_autoptr (RepriseViewing) of_cleo = test_add_viewing (store, cleo, NULL, REPRISE_UNJUDGED, NULL);
  g_autoptr (RepriseViewing) of_vegas = reprise_viewing_new (vegas);
  g_autoptr (RepriseAppraisal) binned = test_add_appraisal (store, gone, NULL, "A wasted redemption.");

  set_facts (store, heat, "170", "Crime, Drama", "United States", NULL);
  set_facts (store, vegas, "111", "Drama", "United States, France", NULL);
  set_facts (store, cleo, "90", NULL, "France", "Cléo de 5 à 7");
  test_delete (store, reprise_appraisal_get_uuid (binned));

  add (store, heat, of_heat, REPRISE_APPRAISAL_KIND_APPRAISAL, NULL, "Noir", "2026-05-04", 90,
       "Two men and their *coffee*. The naïve redemption of a thief, at night.");
  add (store, thief, NULL, REPRISE_APPRAISAL_KIND_NOTE, "On neon", NULL, "2026-05-01", 85,
       "Short.");
  reprise_viewing_set_watched (of_vegas, reprise_date_from_text ("2025-11-21"));
  reprise_viewing_set_rewatch (of_vegas, TRUE);
  reprise_viewing_set_judgement (of_vegas, 100);
  add (store, vegas, of_vegas, REPRISE_APPRAISAL_KIND_APPRAISAL, NULL, "noir", "2025-12-01", 100,
       "Past saving once the bottle is bought: no redemption, and all the tenderness there is.");
  add (store, vegas, NULL, REPRISE_APPRAISAL_KIND_SOUNDTRACK, "Angel Eyes", NULL, "2025-12-24",
       REPRISE_UNJUDGED, "Sting sings heat into a cold room.");
  add (store, NULL, NULL, REPRISE_APPRAISAL_KIND_APPRAISAL, "Credo", NULL, NULL, REPRISE_UNJUDGED,
       "Why I write at all.");
  test_execute (store, "UPDATE appraisal SET created_on = '2024-01-01' WHERE title = 'Credo'");
  test_execute (store, "UPDATE entry SET day = '2024-01-01'"
                       " WHERE appraisal = (SELECT id FROM appraisal WHERE title = 'Credo')");
  g_assert_nonnull (of_thief);
  g_assert_nonnull (of_cleo);
  return store;
}

#define ALL "Heat, On neon, Thief*, Angel Eyes, Leaving Las Vegas, Credo, Cléo from 5 to 7*"

static const struct
{
  const char *query;
  const char *found;
} table[] = {
  { "", ALL },
  { "redemption", "Heat, Leaving Las Vegas" },
  { "figgis redemption", "Leaving Las Vegas" },
  { "redemption -figgis", "Heat" },
  { "\"no redemption\"", "Leaving Las Vegas" },
  { "\"redemption no\"", "" },
  { "redempt", "" },
  { "redempt*", "Heat, Leaving Las Vegas" },
  { "NAIVE", "Heat" },
  { "naïve", "Heat" },
  { "cleo", "Cléo from 5 to 7*" },
  { "CLÉO", "Cléo from 5 to 7*" },
  { "varda", "Cléo from 5 to 7*" },
  { "coffee OR tenderness", "Heat, Leaving Las Vegas" },
  { "neon", "On neon, Thief*" },
  { "streets", "Thief*" },
  { "heat", "Heat, Angel Eyes" },
  { "nothing-of-the-kind", "" },
  { "-redemption", "On neon, Thief*, Angel Eyes, Credo, Cléo from 5 to 7*" },
  { "film:vegas", "Angel Eyes, Leaving Las Vegas" },
  { "film:\"las vegas\"", "Angel Eyes, Leaving Las Vegas" },
  { "film:\"cléo de 5\"", "Cléo from 5 to 7*" },
  { "film:vega", "" },
  { "film:vega*", "Angel Eyes, Leaving Las Vegas" },
  { "title:angel", "Angel Eyes" },
  { "title:heat", "" },
  { "director:mann", "Heat, On neon, Thief*" },
  { "director:agnes", "Cléo from 5 to 7*" },
  { "cast:pacino", "Heat" },
  { "cast:mann", "" },
  { "person:mann", "Heat, On neon, Thief*" },
  { "person:figgis", "Angel Eyes, Leaving Las Vegas" },
  { "score:figgis", "Angel Eyes, Leaving Las Vegas" },
  { "writer:mann", "Heat" },
  { "genre:drama", "Heat, Angel Eyes, Leaving Las Vegas" },
  { "genre:crime", "Heat" },
  { "-genre:drama", "On neon, Thief*, Credo, Cléo from 5 to 7*" },
  { "country:france", "Angel Eyes, Leaving Las Vegas, Cléo from 5 to 7*" },
  { "tag:noir", "Heat, Leaving Las Vegas" },
  { "-tag:noir", "On neon, Thief*, Angel Eyes, Credo, Cléo from 5 to 7*" },
  { "judgement:9", "Heat" },
  { "judgement:>=8.5", "Heat, On neon, Leaving Las Vegas" },
  { "judgement:<8", "Thief*" },
  { "judgement:none", "Angel Eyes, Credo, Cléo from 5 to 7*" },
  { "-judgement:none", "Heat, On neon, Thief*, Leaving Las Vegas" },
  { "year:1995", "Heat, Angel Eyes, Leaving Las Vegas" },
  { "year:1960..1990", "On neon, Thief*, Cléo from 5 to 7*" },
  { "watched:2026", "Heat, Thief*" },
  { "watched:2026-05", "Heat" },
  { "watched:2026-03..2026-05", "Heat, Thief*" },
  { "watched:2025-11-21", "Leaving Las Vegas" },
  { "watched:<2026", "Leaving Las Vegas" },
  { "watched:unknown", "Cléo from 5 to 7*" },
  { "runtime:<100", "Cléo from 5 to 7*" },
  { "runtime:>=111", "Heat, Angel Eyes, Leaving Las Vegas" },
  { "state:draft", "Credo" },
  { "state:finished", "Heat, On neon, Angel Eyes, Leaving Las Vegas" },
  { "kind:appraisal", "Heat, Leaving Las Vegas, Credo" },
  { "kind:soundtrack", "Angel Eyes" },
  { "kind:note", "On neon" },
  { "kind:viewing", "Thief*, Cléo from 5 to 7*" },
  { "rewatch:yes", "Leaving Las Vegas" },
  { "rewatch:no", "Heat, Thief*, Cléo from 5 to 7*" },
  { "in:bin", "Gone" },
  { "in:bin wasted", "Gone" },
  { "in:bin gone", "Gone" },
  { "in:bin coffee", "" },
  { "in:bin -wasted", "" },
  { "redemption tag:noir year:1995 -film:heat", "Leaving Las Vegas" },
  { "tag:noir OR kind:note", "Heat, On neon, Leaving Las Vegas" },
  { "coffee OR kind:note", "Heat, On neon" },
  { "sort:title kind:appraisal", "Credo, Heat, Leaving Las Vegas" },
  { "sort:judgement -judgement:none", "Leaving Las Vegas, Heat, On neon, Thief*" },
  { "sort:year film:heat OR film:thief OR film:cleo", "Heat, On neon, Thief*, Cléo from 5 to 7*" },
  { "sort:watched -watched:unknown watched:>1900", "Heat, Thief*, Leaving Las Vegas" },
  { "sort:length redemption", "Leaving Las Vegas, Heat" },
};

static void
test_table (void)
{
  g_autoptr (TestStore) store = new_store ();

  test_assert_sound (store);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *found = test_search (store, table[i].query, 0);

      g_test_message ("%s", table[i].query);
      g_assert_cmpstr (found, ==, table[i].found);
    }
}

static void
test_names_first (void)
{
  static const struct
  {
    const char *query;
    int         flags;
    const char *found;
  } cases[] = {
    { "heat", REPRISE_SEARCH_NAMES_FIRST, "Heat / Angel Eyes" },
    { "neon", REPRISE_SEARCH_NAMES_FIRST, "On neon / Thief*" },
    { "noir", REPRISE_SEARCH_NAMES_FIRST, "Heat, Leaving Las Vegas /" },
    { "figgis", REPRISE_SEARCH_NAMES_FIRST, "Angel Eyes, Leaving Las Vegas /" },
    { "tenderness", REPRISE_SEARCH_NAMES_FIRST, "Leaving Las Vegas" },
    { "redem", REPRISE_SEARCH_TYPING, "Heat, Leaving Las Vegas" },
    { "redem ", REPRISE_SEARCH_TYPING, "" },
    { "v", REPRISE_SEARCH_TYPING | REPRISE_SEARCH_NAMES_FIRST,
      "Angel Eyes, Leaving Las Vegas, Cléo from 5 to 7* /" },
    { "film:veg", REPRISE_SEARCH_TYPING, "Angel Eyes, Leaving Las Vegas" },
    { "t", REPRISE_SEARCH_TYPING, "On neon, Thief*, Cléo from 5 to 7*" },
    { "heat kind:soundtrack", REPRISE_SEARCH_NAMES_FIRST, "Angel Eyes" },
  };
  g_autoptr (TestStore) store = new_store ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = test_search (store, cases[i].query, cases[i].flags);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static char *
mark_first (TestStore  *store,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);
  g_autoptr (RepriseHits) hits =
    reprise_search (store->database, query, REPRISE_SEARCH_NAMES_FIRST, &error);
  g_autoptr (RepriseEntry) entry = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (hits->n_ids, >, 0);
  entry = reprise_entry_load (store->database, hits->ids[0], &error);
  g_assert_no_error (error);
  reprise_entry_set_where (entry, hits->n_names > 0 ? REPRISE_ENTRY_WHERE_NAME
                                                    : REPRISE_ENTRY_WHERE_TEXT);
  g_assert_true (reprise_search_mark (store->database, query, REPRISE_SEARCH_NAMES_FIRST, entry,
                                      &error));
  g_assert_no_error (error);
  return g_strdelimit (g_strdelimit (g_strdup (reprise_entry_get_snippet (entry)),
                                     REPRISE_HIT_BEGIN, '<'), REPRISE_HIT_END, '>');
}

static void
test_snippets (void)
{
  static const struct
  {
    const char *query;
    const char *snippet;
  } cases[] = {
    { "coffee", "*<coffee>*" },
    { "streets", "Neon on wet <streets>." },
    { "figgis redemption", "no <redemption>" },
    { "varda", "Cléo" },
    { "pacino", "<Pacino>" },
    { "angel", "<Angel> Eyes" },
  };
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseQuery) filter = reprise_query_parse ("kind:note");
  g_autoptr (RepriseEntry) entry = reprise_entry_load (store->database, 1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *snippet = mark_first (store, cases[i].query);

      g_test_message ("%s: %s", cases[i].query, snippet);
      g_assert_nonnull (strstr (snippet, cases[i].snippet));
      g_assert_null (strchr (snippet, '\n'));
    }

  g_assert_true (reprise_search_mark (store->database, filter, 0, entry, NULL));
  g_assert_null (reprise_entry_get_snippet (entry));
}

static char *
random_query (void)
{
  static const char * const pieces[] = {
    "heat", "\"", "'", "*", "-", "OR", " ", " ", " ", "film:", "judgement:", ">=", "..", "8.5",
    "watched:", "2026", "-05", "in:bin", "sort:", "title", "AND", "NEAR(", "NOT", "(", ")", "{", "}",
    "^", "+", "%", "_", "\\", ";", "--", "é", "日本", "😀", "a", "tag:noir", "year:", "1990", "none",
    "unknown", "kind:", "viewing", "rewatch:", "yes", "state:", "draft", "names:", "prose",
  };
  g_autoptr (GString) query = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 10); n >= 0; n--)
    g_string_append (query, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (g_steal_pointer (&query), FALSE);
}

static void
test_never_an_error (void)
{
  g_autoptr (TestStore) store = new_store ();

  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = random_query ();
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseQuery) query = reprise_query_parse (text);
      const int flags = g_test_rand_int_range (0, 4);
      g_autoptr (RepriseHits) hits =
        reprise_search (store->database, query, (RepriseSearchFlags) flags, &error);

      if (error != NULL)
        g_test_message ("%s", text);
      g_assert_no_error (error);
      g_assert_nonnull (hits);
    }
}

/* The diary's order is kept in memory, and is read again when it has changed. */
static void
test_order_is_read_again (void)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseDatabase) other = test_open (store->path);
  g_autofree char *before = test_list_diary (store);
  g_autofree char *after = NULL;
  TestStore elsewhere = { store->folder, store->path, other };
  g_autoptr (RepriseFilm) film = test_add_film (&elsewhere, "Ali (2001)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (&elsewhere, film, "2026-12", 60, NULL);

  g_assert_cmpstr (before, ==, ALL);
  after = test_list_diary (store);
  g_assert_cmpstr (after, ==, "Ali*, " ALL);
  g_assert_nonnull (viewing);
}

static void
test_months (void)
{
  static const int expected[] = {
    2026 * 12 + 4, 2026 * 12 + 4, 2026 * 12 + 3, 2025 * 12 + 11, 2025 * 12 + 10, 2024 * 12, -2023, 0,
  };
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Ali (2001)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2023", 60, NULL);
  g_autoptr (RepriseQuery) all = reprise_query_parse ("");
  g_autoptr (RepriseQuery) sorted = reprise_query_parse ("sort:title");
  g_autoptr (RepriseHits) diary = reprise_search (store->database, all, 0, NULL);
  g_autoptr (RepriseHits) titles = reprise_search (store->database, sorted, 0, NULL);

  g_assert_nonnull (viewing);
  g_assert_cmpmem (diary->months, sizeof (int) * diary->n_ids, expected, sizeof expected);
  g_assert_null (titles->months);
}

static void
assert_suggestions (TestStore  *store,
                    const char *text,
                    const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = reprise_name_suggest (store->database, text, 3, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < names->len; i++)
    {
      RepriseName *name = names->pdata[i];

      g_string_append_printf (list, "%s%s %" G_GINT64_FORMAT, i > 0 ? ", " : "", name->text,
                              name->weight);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_suggestions (void)
{
  g_autoptr (TestStore) store = new_store ();
  g_autoptr (RepriseFilm) thief = test_load_film (store, 2);
  g_autoptr (RepriseFilm) renamed = reprise_film_copy (thief);

  assert_suggestions (store, "m", "Michael Mann 3, Mike Figgis 2");
  assert_suggestions (store, "mann mich", "Michael Mann 3");
  assert_suggestions (store, "MIKE", "Mike Figgis 2");
  assert_suggestions (store, "clé", "Cléo de 5 à 7 1, Cléo from 5 to 7 1");
  assert_suggestions (store, "vard", "Agnès Varda 1");
  assert_suggestions (store, "agnes", "Agnès Varda 1");
  assert_suggestions (store, "noi", "Noir 2");
  assert_suggestions (store, "nobody", "");
  assert_suggestions (store, "", "");
  assert_suggestions (store, "!?", "");
  assert_suggestions (store, "\" OR \"", "");
  assert_suggestions (store, "gone", "Gone 0");

  assert_suggestions (store, "thie", "Thief 2");
  reprise_film_set_title (renamed, "Violent Streets");
  test_save_film (store, renamed, thief);
  assert_suggestions (store, "thie", "");
  assert_suggestions (store, "streets", "Violent Streets 2");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/table", test_table);
  g_test_add_func ("/search/names-first", test_names_first);
  g_test_add_func ("/search/snippets", test_snippets);
  g_test_add_func ("/search/never-an-error", test_never_an_error);
  g_test_add_func ("/search/order-is-read-again", test_order_is_read_again);
  g_test_add_func ("/search/months", test_months);
  g_test_add_func ("/search/suggestions", test_suggestions);

  return g_test_run ();
}
