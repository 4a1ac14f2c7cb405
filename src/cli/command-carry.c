/* export */

#include "cli/reprise-cli-json.h"
#include "cli/reprise-cli.h"
#include "exchange/reprise-m3u8-track.h"
#include "jukebox/reprise-music-library.h"
#include "store/reprise-search.h"
#include "store/reprise-track-listing.h"

#include <glib/gi18n.h>
#include <string.h>

#define PLAYLIST "m3u8"

/* Returns: (transfer full) (nullable) (element-type RepriseListedTrack) */
static gpointer
tracks_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  g_autoptr (RepriseHits) hits = reprise_search (database, data, 0, error);
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (hits == NULL)
    return NULL;

  places = reprise_track_listing_of_entries (database, hits->ids, hits->n_ids, error);
  if (places == NULL)
    return NULL;

  for (guint i = 0; i < places->len; i++)
    g_array_append_val (ids, g_array_index (places, RepriseTrackPlace, i).id);
  return reprise_track_listing_load_all (database, (const gint64 *) (gpointer) ids->data, ids->len,
                                         error);
}

/* Whoever has never opened the window has no music looked through, and none is looked through now:
 * that is for the window, which is there longer.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseWhereabouts) */
static GPtrArray *
find_files (GPtrArray *tracks)
{
  g_autofree char *cache = reprise_music_library_dup_default_cache ();
  g_autoptr (RepriseMusicLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *pending = NULL;
  GPtrArray *found = NULL;

  if (!g_file_test (cache, G_FILE_TEST_EXISTS))
    return NULL;

  library = reprise_music_library_new (cache);
  reprise_music_library_find_async (library, tracks, NULL, reprise_cli_done_cb, &pending);
  result = reprise_cli_wait (&pending);
  found = reprise_music_library_find_finish (library, result, &error);
  if (found == NULL)
    g_printerr (_("The music of this device cannot be looked through: %s\n"), error->message);
  return found;
}

/* A track names its file itself, where nobody has looked for one. */
static char *
dup_path (RepriseTrack             *track,
          const RepriseWhereabouts *whereabouts)
{
  const char *location = reprise_track_get_location (track);
  g_autofree char *path = NULL;

  if (whereabouts != NULL)
    return reprise_whereabouts_dup_path (whereabouts);
  if (location == NULL || reprise_track_is_web (track))
    return NULL;

  path = g_filename_from_uri (location, NULL, NULL);
  return path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path)
                                                                    : NULL;
}

/* Returns: how many tracks have neither a file nor an address */
static guint
fill_list (RepriseM3u8 *list,
           GPtrArray   *tracks)
{
  g_autoptr (GPtrArray) found = find_files (tracks);
  guint n_missing = 0;

  for (guint i = 0; i < tracks->len; i++)
    {
      const RepriseWhereabouts *whereabouts =
        found != NULL && i < found->len ? found->pdata[i] : NULL;
      g_autofree char *path = dup_path (tracks->pdata[i], whereabouts);

      reprise_m3u8_add_track (list, tracks->pdata[i], path,
                              path != NULL && whereabouts != NULL ? whereabouts->length : 0);
      n_missing += path == NULL && !reprise_track_is_web (tracks->pdata[i]);
    }

  return n_missing;
}

static JsonNode *
export_playlist (RepriseCli    *cli,
                 const char    *destination,
                 RepriseQuery  *query,
                 GError       **error)
{
  g_autoptr (GPtrArray) listed =
    reprise_cli_run_job (cli, REPRISE_LANE_SEARCH, tracks_job, query,
                         (GDestroyNotify) g_ptr_array_unref, error);
  g_autoptr (GPtrArray) tracks = listed != NULL ? reprise_listed_tracks_dup_tracks (listed) : NULL;
  g_autoptr (RepriseM3u8) list = reprise_m3u8_new (NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *whole = g_canonicalize_filename (destination, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *text = NULL;
  guint n_missing = 0;

  if (tracks == NULL)
    return NULL;

  n_missing = fill_list (list, tracks);
  text = reprise_m3u8_write (list, folder);
  if (!g_file_set_contents (whole, text, -1, error))
    return NULL;

  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "format", PLAYLIST);
  reprise_cli_add_int (builder, "files", 1);
  reprise_cli_add_int (builder, "bytes", (gint64) strlen (text));
  reprise_cli_add_int (builder, "tracks", tracks->len);
  reprise_cli_add_int (builder, "missing", n_missing);
  reprise_cli_add_texts (builder, "misunderstood", (const char * const *) query->misunderstood);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * reprise_cli_export:
 *
 * `export --format m3u8 DEST [QUERY]`: writes what the jukeboxes of the entries that a query finds
 * have, or all of them, as a playlist; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_export (RepriseCli   *cli,
                    char       ***arguments,
                    GError      **error)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("As what: m3u8, a playlist"), N_("FORMAT") },
    { NULL },
  };
  g_autoptr (RepriseQuery) query = NULL;

  if (!reprise_cli_parse (arguments, entries, "DEST [QUERY]", 1, 2, error))
    return NULL;
  if (g_strcmp0 (format, PLAYLIST) != 0)
    {
      g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                           _("--format is m3u8"));
      return NULL;
    }
  if (!reprise_cli_require_journal (cli, error))
    return NULL;

  query = reprise_query_parse ((*arguments)[2] != NULL ? (*arguments)[2] : "");
  for (gsize i = 0; query->misunderstood[i] != NULL; i++)
    g_printerr (_("Not understood, and searched for as words: %s\n"), query->misunderstood[i]);
  return export_playlist (cli, (*arguments)[1], query, error);
}
