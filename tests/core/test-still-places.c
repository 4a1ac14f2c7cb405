/* Images that a text shows from elsewhere become stills of its own, where they are. */

#include "markup/reprise-markdown-image.h"
#include "model/reprise-stills.h"
#include "store/reprise-still-file.h"
#include "store/reprise-still-place.h"
#include "support/test-image.h"
#include "support/test-taking.h"

#include <string.h>

#define FROM "https://example.org/a_b.jpg?x=1&copy=2"
#define OTHER "https://example.org/other.jpg"

static void
test_lead (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } table[] = {
    { "![A pier](https://a.example/p.jpg)", "![A pier](still:0123456789ab)" },
    { "![A pier](https://a.example/p.jpg \"Fog\") and on",
      "![A pier](still:0123456789ab \"Fog\") and on" },
    { "![A pier](<https://a.example/p.jpg>)", "![A pier](still:0123456789ab)" },
    { "![](https://a.example/p.jpg)\n\n> ![*b*](https://a.example/p.jpg)",
      "![](still:0123456789ab)\n\n> ![*b*](still:0123456789ab)" },
    { "![a][1]\n\n[1]: https://a.example/p.jpg", "![a][1]\n\n[1]: still:0123456789ab" },
    { "[![a](https://a.example/p.jpg)](https://a.example/p.jpg)",
      "[![a](still:0123456789ab)](https://a.example/p.jpg)" },

    /* What is no image of that address stays, letter by letter. */
    { "[a](https://a.example/p.jpg)", NULL },
    { "`![a](https://a.example/p.jpg)`", NULL },
    { "    ![a](https://a.example/p.jpg)", NULL },
    { "https://a.example/p.jpg", NULL },
    { "![a](https://a.example/p.jpg?large)", NULL },
    { "![a](https://a.example/p.jpgx)", NULL },
    { "\\![a](https://a.example/p.jpg)", NULL },
    { "[a][1] ![b][1]\n\n[1]: https://a.example/p.jpg", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *led = reprise_markdown_lead_images (table[i].text, "https://a.example/p.jpg",
                                                           "still:0123456789ab");

      g_assert_cmpstr (led, ==, table[i].expected);
    }
}

/* As it is written where an address has signs that Markdown reads. */
static void
test_lead_signs (void)
{
  static const char * const addresses[] = {
    FROM, "https://example.org/a(b", "https://example.org/a)b", "https://example.org/a*b*_c_",
    "https://example.org/?a=[b]", "https://example.org/a%20b", "https://example.org/ä",
  };

  g_autofree char *led = reprise_markdown_lead_images ("![a](https://a.example/?b&amp;c)",
                                                       "https://a.example/?b&c", "still:0");

  g_assert_cmpstr (led, ==, "![a](still:0)");
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *back =
        reprise_markdown_lead_images ("![a](still:0123456789ab)", "still:0123456789ab",
                                      addresses[i]);
      g_autofree char *there =
        reprise_markdown_lead_images (back, addresses[i], "still:0123456789ab");

      g_assert_cmpstr (there, ==, "![a](still:0123456789ab)");
    }
}

static RepriseStill *
new_still (char sign)
{
  char sha256[65] = { 0 };

  memset (sha256, sign, 64);
  return reprise_still_new (sha256, "image/png", 320, 180);
}

static RepriseUndo *
place (TestStore        *store,
       RepriseAppraisal *appraisal)
{
  const char *addresses[] = { FROM, OTHER, NULL };
  g_autoptr (GPtrArray) stills = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  RepriseUndo *undo = NULL;

  g_ptr_array_add (stills, new_still ('a'));
  g_ptr_array_add (stills, new_still ('b'));
  undo = reprise_still_place (store->database, reprise_appraisal_get_uuid (appraisal), addresses,
                              stills, &error);
  g_assert_no_error (error);
  return undo;
}

static void
assert_texts (TestStore        *store,
              RepriseAppraisal *appraisal,
              const char       *body,
              const char       *said,
              guint             n_stills)
{
  g_autoptr (RepriseAppraisal) now =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  GPtrArray *voices = reprise_appraisal_get_voices (now);

  g_assert_cmpstr (reprise_appraisal_get_body (now), ==, body);
  g_assert_cmpstr (reprise_voice_get_body (voices->pdata[0]), ==, said);
  g_assert_cmpuint (reprise_appraisal_get_stills (now)->len, ==, n_stills);
}

static RepriseAppraisal *
add_appraisal (TestStore  *store,
               const char *body,
               const char *said)
{
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) plain = test_add_appraisal (store, film, NULL, body);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (plain);
  GPtrArray *voices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (voices, reprise_voice_new ("Ines", said));
  reprise_appraisal_take_voices (edited, voices);
  test_save_appraisal (store, edited, plain);
  return test_load_appraisal (store, reprise_appraisal_get_id (plain));
}

static void
test_place (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  const char *body = "![One](" FROM " \"Fog\")\n\nA text.";
  const char *said = "![Other](" OTHER ")";
  g_autoptr (RepriseAppraisal) appraisal = add_appraisal (store, body, said);
  g_autoptr (RepriseUndo) undo = place (store, appraisal);
  g_autoptr (GError) error = NULL;
  guint n_left = 0;

  g_assert_cmpuint (reprise_undo_get_count (undo), ==, 2);
  assert_texts (store, appraisal, "![One](still:aaaaaaaaaaaa \"Fog\")\n\nA text.",
                "![Other](still:bbbbbbbbbbbb)", 2);

  g_assert_true (reprise_undo_run (undo, store->database, &n_left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 0);
  assert_texts (store, appraisal, body, said, 0);
  test_assert_sound (store);
}

/* What the user has written since stays; what is no longer there is not put back. */
static void
test_place_later (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    add_appraisal (store, "![One](" OTHER ")\n\nA text.", "Nothing.");
  g_autoptr (RepriseUndo) undo = place (store, appraisal);
  g_autoptr (RepriseAppraisal) placed =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  guint n_left = 0;

  g_assert_cmpuint (reprise_undo_get_count (undo), ==, 1);
  assert_texts (store, appraisal, "![One](still:bbbbbbbbbbbb)\n\nA text.", "Nothing.", 1);

  test_write_body (store, placed, "![Uno](still:bbbbbbbbbbbb)\n\nAnother text.");
  g_assert_true (reprise_undo_run (undo, store->database, &n_left, NULL));
  g_assert_cmpuint (n_left, ==, 0);
  assert_texts (store, appraisal, "![Uno](" OTHER ")\n\nAnother text.", "Nothing.", 0);

  g_assert_true (reprise_undo_run (undo, store->database, &n_left, NULL));
  g_assert_cmpuint (n_left, ==, 1);
  assert_texts (store, appraisal, "![Uno](" OTHER ")\n\nAnother text.", "Nothing.", 0);
}

/* Of what no text shows nothing is kept. */
static void
test_place_nowhere (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = add_appraisal (store, "A text.", "[a](" OTHER ")");
  g_autoptr (RepriseUndo) undo = place (store, appraisal);

  g_assert_cmpuint (reprise_undo_get_count (undo), ==, 0);
  assert_texts (store, appraisal, "A text.", "[a](" OTHER ")", 0);
}

/* Returns: (transfer full): what the text leads to then */
static char *
place_image (TestStore        *store,
             RepriseAppraisal *appraisal)
{
  const char *addresses[] = { OTHER, NULL };
  g_autoptr (GBytes) image = test_image_draw (48, 32, 0, "png");
  g_autoptr (GPtrArray) stills = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RepriseUndo) undo = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (stills, reprise_still_file_keep_image (store->path, image, &error));
  g_assert_no_error (error);
  undo = reprise_still_place (store->database, reprise_appraisal_get_uuid (appraisal), addresses,
                              stills, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reprise_undo_get_count (undo), ==, 1);
  return reprise_stills_dup_target (stills->pdata[0]);
}

static RepriseRecord *
said (const char *body)
{
  return test_record ("post-1", "Heat (1995)", NULL, REPRISE_UNJUDGED, body);
}

/* An image that was fetched is no change of the user's: what the source says later is taken, and
 * shows the still. */
static void
test_source_goes_on (void)
{
  static const RepriseIntakeOptions options = { .source = "blog", .label = "A blog" };
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *first = test_take (store, &options, NULL, said ("![One](" OTHER ")\n\nA text."),
                                      NULL);
  g_autofree char *again = NULL;
  g_autofree char *later = NULL;
  g_autofree char *body = NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    test_load_appraisal (store, test_read_int64 (store, "SELECT id FROM appraisal"));
  g_autofree char *target = place_image (store, appraisal);
  g_autofree char *expected =
    g_strdup_printf ("![One](%s)\n\nA text, mended.\n\n![](" FROM ")", target);

  again = test_take (store, &options, NULL, said ("![One](" OTHER ")\n\nA text."), NULL);
  g_assert_cmpstr (again, ==, TEST_TOOK_NOTHING);

  later = test_take (store, &options, NULL,
                     said ("![One](" OTHER ")\n\nA text, mended.\n\n![](" FROM ")"), NULL);
  body = test_read_text (store, "SELECT body FROM appraisal");
  g_assert_cmpstr (body, ==, expected);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM conflict"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/still-places/lead", test_lead);
  g_test_add_func ("/still-places/lead-signs", test_lead_signs);
  g_test_add_func ("/still-places/place", test_place);
  g_test_add_func ("/still-places/place-later", test_place_later);
  g_test_add_func ("/still-places/place-nowhere", test_place_nowhere);
  g_test_add_func ("/still-places/source-goes-on", test_source_goes_on);

  return g_test_run ();
}
