/* Posts as they come in: what is derived from them, which needs no journal, and how they are
 * kept. */

#include "store/reprise-new-post.h"

#include "markup/reprise-html.h"
#include "store/reprise-post-prose.h"
#include "store/reprise-statement.h"

/* How much of a post its row shows, in characters. */
#define OPENING_MAX 200

/* What is under way in one transaction. */
typedef struct
{
  RepriseDatabase *database;
  gint64           feed;
  gint64           first_added;  /* 0: none yet */
  guint            n_added;
  guint            n_changed;
} Intake;

static void
clear_derived (gpointer data)
{
  RepriseNewPost *self = data;

  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->opening, g_free);
  g_clear_pointer (&self->digest, g_free);
}

static char *
digest_post (const RepriseNewPost *post)
{
  const char * const parts[] = {
    post->title, post->link, post->author, post->body, post->media_type, post->base, post->film,
    post->film_title,
  };
  const gint64 instants[] = { post->published_at, post->updated_at, post->film_year };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_checksum_update (checksum, (const guchar *) parts[i], -1);
      g_checksum_update (checksum, (const guchar *) "", 1);
    }
  g_checksum_update (checksum, (const guchar *) instants, sizeof instants);
  return g_strdup (g_checksum_get_string (checksum));
}

static char *
dup_opening (const char *words)
{
  const char *end = words;

  for (guint i = 0; i < OPENING_MAX && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return g_strndup (words, (gsize) (end - words));
}

static void
derive (RepriseNewPost *post)
{
  if (post->words != NULL)
    return;

  if (post->body == NULL)
    post->words = g_strdup ("");
  else if (g_strcmp0 (post->media_type, "text/plain") == 0)
    post->words = g_strdup (post->body);
  else
    post->words = reprise_html_dup_text (post->body, -1);
  post->opening = dup_opening (post->words);
}

static void
ensure_digest (RepriseNewPost *post)
{
  if (post->digest == NULL)
    post->digest = digest_post (post);
}

static void
bind_post (RepriseStatement     *statement,
           const RepriseNewPost *post)
{
  reprise_statement_bind_text (statement, ":title", post->title != NULL ? post->title : "");
  reprise_statement_bind_text (statement, ":link", post->link);
  reprise_statement_bind_text (statement, ":author", post->author);
  if (post->published_at != REPRISE_POST_UNDATED)
    reprise_statement_bind_int64 (statement, ":published_at", post->published_at);
  if (post->updated_at != REPRISE_POST_UNDATED)
    reprise_statement_bind_int64 (statement, ":updated_at", post->updated_at);
  reprise_statement_bind_text (statement, ":opening", post->opening);
  reprise_statement_bind_text (statement, ":digest", post->digest);
  reprise_statement_bind_text (statement, ":film_title", post->film_title);
  if (post->film_year != 0)
    reprise_statement_bind_int64 (statement, ":film_year", post->film_year);
}

static gboolean
write_text (Intake                *self,
            gint64                 id,
            const RepriseNewPost  *post,
            GError               **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "INSERT OR REPLACE INTO post_text"
                              " (post, body, media_type, base, film, words)"
                              " VALUES (:post, :body, :media_type, :base, :film, :words)");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":post", id);
  reprise_statement_bind_text (statement, ":body", post->body != NULL ? post->body : "");
  reprise_statement_bind_text (statement, ":media_type",
                               post->media_type != NULL ? post->media_type : "text/plain");
  reprise_statement_bind_text (statement, ":base", post->base);
  reprise_statement_bind_text (statement, ":film", post->film);
  reprise_statement_bind_text (statement, ":words", post->words);
  return reprise_statement_run (statement, error);
}

/* Into the index they come together, behind. */
static gboolean
insert_post (Intake                *self,
             const RepriseNewPost  *post,
             GError               **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "INSERT INTO post (uuid, feed, uid, title, link, author,"
                              "  published_at, updated_at, seen_at, sorted_at, opening, digest,"
                              "  film_title, film_year)"
                              " VALUES (:uuid, :feed, :uid, :title, :link, :author,"
                              "  :published_at, :updated_at, :now,"
                              "  min(coalesce(:published_at, :now), :now),"
                              "  :opening, :digest, :film_title, :film_year) RETURNING id");
  g_autofree char *uuid = g_uuid_string_random ();
  gint64 id = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":feed", self->feed);
  reprise_statement_bind_text (statement, ":uid", post->uid);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  bind_post (statement, post);
  if (!reprise_statement_read_int64 (statement, &id, error))
    return FALSE;

  if (self->first_added == 0)
    self->first_added = id;
  return write_text (self, id, post, error);
}

/* What was read stays read, however often its writer puts a comma right. */
static gboolean
update_post (Intake                *self,
             gint64                 id,
             const RepriseNewPost  *post,
             GError               **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "UPDATE post SET title = :title, link = :link, author = :author,"
                              "  published_at = :published_at, updated_at = :updated_at,"
                              "  sorted_at = min(coalesce(:published_at, seen_at), seen_at),"
                              "  opening = :opening, digest = :digest, film_title = :film_title,"
                              "  film_year = :film_year"
                              " WHERE id = :id");

  if (statement == NULL ||
      !reprise_database_run_with_id (self->database, REPRISE_POST_PROSE_FORGET, id, error))
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  bind_post (statement, post);
  return reprise_statement_run (statement, error) && write_text (self, id, post, error) &&
         reprise_database_run_with_id (self->database, REPRISE_POST_PROSE_LEARN, id, error);
}

static gboolean
store_post (Intake          *self,
            RepriseNewPost  *post,
            GError         **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "SELECT id, digest, deleted_at IS NOT NULL FROM post"
                              " WHERE feed = :feed AND uid = :uid");
  gint64 id = 0;
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  ensure_digest (post);
  post->fresh = FALSE;
  reprise_statement_bind_int64 (statement, ":feed", self->feed);
  reprise_statement_bind_text (statement, ":uid", post->uid);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ERROR)
    return FALSE;
  if (step == REPRISE_STEP_DONE)
    {
      self->n_added++;
      post->fresh = TRUE;
      derive (post);
      return insert_post (self, post, error);
    }

  if (reprise_statement_get_int64 (statement, 2) != 0 ||
      g_str_equal (post->digest, reprise_statement_get_text (statement, 1)))
    return TRUE;

  self->n_changed++;
  post->fresh = TRUE;
  id = reprise_statement_get_int64 (statement, 0);
  g_clear_pointer (&statement, reprise_statement_free);
  derive (post);
  return update_post (self, id, post, error);
}

/**
 * reprise_new_posts_new:
 * @reserved: how many there will be, about
 *
 * Returns: (transfer full) (element-type RepriseNewPost): no posts yet
 */
GArray *
reprise_new_posts_new (guint reserved)
{
  GArray *posts = g_array_sized_new (FALSE, TRUE, sizeof (RepriseNewPost), reserved);

  g_array_set_clear_func (posts, clear_derived);
  return posts;
}

/**
 * reprise_new_posts_derive:
 * @posts: (element-type RepriseNewPost): what a feed has
 *
 * Derives from them what is kept beside what they say. It takes longer than to keep them, and needs
 * no journal: on another thread it keeps nobody from saving. What was not derived when they are
 * kept is derived then.
 */
void
reprise_new_posts_derive (GArray *posts)
{
  g_return_if_fail (posts != NULL);

  for (guint i = 0; i < posts->len; i++)
    {
      RepriseNewPost *post = &g_array_index (posts, RepriseNewPost, i);

      ensure_digest (post);
      derive (post);
    }
}

/**
 * reprise_new_posts_store:
 * @posts: (element-type RepriseNewPost): what a feed has now, the newest first
 * @database: a connection that may write, in a transaction
 * @feed: the feed
 * @n_added: (out): how many of them are new
 * @n_changed: (out): how many say something else than before
 * @error: return location for a #RepriseStoreError
 *
 * Keeps the posts of a feed, which has the newest first. Those that it has no more stay; those that
 * the user deleted do not come back.
 *
 * Returns: whether they are kept
 */
gboolean
reprise_new_posts_store (GArray           *posts,
                         RepriseDatabase  *database,
                         gint64            feed,
                         guint            *n_added,
                         guint            *n_changed,
                         GError          **error)
{
  Intake intake = { .database = database, .feed = feed };

  for (guint i = posts->len; i > 0; i--)
    if (!store_post (&intake, &g_array_index (posts, RepriseNewPost, i - 1), error))
      return FALSE;

  *n_added = intake.n_added;
  *n_changed = intake.n_changed;
  return intake.first_added == 0 ||
         reprise_post_prose_learn_from (database, intake.first_added, error);
}
