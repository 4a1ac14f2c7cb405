/* What people do to a journal beside writing its texts. Who edits has seen the thing just now, or
 * long ago, by turns. */

#include "support/test-random-acts.h"

#include "store/reprise-batch.h"
#include "store/reprise-film-merge.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-list-order.h"
#include "store/reprise-list-store.h"
#include "store/reprise-tag-store.h"

static RepriseDeed *
begin (TestRandom *self)
{
  test_execute (self->store, "BEGIN IMMEDIATE");
  return reprise_deed_new (self->store->database);
}

/* What is refused leaves no trace. */
static void
end (TestRandom  *self,
     RepriseDeed *deed,
     gboolean     done)
{
  g_autoptr (GError) error = NULL;

  if (done)
    {
      reprise_deed_settle (deed, &error);
      g_assert_no_error (error);
    }
  reprise_deed_free (deed);
  test_execute (self->store, done ? "COMMIT" : "ROLLBACK");
}

static guint
pick_nth (TestRandom *self,
          GPtrArray  *things)
{
  return test_random_throw (self, things->len);
}

static gboolean
toss (TestRandom *self)
{
  return test_random_throw (self, 2) == 0;
}

/* From now on somebody has seen it as it is, or they have not. */
static void
look (TestRandom *self,
      GPtrArray  *things,
      guint       nth,
      gpointer    now)
{
  if (toss (self))
    {
      g_object_unref (things->pdata[nth]);
      things->pdata[nth] = g_object_ref (now);
    }
}

static void
put_or_take_back (TestRandom *self,
                  const char *uuid)
{
  if (toss (self))
    test_delete (self->store, uuid);
  else
    test_restore (self->store, uuid);
}

/**
 * test_random_bin:
 * @self: a journal
 *
 * Puts something into the bin, or takes it out.
 */
void
test_random_bin (TestRandom *self)
{
  switch (test_random_throw (self, 4))
    {
    case 0:
      put_or_take_back (self, reprise_film_get_uuid (test_random_pick (self, self->films)));
      break;
    case 1:
      if (self->viewings->len > 0)
        put_or_take_back (self, reprise_viewing_get_uuid (test_random_pick (self, self->viewings)));
      break;
    case 2:
      {
        RepriseList *list = test_random_pick (self, self->lists);

        if (!reprise_list_is_up_next (list))
          put_or_take_back (self, reprise_list_get_uuid (list));
        break;
      }
    default:
      put_or_take_back (self, reprise_appraisal_get_uuid (test_random_pick (self, self->texts)));
    }
}

static void
merge_or_unmerge (TestRandom *self)
{
  RepriseDatabase *database = self->store->database;
  const gint64 film = reprise_film_get_id (test_random_pick (self, self->films));
  const gint64 other = reprise_film_get_id (test_random_pick (self, self->films));
  RepriseDeed *deed = begin (self);
  gboolean done = FALSE;

  if (toss (self))
    done = reprise_film_merge (deed, database, film, other, NULL);
  else
    done = reprise_film_unmerge (deed, database, film, NULL);
  end (self, deed, done);
}

static void
retitle (TestRandom *self)
{
  const guint nth = pick_nth (self, self->films);
  RepriseFilm *seen = self->films->pdata[nth];
  g_autoptr (RepriseFilm) now = test_load_film (self->store, reprise_film_get_id (seen));
  RepriseFilm *made_from = toss (self) ? seen : now;
  g_autoptr (RepriseFilm) edited = reprise_film_copy (made_from);
  g_autofree char *title = g_strdup_printf ("Film %u", test_random_throw (self, 8));

  reprise_film_set_title (edited, title);
  test_save_film (self->store, edited, made_from);
  look (self, self->films, nth, edited);
}

/**
 * test_random_film:
 * @self: a journal
 *
 * Merges two films, takes a merge back, or gives a film another title.
 */
void
test_random_film (TestRandom *self)
{
  if (test_random_throw (self, 4) == 0)
    retitle (self);
  else
    merge_or_unmerge (self);
}

static void
watch (TestRandom *self)
{
  RepriseFilm *film = test_random_pick (self, self->films);
  g_autofree char *note = test_random_type (self, TEST_WORD_VIEWING, self->viewings->len);

  g_ptr_array_add (self->viewings, test_add_viewing (self->store, film, "2020-01-01",
                                                     (int) test_random_throw (self, 101), note));
}

static void
edit_viewing (TestRandom *self)
{
  const guint nth = pick_nth (self, self->viewings);
  RepriseViewing *seen = self->viewings->pdata[nth];
  g_autoptr (RepriseViewing) now = test_load_viewing (self->store, reprise_viewing_get_id (seen));
  RepriseViewing *made_from = toss (self) ? seen : now;
  g_autoptr (RepriseViewing) edited = reprise_viewing_copy (made_from);
  g_autofree char *note = test_random_append (self, reprise_viewing_get_note (made_from),
                                              TEST_WORD_VIEWING, nth);

  reprise_viewing_set_note (edited, note);
  if (toss (self))
    reprise_viewing_set_film (edited, test_random_pick (self, self->films));
  test_save_viewing (self->store, edited, made_from);
  look (self, self->viewings, nth, edited);
}

/**
 * test_random_viewing:
 * @self: a journal
 *
 * Watches a film, or changes what is known of a viewing.
 */
void
test_random_viewing (TestRandom *self)
{
  if (self->viewings->len == 0 || test_random_throw (self, 3) == 0)
    watch (self);
  else
    edit_viewing (self);
}

static void
add_to_list (TestRandom *self)
{
  RepriseList *list = test_random_pick (self, self->lists);
  RepriseFilm *film = test_random_pick (self, self->films);
  RepriseAppraisal *source = test_random_pick (self, self->texts);
  g_autofree char *note = test_random_type (self, TEST_WORD_ITEM, self->items->len);
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;
  RepriseDeed *deed = begin (self);
  gboolean added = FALSE;

  uuid = reprise_list_add_film (deed, self->store->database, reprise_list_get_id (list), film, note,
                                toss (self) ? reprise_appraisal_get_id (source) : 0, &added, &error);
  g_assert_no_error (error);
  end (self, deed, TRUE);
  if (added)
    {
      RepriseListItem *item = reprise_list_item_new (uuid);

      reprise_list_item_set_note (item, note);
      g_ptr_array_add (self->items, item);
    }
  else
    g_array_set_size (self->words, self->words->len - 1);
}

static void
note_item (TestRandom *self,
           guint       nth)
{
  RepriseListItem *item = self->items->pdata[nth];
  const char *uuid = reprise_list_item_get_uuid (item);
  g_autofree char *sql = g_strdup_printf ("SELECT note FROM list_item WHERE uuid = '%s'", uuid);
  g_autofree char *now = test_read_text (self->store, sql);
  g_autofree char *seen = g_strdup (toss (self) ? reprise_list_item_get_note (item) : now);
  g_autofree char *note = test_random_append (self, seen, TEST_WORD_ITEM, nth);
  g_autoptr (GError) error = NULL;
  RepriseDeed *deed = begin (self);

  reprise_list_item_write_note (self->store->database, uuid, note, seen, &error);
  g_assert_no_error (error);
  end (self, deed, TRUE);
  if (toss (self))
    reprise_list_item_set_note (item, note);
}

static void
move_item (TestRandom *self,
           const char *uuid)
{
  RepriseDatabase *database = self->store->database;
  RepriseListItem *other = test_random_pick (self, self->items);
  g_autoptr (GError) error = NULL;
  RepriseDeed *deed = begin (self);

  switch (test_random_throw (self, 4))
    {
    case 0:
      reprise_list_item_take_out (database, uuid, &error);
      break;
    case 1:
      reprise_list_item_put_back (database, uuid, &error);
      break;
    default:
      reprise_list_order_move (database, uuid,
                               toss (self) ? reprise_list_item_get_uuid (other) : NULL, &error);
    }
  g_assert_no_error (error);
  end (self, deed, TRUE);
}

static void
edit_list (TestRandom *self)
{
  const guint nth = pick_nth (self, self->lists);
  RepriseList *seen = self->lists->pdata[nth];
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseList) now =
    reprise_list_load (self->store->database, reprise_list_get_id (seen), &error);
  RepriseList *made_from = toss (self) ? seen : now;
  g_autoptr (RepriseList) edited = reprise_list_copy (made_from);
  g_autofree char *note = test_random_append (self, reprise_list_get_note (made_from),
                                              TEST_WORD_LIST, nth);
  RepriseDeed *deed = begin (self);

  reprise_list_set_note (edited, note);
  reprise_list_save (deed, self->store->database, edited, made_from, &error);
  g_assert_no_error (error);
  end (self, deed, TRUE);
  look (self, self->lists, nth, edited);
}

/**
 * test_random_list:
 * @self: a journal
 *
 * Puts a film on a list, or changes a list or what is on it, or was.
 */
void
test_random_list (TestRandom *self)
{
  guint nth = 0;

  if (self->items->len == 0 || test_random_throw (self, 3) == 0)
    {
      add_to_list (self);
      return;
    }

  nth = pick_nth (self, self->items);
  switch (test_random_throw (self, 4))
    {
    case 0:
      edit_list (self);
      break;
    case 1:
      note_item (self, nth);
      break;
    default:
      move_item (self, reprise_list_item_get_uuid (self->items->pdata[nth]));
    }
}

static GArray *
choose_entries (TestRandom *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *ids = test_read_text (self->store, "SELECT id FROM entry");
  g_auto (GStrv) lines = g_strsplit (ids, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const gint64 id = g_ascii_strtoll (lines[i], NULL, 10);

      if (test_random_throw (self, 3) == 0)
        g_array_append_val (entries, id);
    }
  return entries;
}

/**
 * test_random_many:
 * @self: a journal
 *
 * Does something to many entries, or to a tag, with one undo.
 */
void
test_random_many (TestRandom *self)
{
  static const char * const tags[] = { "love", "drink", NULL };
  static const char * const none[] = { NULL };
  RepriseDatabase *database = self->store->database;
  g_autoptr (GArray) entries = choose_entries (self);
  RepriseUndo *undo = NULL;

  switch (test_random_throw (self, 6))
    {
    case 0:
      undo = reprise_batch_tag (database, entries, tags, none, NULL);
      break;
    case 1:
      undo = reprise_batch_judge (database, entries, (int) test_random_throw (self, 101), NULL);
      break;
    case 2:
      undo = reprise_batch_delete (database, entries, NULL);
      break;
    case 3:
      undo = reprise_tag_rename (database, "love", toss (self) ? "Love" : "hate", NULL);
      break;
    case 4:
      undo = reprise_tag_remove (database, "drink", NULL);
      break;
    default:
      undo = reprise_tag_merge (database, "drink", "love", NULL);
    }
  if (undo != NULL)
    g_ptr_array_add (self->undoes, undo);
}

/**
 * test_random_undo:
 * @self: a journal
 *
 * Takes back what was done to many last, if anything was.
 */
void
test_random_undo (TestRandom *self)
{
  g_autoptr (GError) error = NULL;
  guint n_left = 0;

  if (self->undoes->len == 0)
    return;

  reprise_undo_run (self->undoes->pdata[self->undoes->len - 1], self->store->database, &n_left,
                    &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (self->undoes, (int) self->undoes->len - 1);
}

static void
unmerge_all (TestRandom *self)
{
  for (guint i = 0; i < self->films->len; i++)
    {
      RepriseDeed *deed = begin (self);
      const gint64 film = reprise_film_get_id (self->films->pdata[i]);

      end (self, deed, reprise_film_unmerge (deed, self->store->database, film, NULL));
    }
}

/**
 * test_random_restore:
 * @self: a journal
 *
 * Takes every merge back and all out of the bin.
 */
void
test_random_restore (TestRandom *self)
{
  g_autofree char *binned = NULL;
  g_auto (GStrv) uuids = NULL;

  unmerge_all (self);
  binned = test_read_text (self->store,
                           "SELECT uuid FROM film WHERE binned_at IS NOT NULL UNION ALL "
                           "SELECT uuid FROM appraisal WHERE binned_at IS NOT NULL UNION ALL "
                           "SELECT uuid FROM viewing WHERE binned_at IS NOT NULL UNION ALL "
                           "SELECT uuid FROM list WHERE binned_at IS NOT NULL");
  uuids = g_strsplit (binned, "\n", -1);
  for (gsize i = 0; uuids[i] != NULL && *uuids[i] != '\0'; i++)
    test_restore (self->store, uuids[i]);
}
