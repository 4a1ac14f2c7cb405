/* Whatever is done to a journal, in whatever order, and by two who do not know of each other: it
 * stays sound, and each word that was ever typed into a text is to be found again. */

#include "store/reprise-batch.h"
#include "store/reprise-bin.h"
#include "store/reprise-conflict.h"
#include "store/reprise-film-merge.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-list-store.h"
#include "store/reprise-revision.h"
#include "store/reprise-still-file.h"
#include "store/reprise-tag-store.h"
#include "support/test-image.h"
#include "support/test-store.h"

#include <string.h>

#define N_FILMS 5
#define N_TEXTS 5
#define N_STEPS 150

typedef struct
{
  TestStore *store;
  GRand     *rand;
  GPtrArray *films;    /* (owned) of RepriseFilm */
  GPtrArray *texts;    /* (owned) of RepriseAppraisal, as somebody saw each of them last */
  GArray    *words;    /* (owned) of guint: the text that word number n was typed into */
  GPtrArray *undoes;   /* (owned) of RepriseUndo: batch deeds that can be taken back */
} Journal;

static guint
throw (Journal *journal,
       guint    sides)
{
  return (guint) g_rand_int_range (journal->rand, 0, (int) sides);
}

static gpointer
pick (Journal   *journal,
      GPtrArray *things)
{
  return things->pdata[throw (journal, things->len)];
}

/* A word that nobody has typed before, with a link and a spoiler by it now and then. */
static char *
type_word (Journal *journal,
           guint    text)
{
  const guint word = journal->words->len;
  RepriseFilm *film = pick (journal, journal->films);

  g_array_append_val (journal->words, text);
  switch (throw (journal, 3))
    {
    case 0:
      return g_strdup_printf ("word%u. [[%s]]", word, reprise_film_get_title (film));
    case 1:
      return g_strdup_printf ("word%u. ||It was the butler.||", word);
    default:
      return g_strdup_printf ("word%u.", word);
    }
}

static GPtrArray *
copy_voices (RepriseAppraisal *appraisal)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < voices->len; i++)
    g_ptr_array_add (copies, reprise_voice_copy (voices->pdata[i]));

  return copies;
}

static void
edit_voices (Journal          *journal,
             RepriseAppraisal *edited,
             guint             nth)
{
  GPtrArray *voices = copy_voices (edited);
  g_autofree char *word = NULL;

  if (voices->len > 0 && throw (journal, 3) == 0)
    g_ptr_array_remove_index (voices, throw (journal, voices->len));
  else
    {
      word = type_word (journal, nth);
      if (voices->len > 0 && throw (journal, 2) == 0)
        reprise_voice_set_body (pick (journal, voices), word);
      else
        g_ptr_array_add (voices, reprise_voice_new ("A guest", word));
    }
  reprise_appraisal_take_voices (edited, voices);
}

static RepriseStill *
make_still (Journal *journal)
{
  g_autoptr (GBytes) image = test_image_draw (8, 8, throw (journal, 4), "png");
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);
  g_autoptr (GError) error = NULL;

  reprise_still_file_keep (journal->store->path, digest, image, &error);
  g_assert_no_error (error);
  return reprise_still_new (digest, "image/png", 8, 8);
}

static void
edit_stills (Journal          *journal,
             RepriseAppraisal *edited)
{
  GPtrArray *stills = reprise_appraisal_get_stills (edited);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < stills->len; i++)
    g_ptr_array_add (copies, reprise_still_copy (stills->pdata[i]));
  if (copies->len > 0 && throw (journal, 2) == 0)
    g_ptr_array_remove_index (copies, throw (journal, copies->len));
  else
    g_ptr_array_insert (copies, (int) throw (journal, copies->len + 1), make_still (journal));
  reprise_appraisal_take_stills (edited, copies);
}

static void
edit_body (Journal          *journal,
           RepriseAppraisal *edited,
           guint             nth)
{
  g_autofree char *word = type_word (journal, nth);
  g_autofree char *body = throw (journal, 2) == 0
    ? g_strdup (word)
    : g_strdup_printf ("%s\n\n%s", reprise_appraisal_get_body (edited), word);

  reprise_appraisal_set_body (edited, body);
}

/* Half of the time by somebody who saw the text long ago. Each edit is a session of its own: what
 * is typed in one go is one text. */
static void
edit (Journal *journal)
{
  const guint nth = throw (journal, journal->texts->len);
  RepriseAppraisal *seen = journal->texts->pdata[nth];
  g_autoptr (RepriseAppraisal) now = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  RepriseAppraisal *made_from = seen;

  test_store_reopen (journal->store);
  now = test_load_appraisal (journal->store, reprise_appraisal_get_id (seen));
  if (throw (journal, 2) == 0)
    made_from = now;

  edited = reprise_appraisal_copy (made_from);
  switch (throw (journal, 4))
    {
    case 0:
      edit_voices (journal, edited, nth);
      break;
    case 1:
      edit_stills (journal, edited);
      break;
    default:
      edit_body (journal, edited, nth);
    }
  test_save_appraisal (journal->store, edited, made_from);
  if (throw (journal, 2) == 0)
    {
      g_object_unref (seen);
      journal->texts->pdata[nth] =
        test_load_appraisal (journal->store, reprise_appraisal_get_id (edited));
    }
}

static void
put_or_take_back (Journal    *journal,
                  const char *uuid)
{
  if (throw (journal, 2) == 0)
    test_delete (journal->store, uuid);
  else
    test_restore (journal->store, uuid);
}

static void
merge_or_unmerge (Journal *journal)
{
  RepriseDatabase *database = journal->store->database;
  RepriseFilm *film = pick (journal, journal->films);
  RepriseFilm *other = pick (journal, journal->films);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  if (throw (journal, 2) == 0)
    reprise_film_merge (deed, database, reprise_film_get_id (film), reprise_film_get_id (other),
                        NULL);
  else
    reprise_film_unmerge (deed, database, reprise_film_get_id (film), NULL);
  g_assert_true (reprise_deed_settle (deed, NULL));
}

/* What cannot be, as a film that is in the bin, is refused. */
static void
queue (Journal *journal)
{
  RepriseDatabase *database = journal->store->database;
  g_autoptr (RepriseList) list = reprise_list_find (database, REPRISE_UP_NEXT_UUID, NULL);
  g_autoptr (GPtrArray) items =
    reprise_list_item_load_all (database, reprise_list_get_id (list), 0, NULL);
  RepriseFilm *film = pick (journal, journal->films);
  g_autofree char *item = NULL;

  if (items->len > 0 && throw (journal, 2) == 0)
    reprise_list_item_take_out (database, reprise_list_item_get_uuid (pick (journal, items)), NULL);
  else
    item = reprise_list_item_add (database, reprise_list_get_id (list), reprise_film_get_id (film),
                                  "Soon", 0, NULL);
}

static void
watch (Journal *journal)
{
  g_autoptr (RepriseViewing) viewing = NULL;
  RepriseFilm *film = pick (journal, journal->films);
  gboolean gone = FALSE;

  g_assert_true (reprise_bin_contains (journal->store->database, REPRISE_THING_FILM,
                                       reprise_film_get_id (film), &gone, NULL));
  if (gone)
    return;

  viewing = test_add_viewing (journal->store, film, "2020-01-01", (int) throw (journal, 101), "");
}

static GArray *
list_entries (Journal *journal)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *ids =
    test_read_text (journal->store, "SELECT group_concat(id, ' ') FROM entry");
  g_auto (GStrv) parts = g_strsplit (ids != NULL ? ids : "", " ", -1);

  for (gsize i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      const gint64 id = g_ascii_strtoll (parts[i], NULL, 10);

      if (throw (journal, 3) == 0)
        g_array_append_val (entries, id);
    }
  return entries;
}

static void
do_at_once (Journal *journal)
{
  static const char * const tags[] = { "love", "drink", NULL };
  static const char * const none[] = { NULL };
  RepriseDatabase *database = journal->store->database;
  g_autoptr (GArray) entries = list_entries (journal);
  RepriseUndo *undo = NULL;

  switch (throw (journal, 5))
    {
    case 0:
      undo = reprise_batch_tag (database, entries, tags, none, NULL);
      break;
    case 1:
      undo = reprise_batch_judge (database, entries, (int) throw (journal, 101), NULL);
      break;
    case 2:
      undo = reprise_batch_delete (database, entries, NULL);
      break;
    case 3:
      undo = reprise_tag_rename (database, "love", throw (journal, 2) == 0 ? "Love" : "hate", NULL);
      break;
    default:
      undo = reprise_tag_merge (database, "drink", "love", NULL);
    }
  if (undo != NULL)
    g_ptr_array_add (journal->undoes, undo);
}

static void
take_back (Journal *journal)
{
  g_autoptr (GError) error = NULL;
  guint n_left = 0;

  if (journal->undoes->len == 0)
    return;

  reprise_undo_run (journal->undoes->pdata[journal->undoes->len - 1], journal->store->database,
                    &n_left, &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (journal->undoes, (int) journal->undoes->len - 1);
}

static void
step (Journal *journal)
{
  switch (throw (journal, 12))
    {
    case 0:
      put_or_take_back (journal, reprise_film_get_uuid (pick (journal, journal->films)));
      break;
    case 1:
      put_or_take_back (journal, reprise_appraisal_get_uuid (pick (journal, journal->texts)));
      break;
    case 2:
      merge_or_unmerge (journal);
      break;
    case 3:
      queue (journal);
      break;
    case 4:
      watch (journal);
      break;
    case 5:
      do_at_once (journal);
      break;
    case 6:
      take_back (journal);
      break;
    default:
      edit (journal);
    }
}

/* Its words, wherever they are: in the row, which may be in the bin, in a voice, an earlier text or
 * a copy that was kept of what two wrote at a time. */
static char *
gather (Journal          *journal,
        RepriseAppraisal *text)
{
  RepriseDatabase *database = journal->store->database;
  g_autoptr (RepriseAppraisal) now =
    test_load_appraisal (journal->store, reprise_appraisal_get_id (text));
  g_autoptr (GPtrArray) revisions =
    reprise_revision_list (database, reprise_appraisal_get_id (text), NULL);
  g_autoptr (GPtrArray) conflicts =
    reprise_conflict_list (database, reprise_appraisal_get_uuid (text), NULL);
  GPtrArray *voices = reprise_appraisal_get_voices (now);
  GString *all = g_string_new (reprise_appraisal_get_body (now));

  for (guint i = 0; i < voices->len; i++)
    g_string_append_printf (all, "\n%s", reprise_voice_get_body (voices->pdata[i]));
  for (guint i = 0; i < revisions->len; i++)
    g_string_append_printf (all, "\n%s", ((RepriseRevision *) revisions->pdata[i])->body);
  for (guint i = 0; i < conflicts->len; i++)
    g_string_append_printf (all, "\n%s", ((RepriseConflict *) conflicts->pdata[i])->value);

  return g_string_free (all, FALSE);
}

static void
assert_reachable (Journal *journal)
{
  for (guint nth = 0; nth < journal->texts->len; nth++)
    {
      g_autofree char *all = gather (journal, journal->texts->pdata[nth]);

      for (guint i = 0; i < journal->words->len; i++)
        {
          g_autofree char *word = g_strdup_printf ("word%u.", i);

          if (g_array_index (journal->words, guint, i) == nth && strstr (all, word) == NULL)
            g_error ("“%s” is lost from text %u:\n%s", word, nth, all);
        }
    }
}

static void
build (Journal *journal)
{
  for (guint i = 0; i < N_FILMS; i++)
    {
      g_autofree char *label = g_strdup_printf ("Film %u (%u)", i, 1990 + i);

      g_ptr_array_add (journal->films, test_add_film (journal->store, label, NULL));
    }
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *word = type_word (journal, i);

      g_ptr_array_add (journal->texts,
                       test_add_appraisal (journal->store, pick (journal, journal->films), NULL,
                                           word));
    }
}

static void
run (guint32 seed)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) undoes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_undo_free);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Journal journal = { store, rand, films, texts, words, undoes };

  g_test_message ("seed %u", seed);
  build (&journal);
  for (int i = 0; i < N_STEPS; i++)
    {
      step (&journal);
      test_assert_sound (store);
    }
  assert_reachable (&journal);
}

static void
test_texts (void)
{
  for (int i = 0; i < 3; i++)
    run ((guint32) g_test_rand_int ());
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/texts", test_texts);

  return g_test_run ();
}
