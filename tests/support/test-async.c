#include "support/test-async.h"

/**
 * test_keep_result_cb:
 * @source: unused
 * @result: a result
 * @slot: a place for it
 *
 * The callback to give together with a slot for test_wait().
 */
void
test_keep_result_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      slot)
{
  *(GAsyncResult **) slot = g_object_ref (result);
}

/**
 * test_wait:
 * @slot: where test_keep_result_cb() puts a result
 *
 * Returns: (transfer full): the result, waited for
 */
GAsyncResult *
test_wait (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (slot);
}

/**
 * test_open_journal:
 * @path: where a journal is, or is to be
 * @error: return location for why it could not be opened
 *
 * Returns: (transfer full) (nullable): the journal, waited for
 */
RepriseJournal *
test_open_journal (const char  *path,
                   GError     **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_open_async (path, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_journal_open_finish (result, error);
}
