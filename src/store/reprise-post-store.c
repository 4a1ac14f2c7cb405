#include "store/reprise-post-store.h"

#include "store/reprise-post-prose.h"
#include "store/reprise-post-query.h"
#include "store/reprise-statement.h"
#include "store/reprise-store-error.h"

#include <glib/gi18n-lib.h>

static const char * const row_fields[] = {
  "title", "author", "link", "opening", "film-title", "film-year", "feed", "feed-label", "read",
  "starred", "images", NULL,
};
static const char * const text_fields[] = {
  "title", "author", "link", "opening", "film-title", "film-year", "feed", "feed-label", "read",
  "starred", "images", "body", "media-type", "base", NULL,
};

#define ROW_COLUMNS                                                                              \
  "post.id, post.uuid, sorted_at, published_at IS NOT NULL, post.title, author, link, opening,"  \
  " film_title, film_year, feed.uuid, coalesce(feed.name, feed.title, shown_address(feed.address)),"\
  " read_at IS NOT NULL, starred_at IS NOT NULL, images_at IS NOT NULL"

/* Where those of a question stand: each of its conditions alone, so that an index answers it. */
#define OF_ALL                                                                                   \
  " deleted_at IS NULL AND post.feed NOT IN (SELECT id FROM feed WHERE binned_at IS NOT NULL)"
#define OF_FEED                                                                                  \
  " AND post.feed = (SELECT id FROM feed WHERE uuid = :feed)"
#define OF_GROUP                                                                                 \
  " AND post.feed IN (SELECT id FROM feed WHERE outline = :group"                                \
  "                      OR substr(outline, 1, length(:group) + 1) = :group || '/')"

static const char * const choices[] = {
  [REPRISE_POSTS_ALL] = "",
  [REPRISE_POSTS_UNREAD] = " AND read_at IS NULL",
  [REPRISE_POSTS_STARRED] = " AND starred_at IS NOT NULL",
};

/* What is searched for is put in order once it is found: SQLite would rather go through all there
 * is in that order, and look at each whether it is among them. */
static GArray *
ask (RepriseDatabase            *database,
     const ReprisePostQuestion  *question,
     const char                 *more,
     GError                    **error)
{
  g_autoptr (RepriseQuery) query =
    reprise_query_parse (question->words != NULL ? question->words : "");
  g_autoptr (RepriseQuerySql) of = reprise_query_sql_new_for_posts (query, !question->whole);
  g_autofree char *sql =
    g_strconcat ("SELECT post.id FROM post WHERE" OF_ALL, question->feed != NULL ? OF_FEED : "",
                 question->group != NULL ? OF_GROUP : "", choices[question->choice],
                 of->where != NULL ? " AND " : "", of->where != NULL ? of->where : "", more,
                 of->where != NULL ? " ORDER BY +sorted_at DESC" : " ORDER BY sorted_at DESC",
                 ", post.id DESC", NULL);
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return NULL;

  reprise_query_sql_bind (of, statement);
  if (question->feed != NULL)
    reprise_statement_bind_text (statement, ":feed", question->feed);
  if (question->group != NULL)
    reprise_statement_bind_text (statement, ":group", question->group);
  return reprise_statement_collect_int64 (statement, error);
}

/**
 * reprise_post_list:
 * @database: a connection
 * @question: which
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the posts, the newest first
 */
GArray *
reprise_post_list (RepriseDatabase            *database,
                   const ReprisePostQuestion  *question,
                   GError                    **error)
{
  return ask (database, question, "", error);
}

static ReprisePost *
post_from_row (RepriseStatement   *statement,
               const char * const *fields)
{
  ReprisePost *post = reprise_post_new (reprise_statement_get_int64 (statement, 0),
                                        reprise_statement_get_text (statement, 1),
                                        reprise_statement_get_int64 (statement, 2),
                                        reprise_statement_get_int64 (statement, 3) != 0);

  reprise_statement_get_object (statement, 4, post, fields);
  return post;
}

static gpointer
row_from_row (RepriseStatement *statement)
{
  return post_from_row (statement, row_fields);
}

static gpointer
text_from_row (RepriseStatement *statement)
{
  return post_from_row (statement, text_fields);
}

/**
 * reprise_post_load_all:
 * @database: a connection
 * @ids: (element-type gint64): posts
 * @error: return location for a #RepriseStoreError
 *
 * Reads the rows of posts, without what they say.
 *
 * Returns: (transfer full) (nullable) (element-type ReprisePost): those there are, in that order
 */
GPtrArray *
reprise_post_load_all (RepriseDatabase  *database,
                       GArray           *ids,
                       GError          **error)
{
  g_autoptr (GPtrArray) posts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (RepriseStatement) statement =
        reprise_database_prepare (database, error,
                                  "SELECT " ROW_COLUMNS
                                  "  FROM post JOIN feed ON feed.id = post.feed"
                                  " WHERE post.id = :id AND deleted_at IS NULL");
      RepriseStep step;

      if (statement == NULL)
        return NULL;
      reprise_statement_bind_int64 (statement, ":id", g_array_index (ids, gint64, i));
      step = reprise_statement_step (statement, error);
      if (step == REPRISE_STEP_ERROR)
        return NULL;
      if (step == REPRISE_STEP_ROW)
        g_ptr_array_add (posts, row_from_row (statement));
    }

  return g_steal_pointer (&posts);
}

/**
 * reprise_post_load:
 * @database: a connection
 * @uuid: a post
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the post, with what it says
 */
ReprisePost *
reprise_post_load (RepriseDatabase  *database,
                   const char       *uuid,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT " ROW_COLUMNS ", body, media_type, base"
                              "  FROM post JOIN feed ON feed.id = post.feed"
                              "       JOIN post_text ON post_text.post = post.id"
                              " WHERE post.uuid = :uuid AND deleted_at IS NULL");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  return reprise_statement_read_one (statement, text_from_row, error);
}

/**
 * reprise_post_mark:
 * @database: a connection that may write
 * @uuid: a post
 * @mark: a mark
 * @marked: whether it shall have it
 * @error: return location for a #RepriseStoreError
 *
 * Marks a post.
 *
 * Returns: whether that went well
 */
gboolean
reprise_post_mark (RepriseDatabase  *database,
                   const char       *uuid,
                   ReprisePostMark   mark,
                   gboolean          marked,
                   GError          **error)
{
  static const char * const deeds[] = {
    [REPRISE_POST_READ] = "UPDATE post SET read_at = :at WHERE uuid = :uuid",
    [REPRISE_POST_STARRED] = "UPDATE post SET starred_at = :at WHERE uuid = :uuid",
    [REPRISE_POST_IMAGES] = "UPDATE post SET images_at = :at WHERE uuid = :uuid",
  };
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, deeds[mark]);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  if (marked)
    reprise_statement_bind_int64 (statement, ":at", reprise_database_now ());
  return reprise_statement_run (statement, error);
}

/* In one statement: there may be a hundred thousand of them. */
static gboolean
mark_read (RepriseDatabase  *database,
           GArray           *ids,
           gint64            now,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE post SET read_at = :now"
                              " WHERE id IN (SELECT value FROM json_each(:ids))");
  g_autoptr (GString) list = g_string_new ("[");

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));
  g_string_append_c (list, ']');
  reprise_statement_bind_int64 (statement, ":now", now);
  reprise_statement_bind_text (statement, ":ids", list->str);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_post_read_all:
 * @database: a connection that may write
 * @question: which
 * @error: return location for a #RepriseStoreError
 *
 * Marks posts as read, all of them with this instant: by it they are known when that is taken back,
 * and those that were marked again since are not.
 *
 * Returns: (transfer full) (nullable): what takes that back
 */
RepriseUndo *
reprise_post_read_all (RepriseDatabase            *database,
                       const ReprisePostQuestion  *question,
                       GError                    **error)
{
  g_autoptr (GArray) ids = ask (database, question, " AND read_at IS NULL", error);
  g_autoptr (RepriseUndo) undo = reprise_undo_new ();
  const gint64 now = reprise_database_now ();

  if (ids == NULL || !mark_read (database, ids, now, error))
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    reprise_undo_count_thing (undo);
  reprise_undo_note_run (undo, "UPDATE post SET read_at = NULL WHERE read_at = :id", now);
  return g_steal_pointer (&undo);
}

static gboolean
find_post (RepriseDatabase  *database,
           const char       *uuid,
           gint64           *id,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id FROM post WHERE uuid = :uuid AND deleted_at IS NULL");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  if (!reprise_statement_read_int64 (statement, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;

  g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
               _("There is no post “%s” in this journal"), uuid);
  return FALSE;
}

/**
 * reprise_post_delete:
 * @database: a connection that may write
 * @uuid: a post
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Deletes a post. It does not come back with its feed.
 *
 * Returns: (transfer full) (nullable): what takes that back
 */
RepriseUndo *
reprise_post_delete (RepriseDatabase  *database,
                     const char       *uuid,
                     GError          **error)
{
  g_autoptr (RepriseUndo) undo = reprise_undo_new ();
  gint64 id = 0;

  if (!find_post (database, uuid, &id, error) ||
      !reprise_database_run_with_id (database, REPRISE_POST_PROSE_FORGET, id, error) ||
      !reprise_database_run_with_id (database,
                                     "UPDATE post SET deleted_at = unixepoch() * 1000"
                                     " WHERE id = :id", id, error))
    return NULL;

  reprise_undo_count_thing (undo);
  reprise_undo_note_run (undo, REPRISE_POST_PROSE_LEARN, id);
  reprise_undo_note_run (undo, "UPDATE post SET deleted_at = NULL WHERE id = :id", id);
  return g_steal_pointer (&undo);
}
