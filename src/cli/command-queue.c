/* queue: Up Next */

#include "cli/reprise-cli-thing.h"
#include "cli/reprise-cli.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-list-order.h"
#include "store/reprise-list-store.h"

#include <glib/gi18n.h>

typedef struct
{
  RepriseFilm *film;    /* (owned) (nullable): to be added */
  const char  *note;    /* (nullable) */
  const char  *item;    /* (nullable): to be removed or moved */
  const char  *before;  /* (nullable): where to move it */
} Request;

static JsonNode *
fail_usage (GError     **error,
            const char  *message)
{
  g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE, message);
  return NULL;
}

static gboolean
add (RepriseDatabase  *database,
     gint64            list,
     Request          *request,
     GError          **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  gboolean added = FALSE;
  g_autofree char *uuid =
    reprise_list_add_film (deed, database, list, request->film, request->note, 0, &added, error);

  return uuid != NULL && reprise_deed_settle (deed, error);
}

static gboolean
move_or_remove (RepriseDatabase  *database,
                gint64            list,
                Request          *request,
                GError          **error)
{
  g_autofree char *item = reprise_list_item_find (database, list, request->item, error);
  g_autofree char *before = NULL;

  if (item == NULL)
    return FALSE;
  if (request->before == NULL)
    return reprise_list_item_take_out (database, item, error);

  before = reprise_list_item_find (database, list, request->before, error);
  return before != NULL && reprise_list_order_move (database, item, before, error);
}

static gpointer
queue_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  Request *request = data;
  g_autoptr (RepriseList) list = reprise_list_find (database, REPRISE_UP_NEXT_UUID, error);

  if (list == NULL ||
      (request->film != NULL &&
       !add (database, reprise_list_get_id (list), request, error)) ||
      (request->item != NULL &&
       !move_or_remove (database, reprise_list_get_id (list), request, error)))
    return NULL;

  return reprise_cli_show_thing (database, REPRISE_THING_LIST, reprise_list_get_id (list), error);
}

/* Returns: whether the words behind the command are right */
static gboolean
read_request (Request       *request,
              char         **words,
              const char    *note,
              GError       **error)
{
  const guint n = g_strv_length (words);

  if (n == 2 && g_str_equal (words[0], "add"))
    {
      request->film = reprise_film_parse (words[1], error);
      request->note = note != NULL && *note != '\0' ? note : NULL;
      return request->film != NULL;
    }

  if (note == NULL && n == 2 && g_str_equal (words[0], "remove"))
    {
      request->item = words[1];
      return TRUE;
    }

  if (note == NULL && n == 3 && g_str_equal (words[0], "move"))
    {
      request->item = words[1];
      request->before = words[2];
      return TRUE;
    }

  return (note == NULL && n == 0) ||
         fail_usage (error, _("Usage: reprise-cli queue [add \"TITLE (YEAR)\" [--note TEXT] | "
                              "remove ID | move ID BEFORE-ID]")) != NULL;
}

/**
 * reprise_cli_queue:
 *
 * `queue [add "TITLE (YEAR)" [--note TEXT] | remove ID | move ID BEFORE-ID]`: what is up next, and
 * changes it; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_queue (RepriseCli   *cli,
                   char       ***arguments,
                   GError      **error)
{
  g_autofree char *note = NULL;
  const GOptionEntry entries[] = {
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_("Of the film that is added"), N_("TEXT") },
    { NULL },
  };
  Request request = { NULL };
  JsonNode *output = NULL;

  if (!reprise_cli_parse (arguments, entries,
                          "[add FILM | remove ID | move ID BEFORE-ID]", 0, 3, error) ||
      !read_request (&request, *arguments + 1, note, error))
    return NULL;

  output = reprise_cli_run_job (cli, REPRISE_LANE_WRITE, queue_job, &request,
                                (GDestroyNotify) json_node_unref, error);
  g_clear_object (&request.film);
  return output;
}
