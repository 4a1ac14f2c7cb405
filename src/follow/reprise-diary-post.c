/* What a feed says of film and viewing beside its text is kept with the post, as JSON: what is made
 * of it is known only when the feed is the user's own. */

#include "follow/reprise-diary-post.h"

#include "markup/reprise-html.h"
#include "markup/reprise-markdown.h"
#include "store/reprise-post-store.h"
#include "store/reprise-statement.h"

#include <json-glib/json-glib.h>
#include <string.h>

/**
 * reprise_diary_post_free:
 * @self: (nullable): a post
 *
 * Frees a post.
 */
void
reprise_diary_post_free (RepriseDiaryPost *self)
{
  if (self == NULL)
    return;

  g_free (self->uid);
  g_free (self->title);
  g_free (self->link);
  g_free (self->body);
  g_free (self->media_type);
  g_free (self->base);
  g_free (self->digest);
  g_clear_pointer (&self->letterboxd, g_hash_table_unref);
  g_clear_pointer (&self->tmdb, g_hash_table_unref);
  g_strfreev (self->categories);
  g_free (self);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

/* In the order of their names: the same elements are the same text. */
static void
write_elements (JsonBuilder *builder,
                const char  *member,
                GHashTable  *elements)
{
  g_autoptr (GList) names = NULL;

  if (elements == NULL || g_hash_table_size (elements) == 0)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  names = g_list_sort (g_hash_table_get_keys (elements), compare_names);
  for (GList *name = names; name != NULL; name = name->next)
    {
      json_builder_set_member_name (builder, name->data);
      json_builder_add_string_value (builder, g_hash_table_lookup (elements, name->data));
    }
  json_builder_end_object (builder);
}

static void
write_categories (JsonBuilder *builder,
                  GPtrArray   *categories)
{
  if (categories == NULL || categories->len == 0)
    return;

  json_builder_set_member_name (builder, "categories");
  json_builder_begin_array (builder);
  for (guint i = 0; i < categories->len; i++)
    {
      const RepriseFeedCategory *category = categories->pdata[i];
      const char *name = category->label != NULL ? category->label : category->term;

      if (name != NULL && *name != '\0')
        json_builder_add_string_value (builder, name);
    }
  json_builder_end_array (builder);
}

/**
 * reprise_diary_post_dup_film:
 * @entry: an entry of a feed
 *
 * Writes down what an entry says of film and viewing in elements of their own, and what it is filed
 * under: the `film` of a #RepriseNewPost.
 *
 * Returns: (transfer full) (nullable): it, as JSON; %NULL where it says nothing
 */
char *
reprise_diary_post_dup_film (const RepriseFeedEntry *entry)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  json_builder_begin_object (builder);
  write_elements (builder, "letterboxd", entry->letterboxd);
  write_elements (builder, "tmdb", entry->tmdb);
  write_categories (builder, entry->subject.categories);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_object_get_size (json_node_get_object (root)) > 0 ? json_to_string (root, FALSE)
                                                                : NULL;
}

static void
add_element (JsonObject *object,
             const char *name,
             JsonNode   *node,
             gpointer    elements)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_hash_table_insert (elements, g_strdup (name), g_strdup (json_node_get_string (node)));
}

static GHashTable *
read_elements (JsonObject *object,
               const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  GHashTable *elements = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  json_object_foreach_member (json_node_get_object (node), add_element, elements);
  return elements;
}

static GStrv
read_categories (JsonObject *object)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  JsonNode *node = json_object_get_member (object, "categories");
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                 : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *name = json_array_get_element (list, i);

      if (json_node_get_value_type (name) == G_TYPE_STRING)
        g_strv_builder_add (names, json_node_get_string (name));
    }

  return g_strv_builder_end (names);
}

static void
read_film (RepriseDiaryPost *self,
           const char       *json)
{
  g_autoptr (JsonNode) root = json != NULL ? json_from_string (json, NULL) : NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return;

  self->letterboxd = read_elements (json_node_get_object (root), "letterboxd");
  self->tmdb = read_elements (json_node_get_object (root), "tmdb");
  g_strfreev (self->categories);
  self->categories = read_categories (json_node_get_object (root));
}

/**
 * reprise_diary_post_new:
 * @post: a post as its feed has it, with what is derived from it
 *
 * Returns: (transfer full) (not nullable): the post as it is once it is kept
 */
RepriseDiaryPost *
reprise_diary_post_new (const RepriseNewPost *post)
{
  RepriseDiaryPost *self = NULL;

  g_return_val_if_fail (post != NULL, NULL);
  g_return_val_if_fail (post->digest != NULL, NULL);

  self = g_new0 (RepriseDiaryPost, 1);
  self->uid = g_strdup (post->uid);
  self->title = g_strdup (post->title != NULL ? post->title : "");
  self->link = g_strdup (post->link);
  self->published_at = post->published_at;
  self->body = g_strdup (post->body != NULL ? post->body : "");
  self->media_type = g_strdup (post->media_type != NULL ? post->media_type : "text/plain");
  self->base = g_strdup (post->base);
  self->digest = g_strdup (post->digest);
  self->categories = g_new0 (char *, 1);
  read_film (self, post->film);
  return self;
}

static gpointer
post_from_row (RepriseStatement *statement)
{
  RepriseDiaryPost *self = g_new0 (RepriseDiaryPost, 1);

  self->uid = g_strdup (reprise_statement_get_text (statement, 0));
  self->title = g_strdup (reprise_statement_get_text (statement, 1));
  self->link = g_strdup (reprise_statement_get_text (statement, 2));
  self->published_at = reprise_statement_is_null (statement, 3)
                         ? REPRISE_POST_UNDATED : reprise_statement_get_int64 (statement, 3);
  self->body = g_strdup (reprise_statement_get_text (statement, 4));
  self->media_type = g_strdup (reprise_statement_get_text (statement, 5));
  self->base = g_strdup (reprise_statement_get_text (statement, 6));
  self->digest = g_strdup (reprise_statement_get_text (statement, 7));
  self->categories = g_new0 (char *, 1);
  read_film (self, reprise_statement_get_text (statement, 8));
  return self;
}

static char *
write_list (const char * const *texts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/**
 * reprise_diary_post_list:
 * @database: a connection
 * @feed: a feed
 * @uids: (nullable): which of its posts, %NULL-terminated; %NULL: all of them
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseDiaryPost): its posts but for those that
 *   the user deleted, the oldest first
 */
GPtrArray *
reprise_diary_post_list (RepriseDatabase     *database,
                         gint64               feed,
                         const char * const  *uids,
                         GError             **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uid, title, link, published_at, body, media_type, base,"
                              "       digest, film"
                              "  FROM post JOIN post_text ON post_text.post = post.id"
                              " WHERE feed = :feed AND deleted_at IS NULL"
                              "   AND (:uids IS NULL OR uid IN (SELECT value FROM json_each (:uids)))"
                              " ORDER BY sorted_at, post.id DESC");
  g_autofree char *list = uids != NULL ? write_list (uids) : NULL;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":feed", feed);
  reprise_statement_bind_text (statement, ":uids", list);
  return reprise_statement_collect (statement, post_from_row,
                                    (GDestroyNotify) reprise_diary_post_free, error);
}

/**
 * reprise_diary_post_get:
 * @elements: (nullable): element names to texts
 * @name: a name
 *
 * Returns: (nullable): what is said under that name, which is not empty
 */
const char *
reprise_diary_post_get (GHashTable *elements,
                        const char *name)
{
  const char *text = elements != NULL ? g_hash_table_lookup (elements, name) : NULL;

  return text != NULL && *text != '\0' ? text : NULL;
}

/**
 * reprise_diary_post_parse:
 * @self: a post
 *
 * Returns: (transfer full) (element-type RepriseBlock): what it says
 */
GPtrArray *
reprise_diary_post_parse (const RepriseDiaryPost *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_str_equal (self->media_type, "text/plain")
           ? reprise_markdown_parse (self->body, -1)
           : reprise_html_parse (self->body, -1, self->base);
}

/**
 * reprise_diary_post_get_day:
 * @self: a post
 *
 * Returns: the day on which it was published, by this desktop's clock; unknown where it does not say
 */
RepriseDate
reprise_diary_post_get_day (const RepriseDiaryPost *self)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (self != NULL, (RepriseDate) { 0 });

  if (self->published_at == REPRISE_POST_UNDATED)
    return (RepriseDate) { 0 };

  instant = g_date_time_new_from_unix_utc (self->published_at / 1000);
  local = instant != NULL ? g_date_time_to_local (instant) : NULL;
  if (local == NULL)
    return (RepriseDate) { 0 };

  return (RepriseDate) { (guint16) g_date_time_get_year (local),
                         (guint8) g_date_time_get_month (local),
                         (guint8) g_date_time_get_day_of_month (local) };
}

static gboolean
is_web_address (const char *text)
{
  return g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://");
}

/**
 * reprise_diary_post_dup_addresses:
 * @self: a post
 *
 * Returns: (transfer full) (not nullable): where on the web it can be read: its link, and what its
 *   feed knows it by where that is an address
 */
GStrv
reprise_diary_post_dup_addresses (const RepriseDiaryPost *self)
{
  g_autoptr (GStrvBuilder) addresses = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  if (self->link != NULL && is_web_address (self->link))
    g_strv_builder_add (addresses, self->link);
  if (is_web_address (self->uid) && g_strcmp0 (self->uid, self->link) != 0)
    g_strv_builder_add (addresses, self->uid);
  return g_strv_builder_end (addresses);
}
