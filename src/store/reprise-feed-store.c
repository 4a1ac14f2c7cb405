#include "store/reprise-feed-store.h"

#include "store/reprise-bin.h"
#include "store/reprise-merge.h"
#include "store/reprise-statement.h"

/* What the user says of a feed, and what it says of itself. */
static const char * const user_fields[] = {
  "address", "name", "group", "mine", "images", "interval", NULL,
};
static const char * const all_fields[] = {
  "address", "name", "group", "mine", "images", "interval", "title", "site", NULL,
};

#define USER_COLUMNS    "address, name, outline, mine, images, every"
#define USER_PARAMETERS ":address, :name, :group, :mine, :images, nullif(:interval, 0)"
#define FEED_COLUMNS    USER_COLUMNS ", title, site"
#define FEED_PARAMETERS USER_PARAMETERS ", :title, :site"

#define FEED_ROW                                                                               \
  "SELECT feed.id, feed.uuid, " FEED_COLUMNS ","                                               \
  "       coalesce(answered_at, 0), trouble, coalesce(status, 0),"                              \
  "       (SELECT count(*) FROM post WHERE post.feed = feed.id AND deleted_at IS NULL),"        \
  "       (SELECT count(*) FROM post"                                                           \
  "         WHERE post.feed = feed.id AND read_at IS NULL AND deleted_at IS NULL)"               \
  "  FROM feed "

/* As they are kept: another order of the enumeration would not change what a row says. */
static const char * const troubles[] = {
  [REPRISE_FEED_TROUBLE_NONE] = NULL,
  [REPRISE_FEED_TROUBLE_OFFLINE] = "offline",
  [REPRISE_FEED_TROUBLE_UNREACHABLE] = "unreachable",
  [REPRISE_FEED_TROUBLE_REFUSED] = "refused",
  [REPRISE_FEED_TROUBLE_NO_FEED] = "no-feed",
  [REPRISE_FEED_TROUBLE_TOO_LARGE] = "too-large",
  [REPRISE_FEED_TROUBLE_GONE] = "gone",
};

static RepriseFeedTrouble
read_trouble (const char *text)
{
  for (guint i = 1; text != NULL && i < G_N_ELEMENTS (troubles); i++)
    if (g_str_equal (text, troubles[i]))
      return (RepriseFeedTrouble) i;

  return REPRISE_FEED_TROUBLE_NONE;
}

static gpointer
feed_from_row (RepriseStatement *statement)
{
  RepriseFeed *feed = reprise_feed_new ("");

  reprise_feed_set_identity (feed, reprise_statement_get_int64 (statement, 0),
                             reprise_statement_get_text (statement, 1));
  reprise_statement_get_object (statement, 2, feed, all_fields);
  reprise_feed_set_state (feed, reprise_statement_get_int64 (statement, 10),
                          read_trouble (reprise_statement_get_text (statement, 11)),
                          (guint) reprise_statement_get_int64 (statement, 12));
  reprise_feed_set_counts (feed, (guint) reprise_statement_get_int64 (statement, 13),
                           (guint) reprise_statement_get_int64 (statement, 14));
  return feed;
}

static gpointer
due_from_row (RepriseStatement *statement)
{
  RepriseFeedDue *due = g_new0 (RepriseFeedDue, 1);

  due->uuid = g_strdup (reprise_statement_get_text (statement, 0));
  due->due_at = reprise_statement_get_int64 (statement, 1);
  due->asked_at = reprise_statement_get_int64 (statement, 2);
  due->offline =
    read_trouble (reprise_statement_get_text (statement, 3)) == REPRISE_FEED_TROUBLE_OFFLINE;
  return due;
}

/* Feeds without a group first, then group by group, by name as people sort. */
static int
compare_feeds (gconstpointer a,
               gconstpointer b)
{
  RepriseFeed *first = *(RepriseFeed * const *) a;
  RepriseFeed *second = *(RepriseFeed * const *) b;
  const char *first_group = reprise_feed_get_group (first);
  const char *second_group = reprise_feed_get_group (second);
  const int groups = g_utf8_collate (first_group != NULL ? first_group : "",
                                     second_group != NULL ? second_group : "");

  return groups != 0 ? groups
                     : g_utf8_collate (reprise_feed_get_label (first),
                                       reprise_feed_get_label (second));
}

/**
 * reprise_feed_list:
 * @database: a connection
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFeed): the feeds that are not in the bin,
 *   by group and name
 */
GPtrArray *
reprise_feed_list (RepriseDatabase  *database,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, FEED_ROW "WHERE binned_at IS NULL");
  GPtrArray *feeds = NULL;

  if (statement == NULL)
    return NULL;

  feeds = reprise_statement_collect (statement, feed_from_row, g_object_unref, error);
  if (feeds != NULL)
    g_ptr_array_sort (feeds, compare_feeds);
  return feeds;
}

/**
 * reprise_feed_load:
 * @database: a connection
 * @id: a feed, in the bin or not
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the feed
 */
RepriseFeed *
reprise_feed_load (RepriseDatabase  *database,
                   gint64            id,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, FEED_ROW "WHERE id = :id");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_read_one (statement, feed_from_row, error);
}

/**
 * reprise_feed_find:
 * @database: a connection
 * @uuid: a feed, in the bin or not
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the feed
 */
RepriseFeed *
reprise_feed_find (RepriseDatabase  *database,
                   const char       *uuid,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, FEED_ROW "WHERE uuid = :uuid");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  return reprise_statement_read_one (statement, feed_from_row, error);
}

/**
 * reprise_feed_list_due:
 * @database: a connection
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFeedDue): when each feed that is not in
 *   the bin is to be asked for, the first first
 */
GPtrArray *
reprise_feed_list_due (RepriseDatabase  *database,
                       GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uuid, coalesce(due_at, 0), coalesce(asked_at, 0), trouble"
                              "  FROM feed WHERE binned_at IS NULL ORDER BY 2, id");

  return statement != NULL
           ? reprise_statement_collect (statement, due_from_row,
                                        (GDestroyNotify) reprise_feed_due_free, error)
           : NULL;
}

/**
 * reprise_feed_find_address:
 * @database: a connection
 * @address: an address
 * @id: (out): the feed that is asked for there and is not in the bin; 0 where there is none
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be said
 */
gboolean
reprise_feed_find_address (RepriseDatabase  *database,
                           const char       *address,
                           gint64           *id,
                           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id FROM feed"
                              " WHERE address = :address AND binned_at IS NULL");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":address", address);
  return reprise_statement_read_int64 (statement, id, error);
}

static gboolean
insert_feed (RepriseDatabase  *database,
             RepriseFeed      *feed,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO feed (uuid, created_at, modified_at, " FEED_COLUMNS ")"
                              " VALUES (:uuid, :now, :now, " FEED_PARAMETERS ") RETURNING id");
  g_autofree char *random = g_uuid_string_random ();
  const char *uuid = reprise_feed_get_uuid (feed) != NULL ? reprise_feed_get_uuid (feed) : random;
  gint64 id = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_object (statement, feed, all_fields);
  if (!reprise_statement_read_int64 (statement, &id, error))
    return FALSE;

  reprise_feed_set_identity (feed, id, uuid);
  return TRUE;
}

/* What the server at another address said is not what this one says. */
static gboolean
forget_server (RepriseDatabase  *database,
               gint64            feed,
               GError          **error)
{
  return reprise_database_run_with_id (database,
                                       "UPDATE feed SET etag = NULL, last_modified = NULL,"
                                       " due_at = NULL, fresh_for = NULL, failures = 0,"
                                       " trouble = NULL, status = NULL, moved_to = NULL,"
                                       " moved_at = NULL WHERE id = :id", feed, error);
}

/**
 * reprise_feed_save:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @edited: the feed as it shall be; afterwards as it is. A new one gets its identity
 * @made_from: (nullable): the feed as it was loaded for the edit; %NULL for a new one
 * @error: return location for a #RepriseStoreError
 *
 * Keeps a feed. What was changed elsewhere since @made_from was loaded stays; see
 * reprise_merge_fields(). One that was binned meanwhile comes back.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_feed_save (RepriseDeed      *deed,
                   RepriseDatabase  *database,
                   RepriseFeed      *edited,
                   RepriseFeed      *made_from,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (RepriseFeed) current = NULL;

  g_return_val_if_fail (REPRISE_IS_FEED (edited), FALSE);

  if (made_from == NULL)
    return insert_feed (database, edited, error);

  current = reprise_feed_load (database, reprise_feed_get_id (edited), error);
  if (current == NULL ||
      !reprise_merge_fields (database, reprise_feed_get_uuid (current), made_from, current, edited,
                             user_fields, error) ||
      !reprise_bin_restore (deed, database, REPRISE_THING_FEED, reprise_feed_get_id (edited),
                            error))
    return FALSE;

  statement = reprise_database_prepare (database, error,
                                        "UPDATE feed SET modified_at = :now,"
                                        " (" USER_COLUMNS ") = (" USER_PARAMETERS ")"
                                        " WHERE id = :id");
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_int64 (statement, ":id", reprise_feed_get_id (edited));
  reprise_statement_bind_object (statement, edited, user_fields);
  return reprise_statement_run (statement, error) &&
         (g_str_equal (reprise_feed_get_address (edited), reprise_feed_get_address (current)) ||
          forget_server (database, reprise_feed_get_id (edited), error));
}

/**
 * reprise_feed_introduce:
 * @database: a connection that may write
 * @feed: a feed
 * @title: (nullable): what it calls itself; %NULL where it does not say, and what it said stays
 * @site: (nullable): the page that it is the feed of; likewise
 * @error: return location for a #RepriseStoreError
 *
 * Keeps what a feed says of itself.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_feed_introduce (RepriseDatabase  *database,
                        gint64            feed,
                        const char       *title,
                        const char       *site,
                        GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE feed SET title = coalesce(:title, title),"
                              " site = coalesce(:site, site) WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", feed);
  reprise_statement_bind_text (statement, ":title", title);
  reprise_statement_bind_text (statement, ":site", site);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_feed_move:
 * @database: a connection that may write
 * @feed: a feed
 * @address: where it is from now on
 * @error: return location for a #RepriseStoreError
 *
 * Has a feed asked for elsewhere, which has the same to say there. Where another one is asked for
 * there already, it stays where it is.
 *
 * Returns: whether that went well
 */
gboolean
reprise_feed_move (RepriseDatabase  *database,
                   gint64            feed,
                   const char       *address,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement = NULL;
  gint64 other = 0;

  if (!reprise_feed_find_address (database, address, &other, error))
    return FALSE;
  if (other != 0)
    return TRUE;

  statement = reprise_database_prepare (database, error,
                                        "UPDATE feed SET address = :address, modified_at = :now"
                                        " WHERE id = :id");
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", feed);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_text (statement, ":address", address);
  return reprise_statement_run (statement, error);
}

static gpointer
state_from_row (RepriseStatement *statement)
{
  RepriseFeedState *state = g_new0 (RepriseFeedState, 1);

  state->etag = g_strdup (reprise_statement_get_text (statement, 0));
  state->last_modified = g_strdup (reprise_statement_get_text (statement, 1));
  state->asked_at = reprise_statement_get_int64 (statement, 2);
  state->answered_at = reprise_statement_get_int64 (statement, 3);
  state->due_at = reprise_statement_get_int64 (statement, 4);
  state->fresh_for = reprise_statement_get_int64 (statement, 5);
  state->asks_for = reprise_statement_get_int64 (statement, 6);
  state->failures = (guint) reprise_statement_get_int64 (statement, 7);
  state->trouble = read_trouble (reprise_statement_get_text (statement, 8));
  state->status = (guint) reprise_statement_get_int64 (statement, 9);
  state->moved_to = g_strdup (reprise_statement_get_text (statement, 10));
  state->moved_at = reprise_statement_get_int64 (statement, 11);
  state->uid_version = (guint) reprise_statement_get_int64 (statement, 12);
  return state;
}

/**
 * reprise_feed_state_read:
 * @database: a connection
 * @feed: a feed
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): what this device has heard of its server
 */
RepriseFeedState *
reprise_feed_state_read (RepriseDatabase  *database,
                         gint64            feed,
                         GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT etag, last_modified, coalesce(asked_at, 0),"
                              "       coalesce(answered_at, 0), coalesce(due_at, 0),"
                              "       coalesce(fresh_for, -1), coalesce(asks_for, -1), failures,"
                              "       trouble, coalesce(status, 0), moved_to,"
                              "       coalesce(moved_at, 0), coalesce(uid_version, 0)"
                              "  FROM feed WHERE id = :id");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", feed);
  return reprise_statement_read_one (statement, state_from_row, error);
}

/**
 * reprise_feed_state_write:
 * @database: a connection that may write
 * @feed: a feed
 * @state: what this device has heard of its server by now
 * @error: return location for a #RepriseStoreError
 *
 * Keeps it, in the same transaction as the posts that it speaks of.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_feed_state_write (RepriseDatabase         *database,
                          gint64                   feed,
                          const RepriseFeedState  *state,
                          GError                 **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE feed SET etag = :etag, last_modified = :last_modified,"
                              " asked_at = nullif(:asked_at, 0),"
                              " answered_at = nullif(:answered_at, 0),"
                              " due_at = nullif(:due_at, 0), fresh_for = nullif(:fresh_for, -1),"
                              " asks_for = nullif(:asks_for, -1), failures = :failures,"
                              " trouble = :trouble, status = nullif(:status, 0),"
                              " moved_to = :moved_to, moved_at = nullif(:moved_at, 0),"
                              " uid_version = nullif(:uid_version, 0)"
                              " WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", feed);
  reprise_statement_bind_text (statement, ":etag", state->etag);
  reprise_statement_bind_text (statement, ":last_modified", state->last_modified);
  reprise_statement_bind_int64 (statement, ":asked_at", state->asked_at);
  reprise_statement_bind_int64 (statement, ":answered_at", state->answered_at);
  reprise_statement_bind_int64 (statement, ":due_at", state->due_at);
  reprise_statement_bind_int64 (statement, ":fresh_for", state->fresh_for);
  reprise_statement_bind_int64 (statement, ":asks_for", state->asks_for);
  reprise_statement_bind_int64 (statement, ":failures", state->failures);
  reprise_statement_bind_text (statement, ":trouble", troubles[state->trouble]);
  reprise_statement_bind_int64 (statement, ":status", state->status);
  reprise_statement_bind_text (statement, ":moved_to", state->moved_to);
  reprise_statement_bind_int64 (statement, ":moved_at", state->moved_at);
  reprise_statement_bind_int64 (statement, ":uid_version", state->uid_version);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_feed_trouble_get_name:
 * @trouble: a trouble
 *
 * Returns: (nullable): its name, for files and programs; %NULL where there is none
 */
const char *
reprise_feed_trouble_get_name (RepriseFeedTrouble trouble)
{
  return troubles[trouble];
}

/**
 * reprise_feed_due_free:
 * @self: (nullable): when a feed is due
 *
 * Frees it.
 */
void
reprise_feed_due_free (RepriseFeedDue *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self);
}

/**
 * reprise_feed_state_free:
 * @self: (nullable): what a device has heard
 *
 * Frees it.
 */
void
reprise_feed_state_free (RepriseFeedState *self)
{
  if (self == NULL)
    return;

  g_free (self->etag);
  g_free (self->last_modified);
  g_free (self->moved_to);
  g_free (self);
}
