/* What a window suggests where something is named that was named before: a place, a guest,
 * an artist. */

#include "store/reprise-journal-suggest.h"

typedef struct
{
  RepriseSuggest  suggest;
  char           *text;     /* (owned) */
  guint           limit;
} Typed;

static void
typed_free (gpointer data)
{
  Typed *typed = data;

  g_free (typed->text);
  g_free (typed);
}

static gpointer
suggest_job (RepriseDatabase  *database,
             gpointer          data,
             GError          **error)
{
  const Typed *typed = data;

  return typed->suggest (database, typed->text, typed->limit, error);
}

/**
 * reprise_journal_suggest_async:
 * @self: a journal
 * @suggest: what knows such names, as reprise_place_suggest()
 * @text: what was typed of one
 * @limit: how many at most
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are found
 * @user_data: given to @callback
 *
 * Asks what was named before.
 */
void
reprise_journal_suggest_async (RepriseJournal      *self,
                               RepriseSuggest       suggest,
                               const char          *text,
                               guint                limit,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Typed *typed = g_new0 (Typed, 1);

  typed->suggest = suggest;
  typed->text = g_strdup (text);
  typed->limit = limit;
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, suggest_job, typed, typed_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_suggest_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type utf8): names, best first
 */
GPtrArray *
reprise_journal_suggest_finish (RepriseJournal  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
