/* Two editors, one appraisal: what either has been told is saved is never lost. */

#include "store/reprise-appraisal-store.h"
#include "store/reprise-conflict.h"
#include "store/reprise-revision.h"
#include "support/test-store.h"

#define N_EDITORS 4
#define N_STEPS   400

static guint
count_conflicts (TestStore  *store,
                 const char *aggregate,
                 const char *field,
                 const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = reprise_conflict_list (store->database, aggregate, &error);
  guint count = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < conflicts->len; i++)
    {
      RepriseConflict *conflict = conflicts->pdata[i];

      g_assert_cmpstr (conflict->aggregate, ==, aggregate);
      g_assert_true (g_uuid_string_is_valid (conflict->uuid));
      g_assert_cmpint (conflict->made_at, >, 0);
      if (g_str_equal (conflict->field, field) && g_strcmp0 (conflict->value, value) == 0)
        count++;
    }

  return count;
}

static guint
count_revisions (TestStore        *store,
                 RepriseAppraisal *appraisal,
                 const char       *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions =
    reprise_revision_list (store->database, reprise_appraisal_get_id (appraisal), &error);
  guint count = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < revisions->len; i++)
    if (g_str_equal (((RepriseRevision *) revisions->pdata[i])->body, body))
      count++;

  return count;
}

static void
assert_no_conflicts (TestStore *store)
{
  g_autoptr (GPtrArray) conflicts = reprise_conflict_list (store->database, NULL, NULL);

  g_assert_cmpuint (conflicts->len, ==, 0);
}

static void
test_same_field (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, NULL, NULL, "As it was.");
  g_autoptr (RepriseAppraisal) after = NULL;

  test_write_body (store, loaded, "The first window.");
  test_write_body (store, loaded, "The second window.");

  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_cmpstr (reprise_appraisal_get_body (after), ==, "The second window.");
  g_assert_cmpuint (count_conflicts (store, reprise_appraisal_get_uuid (loaded), "body",
                                     "The first window."), ==, 1);
  g_assert_cmpuint (count_revisions (store, loaded, "The first window."), ==, 1);
  g_assert_cmpuint (count_revisions (store, loaded, "As it was."), ==, 1);
  test_assert_sound (store);
}

static void
test_same_change (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, NULL, NULL, "As it was.");

  test_write_body (store, loaded, "The same idea.");
  test_write_body (store, loaded, "The same idea.");

  assert_no_conflicts (store);
}

static void
test_disjoint_fields (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, NULL, NULL, "As it was.");
  g_autoptr (RepriseAppraisal) other = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) after = NULL;

  reprise_appraisal_set_title (other, "A title");
  reprise_appraisal_set_judgement (other, 85);
  reprise_appraisal_set_kind (other, REPRISE_APPRAISAL_KIND_NOTE);
  test_save_appraisal (store, other, loaded);
  test_write_body (store, loaded, "Another text.");

  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_cmpstr (reprise_appraisal_get_body (after), ==, "Another text.");
  g_assert_cmpstr (reprise_appraisal_get_title (after), ==, "A title");
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 85);
  g_assert_cmpint (reprise_appraisal_get_kind (after), ==, REPRISE_APPRAISAL_KIND_NOTE);
  assert_no_conflicts (store);
}

static void
test_other_fields_conflict (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, NULL, NULL, "As it was.");
  g_autoptr (RepriseAppraisal) first = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) second = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) third = reprise_appraisal_copy (loaded);
  const char *uuid = reprise_appraisal_get_uuid (loaded);

  reprise_appraisal_set_title (first, "One");
  reprise_appraisal_set_judgement (first, 70);
  reprise_appraisal_set_kind (first, REPRISE_APPRAISAL_KIND_NOTE);
  test_save_appraisal (store, first, loaded);
  reprise_appraisal_set_title (second, "Two");
  reprise_appraisal_set_judgement (second, 80);
  reprise_appraisal_set_kind (second, REPRISE_APPRAISAL_KIND_SOUNDTRACK);
  test_save_appraisal (store, second, loaded);

  g_assert_cmpuint (count_conflicts (store, uuid, "title", "One"), ==, 1);
  g_assert_cmpuint (count_conflicts (store, uuid, "judgement", "70"), ==, 1);
  g_assert_cmpuint (count_conflicts (store, uuid, "kind", "note"), ==, 1);

  reprise_appraisal_set_title (third, "Three");
  test_save_appraisal (store, third, loaded);
  g_assert_cmpuint (count_conflicts (store, uuid, "title", "Two"), ==, 1);
}

static void
test_absent_values_conflict (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) draft = test_add_appraisal (store, NULL, NULL, "A text.");
  g_autoptr (RepriseAppraisal) loaded = reprise_appraisal_copy (draft);
  g_autoptr (RepriseAppraisal) first = NULL;
  g_autoptr (RepriseAppraisal) second = NULL;

  reprise_appraisal_set_judgement (loaded, 50);
  reprise_appraisal_set_title (loaded, "A title");
  test_save_appraisal (store, loaded, draft);

  first = reprise_appraisal_copy (loaded);
  reprise_appraisal_set_judgement (first, REPRISE_UNJUDGED);
  reprise_appraisal_set_title (first, NULL);
  test_save_appraisal (store, first, loaded);
  second = reprise_appraisal_copy (loaded);
  reprise_appraisal_set_judgement (second, 60);
  reprise_appraisal_set_title (second, "Another");
  test_save_appraisal (store, second, loaded);

  g_assert_cmpuint (count_conflicts (store, reprise_appraisal_get_uuid (draft), "judgement", NULL),
                    ==, 1);
  g_assert_cmpuint (count_conflicts (store, reprise_appraisal_get_uuid (draft), "title", NULL),
                    ==, 1);
}

static void
test_lists (void)
{
  static const char * const begin[] = { "noir", "heist", NULL };
  static const char * const first_tags[] = { "noir", "heist", "rain", NULL };
  static const char * const second_tags[] = { "heist", "night", NULL };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseFilm) manhunter = test_add_film (store, "Manhunter (1986)", NULL);
  g_autoptr (RepriseAppraisal) draft = test_add_appraisal (store, heat, NULL, "Mann.");
  g_autoptr (RepriseAppraisal) tagged = reprise_appraisal_copy (draft);
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autoptr (RepriseAppraisal) first = NULL;
  g_autoptr (RepriseAppraisal) second = NULL;
  g_autoptr (RepriseAppraisal) after = NULL;
  g_autofree char *tags = NULL;
  g_autofree char *titles = NULL;

  reprise_appraisal_set_tags (tagged, begin);
  test_save_appraisal (store, tagged, draft);
  loaded = test_load_appraisal (store, reprise_appraisal_get_id (draft));

  first = reprise_appraisal_copy (loaded);
  reprise_appraisal_set_tags (first, first_tags);
  test_set_films (first, heat, thief);
  test_save_appraisal (store, first, loaded);
  second = reprise_appraisal_copy (loaded);
  reprise_appraisal_set_tags (second, second_tags);
  test_set_films (second, heat, manhunter);
  test_save_appraisal (store, second, loaded);

  after = test_load_appraisal (store, reprise_appraisal_get_id (draft));
  tags = g_strjoinv (" ", (char **) reprise_appraisal_get_tags (after));
  titles = test_join_titles (after);
  g_assert_cmpstr (tags, ==, "heist rain night");
  g_assert_cmpstr (titles, ==, "Heat, Manhunter, Thief");
  assert_no_conflicts (store);
  test_assert_sound (store);
}

static void
test_credits (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film =
    test_add_film (store, "Heat (1995)", "director=Michael Mann;cast=Al Pacino as Hanna");
  g_autoptr (RepriseFilm) loaded = test_load_film (store, reprise_film_get_id (film));
  g_autoptr (RepriseFilm) first = reprise_film_copy (loaded);
  g_autoptr (RepriseFilm) second = reprise_film_copy (loaded);
  g_autoptr (RepriseFilm) after = NULL;
  g_autofree char *credits = NULL;

  test_add_credit (first, "cast=Robert De Niro as McCauley");
  reprise_film_set_fact (first, REPRISE_FACT_RUNTIME, "170");
  test_save_film (store, first, loaded);
  g_ptr_array_remove_index (reprise_film_get_credits (second), 1);
  test_add_credit (second, "score=Elliot Goldenthal");
  reprise_film_set_fact (second, REPRISE_FACT_RUNTIME, "171");
  reprise_film_set_fact (second, REPRISE_FACT_GENRE, "Crime");
  test_save_film (store, second, loaded);

  after = test_load_film (store, reprise_film_get_id (film));
  credits = test_list_credits (after);
  g_assert_cmpstr (credits, ==, "director=Michael Mann;score=Elliot Goldenthal;"
                                "cast=Robert De Niro as McCauley");
  g_assert_cmpstr (reprise_film_get_fact (after, REPRISE_FACT_RUNTIME), ==, "171");
  g_assert_cmpuint (count_conflicts (store, reprise_film_get_uuid (film), "runtime", "170"), ==, 1);
  test_assert_sound (store);
}

static void
test_binned_meanwhile (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, "On a plane.");
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, film, viewing, "As it was.");
  g_autofree char *diary = NULL;

  test_delete (store, reprise_appraisal_get_uuid (loaded));
  test_write_body (store, loaded, "Written on.");
  diary = test_list_diary (store);
  g_assert_cmpstr (diary, ==, "Heat");

  test_delete (store, reprise_film_get_uuid (film));
  test_write_body (store, loaded, "And on.");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film WHERE binned_at IS NULL"),
                   ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM viewing WHERE binned_at IS NULL"),
                   ==, 1);
  test_assert_sound (store);
}

/* What was written on a viewing is kept, even where somebody deleted it or took it away
 * meanwhile. */
static void
test_note_of_viewing_binned_meanwhile (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, NULL);
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, film, viewing, "As it was.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) after = NULL;

  reprise_viewing_set_note (reprise_appraisal_get_viewing (edited), "A sentence of mine.");
  test_delete (store, reprise_viewing_get_uuid (viewing));
  test_save_appraisal (store, edited, loaded);

  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_nonnull (reprise_appraisal_get_viewing (after));
  g_assert_cmpstr (reprise_viewing_get_note (reprise_appraisal_get_viewing (after)), ==,
                   "A sentence of mine.");
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 80);
  test_assert_sound (store);
}

static void
test_viewing_binned_meanwhile (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, NULL);
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, film, viewing, "As it was.");
  g_autoptr (RepriseAppraisal) after = NULL;

  test_delete (store, reprise_viewing_get_uuid (viewing));
  test_write_body (store, loaded, "Written on.");
  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_null (reprise_appraisal_get_viewing (after));
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 80);

  test_restore (store, reprise_viewing_get_uuid (viewing));
  g_clear_object (&after);
  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_nonnull (reprise_appraisal_get_viewing (after));
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 80);
  test_assert_sound (store);
}

/* One binds the appraisal to a viewing, the other passes a judgement on it. */
static void
test_bound_meanwhile (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, film, NULL, "As it was.");
  g_autoptr (RepriseAppraisal) first = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) second = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autoptr (RepriseAppraisal) after = NULL;

  reprise_appraisal_set_viewing (first, viewing);
  test_save_appraisal (store, first, loaded);
  reprise_appraisal_set_judgement (second, 90);
  test_save_appraisal (store, second, loaded);

  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_nonnull (reprise_appraisal_get_viewing (after));
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 90);
  test_assert_sound (store);
}

/* Two choose the same viewing, and one has not seen what was noted of it since. */
static void
test_chosen_meanwhile (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, "A note.");
  g_autoptr (RepriseViewing) old = test_load_viewing (store, reprise_viewing_get_id (viewing));
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, film, NULL, "As it was.");
  g_autoptr (RepriseAppraisal) first = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) second = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseViewing) noted = reprise_viewing_copy (viewing);
  g_autoptr (RepriseViewing) after = NULL;

  reprise_viewing_set_note (noted, "A better note.");
  test_save_viewing (store, noted, viewing);
  reprise_appraisal_set_viewing (first, noted);
  test_save_appraisal (store, first, loaded);
  reprise_appraisal_set_viewing (second, old);
  test_save_appraisal (store, second, loaded);

  after = test_load_viewing (store, reprise_viewing_get_id (viewing));
  g_assert_cmpstr (reprise_viewing_get_note (after), ==, "A better note.");
  test_assert_sound (store);
}

static void
test_viewings_apart (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, "A note.");
  g_autoptr (RepriseViewing) loaded = test_load_viewing (store, reprise_viewing_get_id (viewing));
  g_autoptr (RepriseViewing) first = reprise_viewing_copy (loaded);
  g_autoptr (RepriseViewing) second = reprise_viewing_copy (loaded);
  g_autoptr (RepriseViewing) after = NULL;

  reprise_viewing_set_note (first, "A better note.");
  reprise_viewing_set_place (first, "Odeon");
  test_save_viewing (store, first, loaded);
  test_delete (store, reprise_viewing_get_uuid (viewing));
  reprise_viewing_set_note (second, "The best note.");
  reprise_viewing_set_rewatch (second, TRUE);
  test_save_viewing (store, second, loaded);

  after = test_load_viewing (store, reprise_viewing_get_id (viewing));
  g_assert_cmpstr (reprise_viewing_get_note (after), ==, "The best note.");
  g_assert_cmpstr (reprise_viewing_get_place (after), ==, "Odeon");
  g_assert_true (reprise_viewing_get_rewatch (after));
  g_assert_cmpuint (count_conflicts (store, reprise_viewing_get_uuid (viewing), "note",
                                     "A better note."), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM viewing WHERE binned_at IS NULL"),
                   ==, 1);
  test_assert_sound (store);
}

typedef struct
{
  RepriseAppraisal *loaded;
} Editor;

/* Each text that a save replaced without having seen it, and the last, can be had again. */
static void
test_no_text_is_lost (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "text 0");
  const gint64 id = reprise_appraisal_get_id (appraisal);
  Editor editors[N_EDITORS] = { 0 };
  g_autoptr (GPtrArray) unseen = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *last = g_strdup ("text 0");

  for (int i = 0; i < N_EDITORS; i++)
    editors[i].loaded = g_object_ref (appraisal);

  for (int step = 1; step <= N_STEPS; step++)
    {
      Editor *editor = &editors[g_test_rand_int_range (0, N_EDITORS)];
      g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (editor->loaded);
      const gboolean writes = g_test_rand_int_range (0, 4) > 0;
      g_autofree char *text =
        writes ? g_strdup_printf ("text %d", step) : g_strdup (reprise_appraisal_get_body (edited));

      if (g_test_rand_int_range (0, 10) == 0)
        test_delete (store, reprise_appraisal_get_uuid (appraisal));
      reprise_appraisal_set_body (edited, text);
      test_save_appraisal (store, edited, editor->loaded);

      if (writes)
        {
          if (!g_str_equal (last, reprise_appraisal_get_body (editor->loaded)))
            g_ptr_array_add (unseen, g_strdup (last));
          g_free (last);
          last = g_strdup (text);
        }
      g_object_unref (editor->loaded);
      editor->loaded = test_load_appraisal (store, id);
      g_assert_cmpstr (reprise_appraisal_get_body (editor->loaded), ==, last);
      if (g_test_rand_int_range (0, 3) > 0)
        g_set_object (&editor->loaded, editors[0].loaded);
    }

  g_assert_cmpuint (unseen->len, >, N_STEPS / 10);
  for (guint i = 0; i < unseen->len; i++)
    {
      g_assert_cmpuint (count_revisions (store, appraisal, unseen->pdata[i]), >, 0);
      g_assert_cmpuint (count_conflicts (store, reprise_appraisal_get_uuid (appraisal), "body",
                                         unseen->pdata[i]), >, 0);
    }

  for (int i = 0; i < N_EDITORS; i++)
    g_object_unref (editors[i].loaded);
  test_assert_sound (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/versions/same-field", test_same_field);
  g_test_add_func ("/versions/same-change", test_same_change);
  g_test_add_func ("/versions/disjoint-fields", test_disjoint_fields);
  g_test_add_func ("/versions/other-fields-conflict", test_other_fields_conflict);
  g_test_add_func ("/versions/absent-values-conflict", test_absent_values_conflict);
  g_test_add_func ("/versions/lists", test_lists);
  g_test_add_func ("/versions/credits", test_credits);
  g_test_add_func ("/versions/binned-meanwhile", test_binned_meanwhile);
  g_test_add_func ("/versions/note-of-viewing-binned-meanwhile",
                   test_note_of_viewing_binned_meanwhile);
  g_test_add_func ("/versions/viewing-binned-meanwhile", test_viewing_binned_meanwhile);
  g_test_add_func ("/versions/bound-meanwhile", test_bound_meanwhile);
  g_test_add_func ("/versions/chosen-meanwhile", test_chosen_meanwhile);
  g_test_add_func ("/versions/viewings-apart", test_viewings_apart);
  g_test_add_func ("/versions/no-text-is-lost", test_no_text_is_lost);

  return g_test_run ();
}
