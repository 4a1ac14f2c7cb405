/* What tests of the voices and of the tracks of an appraisal have in common. */

#include "support/test-parts.h"

#include "store/reprise-appraisal-past.h"
#include "store/reprise-conflict.h"

const TestParts test_voices = {
  "voices", "author", "body",
  reprise_voice_get_type, reprise_appraisal_get_voices, reprise_appraisal_take_voices,
};

const TestParts test_tracks = {
  "tracks", "artist", "title",
  reprise_track_get_type, reprise_appraisal_get_tracks, reprise_appraisal_take_tracks,
};

static char *
dup_text (gpointer    part,
          const char *property)
{
  char *text = NULL;

  g_object_get (part, property, &text, NULL);
  return text;
}

static char *
list_parts (const TestParts  *self,
            RepriseAppraisal *appraisal)
{
  GPtrArray *parts = self->get (appraisal);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *key = dup_text (parts->pdata[i], self->key);
      g_autofree char *text = dup_text (parts->pdata[i], self->text);

      g_string_append_printf (list, "%s%s=%s", i > 0 ? " " : "", key, text);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Returns: (transfer full): a copy of a part that is there already, or a new one */
static gpointer
make_part (const TestParts  *self,
           RepriseAppraisal *appraisal,
           const char       *key)
{
  gpointer known = test_parts_find (self, appraisal, key);

  if (known == NULL)
    return g_object_new (self->get_type (), self->key, key, NULL);

  return REPRISE_IS_VOICE (known) ? (gpointer) reprise_voice_copy (known)
                                  : (gpointer) reprise_track_copy (known);
}

static void
assert_conflict (const TestParts  *self,
                 TestStore        *store,
                 RepriseAppraisal *appraisal,
                 const char       *expected)
{
  g_autoptr (GPtrArray) conflicts = reprise_conflict_list (store->database, NULL, NULL);
  RepriseConflict *conflict = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *field = NULL;

  g_assert_cmpuint (conflicts->len, ==, expected != NULL ? 1 : 0);
  if (expected == NULL)
    return;

  conflict = conflicts->pdata[0];
  uuid = dup_text (test_parts_find (self, appraisal, "a"), "uuid");
  field = g_strdup_printf ("%s/%s/%s", self->field, uuid, self->text);
  g_assert_cmpstr (conflict->aggregate, ==, reprise_appraisal_get_uuid (appraisal));
  g_assert_cmpstr (conflict->field, ==, field);
  g_assert_cmpstr (conflict->value, ==, expected);
}

/**
 * test_parts_find:
 * @self: the kind of parts
 * @appraisal: an appraisal
 * @key: what a part is known by
 *
 * Returns: (transfer none) (nullable): the first such part
 */
gpointer
test_parts_find (const TestParts  *self,
                 RepriseAppraisal *appraisal,
                 const char       *key)
{
  GPtrArray *parts = self->get (appraisal);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *own = dup_text (parts->pdata[i], self->key);

      if (g_str_equal (own, key))
        return parts->pdata[i];
    }

  return NULL;
}

/**
 * test_parts_set:
 * @self: the kind of parts
 * @appraisal: an appraisal
 * @text: what its parts are to be; one that is known by its key is changed
 */
void
test_parts_set (const TestParts  *self,
                RepriseAppraisal *appraisal,
                const char       *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
      gpointer part = make_part (self, appraisal, pair[0]);

      g_object_set (part, self->text, pair[1], NULL);
      g_ptr_array_add (parts, part);
    }

  self->take (appraisal, parts);
}

/**
 * test_parts_save:
 * @self: the kind of parts
 * @store: a journal
 * @made_from: an appraisal as it was loaded for the edit
 * @text: what its parts are to be
 *
 * Returns: (transfer full): the appraisal as it was saved
 */
RepriseAppraisal *
test_parts_save (const TestParts  *self,
                 TestStore        *store,
                 RepriseAppraisal *made_from,
                 const char       *text)
{
  RepriseAppraisal *edited = reprise_appraisal_copy (made_from);

  test_parts_set (self, edited, text);
  test_save_appraisal (store, edited, made_from);
  return edited;
}

/**
 * test_parts_assert:
 * @self: the kind of parts
 * @store: a journal
 * @appraisal: an appraisal in it
 * @expected: what its parts are as they are kept
 */
void
test_parts_assert (const TestParts  *self,
                   TestStore        *store,
                   RepriseAppraisal *appraisal,
                   const char       *expected)
{
  g_autoptr (RepriseAppraisal) loaded =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_autofree char *parts = list_parts (self, loaded);

  g_assert_cmpstr (parts, ==, expected);
}

/**
 * test_parts_assert_written:
 * @self: parts
 *
 * Asserts that nothing is written but what changed, where one is moved, one says something else,
 * and one is removed.
 */
void
test_parts_assert_written (const TestParts *self)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) moved = NULL;
  g_autoptr (RepriseAppraisal) changed = NULL;
  g_autoptr (RepriseAppraisal) fewer = NULL;
  g_autofree char *fields = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *cem = NULL;
  g_autofree char *ben = NULL;
  g_autofree char *ana = NULL;

  test_parts_set (self, first, "ana=1 ben=2 cem=3");
  test_save_appraisal (store, first, NULL);
  test_execute (store, "DELETE FROM change");
  moved = test_parts_save (self, store, first, "cem=3 ana=1 ben=2");
  test_parts_assert (self, store, moved, "cem=3 ana=1 ben=2");
  changed = test_parts_save (self, store, moved, "cem=3 ana=1 ben=4");
  test_parts_assert (self, store, changed, "cem=3 ana=1 ben=4");
  fewer = test_parts_save (self, store, changed, "cem=3 ben=4");
  test_parts_assert (self, store, fewer, "cem=3 ben=4");

  fields = test_read_text (store, "SELECT group_concat(field, ' ')"
                                  "  FROM (SELECT field FROM change ORDER BY id)");
  cem = dup_text (test_parts_find (self, first, "cem"), "uuid");
  ben = dup_text (test_parts_find (self, first, "ben"), "uuid");
  ana = dup_text (test_parts_find (self, first, "ana"), "uuid");
  expected = g_strdup_printf ("%s/%s/position %s/%s/%s %s/%s", self->field, cem,
                              self->field, ben, self->text, self->field, ana);
  g_assert_cmpstr (fields, ==, expected);
  test_assert_sound (store);
}

/**
 * test_parts_assert_merge:
 * @self: the kind of parts
 * @merge: what is saved, and what comes of it
 */
void
test_parts_assert_merge (const TestParts      *self,
                         const TestPartsMerge *merge)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) was = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) there = NULL;
  g_autoptr (RepriseAppraisal) here = NULL;

  test_parts_set (self, was, merge->was);
  test_save_appraisal (store, was, NULL);
  there = test_parts_save (self, store, was, merge->there);
  here = test_parts_save (self, store, was, merge->here);
  g_test_message ("was %s, there %s, here %s", merge->was, merge->there, merge->here);
  test_parts_assert (self, store, was, merge->expected);
  assert_conflict (self, store, was, merge->conflict);
  test_assert_sound (store);
}

/**
 * test_parts_restore:
 * @store: a journal
 * @appraisal: an appraisal in it
 * @part: a part of it as it was
 *
 * Gives it back what it said.
 */
void
test_parts_restore (TestStore        *store,
                    RepriseAppraisal *appraisal,
                    gpointer          part)
{
  g_autoptr (RepriseDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  test_execute (store, "BEGIN IMMEDIATE");
  deed = reprise_deed_new (store->database);
  reprise_appraisal_restore_part (deed, store->database, reprise_appraisal_get_id (appraisal),
                                  part, &error);
  g_assert_no_error (error);
  reprise_deed_settle (deed, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
}

/**
 * test_assert_suggested:
 * @store: a journal
 * @suggest: what knows names
 * @typed: what was typed of one
 * @expected: the names that are suggested, with blanks between
 */
void
test_assert_suggested (TestStore      *store,
                       RepriseSuggest  suggest,
                       const char     *typed,
                       const char     *expected)
{
  g_autoptr (GPtrArray) names = suggest (store->database, typed, 10, NULL);
  g_autofree char *joined = NULL;

  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (" ", (char **) names->pdata);
  g_test_message ("%s", typed);
  g_assert_cmpstr (joined, ==, expected);
}

/**
 * test_assert_found:
 * @store: a journal
 * @query: a query
 * @expected: the films of what it finds, as test_search() says them
 */
void
test_assert_found (TestStore  *store,
                   const char *query,
                   const char *expected)
{
  g_autofree char *found = test_search (store, query, 0);

  g_test_message ("%s", query);
  g_assert_cmpstr (found, ==, expected);
}
