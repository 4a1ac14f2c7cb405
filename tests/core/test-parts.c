/* What an appraisal has in an order: its voices and stills. */

#include "model/reprise-order.h"
#include "store/reprise-appraisal-past.h"
#include "store/reprise-conflict.h"
#include "store/reprise-revision.h"
#include "store/reprise-still-file.h"
#include "store/reprise-voice-store.h"
#include "support/test-store.h"

#include <string.h>

/* No images, but what the digests are of. */
#define IMAGE_A  "the first image"
#define DIGEST_A "6ccc158796e86ab29a320f7e2e025e6ef3d5e9fd8369c9835435ebd5edcb6501"
#define IMAGE_B  "the second image"
#define DIGEST_B "57c1f43668a569d2ee833b80cff2fdc34f0cbcb5cc98587c6497e54842edfdb9"

/* Voices as a text: AUTHOR=WORD, with blanks between. */
static char *
list_voices (RepriseAppraisal *appraisal)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < voices->len; i++)
    g_string_append_printf (list, "%s%s=%s", i > 0 ? " " : "",
                            reprise_voice_get_author (voices->pdata[i]),
                            reprise_voice_get_body (voices->pdata[i]));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static RepriseVoice *
find_voice (RepriseAppraisal *appraisal,
            const char       *author)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);

  for (guint i = 0; i < voices->len; i++)
    if (g_str_equal (reprise_voice_get_author (voices->pdata[i]), author))
      return voices->pdata[i];

  return NULL;
}

/* Edits the voices of an appraisal to what a text says, each voice known by its author. */
static void
set_voices (RepriseAppraisal *appraisal,
            const char       *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  GPtrArray *voices = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);
      RepriseVoice *known = find_voice (appraisal, pair[0]);
      RepriseVoice *voice =
        known != NULL ? reprise_voice_copy (known) : reprise_voice_new (pair[0], "");

      reprise_voice_set_body (voice, pair[1]);
      g_ptr_array_add (voices, voice);
    }

  reprise_appraisal_take_voices (appraisal, voices);
}

static RepriseAppraisal *
save_voices (TestStore        *store,
             RepriseAppraisal *made_from,
             const char       *voices)
{
  RepriseAppraisal *edited = reprise_appraisal_copy (made_from);

  set_voices (edited, voices);
  test_save_appraisal (store, edited, made_from);
  return edited;
}

static void
assert_voices (TestStore        *store,
               RepriseAppraisal *appraisal,
               const char       *expected)
{
  g_autoptr (RepriseAppraisal) loaded =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_autofree char *voices = list_voices (loaded);

  g_assert_cmpstr (voices, ==, expected);
}

static void
test_arrange (void)
{
  static const struct
  {
    const char *keys;      /* - where there is none */
    const char *expected;
  } cases[] = {
    { "", "" },
    { "- - -", "V W X" },
    { "A B C", "A B C" },
    { "C A B", "5 A B" },
    { "B C A", "B C D" },
    { "A - B", "A A1 B" },
    { "- A", "5 A" },
    { "A A", "5 A" },
    { "D B A C", "5 7 A C" },
    { "A A0", "A A0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) keys = g_strsplit (cases[i].keys, " ", -1);
      const gsize n = g_strv_length (keys);
      g_autofree const char **known = g_new0 (const char *, n + 1);
      g_auto (GStrv) arranged = NULL;
      g_autofree char *joined = NULL;

      for (gsize k = 0; k < n; k++)
        known[k] = g_str_equal (keys[k], "-") ? NULL : keys[k];
      arranged = reprise_order_arrange (known, n);
      joined = g_strjoinv (" ", arranged);
      g_assert_cmpstr (joined, ==, cases[i].expected);
    }
}

static void
test_arrange_at_random (void)
{
  for (int run = 0; run < 300; run++)
    {
      const gsize n = (gsize) g_test_rand_int_range (0, 30);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autofree const char **keys = g_new0 (const char *, n + 1);
      g_auto (GStrv) arranged = NULL;

      for (gsize i = 0; i < n; i++)
        {
          g_ptr_array_add (texts, g_strdup_printf ("%d", g_test_rand_int_range (0, 40)));
          keys[i] = g_test_rand_bit () ? texts->pdata[i] : NULL;
        }
      arranged = reprise_order_arrange (keys, n);
      g_assert_cmpuint (g_strv_length (arranged), ==, n);
      for (gsize i = 1; i < n; i++)
        g_assert_cmpstr (arranged[i - 1], <, arranged[i]);
    }
}

static void
keep_image (TestStore  *store,
            const char *text,
            const char *digest)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  reprise_still_file_keep (store->path, digest, bytes, &error);
  g_assert_no_error (error);
}

static void
test_kept (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) loaded = NULL;
  GPtrArray *stills = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseStill *still = reprise_still_new (DIGEST_A, "image/png", 1, 1080);

  reprise_still_set_caption (still, "The lobby");
  g_ptr_array_add (stills, still);
  keep_image (store, IMAGE_A, DIGEST_A);
  keep_image (store, IMAGE_B, DIGEST_B);
  g_ptr_array_add (stills, reprise_still_new (DIGEST_B, "image/jpeg", 1920, 1));
  reprise_appraisal_take_stills (appraisal, stills);
  set_voices (appraisal, "ana=first ben=second");
  test_save_appraisal (store, appraisal, NULL);

  loaded = test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  assert_voices (store, loaded, "ana=first ben=second");
  g_assert_true (g_uuid_string_is_valid (reprise_still_get_uuid (still)));
  stills = reprise_appraisal_get_stills (loaded);
  g_assert_cmpuint (stills->len, ==, 2);
  g_assert_true (reprise_still_equal (stills->pdata[0], still));
  g_assert_cmpstr (reprise_still_get_uuid (stills->pdata[0]), ==, reprise_still_get_uuid (still));
  g_assert_cmpstr (reprise_still_get_media_type (stills->pdata[0]), ==, "image/png");
  g_assert_cmpint (reprise_still_get_width (stills->pdata[0]), ==, 1);
  g_assert_cmpint (reprise_still_get_height (stills->pdata[1]), ==, 1);
  g_assert_null (reprise_still_get_alt (stills->pdata[0]));
  test_assert_sound (store);
}

static void
test_writes_what_changed (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) moved = NULL;
  g_autoptr (RepriseAppraisal) changed = NULL;
  g_autofree char *fields = NULL;
  g_autofree char *expected = NULL;

  set_voices (first, "ana=1 ben=2 cem=3");
  test_save_appraisal (store, first, NULL);
  test_execute (store, "DELETE FROM change");
  moved = save_voices (store, first, "cem=3 ana=1 ben=2");
  assert_voices (store, moved, "cem=3 ana=1 ben=2");
  changed = save_voices (store, moved, "cem=3 ana=1 ben=4");
  assert_voices (store, changed, "cem=3 ana=1 ben=4");

  fields = test_read_text (store, "SELECT group_concat(field, ' ')"
                                  "  FROM (SELECT field FROM change ORDER BY id)");
  expected = g_strdup_printf ("voices/%s/position voices/%s/body",
                              reprise_voice_get_uuid (find_voice (first, "cem")),
                              reprise_voice_get_uuid (find_voice (first, "ben")));
  g_assert_cmpstr (fields, ==, expected);
}

/* One side has saved “there” when the other, which knew “was”, saves “here”. */
static void
test_merge (void)
{
  static const struct
  {
    const char *was;
    const char *there;
    const char *here;
    const char *expected;
    const char *conflict;  /* (nullable): the text that was kept as a copy */
  } cases[] = {
    { "a=1", "a=1 b=2", "a=1", "a=1 b=2", NULL },
    { "a=1", "a=1 b=2", "a=1 c=3", "a=1 c=3 b=2", NULL },
    { "a=1 b=2", "a=9 b=2", "a=1 b=8", "a=9 b=8", NULL },
    { "a=1 b=2", "a=9 b=2", "b=2 a=1", "b=2 a=9", NULL },
    { "a=1 b=2", "b=2 a=1", "a=1 b=8", "b=8 a=1", NULL },
    { "a=1 b=2", "a=1", "a=1 b=2", "a=1", NULL },
    { "a=1 b=2", "a=1 b=2", "a=1", "a=1", NULL },
    { "a=1 b=2", "a=1", "b=2", "", NULL },
    { "a=1 b=2", "a=1", "a=1", "a=1", NULL },
    { "a=1", "a=2", "a=3", "a=3", "2" },
    { "a=1", "a=2", "a=2", "a=2", NULL },
    { "a=1 b=2", "a=1", "a=1 b=8", "a=1 b=8", NULL },
    { "a=1 b=2", "a=1 b=8", "a=1", "a=1 b=8", NULL },
    { "a=1 b=2", "a=1 b=8", "", "b=8", NULL },
    { "a=1", "", "a=7", "a=7", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestStore) store = test_store_new ();
      g_autoptr (RepriseAppraisal) was = reprise_appraisal_new ();
      g_autoptr (RepriseAppraisal) there = NULL;
      g_autoptr (RepriseAppraisal) here = NULL;
      g_autoptr (GPtrArray) conflicts = NULL;

      set_voices (was, cases[i].was);
      test_save_appraisal (store, was, NULL);
      there = save_voices (store, was, cases[i].there);
      here = save_voices (store, was, cases[i].here);
      g_test_message ("was %s, there %s, here %s", cases[i].was, cases[i].there, cases[i].here);
      assert_voices (store, was, cases[i].expected);

      conflicts = reprise_conflict_list (store->database, NULL, NULL);
      g_assert_cmpuint (conflicts->len, ==, cases[i].conflict != NULL ? 1 : 0);
      if (cases[i].conflict != NULL)
        {
          RepriseConflict *conflict = conflicts->pdata[0];
          g_autofree char *field =
            g_strdup_printf ("voices/%s/body",
                             reprise_voice_get_uuid (find_voice (was, "a")));

          g_assert_cmpstr (conflict->aggregate, ==, reprise_appraisal_get_uuid (was));
          g_assert_cmpstr (conflict->field, ==, field);
          g_assert_cmpstr (conflict->value, ==, cases[i].conflict);
        }
      test_assert_sound (store);
    }
}

/* The earlier texts, newest first: AUTHOR=TEXT, or TEXT where it is the appraisal's own. */
static void
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

      g_string_append_printf (list, "%s%s%s%s", i > 0 ? " " : "",
                              revision->author != NULL ? revision->author : "",
                              revision->author != NULL ? "=" : "", revision->body);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_revisions (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) one = save_voices (store, first, "ana=first ben=second");
  g_autoptr (RepriseAppraisal) two = save_voices (store, one, "ana=third ben=second");
  g_autoptr (RepriseAppraisal) three = save_voices (store, two, "ana=fourth ben=second");
  g_autoptr (RepriseAppraisal) four = NULL;
  g_autoptr (RepriseAppraisal) five = NULL;

  /* One of a sitting each ten minutes, and each voice for itself. */
  assert_revisions (store, first, "ana=first");
  g_assert_cmpint (test_read_int64 (store, "SELECT words FROM revision"), ==, 1);

  /* What goes is kept, however soon. */
  four = save_voices (store, three, "ben=2");
  assert_revisions (store, first, "ben=second ana=fourth ana=first");
  test_write_body (store, four, "other");
  assert_revisions (store, first, "own ben=second ana=fourth ana=first");

  /* An edit that has not seen a text does not lose it. */
  five = save_voices (store, three, "ben=5");
  assert_voices (store, first, "ben=5");
  assert_revisions (store, first, "ben=2 own ben=second ana=fourth ana=first");
  test_assert_sound (store);
}

static void
restore (TestStore        *store,
         RepriseAppraisal *appraisal,
         RepriseVoice     *voice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDeed) deed = NULL;

  test_execute (store, "BEGIN IMMEDIATE");
  deed = reprise_deed_new (store->database);
  reprise_appraisal_restore_part (deed, store->database, reprise_appraisal_get_id (appraisal),
                                  voice, &error);
  g_assert_no_error (error);
  reprise_deed_settle (deed, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
}

static void
test_restore_voice (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) one = save_voices (store, first, "ana=first ben=second");
  g_autoptr (RepriseAppraisal) two = save_voices (store, one, "ben=other");

  restore (store, first, find_voice (one, "ana"));
  assert_voices (store, first, "ben=other ana=first");
  restore (store, first, find_voice (one, "ben"));
  assert_voices (store, first, "ben=second ana=first");
  test_assert_sound (store);
}

static void
assert_found (TestStore  *store,
              const char *query,
              const char *expected)
{
  g_autofree char *found = test_search (store, query, 0);

  g_test_message ("%s", query);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_found (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseAppraisal) plain = test_add_appraisal (store, thief, NULL, "own");
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, heat, NULL, "own");
  g_autoptr (RepriseAppraisal) one = save_voices (store, first, "ana=zeppelin");
  g_autoptr (RepriseAppraisal) two = NULL;

  assert_found (store, "zeppelin", "Heat");
  assert_found (store, "ana", "Heat");
  assert_found (store, "own", "Heat, Thief");
  assert_found (store, "has:voice", "Heat");
  assert_found (store, "-has:voice own", "Thief");
  assert_found (store, "has:still", "");

  /* An entry is as long as what its owner wrote. */
  g_assert_cmpint (test_read_int64 (store, "SELECT max(words) FROM entry"), ==, 1);

  two = save_voices (store, one, "");
  assert_found (store, "zeppelin", "");
  assert_found (store, "has:voice", "");
  test_assert_sound (store);
}

static void
test_authors (void)
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
    { "z", "Zoe-Adler" },
  };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) second = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) one =
    save_voices (store, first, "Zoe-Adler=1 Ångström=2 Ana-Lima=3");
  g_autoptr (RepriseAppraisal) two = save_voices (store, second, "Ana-Lima=1 Ångström=1");
  g_autoptr (RepriseAppraisal) three = save_voices (store, two, "Ana-Lima=1");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) names =
        reprise_voice_suggest_authors (store->database, cases[i].typed, 10, NULL);
      g_autofree char *joined = NULL;

      g_ptr_array_add (names, NULL);
      joined = g_strjoinv (" ", (char **) names->pdata);
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (joined, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parts/arrange", test_arrange);
  g_test_add_func ("/parts/arrange-at-random", test_arrange_at_random);
  g_test_add_func ("/parts/kept", test_kept);
  g_test_add_func ("/parts/writes-what-changed", test_writes_what_changed);
  g_test_add_func ("/parts/merge", test_merge);
  g_test_add_func ("/parts/revisions", test_revisions);
  g_test_add_func ("/parts/restore", test_restore_voice);
  g_test_add_func ("/parts/found", test_found);
  g_test_add_func ("/parts/authors", test_authors);

  return g_test_run ();
}
