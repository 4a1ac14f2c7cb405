/* list, search, show, conflicts */

#include "cli/reprise-cli-json.h"
#include "cli/reprise-cli-thing.h"
#include "cli/reprise-cli-post.h"
#include "cli/reprise-cli.h"
#include "model/reprise-judgement.h"
#include "store/reprise-conflict.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-listing.h"

#include <glib/gi18n.h>

/* Of what was found, as many as a person reads. */
#define SEARCH_LIMIT 50

typedef struct
{
  RepriseQuery       *query;
  RepriseSearchFlags  flags;
  RepriseListing      of;
  gint64              limit;
  gint64              offset;
  const char         *text;
} Question;

/* In a terminal and in JSON a hit is strong, as Markdown writes it. */
static void
add_snippet (JsonBuilder  *builder,
             RepriseEntry *entry)
{
  const char *snippet = reprise_entry_get_snippet (entry);
  g_autoptr (GString) text = g_string_new (snippet);

  reprise_cli_add_text (builder, "where",
                        reprise_entry_get_where (entry) == REPRISE_ENTRY_WHERE_NAME ? "name"
                                                                                   : "text");
  g_string_replace (text, REPRISE_HIT_BEGIN, "**", 0);
  g_string_replace (text, REPRISE_HIT_END, "**", 0);
  reprise_cli_add_text (builder, "snippet", snippet != NULL ? text->str : NULL);
}

static gboolean
add_entry (JsonBuilder        *builder,
           RepriseDatabase    *database,
           const Question     *question,
           gint64              id,
           gboolean            by_name,
           GError            **error)
{
  g_autoptr (RepriseEntry) entry = reprise_entry_load (database, id, error);

  if (entry == NULL)
    return FALSE;

  reprise_cli_add_item (builder, entry);
  if ((question->flags & REPRISE_SEARCH_NAMES_FIRST) == 0)
    return TRUE;

  reprise_entry_set_where (entry, by_name ? REPRISE_ENTRY_WHERE_NAME : REPRISE_ENTRY_WHERE_TEXT);
  if (!reprise_search_mark (database, question->query, question->flags, entry, error))
    return FALSE;

  add_snippet (builder, entry);
  return TRUE;
}

static gboolean
add_one (JsonBuilder        *builder,
         RepriseDatabase    *database,
         const Question     *question,
         gint64              id,
         gboolean            by_name,
         GError            **error)
{
  switch (question->of)
    {
    case REPRISE_LIST_ENTRIES:
    case REPRISE_LIST_APPRAISALS:
      return add_entry (builder, database, question, id, by_name, error);
    case REPRISE_LIST_VIEWINGS:
      return reprise_cli_add_viewing (builder, database, id, error);
    case REPRISE_LIST_FILMS:
      return reprise_cli_add_film_item (builder, database, id, error);
    }

  g_assert_not_reached ();
}

static gboolean
add_items (JsonBuilder        *builder,
           RepriseDatabase    *database,
           const Question     *question,
           GArray             *ids,
           guint               n_names,
           GError            **error)
{
  const gint64 begin = MIN (question->offset, ids->len);
  const gint64 end = begin + MIN (question->limit, ids->len - begin);

  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (gint64 i = begin; i < end; i++)
    {
      json_builder_begin_object (builder);
      if (!add_one (builder, database, question, g_array_index (ids, gint64, i), i < n_names,
                    error))
        return FALSE;
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
add_found_posts (JsonBuilder      *builder,
                 RepriseDatabase  *database,
                 const Question   *question,
                 GError          **error)
{
  const ReprisePostQuestion of_posts = { .words = question->text, .whole = TRUE };

  return reprise_cli_add_posts (builder, database, &of_posts, question->offset, question->limit,
                                error);
}

static gboolean
add_found_entries (JsonBuilder      *builder,
                   RepriseDatabase  *database,
                   const Question   *question,
                   GError          **error)
{
  g_autoptr (RepriseHits) hits =
    reprise_search (database, question->query, question->flags, error);
  g_autoptr (GArray) ids =
    hits != NULL ? reprise_list (database, question->query, hits, question->of, error) : NULL;

  if (ids == NULL)
    return FALSE;

  reprise_cli_add_int (builder, "total", ids->len);
  return add_items (builder, database, question, ids, hits->n_names, error);
}

static gpointer
question_job (RepriseDatabase  *database,
              gpointer          data,
              GError          **error)
{
  const Question *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const gint64 begun = g_get_monotonic_time ();

  json_builder_begin_object (builder);
  if (question->query->in_feeds ? !add_found_posts (builder, database, question, error)
                                : !add_found_entries (builder, database, question, error))
    return NULL;

  if (question->flags & REPRISE_SEARCH_NAMES_FIRST)
    {
      json_builder_set_member_name (builder, "milliseconds");
      json_builder_add_double_value (builder,
                                     (double) (g_get_monotonic_time () - begun) / 1000);
    }
  reprise_cli_add_texts (builder, "misunderstood",
                         (const char * const *) question->query->misunderstood);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static JsonNode *
ask (RepriseCli  *cli,
     Question    *question,
     const char  *text,
     GError     **error)
{
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);

  for (gsize i = 0; query->misunderstood[i] != NULL; i++)
    g_printerr (_("Not understood, and searched for as words: %s\n"), query->misunderstood[i]);

  question->query = query;
  question->text = text;
  return reprise_cli_run_job (cli, REPRISE_LANE_SEARCH, question_job, question,
                              (GDestroyNotify) json_node_unref, error);
}

/* A query may begin with a hyphen, as no option of these commands does with but one. */
static char *
take_query (char **arguments)
{
  char *query = NULL;
  gsize to = 0;

  for (gsize from = 0; arguments[from] != NULL; from++)
    {
      const char *word = arguments[from];

      if (query == NULL && from > 0 && word[0] == '-' && word[1] != '-' && word[1] != '\0' &&
          !g_str_equal (word, "-h"))
        query = arguments[from];
      else
        arguments[to++] = arguments[from];
    }

  arguments[to] = NULL;
  return query;
}

/* Reads the arguments of a command that takes a query: *@query is the query, or what was left. */
static gboolean
parse_with_query (char               ***arguments,
                  const GOptionEntry   *entries,
                  gboolean              needed,
                  char                **query,
                  GError              **error)
{
  *query = take_query (*arguments);
  if (!reprise_cli_parse (arguments, entries, needed ? "QUERY" : "[QUERY]",
                          needed && *query == NULL ? 1 : 0, *query == NULL ? 1 : 0, error))
    return FALSE;

  if (*query == NULL)
    *query = g_strdup ((*arguments)[1] != NULL ? (*arguments)[1] : "");
  return TRUE;
}

static gboolean
check_range (const Question  *question,
             GError         **error)
{
  if (question->limit >= 0 && question->offset >= 0)
    return TRUE;

  g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                       _("--limit and --offset are numbers from 0"));
  return FALSE;
}

static gpointer
show_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  g_autoptr (RepriseThing) thing = reprise_thing_find (database, data, error);

  return thing != NULL ? reprise_cli_show_thing (database, thing->kind, thing->id, error) : NULL;
}

/* A judgement is kept in tenths and shown out of ten. */
static void
add_copy_value (JsonBuilder           *builder,
                const RepriseConflict *conflict)
{
  g_autofree char *judgement = NULL;
  guint64 tenths = 0;

  if (conflict->value != NULL && g_str_equal (conflict->field, "judgement") &&
      g_ascii_string_to_unsigned (conflict->value, 10, 0, REPRISE_JUDGEMENT_MAX, &tenths, NULL))
    judgement = reprise_judgement_to_text ((int) tenths);
  reprise_cli_add_text (builder, "value", judgement != NULL ? judgement : conflict->value);
}

/* The copies come newest first; those of one field stand together. */
static void
add_copies (JsonBuilder *builder,
            GPtrArray   *conflicts,
            GHashTable  *done,
            const char  *aggregate,
            const char  *field)
{
  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "uuid", aggregate);
  reprise_cli_add_text (builder, "field", field);
  json_builder_set_member_name (builder, "copies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const RepriseConflict *conflict = conflicts->pdata[i];

      if (!g_str_equal (conflict->aggregate, aggregate) || !g_str_equal (conflict->field, field))
        continue;
      g_hash_table_add (done, (gpointer) conflict);
      json_builder_begin_object (builder);
      add_copy_value (builder, conflict);
      reprise_cli_add_instant (builder, "made", conflict->made_at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static gpointer
conflicts_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  g_autoptr (RepriseThing) thing = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;

  if (data != NULL && (thing = reprise_thing_find (database, data, error)) == NULL)
    return NULL;

  conflicts = reprise_conflict_list (database, thing != NULL ? thing->uuid : NULL, error);
  if (conflicts == NULL)
    return NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const RepriseConflict *conflict = conflicts->pdata[i];

      if (!g_hash_table_contains (done, conflict))
        add_copies (builder, conflicts, done, conflict->aggregate, conflict->field);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * reprise_cli_list:
 *
 * `list [QUERY]`: the diary, newest first; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_list (RepriseCli   *cli,
                  char       ***arguments,
                  GError      **error)
{
  Question question = { .limit = G_MAXINT64 };
  gboolean films = FALSE;
  gboolean viewings = FALSE;
  gboolean appraisals = FALSE;
  g_autofree char *query = NULL;
  const GOptionEntry entries[] = {
    { "films", 0, 0, G_OPTION_ARG_NONE, &films, N_("Films alone"), NULL },
    { "viewings", 0, 0, G_OPTION_ARG_NONE, &viewings, N_("Viewings alone"), NULL },
    { "appraisals", 0, 0, G_OPTION_ARG_NONE, &appraisals, N_("Appraisals alone"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT64, &question.limit, N_("At most so many"), N_("N") },
    { "offset", 0, 0, G_OPTION_ARG_INT64, &question.offset, N_("Leave out so many"), N_("N") },
    { NULL },
  };

  if (!parse_with_query (arguments, entries, FALSE, &query, error) ||
      !check_range (&question, error))
    return NULL;

  if (films + viewings + appraisals > 1)
    {
      g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                           _("One of --films, --viewings and --appraisals"));
      return NULL;
    }

  question.of = films        ? REPRISE_LIST_FILMS
                : viewings   ? REPRISE_LIST_VIEWINGS
                : appraisals ? REPRISE_LIST_APPRAISALS
                             : REPRISE_LIST_ENTRIES;
  return ask (cli, &question, query, error);
}

/**
 * reprise_cli_search:
 *
 * `search QUERY`: names first, then text; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_search (RepriseCli   *cli,
                    char       ***arguments,
                    GError      **error)
{
  Question question = { .limit = SEARCH_LIMIT, .flags = REPRISE_SEARCH_NAMES_FIRST };
  g_autofree char *query = NULL;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT64, &question.limit, N_("At most so many; 50, if not given"),
      N_("N") },
    { NULL },
  };

  if (!parse_with_query (arguments, entries, TRUE, &query, error) ||
      !check_range (&question, error))
    return NULL;

  return ask (cli, &question, query, error);
}

/**
 * reprise_cli_show:
 *
 * `show ID`: all there is of something; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_show (RepriseCli   *cli,
                  char       ***arguments,
                  GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };

  if (!reprise_cli_parse (arguments, entries, "ID", 1, 1, error))
    return NULL;

  return reprise_cli_run_job (cli, REPRISE_LANE_ROWS, show_job, (*arguments)[1],
                              (GDestroyNotify) json_node_unref, error);
}

/**
 * reprise_cli_conflicts:
 *
 * `conflicts [ID]`: the copies kept; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_conflicts (RepriseCli   *cli,
                       char       ***arguments,
                       GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };

  if (!reprise_cli_parse (arguments, entries, "[ID]", 0, 1, error))
    return NULL;

  return reprise_cli_run_job (cli, REPRISE_LANE_ROWS, conflicts_job, (*arguments)[1],
                              (GDestroyNotify) json_node_unref, error);
}
