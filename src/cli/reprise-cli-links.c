/* What an appraisal links to, and what links to a thing, as JSON. */

#include "cli/reprise-cli-links.h"

#include "store/reprise-entry-store.h"
#include "store/reprise-link-reader.h"

/**
 * reprise_cli_add_links:
 * @builder: a builder inside an object
 * @database: a connection
 * @appraisal: an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Adds the films and the appraisals that an appraisal links to, each once.
 *
 * Returns: whether that could be read
 */
gboolean
reprise_cli_add_links (JsonBuilder      *builder,
                       RepriseDatabase  *database,
                       gint64            appraisal,
                       GError          **error)
{
  g_autoptr (GPtrArray) links = reprise_link_list (database, appraisal, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (links == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);
  for (guint i = 0; i < links->len; i++)
    {
      RepriseLink *link = links->pdata[i];

      if ((link->kind == REPRISE_LINK_FILM || link->kind == REPRISE_LINK_APPRAISAL) &&
          g_hash_table_add (seen, link->uuid))
        json_builder_add_string_value (builder, link->uuid);
    }
  json_builder_end_array (builder);
  return TRUE;
}

/**
 * reprise_cli_add_backlinks:
 * @builder: a builder inside an object
 * @database: a connection
 * @uuid: a film, a viewing or an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Adds the appraisals that link to a thing, or to its films.
 *
 * Returns: whether that could be read
 */
gboolean
reprise_cli_add_backlinks (JsonBuilder      *builder,
                           RepriseDatabase  *database,
                           const char       *uuid,
                           GError          **error)
{
  g_autoptr (GArray) entries = reprise_link_list_backlinks (database, uuid, error);

  if (entries == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "backlinks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (RepriseEntry) entry =
        reprise_entry_load (database, g_array_index (entries, gint64, i), error);

      if (entry == NULL)
        return FALSE;
      json_builder_add_string_value (builder, reprise_entry_get_uuid (entry));
    }
  json_builder_end_array (builder);
  return TRUE;
}
