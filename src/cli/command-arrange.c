/* tags, merge-films */

#include "cli/reprise-cli-json.h"
#include "cli/reprise-cli-thing.h"
#include "cli/reprise-cli.h"
#include "store/reprise-film-merge.h"
#include "store/reprise-name-store.h"
#include "store/reprise-survivor.h"
#include "store/reprise-tag-store.h"

#include <glib/gi18n.h>

static gboolean
change_tag (RepriseDatabase  *database,
            char            **words,
            GError          **error)
{
  g_autoptr (RepriseUndo) undo = NULL;

  if (words[1] == NULL)
    return TRUE;

  if (g_str_equal (words[1], "rename"))
    undo = reprise_tag_rename (database, words[2], words[3], error);
  else if (g_str_equal (words[1], "merge"))
    undo = reprise_tag_merge (database, words[2], words[3], error);
  else
    undo = reprise_tag_remove (database, words[2], error);

  return undo != NULL;
}

static gpointer
tags_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  return change_tag (database, data, error) ? reprise_tag_list (database, error) : NULL;
}

/* A film is merged into itself by whoever wants it to be one of its own again. */
static gpointer
merge_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  char **words = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseThing) film =
    reprise_thing_find_of_kind (database, words[1], REPRISE_THING_FILM, error);
  g_autoptr (RepriseThing) into =
    film != NULL ? reprise_thing_find_of_kind (database, words[2], REPRISE_THING_FILM, error)
                 : NULL;
  gint64 survivor = 0;
  gboolean done = FALSE;

  if (into == NULL)
    return NULL;

  done = film->id == into->id
           ? reprise_film_unmerge (deed, database, film->id, error)
           : reprise_film_merge (deed, database, film->id, into->id, error);
  return done && reprise_deed_settle (deed, error) &&
         reprise_survivor_find (database, into->id, &survivor, error)
           ? reprise_cli_show_thing (database, REPRISE_THING_FILM, survivor, error)
           : NULL;
}

static JsonNode *
tags_node (GPtrArray *tags)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "tags");
  json_builder_begin_array (builder);
  for (guint i = 0; i < tags->len; i++)
    {
      const RepriseName *tag = tags->pdata[i];

      json_builder_begin_object (builder);
      reprise_cli_add_text (builder, "name", tag->text);
      reprise_cli_add_int (builder, "count", tag->weight);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static gboolean
is_understood (char **words)
{
  const guint n = g_strv_length (words);

  if (n == 1)
    return TRUE;
  if (g_str_equal (words[1], "remove"))
    return n == 3;

  return n == 4 && (g_str_equal (words[1], "rename") || g_str_equal (words[1], "merge"));
}

/**
 * reprise_cli_tags:
 *
 * `tags [rename A B | merge A B | remove A]`: changes a tag wherever it stands, and lists all; see
 * #RepriseCliCommand.
 */
JsonNode *
reprise_cli_tags (RepriseCli   *cli,
                  char       ***arguments,
                  GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (GPtrArray) tags = NULL;

  if (!reprise_cli_parse (arguments, entries, "[rename A B | merge A B | remove A]", 0, 3, error))
    return NULL;

  if (!is_understood (*arguments))
    {
      g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                           _("It is tags, tags rename A B, tags merge A B or tags remove A"));
      return NULL;
    }

  tags = reprise_cli_run_job (cli, REPRISE_LANE_WRITE, tags_job, *arguments,
                              (GDestroyNotify) g_ptr_array_unref, error);
  return tags != NULL ? tags_node (tags) : NULL;
}

/**
 * reprise_cli_merge_films:
 *
 * `merge-films ID INTO-ID`: says that two films are the same; with one ID twice, that it is not the
 * same as another any more; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_merge_films (RepriseCli   *cli,
                         char       ***arguments,
                         GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };

  return reprise_cli_parse (arguments, entries, "ID INTO-ID", 2, 2, error)
           ? reprise_cli_run_job (cli, REPRISE_LANE_WRITE, merge_job, *arguments,
                                  (GDestroyNotify) json_node_unref, error)
           : NULL;
}
