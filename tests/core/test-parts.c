/* What an appraisal has in an order: its voices and stills. */

#include "model/reprise-order.h"
#include "store/reprise-revision.h"
#include "store/reprise-still-file.h"
#include "store/reprise-voice-store.h"
#include "support/test-parts.h"

#include <string.h>

/* No images, but what the digests are of. */
#define IMAGE_A  "the first image"
#define DIGEST_A "6ccc158796e86ab29a320f7e2e025e6ef3d5e9fd8369c9835435ebd5edcb6501"
#define IMAGE_B  "the second image"
#define DIGEST_B "57c1f43668a569d2ee833b80cff2fdc34f0cbcb5cc98587c6497e54842edfdb9"

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
  test_parts_set (&test_voices, appraisal, "ana=first ben=second");
  test_save_appraisal (store, appraisal, NULL);

  loaded = test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  test_parts_assert (&test_voices, store, loaded, "ana=first ben=second");
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
  test_parts_assert_written (&test_voices);
}

static void
test_merge (void)
{
  static const TestPartsMerge merges[] = {
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

  for (gsize i = 0; i < G_N_ELEMENTS (merges); i++)
    test_parts_assert_merge (&test_voices, &merges[i]);
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
  g_autoptr (RepriseAppraisal) one =
    test_parts_save (&test_voices, store, first, "ana=first ben=second");
  g_autoptr (RepriseAppraisal) two =
    test_parts_save (&test_voices, store, one, "ana=third ben=second");
  g_autoptr (RepriseAppraisal) three =
    test_parts_save (&test_voices, store, two, "ana=fourth ben=second");
  g_autoptr (RepriseAppraisal) four = NULL;
  g_autoptr (RepriseAppraisal) five = NULL;

  /* One of a sitting each ten minutes, and each voice for itself. */
  assert_revisions (store, first, "ana=first");
  g_assert_cmpint (test_read_int64 (store, "SELECT words FROM revision"), ==, 1);

  /* What goes is kept, however soon. */
  four = test_parts_save (&test_voices, store, three, "ben=2");
  assert_revisions (store, first, "ben=second ana=fourth ana=first");
  test_write_body (store, four, "other");
  assert_revisions (store, first, "own ben=second ana=fourth ana=first");

  /* An edit that has not seen a text does not lose it. */
  five = test_parts_save (&test_voices, store, three, "ben=5");
  test_parts_assert (&test_voices, store, first, "ben=5");
  assert_revisions (store, first, "ben=2 own ben=second ana=fourth ana=first");
  test_assert_sound (store);
}

static void
test_restore_voice (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "own");
  g_autoptr (RepriseAppraisal) one =
    test_parts_save (&test_voices, store, first, "ana=first ben=second");
  g_autoptr (RepriseAppraisal) two = test_parts_save (&test_voices, store, one, "ben=other");

  test_parts_restore (store, first, test_parts_find (&test_voices, one, "ana"));
  test_parts_assert (&test_voices, store, first, "ben=other ana=first");
  test_parts_restore (store, first, test_parts_find (&test_voices, one, "ben"));
  test_parts_assert (&test_voices, store, first, "ben=second ana=first");
  test_assert_sound (store);
}

static void
test_found (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseAppraisal) plain = test_add_appraisal (store, thief, NULL, "own");
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, heat, NULL, "own");
  g_autoptr (RepriseAppraisal) one = test_parts_save (&test_voices, store, first, "ana=zeppelin");
  g_autoptr (RepriseAppraisal) two = NULL;

  test_assert_found (store, "zeppelin", "Heat");
  test_assert_found (store, "ana", "Heat");
  test_assert_found (store, "own", "Heat, Thief");
  test_assert_found (store, "has:voice", "Heat");
  test_assert_found (store, "-has:voice own", "Thief");
  test_assert_found (store, "has:still", "");

  /* An entry is as long as what its owner wrote. */
  g_assert_cmpint (test_read_int64 (store, "SELECT max(words) FROM entry"), ==, 1);

  two = test_parts_save (&test_voices, store, one, "");
  test_assert_found (store, "zeppelin", "");
  test_assert_found (store, "has:voice", "");
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
    test_parts_save (&test_voices, store, first, "Zoe-Adler=1 Ångström=2 Ana-Lima=3");
  g_autoptr (RepriseAppraisal) two =
    test_parts_save (&test_voices, store, second, "Ana-Lima=1 Ångström=1");
  g_autoptr (RepriseAppraisal) three = test_parts_save (&test_voices, store, two, "Ana-Lima=1");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_suggested (store, reprise_voice_suggest_authors, cases[i].typed,
                           cases[i].expected);
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
