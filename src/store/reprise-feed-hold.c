/* What servers have said of how long they want to be left alone, for the next session. */

#include "store/reprise-feed-hold.h"

#include "store/reprise-statement.h"

#define SECOND_MS G_GINT64_CONSTANT (1000)

static gboolean
forget_past (RepriseDatabase  *database,
             gint64            now,
             GError          **error)
{
  return reprise_database_run_with_id (database,
                                       "DELETE FROM feed_hold WHERE until <= :id OR held_at > :id",
                                       now, error);
}

/**
 * reprise_feed_hold_save:
 * @database: a connection that may write
 * @host: the name of a server
 * @seconds: for how long it wants to be left alone, from now on
 * @error: return location for a #RepriseStoreError
 *
 * Keeps it, and forgets those that want that no longer.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_feed_hold_save (RepriseDatabase  *database,
                        const char       *host,
                        gint64            seconds,
                        GError          **error)
{
  const gint64 now = reprise_database_now ();
  g_autoptr (RepriseStatement) statement = NULL;

  if (!forget_past (database, now, error))
    return FALSE;

  statement = reprise_database_prepare (database, error,
                                        "INSERT OR REPLACE INTO feed_hold (host, held_at, until)"
                                        " VALUES (:host, :now, :until)");
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":host", host);
  reprise_statement_bind_int64 (statement, ":now", now);
  reprise_statement_bind_int64 (statement, ":until", now + seconds * SECOND_MS);
  return reprise_statement_run (statement, error);
}

static gpointer
hold_from_row (RepriseStatement *statement)
{
  RepriseFeedHold *self = g_new0 (RepriseFeedHold, 1);

  self->host = g_strdup (reprise_statement_get_text (statement, 0));
  self->left = (reprise_statement_get_int64 (statement, 1) + SECOND_MS - 1) / SECOND_MS;
  return self;
}

/**
 * reprise_feed_hold_list:
 * @database: a connection
 * @error: return location for a #RepriseStoreError
 *
 * One that spoke in what is the future by now, because the clock was turned back, is not among them:
 * nobody is left alone for longer than they said.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFeedHold): the servers that still want to
 *   be left alone
 */
GPtrArray *
reprise_feed_hold_list (RepriseDatabase  *database,
                        GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT host, until - :now FROM feed_hold"
                              " WHERE until > :now AND held_at <= :now");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  return reprise_statement_collect (statement, hold_from_row,
                                    (GDestroyNotify) reprise_feed_hold_free, error);
}

/**
 * reprise_feed_hold_free:
 * @self: (transfer full): a server that wants to be left alone
 */
void
reprise_feed_hold_free (RepriseFeedHold *self)
{
  g_free (self->host);
  g_free (self);
}
