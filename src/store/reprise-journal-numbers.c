/* What a window asks of the numbers of appraisals, and of those that wait for one. */

#include "store/reprise-journal-numbers.h"

#include "store/reprise-number-store.h"

typedef struct
{
  int   number;
  char *uuid;    /* (owned) (nullable) */
} Question;

static void
question_free (Question *question)
{
  g_free (question->uuid);
  g_free (question);
}

static gpointer
ask_number_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  Question *question = data;
  g_autoptr (RepriseNumberAnswer) answer = g_new0 (RepriseNumberAnswer, 1);

  answer->others = reprise_number_list_others (database, question->number, question->uuid, error);
  if (answer->others == NULL || !reprise_number_find_next (database, &answer->next, error))
    return NULL;

  return g_steal_pointer (&answer);
}

static gpointer
count_drafts_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  gint64 count = 0;

  return reprise_database_read_int64 (database,
                                      "SELECT count(*) FROM appraisal"
                                      " WHERE state = 'draft' AND binned_at IS NULL",
                                      &count, error)
           ? g_memdup2 (&count, sizeof count) : NULL;
}

/**
 * reprise_journal_ask_number_async:
 * @self: a journal
 * @number: a number
 * @uuid: (nullable): the appraisal that may get it
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is answered
 * @user_data: given to @callback
 *
 * Asks whether other appraisals have a number already.
 */
void
reprise_journal_ask_number_async (RepriseJournal      *self,
                                  int                  number,
                                  const char          *uuid,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Question *question = g_new0 (Question, 1);

  question->number = number;
  question->uuid = g_strdup (uuid);
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, ask_number_job, question,
                             (GDestroyNotify) question_free,
                             (GDestroyNotify) reprise_number_answer_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_ask_number_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the answer
 */
RepriseNumberAnswer *
reprise_journal_ask_number_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_count_drafts_async:
 * @self: a journal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are counted
 * @user_data: given to @callback
 *
 * Asks how many appraisals are still being written.
 */
void
reprise_journal_count_drafts_async (RepriseJournal      *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, count_drafts_job, NULL, NULL, g_free,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_count_drafts_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: how many there are outside the bin; -1 on error
 */
gint64
reprise_journal_count_drafts_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  g_autofree gint64 *count = reprise_journal_run_finish (self, result, error);

  return count != NULL ? *count : -1;
}

/**
 * reprise_number_answer_free:
 * @self: (transfer full): an answer
 */
void
reprise_number_answer_free (RepriseNumberAnswer *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}
