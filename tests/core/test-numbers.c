/* Who gets a number, and who has one already. */

#include "store/reprise-number-store.h"
#include "store/reprise-setting.h"
#include "support/test-store.h"

static RepriseAppraisal *
save (TestStore            *store,
      RepriseAppraisalKind  kind,
      gboolean              finished,
      int                   number)
{
  RepriseAppraisal *appraisal = reprise_appraisal_new ();

  reprise_appraisal_set_kind (appraisal, kind);
  reprise_appraisal_set_title (appraisal, "A text");
  reprise_appraisal_set_number (appraisal, number);
  if (finished)
    reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  test_save_appraisal (store, appraisal, NULL);
  return appraisal;
}

static void
assert_others (TestStore  *store,
               int         number,
               const char *uuid,
               guint       expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) others =
    reprise_number_list_others (store->database, number, uuid, &error);
  gint64 count = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (others->len, ==, expected);
  g_assert_true (reprise_number_count (store->database, number, &count, NULL));
  g_assert_cmpint (count, ==, expected + (uuid != NULL ? 1 : 0));
}

static int
find_next (TestStore *store)
{
  int number = 0;

  g_assert_true (reprise_number_find_next (store->database, &number, NULL));
  return number;
}

static void
test_kinds (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    save (store, REPRISE_APPRAISAL_KIND_APPRAISAL, TRUE, 0);
  g_autoptr (RepriseAppraisal) essay = save (store, REPRISE_APPRAISAL_KIND_SOUNDTRACK, TRUE, 0);
  g_autoptr (RepriseAppraisal) note = save (store, REPRISE_APPRAISAL_KIND_NOTE, TRUE, 0);
  g_autoptr (RepriseAppraisal) draft = save (store, REPRISE_APPRAISAL_KIND_APPRAISAL, FALSE, 0);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (note);
  g_autoptr (RepriseAppraisal) unnumbered = NULL;

  g_assert_cmpint (reprise_appraisal_get_number (appraisal), ==, 1);
  g_assert_cmpint (reprise_appraisal_get_number (essay), ==, 2);
  g_assert_cmpint (reprise_appraisal_get_number (note), ==, 0);
  g_assert_true (reprise_date_is_known (reprise_appraisal_get_finished_on (note)));
  g_assert_cmpint (reprise_appraisal_get_number (draft), ==, 0);

  /* A note that grew into an appraisal joins the series. */
  reprise_appraisal_set_kind (edited, REPRISE_APPRAISAL_KIND_APPRAISAL);
  test_save_appraisal (store, edited, note);
  g_assert_cmpint (reprise_appraisal_get_number (edited), ==, 3);

  /* A number that was taken away on purpose stays away. */
  unnumbered = reprise_appraisal_copy (edited);
  reprise_appraisal_set_number (unnumbered, 0);
  test_save_appraisal (store, unnumbered, edited);
  g_assert_cmpint (reprise_appraisal_get_number (unnumbered), ==, 0);
}

static void
test_reopened (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) first = save (store, REPRISE_APPRAISAL_KIND_APPRAISAL, TRUE, 0);
  g_autoptr (RepriseAppraisal) reopened = reprise_appraisal_copy (first);
  g_autoptr (RepriseAppraisal) other = NULL;
  g_autoptr (RepriseAppraisal) again = NULL;

  /* A draft keeps the number it once had, and nobody else gets it. */
  reprise_appraisal_set_state (reopened, REPRISE_APPRAISAL_STATE_DRAFT);
  test_save_appraisal (store, reopened, first);
  g_assert_cmpint (reprise_appraisal_get_number (reopened), ==, 1);
  other = save (store, REPRISE_APPRAISAL_KIND_APPRAISAL, TRUE, 0);
  g_assert_cmpint (reprise_appraisal_get_number (other), ==, 2);

  again = reprise_appraisal_copy (reopened);
  reprise_appraisal_set_state (again, REPRISE_APPRAISAL_STATE_FINISHED);
  test_save_appraisal (store, again, reopened);
  g_assert_cmpint (reprise_appraisal_get_number (again), ==, 1);
}

static void
test_collisions (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) a = save (store, REPRISE_APPRAISAL_KIND_APPRAISAL, TRUE, 12);
  g_autoptr (RepriseAppraisal) b = save (store, REPRISE_APPRAISAL_KIND_APPRAISAL, TRUE, 12);
  g_autoptr (RepriseAppraisal) c = save (store, REPRISE_APPRAISAL_KIND_APPRAISAL, TRUE, 13);

  assert_others (store, 12, reprise_appraisal_get_uuid (a), 1);
  assert_others (store, 12, reprise_appraisal_get_uuid (b), 1);
  assert_others (store, 13, reprise_appraisal_get_uuid (c), 0);
  assert_others (store, 12, NULL, 2);
  assert_others (store, 99, NULL, 0);
  g_assert_cmpint (find_next (store), ==, 14);

  /* What is in the bin collides with nothing, and its number is not given again. */
  test_execute (store, "UPDATE appraisal SET binned_at = 1, binned_with = uuid WHERE number = 13");
  assert_others (store, 13, NULL, 0);
  g_assert_cmpint (find_next (store), ==, 14);
  reprise_setting_write (store->database, REPRISE_SETTING_LAST_NUMBER, "40", NULL);
  g_assert_cmpint (find_next (store), ==, 41);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/numbers/kinds", test_kinds);
  g_test_add_func ("/numbers/reopened", test_reopened);
  g_test_add_func ("/numbers/collisions", test_collisions);

  return g_test_run ();
}
