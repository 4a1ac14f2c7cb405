/* feed add, list, update, posts, remove */

#include "cli/reprise-cli-follow.h"

#include "cli/reprise-cli-json.h"
#include "cli/reprise-cli-post.h"
#include "feed/reprise-feed-discovery.h"
#include "follow/reprise-follower.h"
#include "model/reprise-address.h"
#include "store/reprise-bin.h"
#include "store/reprise-journal-feeds.h"

#include <glib/gi18n.h>

/* Of all posts, as many as a person reads. */
#define POSTS_LIMIT 50

typedef struct
{
  GHashTable *news;  /* UUID to how many posts are new */
  GPtrArray  *only;  /* (nullable): UUIDs */
} Report;

typedef struct
{
  const char          *feed;  /* (nullable): an address, or what names a thing */
  ReprisePostQuestion  posts;
  gint64               limit;
  gint64               offset;
} Question;

/* An address is printed without a name and a password, and may be given so. */
static gboolean
find_address (RepriseDatabase  *database,
              const char       *address,
              gint64           *id,
              GError          **error)
{
  g_autoptr (GPtrArray) feeds = NULL;

  if (!reprise_feed_find_address (database, address, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;

  feeds = reprise_feed_list (database, error);
  for (guint i = 0; feeds != NULL && i < feeds->len && *id == 0; i++)
    {
      g_autofree char *shown =
        reprise_address_dup_shown (reprise_feed_get_address (feeds->pdata[i]));

      if (g_str_equal (shown, address))
        *id = reprise_feed_get_id (feeds->pdata[i]);
    }
  return feeds != NULL;
}

/* By its address, or by its UUID or the beginning of one. */
static RepriseThing *
find_feed (RepriseDatabase  *database,
           const char       *text,
           GError          **error)
{
  g_autoptr (RepriseFeed) feed = NULL;
  gint64 id = 0;

  if (!find_address (database, text, &id, error))
    return NULL;
  if (id == 0)
    return reprise_thing_find_of_kind (database, text, REPRISE_THING_FEED, error);

  feed = reprise_feed_load (database, id, error);
  return feed != NULL ? reprise_thing_find_of_kind (database, reprise_feed_get_uuid (feed),
                                                    REPRISE_THING_FEED, error)
                      : NULL;
}

static gpointer
find_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  return find_feed (database, data, error);
}

static gboolean
add_one (JsonBuilder      *builder,
         RepriseDatabase  *database,
         RepriseFeed      *feed,
         const Report     *report,
         GError          **error)
{
  const char *uuid = reprise_feed_get_uuid (feed);

  json_builder_begin_object (builder);
  if (!reprise_cli_add_feed (builder, database, reprise_feed_get_id (feed), error))
    return FALSE;
  if (report != NULL)
    reprise_cli_add_int (builder, "new",
                         GPOINTER_TO_UINT (g_hash_table_lookup (report->news, uuid)));
  json_builder_end_object (builder);
  return TRUE;
}

static gboolean
is_reported (const Report *report,
             RepriseFeed  *feed)
{
  return report == NULL || report->only == NULL ||
         g_ptr_array_find_with_equal_func (report->only, reprise_feed_get_uuid (feed),
                                           g_str_equal, NULL);
}

static gpointer
report_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  const Report *report = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) feeds = reprise_feed_list (database, error);

  if (feeds == NULL)
    return NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "feeds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < feeds->len; i++)
    if (is_reported (report, feeds->pdata[i]) &&
        !add_one (builder, database, feeds->pdata[i], report, error))
      return NULL;
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static void
updated_cb (RepriseFollower *follower,
            const char      *uuid,
            guint            n_added,
            Report          *report)
{
  g_hash_table_insert (report->news, g_strdup (uuid), GUINT_TO_POINTER (n_added));
}

static gboolean
update_feed (RepriseFollower  *follower,
             const char       *uuid,
             GError          **error)
{
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_follower_update_async (follower, uuid, NULL, reprise_cli_done_cb, &pending);
  result = reprise_cli_wait (&pending);
  return reprise_follower_update_finish (follower, result, error);
}

static gboolean
update_feeds (RepriseFollower  *follower,
              const Report     *report,
              GError          **error)
{
  if (report->only == NULL)
    return update_feed (follower, NULL, error);

  for (guint i = 0; i < report->only->len; i++)
    if (!update_feed (follower, report->only->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* Who runs this from a script wants to know, and what there is has been kept all the same. */
static void
tell_troubles (RepriseCli *cli,
               JsonNode   *output)
{
  JsonArray *feeds = json_object_get_array_member (json_node_get_object (output), "feeds");

  for (guint i = 0; i < json_array_get_length (feeds); i++)
    {
      JsonObject *feed = json_array_get_object_element (feeds, i);
      const char *message = json_object_get_string_member_with_default (feed, "message", NULL);

      if (message == NULL)
        continue;
      g_printerr ("%s: %s\n", json_object_get_string_member (feed, "address"), message);
      cli->unsound = TRUE;
    }
}

/* @only: (nullable): UUIDs */
static JsonNode *
update_and_report (RepriseCli  *cli,
                   GPtrArray   *only,
                   GError     **error)
{
  g_autoptr (GHashTable) news = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (RepriseFollower) follower = reprise_follower_new (cli->journal);
  Report report = { news, only };
  JsonNode *output = NULL;

  g_signal_connect (follower, "updated", G_CALLBACK (updated_cb), &report);
  if (!update_feeds (follower, &report, error))
    return NULL;

  output = reprise_cli_run_job (cli, REPRISE_LANE_ROWS, report_job, &report,
                                (GDestroyNotify) json_node_unref, error);
  if (output != NULL)
    tell_troubles (cli, output);
  return output;
}

static void
name_candidates (GPtrArray   *found,
                 const char  *typed,
                 GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *asked = reprise_address_dup_shown (typed);

  for (guint i = 0; i < found->len; i++)
    {
      const RepriseFeedCandidate *candidate = found->pdata[i];
      g_autofree char *shown = reprise_address_dup_shown (candidate->href);

      g_string_append_printf (names, "\n  %s", shown);
      if (candidate->title != NULL)
        g_string_append_printf (names, "  (%s)", candidate->title);
    }

  /* Translators: an address, followed by a list of addresses, a line each. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _("There are several feeds at “%s”. Add one of these:%s"), asked, names->str);
}

/* Returns: (transfer full) (nullable): the address of the only feed there is */
static char *
discover (RepriseCli  *cli,
          const char  *typed,
          GError     **error)
{
  g_autoptr (RepriseFollower) follower = reprise_follower_new (cli->journal);
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) found = NULL;

  reprise_follower_discover_async (follower, typed, NULL, reprise_cli_done_cb, &pending);
  result = reprise_cli_wait (&pending);
  found = reprise_follower_discover_finish (follower, result, error);
  if (found == NULL)
    return NULL;

  if (found->len == 1)
    return g_strdup (((RepriseFeedCandidate *) found->pdata[0])->href);

  name_candidates (found, typed, error);
  return NULL;
}

static gpointer
add_job (RepriseDatabase  *database,
         gpointer          data,
         GError          **error)
{
  RepriseFeed *feed = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  gint64 id = 0;

  if (!reprise_feed_find_address (database, reprise_feed_get_address (feed), &id, error))
    return NULL;

  if (id != 0)
    {
      g_autofree char *shown = reprise_address_dup_shown (reprise_feed_get_address (feed));

      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                   _("%s is followed already"), shown);
      return NULL;
    }

  return GINT_TO_POINTER (reprise_feed_save (deed, database, feed, NULL, error) &&
                          reprise_deed_settle (deed, error));
}

/* The feed alone, out of a report of one. */
static JsonNode *
take_only (JsonNode *report)
{
  JsonArray *feeds = json_object_get_array_member (json_node_get_object (report), "feeds");

  return json_node_copy (json_array_get_element (feeds, 0));
}

/**
 * reprise_cli_feed_add:
 *
 * `feed add [--name NAME] [--group GROUP] [--mine] URL`: follows a feed; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_feed_add (RepriseCli   *cli,
                      char       ***arguments,
                      GError      **error)
{
  g_autofree char *name = NULL;
  g_autofree char *group = NULL;
  gboolean mine = FALSE;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("What to call it"), N_("NAME") },
    { "group", 0, 0, G_OPTION_ARG_STRING, &group, N_("Where to put it, such as Blogs/Friends"),
      N_("GROUP") },
    { "mine", 0, 0, G_OPTION_ARG_NONE, &mine, N_("It is my own diary"), NULL },
    { NULL },
  };
  g_autofree char *address = NULL;
  g_autoptr (RepriseFeed) feed = NULL;
  g_autoptr (GPtrArray) only = g_ptr_array_new ();
  g_autoptr (JsonNode) report = NULL;

  if (!reprise_cli_parse (arguments, entries, "URL", 1, 1, error) ||
      !reprise_cli_require_journal (cli, error))
    return NULL;

  address = discover (cli, (*arguments)[1], error);
  if (address == NULL)
    return NULL;

  feed = reprise_feed_new (address);
  reprise_feed_set_name (feed, name);
  reprise_feed_set_group (feed, group);
  reprise_feed_set_mine (feed, mine);
  if (reprise_cli_run_job (cli, REPRISE_LANE_WRITE, add_job, feed, NULL, error) == NULL)
    return NULL;

  g_ptr_array_add (only, (gpointer) reprise_feed_get_uuid (feed));
  report = update_and_report (cli, only, error);
  return report != NULL ? take_only (report) : NULL;
}

/**
 * reprise_cli_feed_list:
 *
 * `feed list`: the feeds that are followed; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_feed_list (RepriseCli   *cli,
                       char       ***arguments,
                       GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };

  if (!reprise_cli_parse (arguments, entries, "", 0, 0, error))
    return NULL;

  return reprise_cli_run_job (cli, REPRISE_LANE_ROWS, report_job, NULL,
                              (GDestroyNotify) json_node_unref, error);
}

/**
 * reprise_cli_feed_update:
 *
 * `feed update [URL…]`: asks for all feeds, or for some; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_feed_update (RepriseCli   *cli,
                         char       ***arguments,
                         GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (GPtrArray) things =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_thing_free);
  g_autoptr (GPtrArray) only = g_ptr_array_new ();

  if (!reprise_cli_parse (arguments, entries, "[URL…]", 0, G_MAXINT, error) ||
      !reprise_cli_require_journal (cli, error))
    return NULL;

  for (char **word = *arguments + 1; *word != NULL; word++)
    {
      RepriseThing *thing =
        reprise_cli_run_job (cli, REPRISE_LANE_ROWS, find_job, *word,
                             (GDestroyNotify) reprise_thing_free, error);

      if (thing == NULL)
        return NULL;
      g_ptr_array_add (things, thing);
      g_ptr_array_add (only, thing->uuid);
    }

  return update_and_report (cli, only->len > 0 ? only : NULL, error);
}

static gpointer
posts_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  Question *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (RepriseThing) feed = NULL;

  if (question->feed != NULL)
    {
      feed = find_feed (database, question->feed, error);
      if (feed == NULL)
        return NULL;
      question->posts.feed = feed->uuid;
    }

  json_builder_begin_object (builder);
  if (!reprise_cli_add_posts (builder, database, &question->posts, question->offset,
                              question->limit, error))
    return NULL;
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static gboolean
check_question (const Question  *question,
                gboolean         unread,
                gboolean         starred,
                GError         **error)
{
  if (question->limit >= 0 && question->offset >= 0 && !(unread && starred))
    return TRUE;

  g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                       unread && starred ? _("One of --unread and --starred")
                                         : _("--limit and --offset are numbers from 0"));
  return FALSE;
}

/**
 * reprise_cli_feed_posts:
 *
 * `feed posts [--unread|--starred] [--limit N] [--offset N] [URL]`: posts, the newest first; see
 * #RepriseCliCommand.
 */
JsonNode *
reprise_cli_feed_posts (RepriseCli   *cli,
                        char       ***arguments,
                        GError      **error)
{
  Question question = { .limit = POSTS_LIMIT, .posts = { .whole = TRUE } };
  gboolean unread = FALSE;
  gboolean starred = FALSE;
  const GOptionEntry entries[] = {
    { "unread", 0, 0, G_OPTION_ARG_NONE, &unread, N_("Those that were not read"), NULL },
    { "starred", 0, 0, G_OPTION_ARG_NONE, &starred, N_("Those with a star"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT64, &question.limit, N_("At most so many; 50, if not given"),
      N_("N") },
    { "offset", 0, 0, G_OPTION_ARG_INT64, &question.offset, N_("Leave out so many"), N_("N") },
    { NULL },
  };

  if (!reprise_cli_parse (arguments, entries, "[URL]", 0, 1, error) ||
      !check_question (&question, unread, starred, error))
    return NULL;

  question.feed = (*arguments)[1];
  question.posts.choice = unread    ? REPRISE_POSTS_UNREAD
                          : starred ? REPRISE_POSTS_STARRED
                                    : REPRISE_POSTS_ALL;
  return reprise_cli_run_job (cli, REPRISE_LANE_ROWS, posts_job, &question,
                              (GDestroyNotify) json_node_unref, error);
}

static gpointer
remove_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  g_autoptr (RepriseThing) thing = find_feed (database, data, error);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (JsonBuilder) builder = NULL;

  if (thing == NULL || !reprise_bin_put (deed, database, thing, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "uuid", thing->uuid);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * reprise_cli_feed_remove:
 *
 * `feed remove URL`: puts a feed into the bin, from where `restore` takes it; see
 * #RepriseCliCommand.
 */
JsonNode *
reprise_cli_feed_remove (RepriseCli   *cli,
                         char       ***arguments,
                         GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };

  if (!reprise_cli_parse (arguments, entries, "URL", 1, 1, error))
    return NULL;

  return reprise_cli_run_job (cli, REPRISE_LANE_WRITE, remove_job, (*arguments)[1],
                              (GDestroyNotify) json_node_unref, error);
}
