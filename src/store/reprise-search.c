#include "store/reprise-search.h"

#include "store/reprise-query-sql.h"
#include "store/reprise-snippet.h"
#include "store/reprise-statement.h"

#include <string.h>

/* An answer is a set of entries; its order is known before. The diary's order is kept in memory
 * beside the connection, so a question brings ids and no sorting: each id sets a bit at its
 * position, and the bits are read from the front. */

/**
 * Order:
 *
 * The entries there are, in one order.
 */
typedef struct
{
  gint64   serial;     /* the diary's, when this was read */
  gint64  *ids;        /* (owned) by position */
  int     *months;     /* (owned) (nullable) by position */
  guint    n_ids;
  guint32 *positions;  /* (owned) by id; NOWHERE for those that are not there */
  gint64   max_id;
} Order;

#define NOWHERE   G_MAXUINT32
#define MAX_ID    (G_MAXINT32 / 8)
#define ORDER_KEY "reprise-diary-order"

/* The day is cut here, where it is at hand: the index that gives the order holds it. */
#define MONTH                                                                             \
  "CASE length(day) WHEN 0 THEN 0 WHEN 4 THEN -CAST(day AS INTEGER)"                      \
  " ELSE CAST(substr(day, 1, 4) AS INTEGER) * 12 + CAST(substr(day, 6, 2) AS INTEGER) - 1 END"

static const char * const orders[] = {
  [REPRISE_QUERY_SORT_DIARY] =
    "SELECT id, " MONTH
    "  FROM entry WHERE shown = 1 ORDER BY day DESC, created_at DESC, id DESC",
  [REPRISE_QUERY_SORT_JUDGEMENT] =
    "SELECT id FROM entry WHERE shown = 1"
    " ORDER BY judgement DESC, day DESC, created_at DESC, id DESC",
  [REPRISE_QUERY_SORT_WATCHED] =
    "SELECT entry.id"
    "  FROM entry LEFT JOIN appraisal ON appraisal.id = entry.appraisal"
    "       LEFT JOIN viewing ON viewing.id = coalesce(entry.viewing, appraisal.viewing)"
    "                        AND viewing.binned_at IS NULL"
    " WHERE shown = 1"
    " ORDER BY viewing.watched DESC, day DESC, entry.created_at DESC, entry.id DESC",
  [REPRISE_QUERY_SORT_YEAR] =
    "SELECT id FROM entry WHERE shown = 1 ORDER BY year DESC, sort_key, day DESC, id DESC",
  [REPRISE_QUERY_SORT_TITLE] =
    "SELECT id FROM entry WHERE shown = 1 ORDER BY sort_key, year, day DESC, id DESC",
  [REPRISE_QUERY_SORT_LENGTH] =
    "SELECT id FROM entry WHERE shown = 1 ORDER BY words DESC, day DESC, created_at DESC, id DESC",
};

/* A viewing that went with the appraisal that belongs to it is not shown beside it. */
static const char order_of_bin[] =
  "SELECT entry.id"
  "  FROM entry LEFT JOIN appraisal ON appraisal.id = entry.appraisal"
  "       LEFT JOIN viewing ON viewing.id = entry.viewing"
  " WHERE shown = 0 AND coalesce(appraisal.binned_at, viewing.binned_at) IS NOT NULL"
  "   AND NOT EXISTS (SELECT 1 FROM appraisal AS other"
  "                    WHERE other.viewing = viewing.id"
  "                      AND other.binned_with = viewing.binned_with)"
  " ORDER BY coalesce(appraisal.binned_at, viewing.binned_at) DESC, entry.id DESC";

/* A name leads to entries through a film, a person's films, a tag, or at once. */
#define NAME_ENTRIES                                                                          \
  "WITH hit AS (SELECT kind, subject FROM name_index JOIN name ON name.id = name_index.rowid" \
  "              WHERE name_index MATCH :match)"                                              \
  " SELECT entry_film.entry AS id FROM hit JOIN entry_film ON entry_film.film = hit.subject"  \
  "  WHERE hit.kind = 'film'"                                                                 \
  " UNION ALL"                                                                                \
  " SELECT entry_film.entry FROM hit JOIN credit ON credit.person = hit.subject"              \
  "   JOIN entry_film ON entry_film.film = credit.film WHERE hit.kind = 'person'"             \
  " UNION ALL"                                                                                \
  " SELECT entry.id FROM hit JOIN appraisal_tag ON appraisal_tag.tag = hit.subject"           \
  "   JOIN entry ON entry.appraisal = appraisal_tag.appraisal WHERE hit.kind = 'tag'"         \
  " UNION ALL"                                                                                \
  " SELECT entry.id FROM hit JOIN entry ON entry.appraisal = hit.subject"                     \
  "  WHERE hit.kind = 'title'"

#define PROSE_ENTRIES "SELECT rowid AS id FROM prose WHERE prose MATCH :match"

static void
order_free (Order *self)
{
  g_free (self->ids);
  g_free (self->months);
  g_free (self->positions);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, order_free)

static gboolean
read_places (RepriseStatement  *statement,
             GArray            *ids,
             GArray            *months,
             GError           **error)
{
  RepriseStep step;

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const gint64 id = reprise_statement_get_int64 (statement, 0);

      /* Only damage makes such ids, and they would be places in memory. */
      if (id < 1 || id > MAX_ID)
        {
          reprise_database_set_corrupt (error);
          return FALSE;
        }
      g_array_append_val (ids, id);
      if (months != NULL)
        {
          const int month = (int) reprise_statement_get_int64 (statement, 1);

          g_array_append_val (months, month);
        }
    }

  return step == REPRISE_STEP_DONE;
}

static void
set_positions (Order *self)
{
  for (guint i = 0; i < self->n_ids; i++)
    self->max_id = MAX (self->max_id, self->ids[i]);

  self->positions = g_new (guint32, self->max_id + 1);
  memset (self->positions, 0xff, sizeof (guint32) * (gsize) (self->max_id + 1));
  for (guint i = 0; i < self->n_ids; i++)
    self->positions[self->ids[i]] = i;
}

static Order *
order_read (RepriseDatabase  *database,
            const char       *sql,
            gboolean          has_months,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) months = has_months ? g_array_new (FALSE, FALSE, sizeof (int)) : NULL;
  Order *self = NULL;

  if (statement == NULL || !read_places (statement, ids, months, error))
    return NULL;

  self = g_new0 (Order, 1);
  self->n_ids = ids->len;
  self->ids = (gint64 *) (void *) g_array_free (g_steal_pointer (&ids), FALSE);
  if (has_months)
    self->months = (int *) (void *) g_array_free (g_steal_pointer (&months), FALSE);
  set_positions (self);
  return self;
}

/* The diary's own order is read once and again when it has changed. */
static const Order *
order_of_diary (RepriseDatabase  *database,
                GError          **error)
{
  Order *known = reprise_database_get_data (database, ORDER_KEY);
  gint64 serial = 0;

  if (!reprise_database_read_int64 (database, "SELECT serial FROM diary", &serial, error))
    return NULL;
  if (known != NULL && known->serial == serial)
    return known;

  known = order_read (database, orders[REPRISE_QUERY_SORT_DIARY], TRUE, error);
  if (known == NULL)
    return NULL;

  known->serial = serial;
  reprise_database_set_data (database, ORDER_KEY, known, (GDestroyNotify) order_free);
  return known;
}

/* What is known already takes no time, and a beginning is not worth remembering. */
static const Order *
beginning_of_diary (RepriseDatabase  *database,
                    Order           **owned,
                    GError          **error)
{
  g_autofree char *sql = NULL;

  if (reprise_database_get_data (database, ORDER_KEY) != NULL)
    return order_of_diary (database, error);

  sql = g_strdup_printf ("%s LIMIT %d", orders[REPRISE_QUERY_SORT_DIARY],
                         REPRISE_SEARCH_BEGINNING_MOST);
  *owned = order_read (database, sql, TRUE, error);
  return *owned;
}

static gboolean
is_whole_diary (const RepriseQuery    *query,
                const RepriseQuerySql *sql)
{
  return !query->in_bin && query->sort == REPRISE_QUERY_SORT_DIARY && sql->match == NULL &&
         sql->where == NULL;
}

static const Order *
order_for (RepriseDatabase     *database,
           const RepriseQuery  *query,
           Order              **owned,
           GError             **error)
{
  if (!query->in_bin && query->sort == REPRISE_QUERY_SORT_DIARY)
    return order_of_diary (database, error);

  *owned = order_read (database, query->in_bin ? order_of_bin : orders[query->sort], FALSE,
                       error);
  return *owned;
}

static gboolean
set_bits (RepriseDatabase        *database,
          const RepriseQuerySql  *sql,
          const char             *entries,
          const Order            *order,
          guint64                *bits,
          GError                **error)
{
  g_autofree char *text =
    sql->where == NULL
      ? g_strdup (entries)
      : entries == NULL
          ? g_strconcat ("SELECT id FROM entry WHERE ", sql->where, NULL)
          : g_strconcat ("SELECT id FROM (", entries, ") WHERE id IN (SELECT id FROM entry WHERE ",
                         sql->where, ")", NULL);
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, text);
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  reprise_query_sql_bind (sql, statement);
  if (entries != NULL)
    reprise_statement_bind_text (statement, ":match", sql->match);

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const gint64 id = reprise_statement_get_int64 (statement, 0);

      if (id > 0 && id <= order->max_id && order->positions[id] != NOWHERE)
        bits[order->positions[id] / 64] |= G_GUINT64_CONSTANT (1) << order->positions[id] % 64;
    }

  return step == REPRISE_STEP_DONE;
}

/* A single letter asks the names alone: it would find nearly every text. */
static gboolean
is_single_letter (const RepriseQuery *query)
{
  const RepriseQueryGroup *group = NULL;
  const RepriseQueryTerm *term = NULL;

  if (query->groups->len != 1)
    return FALSE;

  group = g_ptr_array_index (query->groups, 0);
  term = g_ptr_array_index (group->terms, 0);
  return group->terms->len == 1 && term->field == REPRISE_QUERY_FIELD_ANYWHERE &&
         g_utf8_strlen (term->text, -1) == 1;
}

/* Of 64 bits each, so that an answer of few entries is read without looking at all positions. */
static guint
count_chunks (const Order *order)
{
  return order->n_ids / 64 + 1;
}

static guint
append_where (RepriseHits   *hits,
              const Order   *order,
              const guint64 *bits)
{
  for (guint i = 0; i < count_chunks (order); i++)
    for (guint64 rest = bits[i]; rest != 0; rest &= rest - 1)
      hits->ids[hits->n_ids++] = order->ids[i * 64 + (guint) __builtin_ctzll (rest)];

  return hits->n_ids;
}

static gboolean
find_words (RepriseDatabase        *database,
            const RepriseQuery     *query,
            const RepriseQuerySql  *sql,
            RepriseSearchFlags      flags,
            const Order            *order,
            RepriseHits            *hits,
            GError                **error)
{
  g_autofree guint64 *names = g_new0 (guint64, count_chunks (order));
  g_autofree guint64 *texts = g_new0 (guint64, count_chunks (order));

  if (!set_bits (database, sql, NAME_ENTRIES, order, names, error))
    return FALSE;
  if (!is_single_letter (query) &&
      !set_bits (database, sql, PROSE_ENTRIES, order, texts, error))
    return FALSE;

  if (flags & REPRISE_SEARCH_NAMES_FIRST)
    hits->n_names = append_where (hits, order, names);

  for (guint i = 0; i < count_chunks (order); i++)
    texts[i] = hits->n_names > 0 ? texts[i] & ~names[i] : texts[i] | names[i];
  append_where (hits, order, texts);
  return TRUE;
}

static gboolean
find_filtered (RepriseDatabase        *database,
               const RepriseQuerySql  *sql,
               const Order            *order,
               RepriseHits            *hits,
               GError                **error)
{
  g_autofree guint64 *bits = g_new0 (guint64, count_chunks (order));

  if (sql->where == NULL)
    {
      for (guint i = 0; i < order->n_ids; i++)
        hits->ids[hits->n_ids++] = order->ids[i];
      if (order->months != NULL)
        hits->months = g_memdup2 (order->months, sizeof (int) * order->n_ids);
      return TRUE;
    }

  if (!set_bits (database, sql, NULL, order, bits, error))
    return FALSE;

  append_where (hits, order, bits);
  return TRUE;
}

/**
 * reprise_search:
 * @database: a connection
 * @query: a parsed query; an empty one finds all
 * @flags: how to answer
 * @error: return location for a #RepriseStoreError, or %G_IO_ERROR_CANCELLED where the connection
 *   was interrupted
 *
 * Answers a question: which entries of the diary, or of the bin, and in which order.
 *
 * Where the whole diary is asked for in its own order, the answer has the month of each entry
 * beside its id: year × 12 + month − 1; the year, negative, where no month is known; 0 where
 * nothing is.
 *
 * Returns: (transfer full) (nullable): the answer
 */
RepriseHits *
reprise_search (RepriseDatabase     *database,
                const RepriseQuery  *query,
                RepriseSearchFlags   flags,
                GError             **error)
{
  g_autoptr (RepriseQuerySql) sql = NULL;
  g_autoptr (RepriseHits) hits = NULL;
  g_autoptr (Order) owned = NULL;
  const Order *order = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  sql = reprise_query_sql_new (query, (flags & REPRISE_SEARCH_TYPING) != 0);
  if ((flags & REPRISE_SEARCH_BEGINNING) != 0 && is_whole_diary (query, sql))
    order = beginning_of_diary (database, &owned, error);
  else
    order = order_for (database, query, &owned, error);
  if (order == NULL)
    return NULL;

  hits = g_new0 (RepriseHits, 1);
  hits->ids = g_new (gint64, order->n_ids + 1);

  if (sql->match != NULL
        ? !find_words (database, query, sql, flags, order, hits, error)
        : !find_filtered (database, sql, order, hits, error))
    return NULL;

  return g_steal_pointer (&hits);
}

/**
 * reprise_hits_free:
 * @self: (transfer full): an answer
 */
void
reprise_hits_free (RepriseHits *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->ids);
  g_free (self->months);
  g_free (self);
}

/**
 * reprise_search_mark:
 * @database: a connection
 * @query: the query that found @entry
 * @flags: how it was answered
 * @entry: an entry that was found, told where
 * @error: return location for a #RepriseStoreError
 *
 * Gives an entry its snippet: the piece of its text, or of its names, that the words are in.
 *
 * Returns: whether that went well
 */
gboolean
reprise_search_mark (RepriseDatabase     *database,
                     const RepriseQuery  *query,
                     RepriseSearchFlags   flags,
                     RepriseEntry        *entry,
                     GError             **error)
{
  g_autoptr (RepriseQuerySql) sql =
    reprise_query_sql_new (query, (flags & REPRISE_SEARCH_TYPING) != 0);
  const gint64 id = reprise_entry_get_id (entry);
  g_autofree char *snippet = NULL;

  if (sql->match == NULL)
    return TRUE;

  snippet = reprise_snippet_read (database, id, sql->match,
                                  reprise_entry_get_where (entry) == REPRISE_ENTRY_WHERE_NAME,
                                  error);
  if (snippet == NULL)
    return FALSE;

  g_strdelimit (snippet, "\n\r", ' ');
  reprise_entry_set_snippet (entry, *snippet != '\0' ? snippet : reprise_entry_get_title (entry));
  return TRUE;
}
