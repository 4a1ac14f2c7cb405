/* Somebody: their films by role, what one thinks of these, and what one wrote. */

#include "store/reprise-passage.h"
#include "store/reprise-person-store.h"

#include "model/reprise-judgement.h"
#include "support/test-store.h"

static char *
list_roles (RepriseProfile *profile)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < profile->roles->len; i++)
    {
      RepriseCreditedRole *role = profile->roles->pdata[i];

      g_string_append_printf (text, "%s%s:", i > 0 ? "; " : "", role->role);
      for (guint j = 0; j < role->films->len; j++)
        {
          RepriseCreditedFilm *film = role->films->pdata[j];

          g_string_append_printf (text, "%s %s", j > 0 ? "," : "",
                                  reprise_film_get_title (film->film));
          if (film->character != NULL)
            g_string_append_printf (text, " as %s", film->character);
          if (film->judgement != REPRISE_UNJUDGED)
            g_string_append_printf (text, " %d", film->judgement);
          if (!film->seen)
            g_string_append (text, " unseen");
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static RepriseProfile *
load (TestStore  *store,
      const char *name)
{
  g_autoptr (GError) error = NULL;
  RepriseProfile *profile = reprise_profile_load (store->database, name, &error);

  g_assert_no_error (error);
  return profile;
}

static void
watch (TestStore   *store,
       RepriseFilm *film,
       const char  *watched,
       int          judgement)
{
  g_object_unref (test_add_viewing (store, film, watched, judgement, NULL));
}

static void
test_roles (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat =
    test_add_film (store, "Heat (1995)", "director=Michael Mann;writer=Michael Mann");
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", "director=Michael Mann");
  g_autoptr (RepriseFilm) ali =
    test_add_film (store, "Ali (2001)", "cast=Michael Mann as A Promoter");
  g_autoptr (RepriseFilm) binned =
    test_add_film (store, "Blackhat (2015)", "director=Michael Mann");
  g_autoptr (RepriseProfile) profile = NULL;
  g_autofree char *roles = NULL;
  g_autofree char *day = NULL;

  watch (store, heat, "2001-01-01", 60);
  watch (store, heat, "2020-01-01", 90);
  watch (store, thief, "2020", 75);
  test_delete (store, reprise_film_get_uuid (binned));

  profile = load (store, "michael  MANN");
  roles = list_roles (profile);
  g_assert_cmpstr (roles, ==, "director: Heat 90, Thief 75; "
                              "cast: Ali as A Promoter unseen; writer: Heat 90");
  g_assert_cmpstr (reprise_person_get_name (profile->person), ==, "Michael Mann");
  g_assert_cmpint (profile->films, ==, 3);
  g_assert_cmpint (profile->seen, ==, 2);
  g_assert_cmpint (profile->judged, ==, 2);
  g_assert_cmpint (profile->sum, ==, 165);
  g_assert_cmpuint (profile->namesakes->len, ==, 0);

  day = reprise_date_to_text (((RepriseCreditedFilm *)
    ((RepriseCreditedRole *) profile->roles->pdata[0])->films->pdata[0])->day);
  g_assert_cmpstr (day, ==, "2020-01-01");
}

static void
test_namesakes (void)
{
  static const struct
  {
    const char *name;
    const char *found;
  } table[] = {
    { "Steve McQueen", "Steve McQueen (actor)" },
    { "Steve McQueen (director)", "Steve McQueen (director)" },
    { "Steve McQueen (nobody)", "Steve McQueen (actor)" },
  };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) bullitt =
    test_add_film (store, "Bullitt (1968)", "cast=Steve McQueen (actor)");
  g_autoptr (RepriseFilm) escape =
    test_add_film (store, "The Great Escape (1963)", "cast=Steve McQueen (actor)");
  g_autoptr (RepriseFilm) hunger =
    test_add_film (store, "Hunger (2008)", "director=Steve McQueen (director)");

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (RepriseProfile) profile = load (store, table[i].name);
      g_autofree char *label = reprise_person_dup_label (profile->person);

      g_assert_cmpstr (label, ==, table[i].found);
      g_assert_cmpuint (profile->namesakes->len, ==, 1);
    }
}

static void
test_nobody (void)
{
  static const char * const names[] = { "", " ", "Nobody", "(director)", "\"" };
  g_autoptr (TestStore) store = test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (reprise_profile_load (store->database, names[i], &error));
      g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
    }
}

static char *
list_passages (TestStore  *store,
               const char *name)
{
  g_autoptr (RepriseProfile) profile = load (store, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = reprise_passage_list (store->database, profile->id, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " + " : "",
                            reprise_entry_get_snippet (entries->pdata[i]));
  g_string_replace (text, REPRISE_HIT_BEGIN, "<", 0);
  g_string_replace (text, REPRISE_HIT_END, ">", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_passages (void)
{
  static const struct
  {
    const char *name;
    const char *passages;
  } table[] = {
    /* The last word counts in texts on their own films, and with a capital. */
    { "Sean Young", "All of it is <Young>. + Here <Sean Young> is missed." },
    { "Pia Ólafsdóttir", "… Lit by <Pia Olafsdottir> – see Heat." },
    { "Robert O'Brien Jr.", "What <O'Brien> wrote." },
    { "Said Nothing", "" },
  };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) runner =
    test_add_film (store, "Blade Runner (1982)",
                   "cast=Sean Young;cast=Said Nothing;writer=Robert O'Brien Jr.;"
                   "cinematography=Pia Ólafsdóttir");
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) one = test_add_viewing (store, runner, "2001-01-01", 80, NULL);
  g_autoptr (RepriseViewing) two = test_add_viewing (store, heat, "2000-01-01", 80, NULL);
  g_autoptr (RepriseViewing) three =
    test_add_viewing (store, runner, "1999-01-01", 80, "They were young.");
  g_autoptr (RepriseViewing) four =
    test_add_viewing (store, runner, "1998-01-01", 80, "What O'Brien wrote.");
  g_autoptr (RepriseAppraisal) own = test_add_appraisal (store, runner, one, "All of it is Young.");
  g_autoptr (RepriseAppraisal) other =
    test_add_appraisal (store, heat, two, "Here Sean Young is missed.");
  g_autoptr (RepriseAppraisal) young =
    test_add_appraisal (store, heat, NULL, "||A Young man dies.|| Lit by *Pia Olafsdottir* "
                                           "– see [[Heat]].");

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *passages = list_passages (store, table[i].name);

      g_assert_cmpstr (passages, ==, table[i].passages);
    }
}

static void
test_clean (void)
{
  static const char * const table[][2] = {
    { "plain", "plain" },
    { "**strong** and _soft_,\n\n> quoted", "strong and soft, quoted" },
    { "see [[Heat (1995)]] ||he dies|| there", "see Heat (1995) … there" },
    { "he dies|| there", NULL },
    { "three:\n\n- one - two\n- three", "three: one - two three" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *clean = reprise_passage_clean (table[i][0]);

      g_assert_cmpstr (clean, ==, table[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/roles", test_roles);
  g_test_add_func ("/people/namesakes", test_namesakes);
  g_test_add_func ("/people/nobody", test_nobody);
  g_test_add_func ("/people/passages", test_passages);
  g_test_add_func ("/people/clean", test_clean);

  return g_test_run ();
}
