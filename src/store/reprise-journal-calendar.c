/* What a window asks about time. The questions are not rows, so no row waits for them. */

#include "store/reprise-journal-calendar.h"

static gpointer
load_year_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  return reprise_calendar_load (database, GPOINTER_TO_INT (data), error);
}

static gpointer
list_years_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  return reprise_calendar_list_years (database, error);
}

static gpointer
list_same_day_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  return reprise_calendar_list_same_day (database, *(const RepriseDate *) data, error);
}

/**
 * reprise_journal_load_year_async:
 * @self: a journal
 * @year: a year, 1–9999
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a year of the diary; see reprise_calendar_load().
 */
void
reprise_journal_load_year_async (RepriseJournal      *self,
                                 int                  year,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, load_year_job, GINT_TO_POINTER (year), NULL,
                             (GDestroyNotify) reprise_calendar_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_load_year_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the year
 */
RepriseCalendar *
reprise_journal_load_year_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_list_years_async:
 * @self: a journal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are counted
 * @user_data: given to @callback
 *
 * Counts the entries of each year.
 */
void
reprise_journal_list_years_async (RepriseJournal      *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, list_years_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_list_years_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseYearCount): the years that have entries,
 *   the newest first
 */
GPtrArray *
reprise_journal_list_years_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_list_same_day_async:
 * @self: a journal
 * @today: a day
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Asks what was in the diary on the same day of earlier years.
 */
void
reprise_journal_list_same_day_async (RepriseJournal      *self,
                                     RepriseDate          today,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, list_same_day_job,
                             g_memdup2 (&today, sizeof today), g_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_list_same_day_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseEntry): the entries, the newest first
 */
GPtrArray *
reprise_journal_list_same_day_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
