#include "model/reprise-appraisal.h"
#include "model/reprise-entry.h"
#include "model/reprise-model-error.h"
#include "model/reprise-order.h"
#include "model/reprise-tag.h"

#include <string.h>

static void
test_film_parse (void)
{
  static const struct
  {
    const char *text;
    const char *title;   /* NULL where it is refused */
    int         year;
  } cases[] = {
    { "Birdman or (The Unexpected Virtue of Ignorance) (2014)",
      "Birdman or (The Unexpected Virtue of Ignorance)", 2014 },
    { "1917 (2019)", "1917", 2019 },
    { "2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968 },
    { "Title (19)", "Title (19)", 0 },
    { "Title (19955)", "Title (19955)", 0 },
    { "Title (0995)", "Title (0995)", 0 },
    { "Title (199x)", "Title (199x)", 0 },
    { "Title (+199)", "Title (+199)", 0 },
    { "Title(1995)", "Title", 1995 },
    { "  Title \n of  two lines (1995) ", "Title of two lines", 1995 },
    { "Heat", "Heat", 0 },
    { "1984", "1984", 0 },
    { "(500) Days of Summer (2009)", "(500) Days of Summer", 2009 },
    { "La jetée (1962)", "La jetée", 1962 },
    { "(1995)", NULL, 0 },
    { "", NULL, 0 },
    { "  \t", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseFilm) film = reprise_film_parse (cases[i].text, &error);
      g_autofree char *label = NULL;

      g_test_message ("“%s”", cases[i].text);
      if (cases[i].title == NULL)
        {
          g_assert_null (film);
          g_assert_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_TITLE);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (reprise_film_get_title (film), ==, cases[i].title);
      g_assert_cmpint (reprise_film_get_year (film), ==, cases[i].year);
      label = reprise_film_dup_label (film);
      g_assert_true (g_str_has_prefix (label, cases[i].title));
      g_assert_cmpint (g_str_has_suffix (label, ")") && cases[i].year != 0, ==, cases[i].year != 0);
    }
}

static void
test_sort_key (void)
{
  static const struct
  {
    const char *title;
    const char *sort_title;
    const char *key;
  } cases[] = {
    { "The Apartment", NULL, "apartment" },
    { "A Man Escaped", NULL, "man escaped" },
    { "An Autumn Afternoon", NULL, "autumn afternoon" },
    { "L'Avventura", NULL, "avventura" },
    { "L’Atalante", NULL, "atalante" },
    { "Le Samouraï", NULL, "samourai" },
    { "Das Boot", NULL, "boot" },
    { "Die Hard", NULL, "die hard" },
    { "Las Vegas", NULL, "las vegas" },
    { "Theorem", NULL, "theorem" },
    { "The", NULL, "the" },
    { "Él", NULL, "el" },
    { "…", NULL, "…" },
    { "The Third Man", "Third Man, The", "third man the" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RepriseFilm) film = reprise_film_new (cases[i].title, 0);
      g_autofree char *key = NULL;

      reprise_film_set_fact (film, REPRISE_FACT_SORT_TITLE, cases[i].sort_title);
      key = reprise_film_dup_sort_key (film);
      if (!g_str_equal (cases[i].title, "…"))
        g_assert_cmpstr (key, ==, cases[i].key);
      g_assert_cmpstr (key, !=, "");
    }
}

static void
test_facts (void)
{
  static const struct
  {
    RepriseFact  fact;
    const char  *text;
    const char  *value;  /* NULL where it is refused */
  } cases[] = {
    { REPRISE_FACT_RUNTIME, "112", "112" },
    { REPRISE_FACT_RUNTIME, "112 min", "112" },
    { REPRISE_FACT_RUNTIME, "112 minutes", "112" },
    { REPRISE_FACT_RUNTIME, "112m", "112" },
    { REPRISE_FACT_RUNTIME, "1h 52m", "112" },
    { REPRISE_FACT_RUNTIME, "1 h 52 min", "112" },
    { REPRISE_FACT_RUNTIME, "1h52", "112" },
    { REPRISE_FACT_RUNTIME, "2h", "120" },
    { REPRISE_FACT_RUNTIME, " 2 hours ", "120" },
    { REPRISE_FACT_RUNTIME, "1h 60m", NULL },
    { REPRISE_FACT_RUNTIME, "long", NULL },
    { REPRISE_FACT_RUNTIME, "-5", NULL },
    { REPRISE_FACT_RUNTIME, "112 parsecs", NULL },
    { REPRISE_FACT_RUNTIME, "1:52", NULL },
    { REPRISE_FACT_RUNTIME, "99999999", NULL },
    { REPRISE_FACT_RUNTIME, "", "" },
    { REPRISE_FACT_RELEASE_DATE, "1995-10-27", "1995-10-27" },
    { REPRISE_FACT_RELEASE_DATE, "1995", "1995" },
    { REPRISE_FACT_RELEASE_DATE, "unknown", "" },
    { REPRISE_FACT_RELEASE_DATE, "27 October 1995", NULL },
    { REPRISE_FACT_GENRE, "Crime,Drama ;  Film  noir", "Crime, Drama, Film noir" },
    { REPRISE_FACT_GENRE, "Crime\nDrama", "Crime, Drama" },
    { REPRISE_FACT_GENRE, ", ;", "" },
    { REPRISE_FACT_EARLIER_VIEWS, "3", "3" },
    { REPRISE_FACT_EARLIER_VIEWS, "three", NULL },
    { REPRISE_FACT_EARLIER_VIEWS, "-1", NULL },
    { REPRISE_FACT_BUDGET, "  $3.6  million ", "$3.6 million" },
  };
  RepriseFact fact;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *value = reprise_fact_normalise (cases[i].fact, cases[i].text, &error);

      g_test_message ("%s “%s”", reprise_fact_get_key (cases[i].fact), cases[i].text);
      g_assert_cmpstr (value, ==, cases[i].value);
      if (cases[i].value == NULL)
        g_assert_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_FACT);
    }

  for (int i = 0; i < REPRISE_N_FACTS; i++)
    {
      g_assert_true (reprise_fact_from_key (reprise_fact_get_key ((RepriseFact) i), &fact));
      g_assert_cmpint (fact, ==, i);
      g_assert_cmpstr (reprise_fact_get_label ((RepriseFact) i), !=, "");
    }
  g_assert_false (reprise_fact_from_key ("colour", &fact));
}

static void
test_credits (void)
{
  static const struct
  {
    const char *text;
    const char *role;  /* NULL where it is refused */
    const char *name;
    const char *qualifier;
    const char *character;
  } cases[] = {
    { "director=Mike Figgis", "director", "Mike Figgis", NULL, NULL },
    { " director = Mike  Figgis ", "director", "Mike Figgis", NULL, NULL },
    { "cast=Nicolas Cage as Ben Sanderson", "cast", "Nicolas Cage", NULL, "Ben Sanderson" },
    { "cast=Al Pacino as", "cast", "Al Pacino as", NULL, NULL },
    { "director=Steve McQueen (director)", "director", "Steve McQueen", "director", NULL },
    { "cast=Steve McQueen (actor) as Frank", "cast", "Steve McQueen", "actor", "Frank" },
    { "writer=Known as Nobody", "writer", "Known as Nobody", NULL, NULL },
    { "dolly grip=A=B", "dolly grip", "A=B", NULL, NULL },
    { "director=(Nobody)", "director", "(Nobody)", NULL, NULL },
    { "director=", NULL, NULL, NULL, NULL },
    { "=Mike Figgis", NULL, NULL, NULL, NULL },
    { "Mike Figgis", NULL, NULL, NULL, NULL },
    { "", NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseCredit) credit = reprise_credit_parse (cases[i].text, &error);
      g_autoptr (RepriseCredit) again = NULL;

      g_test_message ("“%s”", cases[i].text);
      if (cases[i].role == NULL)
        {
          g_assert_null (credit);
          g_assert_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_CREDIT);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (reprise_credit_get_role (credit), ==, cases[i].role);
      g_assert_cmpstr (reprise_person_get_name (reprise_credit_get_person (credit)), ==,
                       cases[i].name);
      g_assert_cmpstr (reprise_person_get_qualifier (reprise_credit_get_person (credit)), ==,
                       cases[i].qualifier);
      g_assert_cmpstr (reprise_credit_get_character (credit), ==, cases[i].character);
      again = reprise_credit_parse (cases[i].text, NULL);
      g_assert_true (reprise_credit_equal (credit, again));
    }
  g_assert_cmpstr (reprise_credit_get_roles ()[0], ==, "director");
}

static void
test_order (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *last = NULL;

  for (int i = 0; i < 3000; i++)
    {
      const guint at = (guint) g_test_rand_int_range (0, (int) MIN (keys->len, 40) + 1);
      const char *before = at > 0 ? keys->pdata[at - 1] : NULL;
      const char *after = at < keys->len ? keys->pdata[at] : NULL;
      char *key = reprise_order_between (before, after);

      g_assert_true (before == NULL || strcmp (before, key) < 0);
      g_assert_true (after == NULL || strcmp (key, after) < 0);
      g_assert_cmpint (key[strlen (key) - 1], !=, '0');
      g_ptr_array_insert (keys, (int) at, key);
    }

  for (int i = 0; i < 1000; i++)
    {
      char *next = reprise_order_between (last, NULL);

      g_assert_true (last == NULL || strcmp (last, next) < 0);
      g_free (last);
      last = next;
    }
  g_assert_cmpuint (strlen (last), <, 40);
}

static void
test_hostile_order (void)
{
  static const char * const keys[] = {
    NULL, "", "0", "00", "V", "V0", "V", "z", "zzz", "~", "é", "-",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
      {
        g_autofree char *key = reprise_order_between (keys[i], keys[j]);

        g_assert_cmpstr (key, !=, "");
        g_assert_cmpint (key[strlen (key) - 1], !=, '0');
      }
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          int        *count)
{
  (*count)++;
}

static void
set_property (GObject    *object,
              GParamSpec *pspec,
              gboolean    other)
{
  static const char * const tags[] = { "noir", "Noir", NULL };
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  if (G_IS_PARAM_SPEC_STRING (pspec) && (g_str_has_suffix (pspec->name, "-on") ||
                                         g_str_equal (pspec->name, "watched")))
    g_value_set_string (&value, other ? "1995" : NULL);
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (&value, other ? "other" : "");
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (&value, other);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (&value, other);
  else if (G_IS_PARAM_SPEC_INT (pspec))
    g_value_set_int (&value, other ? 50 : 0);
  else
    g_value_set_boxed (&value, tags + (other ? 0 : 2));
  g_object_set_property (object, pspec->name, &value);
}

/* Every property tells of a change, and of no change it says nothing. */
static void
assert_notifies (GObject *object)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n = 0;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", pspecs[i]->name, NULL);
      int count = 0;
      gulong id;

      if (pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY)
        continue;
      set_property (object, pspecs[i], FALSE);
      id = g_signal_connect (object, signal, G_CALLBACK (count_cb), &count);
      g_test_message ("%s", signal);
      set_property (object, pspecs[i], TRUE);
      g_assert_cmpint (count, ==, 1);
      set_property (object, pspecs[i], TRUE);
      g_assert_cmpint (count, ==, 1);
      set_property (object, pspecs[i], FALSE);
      g_assert_cmpint (count, ==, 2);
      g_signal_handler_disconnect (object, id);
    }
}

static void
test_notify (void)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("Heat", 1995);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();

  assert_notifies (G_OBJECT (film));
  assert_notifies (G_OBJECT (viewing));
  assert_notifies (G_OBJECT (appraisal));
}

static void
test_judgement_and_viewing (void)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("Heat", 1995);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autoptr (RepriseViewing) judged = reprise_viewing_new (film);
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();

  g_assert_cmpint (reprise_appraisal_get_judgement (appraisal), ==, REPRISE_UNJUDGED);
  reprise_appraisal_set_judgement (appraisal, 70);
  reprise_appraisal_set_viewing (appraisal, viewing);
  g_assert_cmpint (reprise_viewing_get_judgement (viewing), ==, 70);
  reprise_appraisal_set_judgement (appraisal, 75);
  g_assert_cmpint (reprise_viewing_get_judgement (viewing), ==, 75);
  reprise_appraisal_set_viewing (appraisal, NULL);
  g_assert_cmpint (reprise_appraisal_get_judgement (appraisal), ==, 75);
  reprise_viewing_set_judgement (judged, 20);
  reprise_appraisal_set_viewing (appraisal, judged);
  g_assert_cmpint (reprise_appraisal_get_judgement (appraisal), ==, 20);
}

static void
test_copies (void)
{
  static const char * const tags[] = { "noir", NULL };
  static const char * const none[] = { NULL };
  g_autoptr (RepriseFilm) film = reprise_film_parse ("Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) copy = NULL;
  g_autoptr (RepriseFilm) other = NULL;

  g_ptr_array_add (reprise_appraisal_get_films (appraisal), g_object_ref (film));
  reprise_appraisal_set_viewing (appraisal, viewing);
  reprise_appraisal_set_body (appraisal, "A text.");
  reprise_appraisal_set_tags (appraisal, tags);
  copy = reprise_appraisal_copy (appraisal);
  g_assert_cmpstr (reprise_appraisal_get_body (copy), ==, "A text.");
  g_assert_true (reprise_viewing_get_film (reprise_appraisal_get_viewing (copy)) ==
                 reprise_appraisal_get_films (copy)->pdata[0]);

  reprise_appraisal_set_body (copy, "Another.");
  reprise_appraisal_set_tags (copy, none);
  reprise_viewing_set_note (reprise_appraisal_get_viewing (copy), "A note.");
  reprise_film_set_title (reprise_appraisal_get_films (copy)->pdata[0], "Hitze");
  g_ptr_array_set_size (reprise_appraisal_get_films (copy), 0);
  g_assert_cmpstr (reprise_appraisal_get_body (appraisal), ==, "A text.");
  g_assert_true (g_strv_equal (reprise_appraisal_get_tags (appraisal), tags));
  g_assert_null (reprise_viewing_get_note (viewing));
  g_assert_cmpuint (reprise_appraisal_get_films (appraisal)->len, ==, 1);
  g_assert_cmpstr (reprise_film_get_title (film), ==, "Heat");

  other = reprise_film_copy (film);
  reprise_film_set_fact (other, REPRISE_FACT_GENRE, "Crime");
  g_assert_null (reprise_film_get_fact (film, REPRISE_FACT_GENRE));
}

static void
test_tags (void)
{
  static const char * const tags[] = { "Noir", "rain", NULL };
  static const char * const added[] = { "night", "NOIR", "Él", "el", NULL };
  static const char * const removed[] = { "RAIN", NULL };
  g_auto (GStrv) changed = reprise_tags_change (tags, added, removed);
  g_autofree char *joined = g_strjoinv (",", changed);
  g_autofree char *plain = reprise_tag_normalise (" ## Film  noir ");
  g_autofree char *none = reprise_tag_normalise (" # ");

  g_assert_cmpstr (joined, ==, "Noir,night,Él");
  g_assert_cmpstr (plain, ==, "Film noir");
  g_assert_null (none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/film-parse", test_film_parse);
  g_test_add_func ("/model/sort-key", test_sort_key);
  g_test_add_func ("/model/facts", test_facts);
  g_test_add_func ("/model/credits", test_credits);
  g_test_add_func ("/model/order", test_order);
  g_test_add_func ("/model/hostile-order", test_hostile_order);
  g_test_add_func ("/model/notify", test_notify);
  g_test_add_func ("/model/judgement-and-viewing", test_judgement_and_viewing);
  g_test_add_func ("/model/copies", test_copies);
  g_test_add_func ("/model/tags", test_tags);

  return g_test_run ();
}
