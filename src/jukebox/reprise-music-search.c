#include "jukebox/reprise-music-search.h"

#include "jukebox/reprise-music-codec.h"
#include "jukebox/reprise-music-entry.h"
#include "jukebox/reprise-track-index.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* So many tracks at once, each handful with an index of the files alone that may be meant: what
 * twenty thousand tracks need is never in memory together. */
#define HANDFUL 256

/* More are no help to whoever has to choose. */
#define MAX_NEAR 12

/* What a file was before it was moved, and after, may differ by what a decoder counts. */
#define SAME_LENGTH_MS 1000

/* A track, without the object that belongs to another thread. */
typedef struct
{
  char            *uuid;      /* (owned) (nullable) */
  char            *artist;    /* (owned) (nullable) */
  char            *title;     /* (owned) (nullable) */
  char            *album;     /* (owned) (nullable) */
  char            *composer;  /* (owned) (nullable) */
  char            *location;  /* (owned) (nullable) */
  gboolean         web;
  RepriseTrackTags tags;      /* of the above */
  GArray          *matches;   /* (owned) (nullable): those by its title */
} Wanted;

/* The files that may be meant by a handful of tracks. */
typedef struct
{
  RepriseDatabase   *cache;
  RepriseTrackIndex *index;    /* (owned) */
  GPtrArray         *entries;  /* (owned) of RepriseMusicEntry, in the order of the index */
  GHashTable        *ids;      /* (owned): the set of their ids */
  GPtrArray         *unread;
} Pool;

/* A file, and how sure it is. */
typedef struct
{
  RepriseMusicEntry *entry;
  guint              score;
  gboolean           there;
} Match;

static void
wanted_free (Wanted *self)
{
  g_free (self->uuid);
  g_free (self->artist);
  g_free (self->title);
  g_free (self->album);
  g_free (self->composer);
  g_free (self->location);
  g_clear_pointer (&self->matches, g_array_unref);
  g_free (self);
}

static Wanted *
wanted_new (RepriseTrack *track)
{
  Wanted *self = g_new0 (Wanted, 1);

  self->uuid = g_strdup (reprise_track_get_uuid (track));
  self->artist = g_strdup (reprise_track_get_artist (track));
  self->title = g_strdup (reprise_track_get_title (track));
  self->album = g_strdup (reprise_track_get_album (track));
  self->composer = g_strdup (reprise_track_get_composer (track));
  self->location = g_strdup (reprise_track_get_location (track));
  self->web = reprise_track_is_web (track);
  self->tags.artist = self->artist;
  self->tags.title = self->title;
  self->tags.album = self->album;
  self->tags.composer = self->composer;
  return self;
}

static void
pool_clear (Pool *self)
{
  reprise_track_index_free (self->index);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->ids);
}

static void
pool_init (Pool            *self,
           RepriseDatabase *cache,
           GPtrArray       *unread)
{
  self->cache = cache;
  self->unread = unread;
  self->index = reprise_track_index_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_music_entry_free);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
}

static void
pool_add (Pool      *self,
          GPtrArray *entries)
{
  if (entries == NULL)
    return;

  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      RepriseMusicEntry *entry = entries->pdata[i];
      const RepriseTrackTags tags = reprise_music_entry_get_tags (entry);

      if (g_hash_table_contains (self->ids, &entry->id))
        {
          reprise_music_entry_free (entry);
          continue;
        }
      g_hash_table_add (self->ids, &entry->id);
      g_ptr_array_add (self->entries, entry);
      reprise_track_index_add (self->index, &tags);
    }
}

static void
add_titles (Pool   *self,
            Wanted *wanted)
{
  g_autoptr (RepriseTrackSigns) signs = reprise_track_signs_new (&wanted->tags);
  g_autoptr (GPtrArray) entries =
    reprise_music_cache_list_titles (self->cache, reprise_track_signs_get_key (signs),
                                     reprise_track_signs_get_base (signs), NULL);

  pool_add (self, entries);
}

/* A title that was mistyped is found by its artist. */
static void
add_artist (Pool   *self,
            Wanted *wanted)
{
  g_autoptr (RepriseTrackSigns) signs = reprise_track_signs_new (&wanted->tags);
  g_autoptr (GPtrArray) entries =
    reprise_music_cache_list_artist (self->cache, reprise_track_signs_get_name (signs), NULL);

  pool_add (self, entries);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *one = a;
  const Match *other = b;
  const gsize length = strlen (one->entry->path);
  const gsize other_length = strlen (other->entry->path);

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  if (one->entry->state != other->entry->state)
    return one->entry->state == REPRISE_MUSIC_FINE ? -1 : 1;
  if (length != other_length)
    return length < other_length ? -1 : 1;
  return strcmp (one->entry->path, other->entry->path);
}

/* Returns: (transfer full): the files that may be it, the surest first; of those that are as sure
 *   one that can be played, then the one that lies nearest, and always the same */
static GArray *
list_matches (Pool   *self,
              Wanted *wanted)
{
  g_autoptr (GArray) found = g_steal_pointer (&wanted->matches);
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));

  if (found == NULL)
    found = reprise_track_index_find (self->index, &wanted->tags);

  for (guint i = 0; i < found->len; i++)
    {
      const RepriseTrackMatch *match = &g_array_index (found, RepriseTrackMatch, i);
      Match own = { self->entries->pdata[match->file], match->score, FALSE };

      own.there = !own.entry->gone && g_access (own.entry->path, R_OK) == 0;
      g_array_append_val (matches, own);
    }

  g_array_sort (matches, compare_matches);
  return matches;
}

static gboolean
is_certain (const Match *match)
{
  return reprise_track_match_level (match->score) == REPRISE_TRACK_MATCH_CERTAIN;
}

/* Returns: (nullable): the first that is certain, and there as is asked for */
static const Match *
find_certain (GArray   *matches,
              gboolean  there,
              gboolean  fine)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const Match *match = &g_array_index (matches, Match, i);

      if (!is_certain (match))
        return NULL;
      if (match->there == there && (!fine || match->entry->state == REPRISE_MUSIC_FINE))
        return match;
    }

  return NULL;
}

static RepriseMusicFile *
describe_match (const Match *match)
{
  const RepriseMusicEntry *entry = match->entry;
  RepriseMusicFile *file = reprise_music_file_new (entry->path);

  file->artist = g_strdup (entry->artist);
  file->title = g_strdup (entry->title);
  file->album = g_strdup (entry->album);
  file->album_artist = g_strdup (entry->album_artist);
  file->composer = g_strdup (entry->composer);
  file->length = reprise_music_entry_get_seconds (entry);
  file->score = match->score;
  return file;
}

static void
add_near (RepriseWhereabouts *whereabouts,
          GArray             *matches)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const Match *match = &g_array_index (matches, Match, i);
      g_autofree char *uri = g_filename_to_uri (match->entry->path, NULL, NULL);

      if (!match->there || match->entry->state == REPRISE_MUSIC_DAMAGED ||
          g_strcmp0 (uri, whereabouts->address) == 0)
        continue;
      if (whereabouts->near == NULL)
        whereabouts->near =
          g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_music_file_free);
      g_ptr_array_add (whereabouts->near, describe_match (match));
      if (whereabouts->near->len == MAX_NEAR)
        return;
    }
}

static RepriseWhereabouts *
say_state (RepriseWhereaboutsState  state,
           const char              *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  return reprise_whereabouts_new (state, uri);
}

static RepriseWhereabouts *
say_file (const char              *path,
          const RepriseMusicEntry *entry)
{
  RepriseWhereabouts *whereabouts = say_state (REPRISE_WHEREABOUTS_FILE, path);

  if (entry == NULL)
    return whereabouts;

  whereabouts->length = reprise_music_entry_get_seconds (entry);
  if (entry->state == REPRISE_MUSIC_DAMAGED)
    whereabouts->state = REPRISE_WHEREABOUTS_UNDECODABLE;
  if (entry->state == REPRISE_MUSIC_UNDECODABLE && entry->missing != NULL)
    {
      whereabouts->state = REPRISE_WHEREABOUTS_UNDECODABLE;
      whereabouts->missing = reprise_music_codec_describe (entry->missing);
      whereabouts->package = g_strdup (reprise_music_codec_get_package (entry->missing));
    }
  return whereabouts;
}

/* Returns: (transfer full) (nullable): that it is this very file, if it is there; what it is like
 *   is found out afterwards where nobody has read it */
static RepriseWhereabouts *
try_path (Pool       *self,
          const char *path)
{
  g_autoptr (RepriseMusicEntry) entry = NULL;
  gint64 mtime = 0;
  gint64 size = 0;

  if (!reprise_music_stat (path, &mtime, &size))
    return NULL;

  if (self->cache != NULL)
    entry = reprise_music_cache_get (self->cache, path);
  if (entry == NULL || entry->mtime != mtime || entry->size != size)
    g_ptr_array_add (self->unread, g_strdup (path));
  return say_file (path, entry);
}

/* Returns: (transfer full) (nullable): that it is a file like the one that it was, which has
 *   another place now */
static RepriseWhereabouts *
try_moved (Pool       *self,
           const char *artist,
           const char *title,
           const char *album,
           gint64      length)
{
  const RepriseTrackTags tags = { .artist = artist, .title = title };
  g_autoptr (RepriseTrackSigns) signs = reprise_track_signs_new (&tags);
  g_autoptr (GPtrArray) entries =
    reprise_music_cache_list_titles (self->cache, reprise_track_signs_get_key (signs),
                                     reprise_track_signs_get_base (signs), NULL);
  const RepriseMusicEntry *best = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const RepriseMusicEntry *entry = entries->pdata[i];

      if (g_strcmp0 (entry->artist, artist) == 0 && g_strcmp0 (entry->title, title) == 0 &&
          g_strcmp0 (entry->album, album) == 0 &&
          ABS (entry->length - length) <= SAME_LENGTH_MS &&
          (best == NULL || strcmp (entry->path, best->path) < 0) &&
          !entry->gone && g_access (entry->path, R_OK) == 0)
        best = entry;
    }

  return best != NULL ? say_file (best->path, best) : NULL;
}

static RepriseWhereabouts *
try_choice (Pool               *self,
            RepriseMusicChoice *choice)
{
  RepriseWhereabouts *whereabouts = try_path (self, choice->path);

  if (whereabouts == NULL)
    whereabouts = try_moved (self, choice->artist, choice->title, choice->album, choice->length);
  if (whereabouts != NULL)
    whereabouts->chosen = TRUE;

  return whereabouts;
}

/* Returns: (transfer full) (nullable): the path of a track that has one */
static char *
find_location (Wanted *wanted)
{
  if (wanted->location == NULL || wanted->web)
    return NULL;
  if (g_path_is_absolute (wanted->location))
    return g_strdup (wanted->location);

  return g_filename_from_uri (wanted->location, NULL, NULL);
}

static RepriseWhereabouts *
try_location (Pool       *self,
              const char *path)
{
  g_autoptr (RepriseMusicEntry) entry = NULL;
  RepriseWhereabouts *whereabouts = try_path (self, path);

  if (whereabouts != NULL || self->cache == NULL)
    return whereabouts;

  entry = reprise_music_cache_get (self->cache, path);
  return entry != NULL
           ? try_moved (self, entry->artist, entry->title, entry->album, entry->length)
           : NULL;
}

/* A file that is certain is heard without a question; a link takes one to the browser. */
static RepriseWhereabouts *
try_matches (Wanted     *wanted,
             GArray     *matches,
             const char *location)
{
  const Match *fine = find_certain (matches, TRUE, TRUE);
  const Match *any = find_certain (matches, TRUE, FALSE);
  const Match *gone = find_certain (matches, FALSE, FALSE);

  if (fine != NULL)
    return say_file (fine->entry->path, fine->entry);
  if (wanted->web)
    return reprise_whereabouts_new (REPRISE_WHEREABOUTS_LINK, wanted->location);
  if (any != NULL)
    return say_file (any->entry->path, any->entry);
  if (location != NULL)
    return say_state (REPRISE_WHEREABOUTS_GONE, location);
  if (gone != NULL)
    return say_state (REPRISE_WHEREABOUTS_GONE, gone->entry->path);

  return reprise_whereabouts_new (REPRISE_WHEREABOUTS_NOT_FOUND, NULL);
}

/* What somebody chose counts more than where the track says that it is, unless that was written
 * down afterwards. Where it is gone nothing else is taken for it: it was chosen, maybe instead of
 * what would have been found. */
static RepriseWhereabouts *
locate_surely (Pool       *self,
               Wanted     *wanted,
               const char *location)
{
  g_autoptr (RepriseMusicChoice) choice = NULL;
  RepriseWhereabouts *whereabouts = NULL;
  gboolean valid = FALSE;

  if (self->cache != NULL && wanted->uuid != NULL)
    choice = reprise_music_cache_get_choice (self->cache, wanted->uuid);
  valid = choice != NULL && g_strcmp0 (choice->location, wanted->location) == 0;

  if (valid)
    whereabouts = try_choice (self, choice);
  if (whereabouts == NULL && location != NULL)
    whereabouts = try_location (self, location);
  if (whereabouts == NULL && choice != NULL && !valid)
    whereabouts = try_choice (self, choice);
  if (whereabouts == NULL && choice != NULL)
    {
      whereabouts = say_state (REPRISE_WHEREABOUTS_GONE, choice->path);
      whereabouts->chosen = TRUE;
    }

  return whereabouts;
}

static RepriseWhereabouts *
locate (Pool   *self,
        Wanted *wanted)
{
  g_autoptr (GArray) matches = list_matches (self, wanted);
  g_autofree char *location = find_location (wanted);
  RepriseWhereabouts *whereabouts = locate_surely (self, wanted, location);

  if (whereabouts == NULL)
    whereabouts = try_matches (wanted, matches, location);

  add_near (whereabouts, matches);
  return whereabouts;
}

static void
add_candidates (Pool      *self,
                GPtrArray *wanted,
                guint      first,
                guint      n)
{
  for (guint i = first; i < first + n; i++)
    add_titles (self, wanted->pdata[i]);
  for (guint i = first; i < first + n; i++)
    {
      Wanted *one = wanted->pdata[i];

      one->matches = reprise_track_index_find (self->index, &one->tags);
      if (one->matches->len > 0)
        continue;
      g_clear_pointer (&one->matches, g_array_unref);
      add_artist (self, one);
    }
}

static void
run_handful (RepriseMusicSearch *self,
             RepriseDatabase    *cache,
             guint               first,
             guint               n)
{
  Pool pool;

  pool_init (&pool, cache, self->unread);
  if (cache != NULL)
    add_candidates (&pool, self->wanted, first, n);
  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (self->found, locate (&pool, self->wanted->pdata[i]));
  pool_clear (&pool);
}

/**
 * reprise_music_search_new:
 * @tracks: (element-type RepriseTrack): what to look for
 *
 * Returns: (transfer full): a search for it
 */
RepriseMusicSearch *
reprise_music_search_new (GPtrArray *tracks)
{
  RepriseMusicSearch *self = g_new0 (RepriseMusicSearch, 1);

  self->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) wanted_free);
  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_whereabouts_free);
  self->unread = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tracks->len; i++)
    g_ptr_array_add (self->wanted, wanted_new (tracks->pdata[i]));
  return self;
}

/**
 * reprise_music_search_free:
 * @self: (transfer full): a search
 *
 * Frees it.
 */
void
reprise_music_search_free (RepriseMusicSearch *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->wanted);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_ptr_array_unref (self->unread);
  g_free (self);
}

/**
 * reprise_music_search_step:
 * @self: a search that is not over
 * @cache: (nullable): what is known of the music here
 *
 * Looks for some of the tracks, in any thread, so that others can ask in between. A cache that
 * cannot be read is one that knows nothing.
 *
 * Returns: whether there are more
 */
gboolean
reprise_music_search_step (RepriseMusicSearch *self,
                           RepriseDatabase    *cache)
{
  guint first = 0;

  g_return_val_if_fail (self != NULL && self->found != NULL, FALSE);

  first = self->found->len;
  run_handful (self, cache, first, MIN (HANDFUL, self->wanted->len - first));
  return !reprise_music_search_is_over (self);
}

/**
 * reprise_music_search_is_over:
 * @self: a search
 *
 * Returns: whether all of the tracks were looked for
 */
gboolean
reprise_music_search_is_over (RepriseMusicSearch *self)
{
  g_return_val_if_fail (self != NULL && self->found != NULL, TRUE);

  return self->found->len >= self->wanted->len;
}
