/* Tracks by words. The full text says in which appraisals the words are at all; which track of them
 * has all of them is looked at one by one. */

#include "store/reprise-track-filter.h"

#include "model/reprise-text.h"
#include "store/reprise-statement.h"

#include <string.h>

/* Where the names of a track are, its notes, and the titles of films; see `prose_source`. */
#define COLUMNS "{names voices notes} : "

/* The titles may be what a track is looked for by. */
#define ENTRIES                                                                     \
  "SELECT entry.appraisal,"                                                         \
  "       text_key(coalesce(appraisal.title, '')) || ' ' ||"                        \
  "       coalesce((SELECT group_concat(film.folded, ' ')"                          \
  "                   FROM entry_film JOIN film ON film.id = entry_film.film"       \
  "                  WHERE entry_film.entry = entry.id), '')"                       \
  "  FROM prose JOIN entry ON entry.id = prose.rowid"                               \
  "  JOIN appraisal ON appraisal.id = entry.appraisal"                              \
  " WHERE prose MATCH :match"

#define TRACKS                                                                      \
  "SELECT id, artist_key || ' ' || title_key || ' ' || composer_key || ' ' ||"      \
  "       text_key(coalesce(album, '') || ' ' || coalesce(scene, '') || ' ' ||"     \
  "                coalesce(note, ''))"                                             \
  "  FROM track WHERE appraisal = :appraisal"

typedef struct
{
  GPtrArray *keys;   /* (owned) (element-type utf8): each folded, with a blank before it */
  GString   *match;  /* (owned): for the full text */
} Words;

static void
words_add (Words      *self,
           const char *word)
{
  g_autofree char *key = reprise_text_key (word);

  g_ptr_array_add (self->keys, g_strconcat (" ", key, NULL));
  g_string_append_printf (self->match, "%s\"%s\"*", self->keys->len > 1 ? " AND " : "", word);
}

static void
words_read (Words      *self,
            const char *text)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = text; ; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c != 0 && (g_unichar_isalnum (c) || g_unichar_ismark (c)))
        {
          g_string_append_unichar (word, c);
          continue;
        }

      if (word->len > 0)
        words_add (self, word->str);
      g_string_truncate (word, 0);
      if (c == 0)
        break;
    }
}

static void
words_clear (Words *self)
{
  g_ptr_array_unref (self->keys);
  g_string_free (self->match, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
has_all (const Words *words,
         const char  *text,
         const char  *titles)
{
  for (guint i = 0; i < words->keys->len; i++)
    if (strstr (text, words->keys->pdata[i]) == NULL &&
        strstr (titles, words->keys->pdata[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
filter_tracks (RepriseDatabase  *database,
               gint64            appraisal,
               const char       *titles,
               const Words      *words,
               GHashTable       *found,
               GError          **error)
{
  g_autoptr (RepriseStatement) tracks = reprise_database_prepare (database, error, TRACKS);
  RepriseStep step;

  if (tracks == NULL)
    return FALSE;

  reprise_statement_bind_int64 (tracks, ":appraisal", appraisal);
  while ((step = reprise_statement_step (tracks, error)) == REPRISE_STEP_ROW)
    {
      g_autofree char *text = g_strconcat (" ", reprise_statement_get_text (tracks, 1), NULL);
      const gint64 id = reprise_statement_get_int64 (tracks, 0);

      if (has_all (words, text, titles))
        g_hash_table_add (found, g_memdup2 (&id, sizeof id));
    }

  return step == REPRISE_STEP_DONE;
}

static GHashTable *
find_tracks (RepriseDatabase  *database,
             const Words      *words,
             GError          **error)
{
  g_autoptr (RepriseStatement) entries = reprise_database_prepare (database, error, ENTRIES);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *match = g_strconcat (COLUMNS "(", words->match->str, ")", NULL);
  RepriseStep step;

  if (entries == NULL)
    return NULL;

  reprise_statement_bind_text (entries, ":match", match);
  while ((step = reprise_statement_step (entries, error)) == REPRISE_STEP_ROW)
    {
      g_autofree char *titles = g_strconcat (" ", reprise_statement_get_text (entries, 1), NULL);

      if (!filter_tracks (database, reprise_statement_get_int64 (entries, 0), titles, words, found,
                          error))
        return NULL;
    }

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&found) : NULL;
}

/**
 * reprise_track_filter:
 * @database: a connection
 * @words: what was typed; the beginnings of words are enough
 * @found: (out) (transfer full) (nullable) (element-type gint64): the ids of the tracks that have
 *   all of the words in what is said of them, or in the titles of their appraisal and its films;
 *   %NULL where no word was typed, which all tracks have
 * @error: return location for a #RepriseStoreError, or %G_IO_ERROR_CANCELLED where the connection
 *   was interrupted
 *
 * Returns: whether that went well
 */
gboolean
reprise_track_filter (RepriseDatabase  *database,
                      const char       *words,
                      GHashTable      **found,
                      GError          **error)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_auto (Words) read = {
    .keys = g_ptr_array_new_with_free_func (g_free),
    .match = g_string_new (NULL),
  };

  *found = NULL;
  words_read (&read, valid);
  if (read.keys->len == 0)
    return TRUE;

  *found = find_tracks (database, &read, error);
  return *found != NULL;
}
