/* The numbers of appraisals. They are given once, by finishing, and never again by themselves; that
 * two have the same one, as two devices may give it, is shown and not refused. */

#include "store/reprise-number-store.h"

#include "store/reprise-entry-store.h"
#include "store/reprise-setting.h"
#include "store/reprise-statement.h"

/* As many as anybody wants to be told of. */
#define OTHERS_MAX 20

static gboolean
is_finished (RepriseAppraisal *appraisal)
{
  return appraisal != NULL &&
         reprise_appraisal_get_state (appraisal) == REPRISE_APPRAISAL_STATE_FINISHED;
}

/* A note is no part of the series. */
static gboolean
is_numbered (RepriseAppraisal *appraisal)
{
  return is_finished (appraisal) &&
         reprise_appraisal_get_kind (appraisal) != REPRISE_APPRAISAL_KIND_NOTE;
}

static GPtrArray *
load_entries (RepriseDatabase  *database,
              GArray           *ids,
              GError          **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      RepriseEntry *entry = reprise_entry_load (database, g_array_index (ids, gint64, i), error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }

  return g_steal_pointer (&entries);
}

/**
 * reprise_number_give:
 * @database: a connection that may write
 * @edited: an appraisal as it shall be
 * @made_from: (nullable): as it is kept; %NULL for a new one
 * @error: return location for a #RepriseStoreError
 *
 * Gives an appraisal that is finished its day, and its number unless it is a note, where nobody
 * gave them. One that was finished before it came here has the number that it came with, or none.
 *
 * Returns: whether it has what it needs
 */
gboolean
reprise_number_give (RepriseDatabase   *database,
                     RepriseAppraisal  *edited,
                     RepriseAppraisal  *made_from,
                     GError           **error)
{
  const gboolean came_finished =
    made_from == NULL && reprise_date_is_known (reprise_appraisal_get_finished_on (edited));
  int number = 0;

  if (is_finished (edited) && !is_finished (made_from) &&
      !reprise_date_is_known (reprise_appraisal_get_finished_on (edited)))
    reprise_appraisal_set_finished_on (edited, reprise_date_today ());

  /* Whoever takes the number away from one that is finished means it. */
  if (!is_numbered (edited) || is_numbered (made_from) || came_finished ||
      reprise_appraisal_get_number (edited) != 0)
    return TRUE;

  if (!reprise_number_find_next (database, &number, error))
    return FALSE;

  reprise_appraisal_set_number (edited, number);
  return TRUE;
}

/**
 * reprise_number_find_next:
 * @database: a connection
 * @number: (out): the number that the next appraisal to be finished gets
 * @error: return location for a #RepriseStoreError
 *
 * Numbers of what lies in the bin, or has left it for good, are not given again.
 *
 * Returns: whether that could be read
 */
gboolean
reprise_number_find_next (RepriseDatabase  *database,
                          int              *number,
                          GError          **error)
{
  gint64 last = 0;
  gint64 start = 0;
  gint64 highest = 0;

  if (!reprise_setting_read_int64 (database, REPRISE_SETTING_LAST_NUMBER, &last, error) ||
      !reprise_setting_read_int64 (database, REPRISE_SETTING_NUMBERING_START, &start, error) ||
      !reprise_database_read_int64 (database, "SELECT max(number) FROM appraisal", &highest, error))
    return FALSE;

  *number = (int) MIN (MAX (MAX (last, highest) + 1, start), G_MAXINT);
  return TRUE;
}

/**
 * reprise_number_count:
 * @database: a connection
 * @number: a number
 * @count: (out): how many appraisals outside the bin have it
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_number_count (RepriseDatabase  *database,
                      int               number,
                      gint64           *count,
                      GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT count(*) FROM appraisal"
                              " WHERE number = :number AND binned_at IS NULL");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":number", number);
  return reprise_statement_read_int64 (statement, count, error);
}

/**
 * reprise_number_list_others:
 * @database: a connection
 * @number: a number
 * @uuid: (nullable): an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseEntry): the appraisals outside the bin
 *   that have the number too, the oldest first, and no more than a few
 */
GPtrArray *
reprise_number_list_others (RepriseDatabase  *database,
                            int               number,
                            const char       *uuid,
                            GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT entry.id"
                              "  FROM appraisal JOIN entry ON entry.appraisal = appraisal.id"
                              " WHERE appraisal.number = :number AND appraisal.binned_at IS NULL"
                              "   AND appraisal.uuid IS NOT :uuid"
                              " ORDER BY appraisal.created_at, appraisal.id LIMIT "
                              G_STRINGIFY (OTHERS_MAX));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":number", number);
  reprise_statement_bind_text (statement, ":uuid", uuid);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const gint64 id = reprise_statement_get_int64 (statement, 0);

      g_array_append_val (ids, id);
    }

  return step != REPRISE_STEP_ERROR ? load_entries (database, ids, error) : NULL;
}
