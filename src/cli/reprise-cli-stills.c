/* --still: images are kept before the transaction that names them. */

#include "cli/reprise-cli-stills.h"

#include "store/reprise-journal-stills.h"

static RepriseStill *
keep (RepriseCli  *cli,
      const char  *path,
      GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_keep_file_async (cli->journal, file, NULL, reprise_cli_done_cb, &slot);
  result = reprise_cli_wait (&slot);
  return reprise_journal_keep_image_finish (cli->journal, result, error);
}

/**
 * reprise_cli_keep_stills:
 * @cli: what the command is run with
 * @paths: (nullable): files, %NULL-terminated
 * @error: return location for a #RepriseStoreError
 *
 * Keeps images beside the journal, all or none of them to be named by it.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseStill): the stills
 */
GPtrArray *
reprise_cli_keep_stills (RepriseCli  *cli,
                         char       **paths,
                         GError     **error)
{
  g_autoptr (GPtrArray) stills = g_ptr_array_new_with_free_func (g_object_unref);

  if (paths != NULL && !reprise_cli_require_journal (cli, error))
    return NULL;

  for (gsize i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      RepriseStill *still = keep (cli, paths[i], error);

      if (still == NULL)
        return NULL;
      g_ptr_array_add (stills, still);
    }

  return g_steal_pointer (&stills);
}
