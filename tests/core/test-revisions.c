#include "store/reprise-revision.h"
#include "support/test-store.h"

/* The earlier texts of an appraisal, newest first, separated by `|`. */
static char *
list_revisions (TestStore        *store,
                RepriseAppraisal *appraisal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions =
    reprise_revision_list (store->database, reprise_appraisal_get_id (appraisal), &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < revisions->len; i++)
    {
      RepriseRevision *revision = revisions->pdata[i];

      g_assert_true (g_uuid_string_is_valid (revision->uuid));
      g_assert_cmpint (revision->made_at, >, 0);
      g_string_append_printf (list, "%s%s", i > 0 ? "|" : "", revision->body);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
write_again (TestStore        *store,
             RepriseAppraisal *appraisal,
             const char       *body)
{
  g_autoptr (RepriseAppraisal) loaded =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));

  test_write_body (store, loaded, body);
}

static void
assert_revisions (TestStore        *store,
                  RepriseAppraisal *appraisal,
                  const char       *expected)
{
  g_autofree char *list = list_revisions (store, appraisal);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_not_each_save (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "one");

  write_again (store, appraisal, "two words");
  assert_revisions (store, appraisal, "one");
  write_again (store, appraisal, "three");
  write_again (store, appraisal, "four");
  assert_revisions (store, appraisal, "one");

  test_execute (store, "UPDATE revision SET made_at = made_at - 599000");
  write_again (store, appraisal, "five");
  assert_revisions (store, appraisal, "one");

  test_execute (store, "UPDATE revision SET made_at = made_at - 2000");
  write_again (store, appraisal, "six");
  assert_revisions (store, appraisal, "five|one");
  g_assert_cmpint (test_read_int64 (store, "SELECT words FROM revision ORDER BY id"), ==, 1);
}

static void
test_much_lost (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "one");

  write_again (store, appraisal, "a long text that was pasted");
  write_again (store, appraisal, "a long text that was");
  assert_revisions (store, appraisal, "one");
  write_again (store, appraisal, "a");
  assert_revisions (store, appraisal, "a long text that was|one");
}

static void
test_each_session (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "one");

  write_again (store, appraisal, "two");
  test_store_reopen (store);
  write_again (store, appraisal, "three");
  write_again (store, appraisal, "four");
  assert_revisions (store, appraisal, "two|one");
}

static void
test_clock_set_back (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, NULL, NULL, "one");

  write_again (store, appraisal, "two");
  test_execute (store, "UPDATE revision SET made_at = made_at + 86400000");
  write_again (store, appraisal, "three");
  assert_revisions (store, appraisal, "two|one");
}

static void
test_nothing_to_keep (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) empty = test_add_appraisal (store, NULL, NULL, "");
  g_autoptr (RepriseAppraisal) same = test_add_appraisal (store, NULL, NULL, "the same");

  write_again (store, empty, "a first text");
  assert_revisions (store, empty, "");
  write_again (store, same, "the same");
  assert_revisions (store, same, "");
}

static void
test_each_appraisal (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) one = test_add_appraisal (store, NULL, NULL, "one");
  g_autoptr (RepriseAppraisal) two = test_add_appraisal (store, NULL, NULL, "two");

  write_again (store, one, "one more");
  write_again (store, two, "two more");
  assert_revisions (store, one, "one");
  assert_revisions (store, two, "two");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/revisions/not-each-save", test_not_each_save);
  g_test_add_func ("/revisions/much-lost", test_much_lost);
  g_test_add_func ("/revisions/each-session", test_each_session);
  g_test_add_func ("/revisions/clock-set-back", test_clock_set_back);
  g_test_add_func ("/revisions/nothing-to-keep", test_nothing_to_keep);
  g_test_add_func ("/revisions/each-appraisal", test_each_appraisal);

  return g_test_run ();
}
