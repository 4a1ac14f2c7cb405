/* new, edit, watch, delete, restore */

#include "cli/reprise-cli-apply.h"
#include "cli/reprise-cli-json.h"
#include "cli/reprise-cli-thing.h"
#include "cli/reprise-cli-options.h"
#include "cli/reprise-cli-stills.h"
#include "cli/reprise-cli.h"
#include "model/reprise-stills.h"
#include "model/reprise-template.h"
#include "model/reprise-text.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-bin.h"
#include "store/reprise-film-store.h"
#include "store/reprise-masthead-store.h"
#include "store/reprise-number-store.h"
#include "store/reprise-viewing-store.h"

#include <glib/gi18n.h>

typedef struct
{
  RepriseCliOptions *options;
  const char        *id;      /* (nullable): what to edit */
  GPtrArray         *stills;  /* (element-type RepriseStill): what --still brought */
} Request;

static gboolean
fail_usage (GError     **error,
            const char  *message)
{
  g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE, message);
  return FALSE;
}

/* The film that somebody named: the one there is, or a new one; with what was said of it. */
static RepriseFilm *
settle_film (RepriseDeed              *deed,
             RepriseDatabase          *database,
             const RepriseCliOptions  *options,
             RepriseFilm              *named,
             gboolean                  change,
             GError                  **error)
{
  g_autoptr (RepriseFilm) known = NULL;
  g_autoptr (RepriseFilm) film = NULL;
  gint64 id = reprise_film_get_id (named);

  if (id == 0 && !reprise_film_find (database, reprise_film_get_title (named),
                                     reprise_film_get_year (named), &id, error))
    return NULL;

  if (id != 0)
    known = reprise_film_load (database, id, error);
  if (id != 0 && known == NULL)
    return NULL;
  if (known != NULL && !change)
    return g_steal_pointer (&known);

  film = reprise_film_copy (known != NULL ? known : named);
  if (change)
    reprise_cli_apply_to_film (options, film);
  if (!reprise_film_save (deed, database, film, known, error))
    return NULL;

  return g_steal_pointer (&film);
}

static gboolean
is_named_before (GPtrArray *named,
                 guint      n)
{
  g_autofree char *key = reprise_text_key (reprise_film_get_title (named->pdata[n]));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *other = reprise_text_key (reprise_film_get_title (named->pdata[i]));

      if (g_str_equal (key, other) &&
          reprise_film_get_year (named->pdata[i]) == reprise_film_get_year (named->pdata[n]))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
settle_films (RepriseDeed              *deed,
              RepriseDatabase          *database,
              const RepriseCliOptions  *options,
              GPtrArray                *named,
              GError                  **error)
{
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);

  if (named->len == 0 && reprise_cli_speaks_of_film (options))
    {
      fail_usage (error, _("--credit and --fact say something of a film: name it with --film"));
      return NULL;
    }

  for (guint i = 0; i < named->len; i++)
    {
      RepriseFilm *film = NULL;

      if (is_named_before (named, i))
        continue;
      film = settle_film (deed, database, options, named->pdata[i],
                          i == 0 && reprise_cli_speaks_of_film (options), error);
      if (film == NULL)
        return NULL;
      g_ptr_array_add (films, film);
    }

  return g_steal_pointer (&films);
}

static gboolean
apply_to_own_viewing (const RepriseCliOptions  *options,
                      RepriseAppraisal         *appraisal,
                      GError                  **error)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);

  if (!reprise_cli_speaks_of_viewing (options))
    return TRUE;

  if (reprise_appraisal_get_viewing (appraisal) == NULL)
    {
      g_autoptr (RepriseViewing) viewing = NULL;

      if (films->len == 0)
        return fail_usage (error, _("A viewing is of a film: name it with --film"));
      viewing = reprise_viewing_new (films->pdata[0]);
      reprise_appraisal_set_viewing (appraisal, viewing);
    }

  reprise_cli_apply_to_viewing (options, reprise_appraisal_get_viewing (appraisal));
  return TRUE;
}

/* A draft that nobody gave a text begins with the template of its kind, as one does in the window.
 * In a text that is finished a template would be no text. */
static gboolean
begin_text (RepriseDatabase          *database,
            const RepriseCliOptions  *options,
            RepriseAppraisal         *appraisal,
            GError                  **error)
{
  g_autoptr (RepriseMasthead) masthead = NULL;
  g_autofree char *text = NULL;

  if (options->read_body != NULL ||
      reprise_appraisal_get_state (appraisal) != REPRISE_APPRAISAL_STATE_DRAFT)
    return TRUE;

  masthead = reprise_masthead_load (database, error);
  if (masthead == NULL)
    return FALSE;

  text = reprise_template_begin (masthead, appraisal);
  reprise_appraisal_set_body (appraisal, text);
  return TRUE;
}

static void
warn_of_number (RepriseDatabase  *database,
                RepriseAppraisal *appraisal)
{
  const int number = reprise_appraisal_get_number (appraisal);
  gint64 count = 0;

  if (number != 0 && reprise_number_count (database, number, &count, NULL) && count > 1)
    g_printerr (ngettext ("Mind that %d appraisal has the number %d now.\n",
                          "Mind that %d appraisals have the number %d now.\n", (gulong) count),
                (int) count, number);
}

static JsonNode *
save_appraisal (RepriseDeed       *deed,
                RepriseDatabase   *database,
                const Request     *request,
                RepriseAppraisal  *edited,
                RepriseAppraisal  *made_from,
                GError           **error)
{
  const RepriseCliOptions *options = request->options;
  GPtrArray *films = settle_films (deed, database, options,
                                   options->films != NULL ? options->read_films
                                                          : reprise_appraisal_get_films (edited),
                                   error);

  if (films == NULL)
    return NULL;

  reprise_appraisal_take_films (edited, films);
  if (!apply_to_own_viewing (options, edited, error))
    return NULL;

  reprise_cli_apply_to_appraisal (options, edited);
  reprise_appraisal_take_stills (edited,
                                 reprise_stills_join (reprise_appraisal_get_stills (edited),
                                                      request->stills));
  if (made_from == NULL && !begin_text (database, options, edited, error))
    return NULL;
  if (!reprise_appraisal_save (deed, database, edited, made_from, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  if (made_from == NULL ||
      reprise_appraisal_get_number (made_from) != reprise_appraisal_get_number (edited))
    warn_of_number (database, edited);
  return reprise_cli_show_thing (database, REPRISE_THING_APPRAISAL,
                                 reprise_appraisal_get_id (edited), error);
}

static gpointer
new_job (RepriseDatabase  *database,
         gpointer          data,
         GError          **error)
{
  Request *request = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();

  reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  return save_appraisal (deed, database, request, appraisal, NULL, error);
}

static JsonNode *
edit_appraisal (RepriseDeed      *deed,
                RepriseDatabase  *database,
                const Request    *request,
                gint64            id,
                GError          **error)
{
  g_autoptr (RepriseAppraisal) loaded = reprise_appraisal_load (database, id, error);
  g_autoptr (RepriseAppraisal) edited = NULL;

  if (loaded == NULL)
    return NULL;

  edited = reprise_appraisal_copy (loaded);
  return save_appraisal (deed, database, request, edited, loaded, error);
}

static JsonNode *
edit_viewing (RepriseDeed              *deed,
              RepriseDatabase          *database,
              const RepriseCliOptions  *options,
              gint64                    id,
              GError                  **error)
{
  g_autoptr (RepriseViewing) loaded = reprise_viewing_load (database, id, error);
  g_autoptr (RepriseViewing) edited = NULL;
  g_autoptr (RepriseFilm) film = NULL;

  if (loaded == NULL)
    return NULL;
  if (reprise_cli_speaks_of_appraisal (options) || options->films != NULL)
    {
      fail_usage (error,
                  _("Of a viewing can be changed: --watched, --place, --rewatch, --unfinished, "
                    "--judgement, --note, and its film's --credit and --fact"));
      return NULL;
    }

  edited = reprise_viewing_copy (loaded);
  reprise_cli_apply_to_viewing (options, edited);
  if (options->judgement != NULL)
    reprise_viewing_set_judgement (edited, options->read_judgement);

  film = settle_film (deed, database, options, reprise_viewing_get_film (edited),
                      reprise_cli_speaks_of_film (options), error);
  if (film == NULL ||
      !reprise_viewing_save (deed, database, edited, loaded, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return reprise_cli_show_thing (database, REPRISE_THING_VIEWING, id, error);
}

static JsonNode *
edit_film (RepriseDeed              *deed,
           RepriseDatabase          *database,
           const RepriseCliOptions  *options,
           gint64                    id,
           GError                  **error)
{
  g_autoptr (RepriseFilm) loaded = reprise_film_load (database, id, error);
  g_autoptr (RepriseFilm) edited = NULL;

  if (loaded == NULL)
    return NULL;
  if (reprise_cli_speaks_of_appraisal (options) || reprise_cli_speaks_of_viewing (options) ||
      options->judgement != NULL || options->read_films->len > 1)
    {
      fail_usage (error, _("Of a film can be changed: its name by one --film, --credit, --fact"));
      return NULL;
    }

  edited = reprise_film_copy (loaded);
  if (options->read_films->len == 1)
    {
      reprise_film_set_title (edited, reprise_film_get_title (options->read_films->pdata[0]));
      reprise_film_set_year (edited, reprise_film_get_year (options->read_films->pdata[0]));
    }
  reprise_cli_apply_to_film (options, edited);
  if (!reprise_film_save (deed, database, edited, loaded, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return reprise_cli_show_thing (database, REPRISE_THING_FILM, id, error);
}

/* One transaction from reading to writing: what is edited is what there is. */
static gpointer
edit_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  Request *request = data;
  g_autoptr (RepriseThing) thing = reprise_thing_find (database, request->id, error);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  gboolean binned = FALSE;

  if (thing == NULL || !reprise_bin_contains (database, thing->kind, thing->id, &binned, error))
    return NULL;
  if (binned)
    {
      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                   _("%s is in the bin: restore it first"), thing->uuid);
      return NULL;
    }

  switch (thing->kind)
    {
    case REPRISE_THING_FILM:
      return edit_film (deed, database, request->options, thing->id, error);
    case REPRISE_THING_VIEWING:
      return edit_viewing (deed, database, request->options, thing->id, error);
    case REPRISE_THING_APPRAISAL:
      return edit_appraisal (deed, database, request, thing->id, error);
    case REPRISE_THING_LIST:
      fail_usage (error, _("A list cannot be edited from the command line, but for Up Next: "
                           "see reprise-cli queue"));
      return NULL;
    case REPRISE_THING_FEED:
      fail_usage (error, _("A feed cannot be edited from the command line: "
                           "see reprise-cli feed"));
      return NULL;
    }

  g_assert_not_reached ();
}

static gpointer
watch_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  RepriseCliOptions *options = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseFilm) film =
    settle_film (deed, database, options, options->read_films->pdata[0], FALSE, error);
  g_autoptr (RepriseViewing) viewing = NULL;

  if (film == NULL)
    return NULL;

  viewing = reprise_viewing_new (film);
  reprise_viewing_set_watched (viewing, reprise_date_today ());
  reprise_viewing_set_judgement (viewing, options->read_judgement);
  reprise_cli_apply_to_viewing (options, viewing);
  if (!reprise_viewing_save (deed, database, viewing, NULL, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return reprise_cli_show_thing (database, REPRISE_THING_VIEWING, reprise_viewing_get_id (viewing),
                                 error);
}

static JsonNode *
uuid_node (const char *uuid)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "uuid", uuid);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static JsonNode *
run_for_thing (RepriseCli   *cli,
               char       ***arguments,
               RepriseJob    job,
               GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (RepriseThing) thing = NULL;

  if (!reprise_cli_parse (arguments, entries, "ID", 1, 1, error))
    return NULL;

  thing = reprise_cli_run_job (cli, REPRISE_LANE_WRITE, job, (*arguments)[1],
                               (GDestroyNotify) reprise_thing_free, error);
  return thing != NULL ? uuid_node (thing->uuid) : NULL;
}

static gboolean
agree (const RepriseCliOptions  *options,
       GError                  **error)
{
  if (options->draft && options->finished)
    return fail_usage (error, _("It cannot be both a draft and finished"));
  if (options->spoiler && options->no_spoiler)
    return fail_usage (error, _("It cannot both give the story away and not"));
  if (options->rewatch && options->no_rewatch)
    return fail_usage (error, _("The film cannot both have been watched before and not"));
  if (options->unfinished && options->no_unfinished)
    return fail_usage (error, _("The film cannot both have been watched to the end and not"));

  return TRUE;
}

/**
 * reprise_cli_new:
 *
 * `new [OPTION…]`: adds an appraisal; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_new (RepriseCli   *cli,
                 char       ***arguments,
                 GError      **error)
{
  g_auto (RepriseCliOptions) options = { 0 };
  Request request = { &options, NULL, NULL };
  g_autoptr (GPtrArray) stills = NULL;

  if (!reprise_cli_options_parse (&options, arguments, FALSE, error))
    return NULL;

  if (options.films == NULL && options.read_body == NULL &&
      (options.title == NULL || *options.title == '\0'))
    {
      fail_usage (error, _("An appraisal needs a film, a title or a text"));
      return NULL;
    }

  stills = reprise_cli_keep_stills (cli, options.stills, error);
  if (stills == NULL)
    return NULL;

  request.stills = stills;
  return reprise_cli_run_job (cli, REPRISE_LANE_WRITE, new_job, &request,
                              (GDestroyNotify) json_node_unref, error);
}

/**
 * reprise_cli_edit:
 *
 * `edit ID [OPTION…]`: changes an appraisal, a viewing or a film; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_edit (RepriseCli   *cli,
                  char       ***arguments,
                  GError      **error)
{
  g_auto (RepriseCliOptions) options = { 0 };
  Request request = { &options, NULL, NULL };
  g_autoptr (GPtrArray) stills = NULL;

  if (!reprise_cli_options_parse (&options, arguments, TRUE, error))
    return NULL;

  if (!agree (&options, error))
    return NULL;

  stills = reprise_cli_keep_stills (cli, options.stills, error);
  if (stills == NULL)
    return NULL;

  request.id = (*arguments)[1];
  request.stills = stills;
  return reprise_cli_run_job (cli, REPRISE_LANE_WRITE, edit_job, &request,
                              (GDestroyNotify) json_node_unref, error);
}

/**
 * reprise_cli_watch:
 *
 * `watch --film FILM [OPTION…]`: adds a viewing, of today where no date is given; see
 * #RepriseCliCommand.
 */
JsonNode *
reprise_cli_watch (RepriseCli   *cli,
                   char       ***arguments,
                   GError      **error)
{
  g_auto (RepriseCliOptions) options = { 0 };

  if (!reprise_cli_options_parse_watch (&options, arguments, error))
    return NULL;

  if (options.read_films->len != 1)
    {
      fail_usage (error, _("A viewing is of one film: name it with --film"));
      return NULL;
    }

  return reprise_cli_run_job (cli, REPRISE_LANE_WRITE, watch_job, &options,
                              (GDestroyNotify) json_node_unref, error);
}

/**
 * reprise_cli_delete:
 *
 * `delete ID`: puts something into the bin; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_delete (RepriseCli   *cli,
                    char       ***arguments,
                    GError      **error)
{
  return run_for_thing (cli, arguments, reprise_bin_put_job, error);
}

/**
 * reprise_cli_restore:
 *
 * `restore ID`: takes something out of the bin; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_restore (RepriseCli   *cli,
                     char       ***arguments,
                     GError      **error)
{
  return run_for_thing (cli, arguments, reprise_bin_restore_job, error);
}
