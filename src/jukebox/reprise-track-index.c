#include "jukebox/reprise-track-index.h"

#include <string.h>

/* An artist with more tracks than this is a misnomer, and not looked through for slips. */
#define MAX_TRACKS 2000

/**
 * RepriseTrackIndex:
 *
 * Files by their folded titles, and by their folded artists.
 *
 * A title that was mistyped is found by its artist, an artist by the title.
 */
struct _RepriseTrackIndex
{
  GPtrArray  *files;    /* (owned) (element-type RepriseTrackSigns) */
  GHashTable *titles;   /* (owned): key (not owned) → GArray of guint (owned) */
  GHashTable *artists;  /* (owned): key (not owned) → GArray of guint (owned) */
};

static void
enter (GHashTable *table,
       const char *key,
       guint       file)
{
  GArray *files = g_hash_table_lookup (table, key);

  if (*key == '\0')
    return;
  if (files == NULL)
    {
      files = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, (gpointer) key, files);
    }

  g_array_append_val (files, file);
}

static void
compare_all (RepriseTrackIndex *self,
             RepriseTrackSigns *wanted,
             GHashTable        *table,
             const char        *key,
             GArray            *matches)
{
  GArray *files = g_hash_table_lookup (table, key);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      RepriseTrackMatch match = { g_array_index (files, guint, i), 0 };

      match.score = reprise_track_signs_compare (wanted, self->files->pdata[match.file]);
      if (reprise_track_match_level (match.score) != REPRISE_TRACK_MATCH_NONE)
        g_array_append_val (matches, match);
    }
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const RepriseTrackMatch *one = a;
  const RepriseTrackMatch *other = b;

  return one->file < other->file ? -1 : one->file > other->file;
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const RepriseTrackMatch *one = a;
  const RepriseTrackMatch *other = b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  return compare_files (a, b);
}

static void
drop_doubles (GArray *matches)
{
  guint n_kept = 0;

  g_array_sort (matches, compare_files);
  for (guint i = 0; i < matches->len; i++)
    {
      const RepriseTrackMatch match = g_array_index (matches, RepriseTrackMatch, i);

      if (n_kept == 0 || g_array_index (matches, RepriseTrackMatch, n_kept - 1).file != match.file)
        g_array_index (matches, RepriseTrackMatch, n_kept++) = match;
    }

  g_array_set_size (matches, n_kept);
}

/**
 * reprise_track_index_new:
 *
 * Returns: (transfer full): an index of no files
 */
RepriseTrackIndex *
reprise_track_index_new (void)
{
  RepriseTrackIndex *self = g_new0 (RepriseTrackIndex, 1);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_track_signs_free);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) g_array_unref);
  self->artists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) g_array_unref);
  return self;
}

/**
 * reprise_track_index_free:
 * @self: (transfer full): an index
 *
 * Frees an index.
 */
void
reprise_track_index_free (RepriseTrackIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->artists);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * reprise_track_index_add:
 * @self: an index
 * @tags: a file's tags
 *
 * Enters a file.
 *
 * Returns: its place: how many there were before it
 */
guint
reprise_track_index_add (RepriseTrackIndex      *self,
                         const RepriseTrackTags *tags)
{
  RepriseTrackSigns *signs = NULL;
  guint file = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (tags != NULL, 0);

  signs = reprise_track_signs_new (tags);
  file = self->files->len;
  g_ptr_array_add (self->files, signs);

  enter (self->titles, reprise_track_signs_get_key (signs), file);
  if (!g_str_equal (reprise_track_signs_get_key (signs), reprise_track_signs_get_base (signs)))
    enter (self->titles, reprise_track_signs_get_base (signs), file);
  enter (self->artists, reprise_track_signs_get_name (signs), file);

  return file;
}

/**
 * reprise_track_index_find:
 * @self: an index
 * @wanted: a track as it was written
 *
 * Finds the files that are a track, or may be.
 *
 * Returns: (transfer full) (element-type RepriseTrackMatch): those that are certain or near, the
 *   surest first; what is as sure in the order in which it was added
 */
GArray *
reprise_track_index_find (RepriseTrackIndex      *self,
                          const RepriseTrackTags *wanted)
{
  g_autoptr (RepriseTrackSigns) signs = NULL;
  GArray *matches = NULL;
  GArray *by_artist = NULL;
  const char *key = NULL;
  const char *base = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  matches = g_array_new (FALSE, FALSE, sizeof (RepriseTrackMatch));
  signs = reprise_track_signs_new (wanted);
  key = reprise_track_signs_get_key (signs);
  base = reprise_track_signs_get_base (signs);

  compare_all (self, signs, self->titles, key, matches);
  if (!g_str_equal (key, base))
    compare_all (self, signs, self->titles, base, matches);

  by_artist = g_hash_table_lookup (self->artists, reprise_track_signs_get_name (signs));
  if (matches->len == 0 && by_artist != NULL && by_artist->len <= MAX_TRACKS)
    compare_all (self, signs, self->artists, reprise_track_signs_get_name (signs), matches);

  drop_doubles (matches);
  g_array_sort (matches, compare_scores);
  return matches;
}
