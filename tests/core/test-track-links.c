/* What the [[♫ labels]] of a text lead to: tracks of the appraisal, known by their UUIDs. */

#include "store/reprise-appraisal-store.h"
#include "store/reprise-link-reader.h"
#include "support/test-store.h"

#include <string.h>

/* Links as a text: LABEL→TITLE of the tracks, with semicolons between. */
static char *
list_links (TestStore *store,
            gint64     appraisal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = reprise_link_list (store->database, appraisal, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < links->len; i++)
    {
      const RepriseLink *link = links->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", link->label);
      if (link->kind == REPRISE_LINK_TRACK)
        g_string_append_printf (text, "→%s", link->title);
      else
        g_assert_cmpint (link->kind, ==, REPRISE_LINK_NOWHERE);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_links (TestStore  *store,
              const char *expected)
{
  g_autofree char *links = list_links (store, 1);

  g_assert_cmpstr (links, ==, expected);
}

/* Tracks that a text names: ARTIST=TITLE, with semicolons between. One whose artist is known
 * already is that one. */
static GPtrArray *
create_tracks (RepriseAppraisal *made_from,
               const char       *text)
{
  GPtrArray *known = made_from != NULL ? reprise_appraisal_get_tracks (made_from) : NULL;
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (gsize i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], "=", 2);
      RepriseTrack *track = NULL;

      for (guint j = 0; known != NULL && j < known->len && track == NULL; j++)
        if (g_str_equal (reprise_track_get_artist (known->pdata[j]), pair[0]))
          track = reprise_track_copy (known->pdata[j]);
      if (track == NULL)
        track = reprise_track_new (pair[0], "");
      reprise_track_set_title (track, pair[1]);
      g_ptr_array_add (tracks, track);
    }

  return tracks;
}

static RepriseAppraisal *
edit (RepriseAppraisal *made_from,
      const char       *tracks,
      const char       *body)
{
  RepriseAppraisal *edited = reprise_appraisal_copy (made_from);

  if (tracks != NULL)
    reprise_appraisal_take_tracks (edited, create_tracks (made_from, tracks));
  if (body != NULL)
    reprise_appraisal_set_body (edited, body);
  return edited;
}

static void
save (TestStore  *store,
      const char *tracks,
      const char *body)
{
  g_autoptr (RepriseAppraisal) made_from = test_load_appraisal (store, 1);
  g_autoptr (RepriseAppraisal) edited = edit (made_from, tracks, body);

  test_save_appraisal (store, edited, made_from);
}

static TestStore *
set_up (const char *tracks,
        const char *body)
{
  TestStore *store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = test_add_appraisal (store, NULL, NULL, "");

  save (store, tracks, body);
  return store;
}

static void
test_labels (void)
{
  static const struct
  {
    const char *label;
    const char *links;
  } table[] = {
    { "♫ Angel Eyes", "♫ angel eyes→Angel Eyes" },
    { "♪angel  eyes", "♫ angel eyes→Angel Eyes" },
    { "♫ “ANGEL-EYES”", "♫ angel eyes→Angel Eyes" },
    { "♫ Ella – Angel Eyes", "♫ ella angel eyes→Angel Eyes" },
    { "♫ Quizas, quizas", "♫ quizas quizas→Quizás, quizás" },
    { "♫ !!!", "♫ !!!→!!!" },
    { "♫ Angel", "♫ angel" },
    { "♫ Heat (1995)", "♫ heat 1995" },
    { "♫ Elsewhere", "♫ elsewhere" },
    { "Angel Eyes", "angel eyes" },
    { "♫", "♫" },
  };
  g_autoptr (TestStore) store = set_up ("Sting=Angel Eyes;Ella=Angel Eyes;Cole=Quizás, quizás;"
                                        "Band=!!!", "");
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) other = test_add_appraisal (store, NULL, NULL, "");
  g_autoptr (RepriseAppraisal) others = edit (other, "Moby=Elsewhere", "[[♫ Elsewhere]]");

  test_save_appraisal (store, others, other);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *body = g_strdup_printf ("Play [[%s]].", table[i].label);

      save (store, NULL, body);
      assert_links (store, table[i].links);
    }
  test_assert_sound (store);
}

/* Which of two it is stays, whatever they are called and wherever they stand. */
static void
test_keeps (void)
{
  g_autoptr (TestStore) store =
    set_up ("Sting=Angel Eyes;Ella=Laura", "[[♫ Angel Eyes]], [[♫ Laura]]");

  assert_links (store, "♫ angel eyes→Angel Eyes; ♫ laura→Laura");
  save (store, "Ella=Laura;Sting=Angel Eyes", NULL);
  assert_links (store, "♫ angel eyes→Angel Eyes; ♫ laura→Laura");
  save (store, "Sting=Angel Eyes (Live);Ella=Angel Eyes", NULL);
  assert_links (store, "♫ angel eyes→Angel Eyes (Live); ♫ laura→Angel Eyes");
  save (store, NULL, "Once more: [[♫ angel eyes]] and [[♫ Angel Eyes (Live)]].");
  assert_links (store, "♫ angel eyes→Angel Eyes (Live); ♫ angel eyes live→Angel Eyes (Live)");
  test_assert_sound (store);
}

static void
test_waits (void)
{
  g_autoptr (TestStore) store = set_up ("", "[[♫ Angel Eyes]]");
  g_autoptr (RepriseAppraisal) before = NULL;
  g_autoptr (RepriseAppraisal) back = NULL;
  g_autoptr (RepriseAppraisal) gone = NULL;

  assert_links (store, "♫ angel eyes");
  save (store, "Sting=Angel Eyes", NULL);
  save (store, "Sting=Devil’s Eyes", NULL);
  assert_links (store, "♫ angel eyes→Devil’s Eyes");

  before = test_load_appraisal (store, 1);
  save (store, "", NULL);
  assert_links (store, "♫ angel eyes");
  gone = test_load_appraisal (store, 1);
  back = edit (gone, NULL, NULL);
  reprise_appraisal_take_tracks (back, g_ptr_array_ref (reprise_appraisal_get_tracks (before)));
  test_save_appraisal (store, back, gone);
  assert_links (store, "♫ angel eyes→Devil’s Eyes");

  save (store, "", NULL);
  save (store, "Ella=Laura", NULL);
  assert_links (store, "♫ angel eyes");
  save (store, "Ella=Laura;Chet=Angel Eyes", NULL);
  assert_links (store, "♫ angel eyes→Angel Eyes");
  test_assert_sound (store);
}

/* A film that comes is not what the label of a track waited for. */
static void
test_films (void)
{
  g_autoptr (TestStore) store = set_up ("", "[[♫ Laura]], [[♫ !!!]]");
  g_autoptr (RepriseFilm) laura = test_add_film (store, "Laura (1944)", NULL);
  g_autoptr (RepriseFilm) odd = test_add_film (store, "♫ !!! (1999)", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) backlinks =
    reprise_link_list_backlinks (store->database, reprise_film_get_uuid (laura), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (backlinks->len, ==, 0);
  assert_links (store, "♫ !!!; ♫ laura");
  save (store, "Raksin=Laura", NULL);
  assert_links (store, "♫ !!!; ♫ laura→Laura");
}

static void
test_voices (void)
{
  g_autoptr (TestStore) store = set_up ("Sting=Angel Eyes", "Nothing.");
  g_autoptr (RepriseAppraisal) made_from = test_load_appraisal (store, 1);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (made_from);
  GPtrArray *voices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (voices, reprise_voice_new ("Wanda", "I play [[♫ Angel Eyes]] at night."));
  reprise_appraisal_take_voices (edited, voices);
  test_save_appraisal (store, edited, made_from);
  assert_links (store, "♫ angel eyes→Angel Eyes");
}

/* Two edits of one text: what one says of the tracks and the other of the chips holds. */
static void
test_merged (void)
{
  g_autoptr (TestStore) store = set_up ("Sting=Angel Eyes;Ella=Laura", "[[♫ Angel Eyes]]");
  g_autoptr (RepriseAppraisal) made_from = test_load_appraisal (store, 1);
  g_autoptr (RepriseAppraisal) here = edit (made_from, NULL, "[[♫ Angel Eyes]], [[♫ Laura]]");
  g_autoptr (RepriseAppraisal) there =
    edit (made_from, "Ella=Laura, by night;Sting=Devil’s Eyes", NULL);
  g_autoptr (RepriseAppraisal) less = edit (made_from, "Ella=Laura", NULL);

  test_save_appraisal (store, there, made_from);
  test_save_appraisal (store, here, made_from);
  assert_links (store, "♫ angel eyes→Devil’s Eyes; ♫ laura");
  save (store, "Sting=Devil’s Eyes;Ella=Laura", NULL);
  assert_links (store, "♫ angel eyes→Devil’s Eyes; ♫ laura→Laura");

  /* Taken away on one side and written in on the other, it stays. */
  test_save_appraisal (store, less, made_from);
  assert_links (store, "♫ angel eyes→Devil’s Eyes; ♫ laura→Laura");
  test_assert_sound (store);
}

static void
assert_suggestions (TestStore  *store,
                    const char *text,
                    const char *expected)
{
  g_autoptr (RepriseAppraisal) appraisal = test_load_appraisal (store, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links =
    reprise_link_suggest (store->database, reprise_appraisal_get_uuid (appraisal), text, 6, &error);
  g_autoptr (GString) labels = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < links->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? "; " : "",
                            ((RepriseLink *) links->pdata[i])->label);
  g_assert_cmpstr (labels->str, ==, expected);
}

/* Whatever is suggested leads to what was suggested. */
static void
test_suggestions (void)
{
  g_autoptr (TestStore) store =
    set_up ("Sting=Angel Eyes;Ella=Angel Eyes;Henley=Come [Rain] | Shine;A=Heat;B=Heat 2;C=Heat 3;"
            "D=Heat 4", "");
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);

  assert_suggestions (store, "♫ ang", "♫ Angel Eyes; ♫ Ella – Angel Eyes");
  assert_suggestions (store, "eyes", "♫ Angel Eyes; ♫ Ella – Angel Eyes");
  assert_suggestions (store, "henl", "♫ Come Rain Shine");
  assert_suggestions (store, "♪rain", "♫ Come Rain Shine");
  assert_suggestions (store, "heat", "♫ Heat; ♫ Heat 2; ♫ Heat 3; Heat (1995)");
  assert_suggestions (store, "♫heat", "♫ Heat; ♫ Heat 2; ♫ Heat 3; ♫ Heat 4");
  assert_suggestions (store, "♫", "♫ Angel Eyes; ♫ Ella – Angel Eyes; ♫ Come Rain Shine; ♫ Heat; "
                                  "♫ Heat 2; ♫ Heat 3");
  assert_suggestions (store, "", "Heat (1995)");
  assert_suggestions (store, "♫ zz", "");

  save (store, NULL, "[[♫ Ella – Angel Eyes]] [[♫ Come Rain Shine]]");
  assert_links (store, "♫ come rain shine→Come [Rain] | Shine; ♫ ella angel eyes→Angel Eyes");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/track-links/labels", test_labels);
  g_test_add_func ("/track-links/keeps", test_keeps);
  g_test_add_func ("/track-links/waits", test_waits);
  g_test_add_func ("/track-links/films", test_films);
  g_test_add_func ("/track-links/voices", test_voices);
  g_test_add_func ("/track-links/merged", test_merged);
  g_test_add_func ("/track-links/suggestions", test_suggestions);

  return g_test_run ();
}
