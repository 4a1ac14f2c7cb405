/* Whatever is done to a journal, in whatever order, and by two who do not know of each other: it
 * stays sound, each word that was ever typed is to be found again, and all can be taken back. */

#include "store/reprise-conflict.h"
#include "store/reprise-link-store.h"
#include "store/reprise-list-store.h"
#include "store/reprise-revision.h"
#include "support/test-random-acts.h"
#include "support/test-random-parts.h"

#include <string.h>

#define N_FILMS 5
#define N_TEXTS 5
#define N_STEPS 150

static void
edit_films (TestRandom       *random,
            RepriseAppraisal *edited)
{
  RepriseFilm *film = test_random_pick (random, random->films);
  RepriseFilm *other = test_random_pick (random, random->films);

  test_set_films (edited, film, film != other ? other : NULL);
}

/* It belongs to another viewing, or to none. What is said of the viewing that it has is an edit. */
static void
edit_viewing (TestRandom       *random,
              RepriseAppraisal *edited)
{
  RepriseViewing *before = reprise_appraisal_get_viewing (edited);
  RepriseViewing *viewing = NULL;

  if (random->viewings->len > 0 && test_random_throw (random, 3) > 0)
    viewing = test_random_pick (random, random->viewings);
  if (viewing == NULL || before == NULL ||
      reprise_viewing_get_id (viewing) != reprise_viewing_get_id (before))
    reprise_appraisal_set_viewing (edited, viewing);
}

/* An earlier text comes back, if there is one: of a part to where it was, or is now. */
static void
restore_text (TestRandom       *random,
              RepriseAppraisal *edited)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions =
    reprise_revision_list (random->store->database, reprise_appraisal_get_id (edited), &error);
  RepriseRevision *revision = NULL;

  g_assert_no_error (error);
  if (revisions->len == 0)
    return;

  revision = test_random_pick (random, revisions);
  if (revision->track != NULL)
    test_random_restore_track (edited, revision->track);
  else if (revision->voice == NULL)
    reprise_appraisal_set_body (edited, revision->body);
}

static void
edit_body (TestRandom       *random,
           RepriseAppraisal *edited,
           guint             nth)
{
  g_autofree char *word = test_random_type_word (random, nth);
  g_autofree char *body = test_random_throw (random, 2) == 0
    ? g_strdup (word)
    : g_strdup_printf ("%s\n\n%s", reprise_appraisal_get_body (edited), word);

  reprise_appraisal_set_body (edited, body);
}

/* Half of the time by somebody who saw the text long ago. Each edit is a session of its own: what
 * is typed in one go is one text. */
static void
edit (TestRandom *random)
{
  const guint nth = test_random_throw (random, random->texts->len);
  RepriseAppraisal *seen = random->texts->pdata[nth];
  g_autoptr (RepriseAppraisal) now = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  RepriseAppraisal *made_from = seen;

  test_store_reopen (random->store);
  now = test_load_appraisal (random->store, reprise_appraisal_get_id (seen));
  if (test_random_throw (random, 2) == 0)
    made_from = now;

  edited = reprise_appraisal_copy (made_from);
  switch (test_random_throw (random, 10))
    {
    case 0:
    case 1:
      test_random_edit_voices (random, edited, nth);
      break;
    case 2:
      test_random_edit_stills (random, edited);
      break;
    case 3:
      edit_films (random, edited);
      break;
    case 4:
      edit_viewing (random, edited);
      break;
    case 5:
    case 6:
      test_random_edit_tracks (random, edited, nth);
      break;
    case 7:
      restore_text (random, edited);
      break;
    default:
      edit_body (random, edited, nth);
    }
  test_save_appraisal (random->store, edited, made_from);
  if (test_random_throw (random, 2) == 0)
    {
      g_object_unref (seen);
      random->texts->pdata[nth] =
        test_load_appraisal (random->store, reprise_appraisal_get_id (edited));
    }
}

static void
step (TestRandom *random)
{
  switch (test_random_throw (random, 14))
    {
    case 0:
    case 1:
      test_random_bin (random);
      break;
    case 2:
    case 3:
      test_random_film (random);
      break;
    case 4:
    case 5:
      test_random_list (random);
      break;
    case 6:
      test_random_viewing (random);
      break;
    case 7:
      test_random_many (random);
      break;
    case 8:
      test_random_undo (random);
      break;
    default:
      edit (random);
    }
}

static void
append_line (GString    *all,
             const char *line)
{
  if (line != NULL)
    g_string_append_printf (all, "%s\n", line);
}

/* Copies that were kept of what two wrote at a time. */
static void
append_conflicts (TestRandom *random,
                  GString    *all,
                  const char *aggregate)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts =
    reprise_conflict_list (random->store->database, aggregate, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < conflicts->len; i++)
    append_line (all, ((RepriseConflict *) conflicts->pdata[i])->value);
}

static void
append_track (GString      *all,
              RepriseTrack *track)
{
  append_line (all, reprise_track_get_scene (track));
  append_line (all, reprise_track_get_note (track));
}

/* Its words, wherever they are: in the row, which may be in the bin, in a voice, in what is said of
 * a track, or in an earlier text. */
static void
append_text (TestRandom       *random,
             GString          *all,
             RepriseAppraisal *text)
{
  const gint64 id = reprise_appraisal_get_id (text);
  g_autoptr (RepriseAppraisal) now = test_load_appraisal (random->store, id);
  g_autoptr (GPtrArray) revisions = reprise_revision_list (random->store->database, id, NULL);
  GPtrArray *voices = reprise_appraisal_get_voices (now);
  GPtrArray *tracks = reprise_appraisal_get_tracks (now);

  append_line (all, reprise_appraisal_get_body (now));
  for (guint i = 0; i < voices->len; i++)
    append_line (all, reprise_voice_get_body (voices->pdata[i]));
  for (guint i = 0; i < tracks->len; i++)
    append_track (all, tracks->pdata[i]);
  for (guint i = 0; i < revisions->len; i++)
    {
      const RepriseRevision *revision = revisions->pdata[i];

      append_line (all, revision->body);
      if (revision->track != NULL)
        append_track (all, revision->track);
    }
  append_conflicts (random, all, reprise_appraisal_get_uuid (text));
}

static void
append_item (TestRandom      *random,
             GString         *all,
             RepriseListItem *item)
{
  const char *uuid = reprise_list_item_get_uuid (item);
  g_autofree char *read_note =
    g_strdup_printf ("SELECT note FROM list_item WHERE uuid = '%s'", uuid);
  g_autofree char *read_list =
    g_strdup_printf ("SELECT list.uuid FROM list_item JOIN list ON list.id = list_item.list"
                     " WHERE list_item.uuid = '%s'", uuid);
  g_autofree char *note = test_read_text (random->store, read_note);
  g_autofree char *list = test_read_text (random->store, read_list);

  append_line (all, note);
  append_conflicts (random, all, list);
}

static char *
gather (TestRandom    *random,
        TestWordPlace  place,
        guint          nth)
{
  GString *all = g_string_new (NULL);

  switch (place)
    {
    case TEST_WORD_TEXT:
      append_text (random, all, random->texts->pdata[nth]);
      break;
    case TEST_WORD_VIEWING:
      {
        RepriseViewing *viewing = random->viewings->pdata[nth];
        g_autoptr (RepriseViewing) now =
          test_load_viewing (random->store, reprise_viewing_get_id (viewing));

        append_line (all, reprise_viewing_get_note (now));
        append_conflicts (random, all, reprise_viewing_get_uuid (viewing));
        break;
      }
    case TEST_WORD_ITEM:
      append_item (random, all, random->items->pdata[nth]);
      break;
    case TEST_WORD_LIST:
      {
        RepriseList *list = random->lists->pdata[nth];
        g_autoptr (RepriseList) now =
          reprise_list_load (random->store->database, reprise_list_get_id (list), NULL);

        append_line (all, reprise_list_get_note (now));
        append_conflicts (random, all, reprise_list_get_uuid (list));
        break;
      }
    }
  return g_string_free (all, FALSE);
}

static void
assert_kept (TestRandom *random)
{
  for (guint i = 0; i < random->words->len; i++)
    {
      const TestWord *word = &g_array_index (random->words, TestWord, i);
      g_autofree char *all = gather (random, word->place, word->nth);
      g_autofree char *text = g_strdup_printf ("word%u.", i);

      if (strstr (all, text) == NULL)
        g_error ("“%s” is lost from %u of kind %u:\n%s", text, word->nth, word->place, all);
    }
}

/* What the newest text says is found, in the diary or in the bin, and in one of them alone. */
static void
assert_found (TestRandom *random)
{
  for (guint i = 0; i < random->words->len; i++)
    {
      const TestWord *word = &g_array_index (random->words, TestWord, i);
      g_autoptr (RepriseAppraisal) text = NULL;
      g_autofree char *query = g_strdup_printf ("word%u", i);
      g_autofree char *in_bin = g_strdup_printf ("in:bin word%u", i);
      g_autofree char *typed = g_strdup_printf ("word%u.", i);
      g_autofree char *shown = NULL;
      g_autofree char *binned = NULL;

      if (word->place != TEST_WORD_TEXT)
        continue;
      text = test_load_appraisal (random->store,
                                  reprise_appraisal_get_id (random->texts->pdata[word->nth]));
      if (strstr (reprise_appraisal_get_body (text), typed) == NULL)
        continue;

      shown = test_search (random->store, query, 0);
      binned = test_search (random->store, in_bin, 0);
      if ((*shown != '\0') == (*binned != '\0'))
        g_error ("“%s” is shown as “%s”, and in the bin as “%s”", query, shown, binned);
    }
}

/* A link stays what it is: neither another title nor a merge leads it elsewhere. */
static void
assert_links_stay (TestRandom *random,
                   const char *before)
{
  g_auto (GStrv) lines = g_strsplit (before, "\n", -1);
  g_autofree char *after =
    test_read_text (random->store, "SELECT appraisal, label, target FROM link");
  g_autofree char *all = g_strconcat ("\n", after, "\n", NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *bar = strrchr (lines[i], '|');
      g_autofree char *link = NULL;
      g_autofree char *same = g_strdup_printf ("\n%s\n", lines[i]);

      if (bar == NULL || g_str_has_suffix (lines[i], "|NULL"))
        continue;
      link = g_strndup (lines[i], (gsize) (bar + 1 - lines[i]));
      if (strstr (all, same) == NULL && strstr (all, link) != NULL)
        g_error ("“%s” leads elsewhere:%s", lines[i], all);
    }
}

static void
build_films (TestRandom *random)
{
  for (guint i = 0; i < N_FILMS; i++)
    {
      g_autofree char *label = g_strdup_printf ("Film %u (%u)", i, 1990 + i);
      g_autofree char *credit = g_strdup_printf ("director=Director %u", i);
      g_autofree char *runtime = g_strdup_printf ("%u", 90 + i);
      RepriseFilm *film = test_add_film (random->store, label, i % 2 == 0 ? credit : NULL);
      g_autoptr (RepriseFilm) edited = reprise_film_copy (film);

      if (i % 3 == 0)
        reprise_film_set_fact (edited, REPRISE_FACT_RUNTIME, runtime);
      test_save_film (random->store, edited, film);
      g_ptr_array_add (random->films, g_object_ref (edited));
      g_object_unref (film);
    }
}

static void
build_lists (TestRandom *random)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (random->store->database);
  g_autoptr (GError) error = NULL;
  RepriseList *list = reprise_list_new ("Noir");

  reprise_list_save (deed, random->store->database, list, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (random->lists, list);
  g_ptr_array_add (random->lists,
                   reprise_list_find (random->store->database, REPRISE_UP_NEXT_UUID, &error));
  g_assert_no_error (error);
}

static void
build (TestRandom *random)
{
  build_films (random);
  build_lists (random);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *word = test_random_type_word (random, i);

      g_ptr_array_add (random->texts,
                       test_add_appraisal (random->store,
                                           test_random_pick (random, random->films), NULL, word));
    }
}

/* What merges lend and take back. */
static char *
read_facts (TestRandom *random)
{
  return test_read_text (random->store,
                         "SELECT film.id, runtime, group_concat(credit.name)"
                         "  FROM film LEFT JOIN credit ON credit.film = film.id GROUP BY film.id");
}

static void
run (guint32 seed)
{
  g_autoptr (TestRandom) random = test_random_new (seed);
  g_autofree char *facts = NULL;
  g_autofree char *facts_now = NULL;

  build (random);
  facts = read_facts (random);
  for (int i = 0; i < N_STEPS; i++)
    {
      g_autofree char *links =
        test_read_text (random->store, "SELECT appraisal, label, target FROM link");

      step (random);
      test_assert_sound (random->store);
      assert_links_stay (random, links);
    }
  assert_kept (random);
  assert_found (random);

  test_random_restore (random);
  test_assert_sound (random->store);
  assert_kept (random);
  assert_found (random);
  facts_now = read_facts (random);
  g_assert_cmpstr (facts_now, ==, facts);
  g_assert_cmpint (test_read_int64 (random->store, "SELECT count(*) FROM entry"
                                                   " WHERE shown = 0 AND appraisal IS NOT NULL"),
                   ==, 0);
}

static void
test_texts (void)
{
  test_random_run (run, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/texts", test_texts);

  return g_test_run ();
}
