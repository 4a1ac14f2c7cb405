/* What a window asks of the places where films were watched. */

#include "store/reprise-journal-places.h"

#include "store/reprise-place-store.h"

typedef struct
{
  char  *text;  /* (owned) */
  guint  limit;
} Typed;

static void
typed_free (gpointer data)
{
  Typed *typed = data;

  g_free (typed->text);
  g_free (typed);
}

static gpointer
suggest_places_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  const Typed *typed = data;

  return reprise_place_suggest (database, typed->text, typed->limit, error);
}

/**
 * reprise_journal_suggest_places_async:
 * @self: a journal
 * @text: what was typed of a place or a medium
 * @limit: how many at most
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are found
 * @user_data: given to @callback
 *
 * Asks where films were watched.
 */
void
reprise_journal_suggest_places_async (RepriseJournal      *self,
                                      const char          *text,
                                      guint                limit,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  Typed *typed = g_new0 (Typed, 1);

  typed->text = g_strdup (text);
  typed->limit = limit;
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, suggest_places_job, typed, typed_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_suggest_places_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type utf8): places and media, best first
 */
GPtrArray *
reprise_journal_suggest_places_finish (RepriseJournal  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
