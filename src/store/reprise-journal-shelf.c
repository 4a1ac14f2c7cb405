/* What a page of films asks a journal for. */

#include "store/reprise-journal-shelf.h"

#include "store/reprise-store-error.h"

typedef struct
{
  RepriseQuery     *query;     /* (owned) */
  RepriseShelfSort  sort;
  gboolean          reversed;
} Question;

static void
question_free (Question *question)
{
  reprise_query_free (question->query);
  g_free (question);
}

static gpointer
search_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  Question *question = data;

  return reprise_shelf_search (database, question->query, TRUE, question->sort,
                               question->reversed, error);
}

/* One that went meanwhile is not missed. */
static gpointer
load_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  GArray *ids = data;
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) own = NULL;
      RepriseShelfFilm *film = reprise_shelf_load (database, g_array_index (ids, gint64, i), &own);

      if (film != NULL)
        g_ptr_array_add (films, film);
      else if (!g_error_matches (own, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&own));
          return NULL;
        }
    }

  return g_steal_pointer (&films);
}

/**
 * reprise_journal_search_shelf_async:
 * @self: a journal
 * @query: what to search for, in the search language
 * @sort: the order
 * @reversed: whether the other way round
 * @cancellable: (nullable): interrupts the search; whoever types on cancels the one before
 * @callback: called when it is answered
 * @user_data: given to @callback
 *
 * Asks which films answer a question; see reprise_shelf_search().
 */
void
reprise_journal_search_shelf_async (RepriseJournal      *self,
                                    const char          *query,
                                    RepriseShelfSort     sort,
                                    gboolean             reversed,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  Question *question = g_new0 (Question, 1);

  question->query = reprise_query_parse (query);
  question->sort = sort;
  question->reversed = reversed;
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, search_job, question,
                             (GDestroyNotify) question_free, (GDestroyNotify) g_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_search_shelf_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of the films, in their order
 */
GArray *
reprise_journal_search_shelf_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_load_shelf_async:
 * @self: a journal
 * @films: (element-type gint64): films, by their ids; nobody changes it any more: it is read on
 *   another thread
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Reads films that scroll into view.
 */
void
reprise_journal_load_shelf_async (RepriseJournal      *self,
                                  GArray              *films,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_job, g_array_ref (films),
                             (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_load_shelf_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseShelfFilm): those that there are, in the
 *   order asked for
 */
GPtrArray *
reprise_journal_load_shelf_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
