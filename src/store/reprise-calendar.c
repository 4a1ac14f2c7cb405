/* The diary by time. Each question is answered by one walk along an index of the diary. */

#include "store/reprise-calendar.h"

#include "model/reprise-entry.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-statement.h"

/* As many of one day as anybody reads. */
#define SAME_DAY_MOST 60

/* A row for each film of each entry, and one for an entry without. Behind all dates of a year, of
 * whatever precision, is the year with a “~”. A film is watched again where the viewing says so,
 * and where the journal knows of one before it. */
#define LOAD_YEAR                                                                             \
  "SELECT entry.id, entry.day, entry.judgement, entry_film.film,"                             \
  "       coalesce(viewing.rewatch, 0)"                                                       \
  "       OR coalesce((SELECT earlier_views FROM film WHERE film.id = viewing.film), 0) > 0"  \
  "       OR EXISTS (SELECT 1 FROM viewing AS before"                                         \
  "                   WHERE before.film = viewing.film AND before.binned_at IS NULL"          \
  "                     AND before.watched < viewing.watched)"                                \
  "  FROM entry"                                                                              \
  "       LEFT JOIN entry_film ON entry_film.entry = entry.id"                                \
  "       LEFT JOIN appraisal ON appraisal.id = entry.appraisal"                              \
  "       LEFT JOIN viewing ON viewing.id = coalesce(entry.viewing, appraisal.viewing)"       \
  "                        AND viewing.binned_at IS NULL"                                     \
  " WHERE entry.shown = 1 AND entry.day >= :year AND entry.day < :year || '~'"                \
  " ORDER BY entry.day, entry.created_at, entry.id"

/**
 * Count:
 *
 * A tally that is being made.
 */
typedef struct
{
  RepriseTally *tally;
  GHashTable   *films;  /* (owned): those that were counted */
  GHashTable   *again;  /* (owned): likewise */
} Count;

static void
count_init (Count *self)
{
  *self = (Count) { NULL, g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
                    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL) };
}

static void
count_clear (Count *self)
{
  g_hash_table_unref (self->films);
  g_hash_table_unref (self->again);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Count, count_clear)

/* Begins a tally, unless it is the one that is being made. */
static void
count_turn_to (Count        *self,
               RepriseTally *tally)
{
  if (self->tally == tally)
    return;

  self->tally = tally;
  g_hash_table_remove_all (self->films);
  g_hash_table_remove_all (self->again);
}

static void
count_entry (Count            *self,
             RepriseStatement *row)
{
  self->tally->entries++;
  if (reprise_statement_is_null (row, 2))
    return;

  self->tally->judged++;
  self->tally->sum += (int) reprise_statement_get_int64 (row, 2);
}

static void
count_film (Count            *self,
            RepriseStatement *row)
{
  const gint64 film = reprise_statement_get_int64 (row, 3);

  if (reprise_statement_is_null (row, 3))
    return;

  if (g_hash_table_add (self->films, g_memdup2 (&film, sizeof film)))
    self->tally->films++;
  if (reprise_statement_get_int64 (row, 4) != 0 &&
      g_hash_table_add (self->again, g_memdup2 (&film, sizeof film)))
    self->tally->again++;
}

static void
add_day (GArray      *days,
         RepriseDate  date)
{
  const RepriseCalendarDay day = { date, { 0 } };

  if (days->len > 0 &&
      reprise_date_compare (g_array_index (days, RepriseCalendarDay, days->len - 1).date, date) == 0)
    return;

  g_array_append_val (days, day);
}

/* Which tallies a date belongs to: that of its day, its month, its year; NULL where it is
 * coarser. */
static void
find_tallies (RepriseCalendar  *self,
              RepriseDate       date,
              RepriseTally     *tallies[3])
{
  tallies[0] = NULL;
  if (reprise_date_get_precision (date) == REPRISE_DATE_DAY)
    {
      add_day (self->days, date);
      tallies[0] = &g_array_index (self->days, RepriseCalendarDay, self->days->len - 1).tally;
    }
  tallies[1] = date.month >= 1 && date.month <= 12 ? &self->months[date.month - 1] : NULL;
  tallies[2] = &self->whole;
}

static gboolean
count_rows (RepriseCalendar   *self,
            RepriseStatement  *statement,
            GError           **error)
{
  g_auto (Count) day = { 0 };
  g_auto (Count) month = { 0 };
  g_auto (Count) whole = { 0 };
  Count *counts[] = { &day, &month, &whole };
  gint64 entry = 0;
  RepriseStep step;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    count_init (counts[i]);

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const gboolean is_new = reprise_statement_get_int64 (statement, 0) != entry;
      RepriseTally *tallies[3];

      entry = reprise_statement_get_int64 (statement, 0);
      find_tallies (self, reprise_date_from_text (reprise_statement_get_text (statement, 1)),
                    tallies);
      for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
        {
          if (tallies[i] == NULL)
            continue;

          count_turn_to (counts[i], tallies[i]);
          if (is_new)
            count_entry (counts[i], statement);
          count_film (counts[i], statement);
        }
    }

  return step == REPRISE_STEP_DONE;
}

static gpointer
year_from_row (RepriseStatement *statement)
{
  return g_memdup2 (&(RepriseYearCount) { (int) reprise_statement_get_int64 (statement, 0),
                                          (int) reprise_statement_get_int64 (statement, 1) },
                    sizeof (RepriseYearCount));
}

/* Entries of a day of other years, the newest first. */
static GArray *
list_same_day_ids (RepriseDatabase  *database,
                   const char       *today,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id FROM entry"
                              " WHERE shown = 1 AND length(day) = 10"
                              "   AND substr(day, 6) = substr(:today, 6)"
                              "   AND substr(day, 1, 4) < substr(:today, 1, 4)"
                              " ORDER BY day DESC, created_at DESC, id DESC LIMIT :most");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":today", today);
  reprise_statement_bind_int64 (statement, ":most", SAME_DAY_MOST);
  return reprise_statement_collect_int64 (statement, error);
}

/**
 * reprise_calendar_load:
 * @database: a connection
 * @year: a year, 1–9999
 * @error: return location for a #RepriseStoreError, or %G_IO_ERROR_CANCELLED where the connection
 *   was interrupted
 *
 * Returns: (transfer full) (nullable): that year of the diary
 */
RepriseCalendar *
reprise_calendar_load (RepriseDatabase  *database,
                       int               year,
                       GError          **error)
{
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (RepriseCalendar) self = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (year >= 1 && year <= 9999, NULL);

  statement = reprise_database_prepare (database, error, LOAD_YEAR);
  if (statement == NULL)
    return NULL;

  self = g_new0 (RepriseCalendar, 1);
  self->year = year;
  /* There is room for all the days of a year, so that none moves while it is counted. */
  self->days = g_array_sized_new (FALSE, TRUE, sizeof (RepriseCalendarDay), 366);
  text = g_strdup_printf ("%04d", year);
  reprise_statement_bind_text (statement, ":year", text);
  return count_rows (self, statement, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * reprise_calendar_free:
 * @self: (transfer full): a year of the diary
 */
void
reprise_calendar_free (RepriseCalendar *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->days);
  g_free (self);
}

/**
 * reprise_calendar_get_day:
 * @self: a year of the diary
 * @date: a day
 *
 * Returns: (transfer none) (nullable): what is in it; %NULL where nothing is
 */
const RepriseCalendarDay *
reprise_calendar_get_day (const RepriseCalendar *self,
                          RepriseDate            date)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->days->len; i++)
    {
      const RepriseCalendarDay *day = &g_array_index (self->days, RepriseCalendarDay, i);

      if (reprise_date_compare (day->date, date) == 0)
        return day;
    }

  return NULL;
}

/**
 * reprise_calendar_list_years:
 * @database: a connection
 * @error: return location for a #RepriseStoreError, or %G_IO_ERROR_CANCELLED where the connection
 *   was interrupted
 *
 * Returns: (transfer full) (nullable) (element-type RepriseYearCount): the years that have entries,
 *   the newest first
 */
GPtrArray *
reprise_calendar_list_years (RepriseDatabase  *database,
                             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT CAST(substr(day, 1, 4) AS INTEGER) AS of, count(*)"
                              "  FROM entry WHERE shown = 1 AND day >= '0'"
                              " GROUP BY of ORDER BY of DESC");

  return statement != NULL ? reprise_statement_collect (statement, year_from_row, g_free, error)
                           : NULL;
}

/**
 * reprise_calendar_list_same_day:
 * @database: a connection
 * @today: a day
 * @error: return location for a #RepriseStoreError, or %G_IO_ERROR_CANCELLED where the connection
 *   was interrupted
 *
 * Returns: (transfer full) (nullable) (element-type RepriseEntry): the entries of the same day and
 *   month in years before, the newest first
 */
GPtrArray *
reprise_calendar_list_same_day (RepriseDatabase  *database,
                                RepriseDate       today,
                                GError          **error)
{
  g_autofree char *text = reprise_date_to_text (today);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (reprise_date_get_precision (today) == REPRISE_DATE_DAY, NULL);

  ids = list_same_day_ids (database, text, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      RepriseEntry *entry = reprise_entry_load (database, g_array_index (ids, gint64, i), error);

      if (entry == NULL)
        return NULL;

      g_ptr_array_add (entries, entry);
    }

  return ids != NULL ? g_steal_pointer (&entries) : NULL;
}
