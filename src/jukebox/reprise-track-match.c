/* How sure it is that a file is the track that was written down.
 *
 * Points are given for what agrees; they only order matches. Whether one is certain is decided by
 * rules: one doubt is enough to make it an offer. A wrong song that plays by itself is worse than
 * one more question. */

#include "jukebox/reprise-track-match.h"

#include "model/reprise-track-name.h"
#include "model/reprise-track-words.h"

#include <string.h>

/* The longest name whose letters are compared one by one. */
#define MAX_LETTERS 64

/**
 * RepriseTrackSigns:
 *
 * A track's names, taken apart.
 */
struct _RepriseTrackSigns
{
  RepriseTrackTitle   title;
  RepriseTrackArtist  artist;
  RepriseTrackArtist  composer;
  RepriseTrackArtist  album_artist;
  char               *album;   /* (owned): a key, maybe empty */
  gboolean            other;   /* the album or artist says that it has no plain recordings */
  guint               length;  /* seconds; 0 where unknown */
};

/* How two names agree. */
typedef enum
{
  AGREE_NOT,
  AGREE_UNKNOWN,  /* one of the two is missing */
  AGREE_PARTLY,   /* one of several, a family name, a letter mistyped */
  AGREE_WHOLLY,
} Agreement;

/* Titles that a composer gives a piece in every film. */
static const char * const common_titles[] = {
  "arrival", "closing", "closingcredits", "credits", "endcredits", "ending", "endtitle",
  "endtitles", "epilogue", "finale", "interlude", "intro", "lovetheme", "main", "maintheme",
  "maintitle", "maintitles", "maintitletheme", "opening", "openingcredits", "openingtitle",
  "openingtitles", "outro", "overture", "prelude", "prologue", "reprise", "suite", "theme",
  "themefrom", "title", "titles", "titletheme", "track", "trailer", "untitled", "1", "2", NULL,
};

static guint
min3 (guint a,
      guint b,
      guint c)
{
  return MIN (a, MIN (b, c));
}

/* Levenshtein's distance, by two rows of his table. */
static guint
measure_distance (const char *a,
                  const char *b)
{
  gunichar letters[MAX_LETTERS];
  guint row[MAX_LETTERS + 1];
  guint n_letters = 0;
  guint line = 0;

  if (g_utf8_strlen (a, -1) > MAX_LETTERS || g_utf8_strlen (b, -1) > MAX_LETTERS)
    return MAX_LETTERS;

  for (const char *p = b; *p != '\0'; p = g_utf8_next_char (p))
    letters[n_letters++] = g_utf8_get_char (p);
  for (guint i = 0; i <= n_letters; i++)
    row[i] = i;

  for (const char *p = a; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint corner = line++;

      row[0] = line;
      for (guint i = 0; i < n_letters; i++)
        {
          const guint above = row[i + 1];
          const guint cost = letters[i] == g_utf8_get_char (p) ? 0 : 1;

          row[i + 1] = min3 (above + 1, row[i] + 1, corner + cost);
          corner = above;
        }
    }

  return row[n_letters];
}

/* Numbers are never mistyped: “No. 5” is not “No. 6”. */
static gboolean
have_same_digits (const char *a,
                  const char *b)
{
  while (TRUE)
    {
      while (*a != '\0' && !g_ascii_isdigit (*a))
        a++;
      while (*b != '\0' && !g_ascii_isdigit (*b))
        b++;
      if (*a != *b)
        return FALSE;
      if (*a == '\0')
        return TRUE;
      a++;
      b++;
    }
}

static gboolean
is_slip (const char *a,
         const char *b)
{
  const glong length = MIN (g_utf8_strlen (a, -1), g_utf8_strlen (b, -1));
  const glong longer = MAX (g_utf8_strlen (a, -1), g_utf8_strlen (b, -1));

  if (length < 5 || longer - length > 4 || !have_same_digits (a, b))
    return FALSE;

  return measure_distance (a, b) <= (length < 10 ? 1 : 2);
}

/* “Tide II”, “Side B”: what the last word counts by. */
static const char *
find_counter (const char *words)
{
  const char *space = strrchr (words, ' ');
  const char *last = space != NULL ? space + 1 : "";
  const gsize length = strlen (last);

  return length == 1 || strspn (last, "ivx") == length ? last : "";
}

static Agreement
compare_titles (const RepriseTrackTitle *a,
                const RepriseTrackTitle *b)
{
  if (*a->key == '\0' || *b->key == '\0')
    return AGREE_NOT;
  if (g_str_equal (a->words, b->words) || g_str_equal (a->joined, b->joined) ||
      g_str_equal (a->words, b->joined) || g_str_equal (a->joined, b->words))
    return AGREE_WHOLLY;
  if (g_str_equal (a->key, b->key))
    return AGREE_PARTLY;
  /* One of them says less; where both say something in brackets, it is not the same. */
  if ((g_str_equal (a->key, b->base) || g_str_equal (a->base, b->key)) &&
      have_same_digits (a->key, b->key))
    return AGREE_PARTLY;

  return is_slip (a->key, b->key) && g_str_equal (find_counter (a->words), find_counter (b->words))
           ? AGREE_PARTLY : AGREE_NOT;
}

static gboolean
share_part (const RepriseTrackArtist *a,
            const RepriseTrackArtist *b)
{
  for (guint i = 0; a->parts[i] != NULL; i++)
    if (*a->parts[i] != '\0' &&
        (g_str_equal (a->parts[i], b->key) ||
         g_strv_contains ((const char * const *) b->parts, a->parts[i])))
      return TRUE;
  for (guint i = 0; b->parts[i] != NULL; i++)
    if (*b->parts[i] != '\0' && g_str_equal (b->parts[i], a->key))
      return TRUE;

  return FALSE;
}

/* “Morricone” of “Ennio Morricone”. */
static gboolean
is_family_name (const char *words,
                const char *name)
{
  const gsize length = strlen (words);
  const gsize whole = strlen (name);

  return length > 2 && whole > length && name[whole - length - 1] == ' ' &&
         g_str_has_suffix (name, words);
}

static Agreement
compare_artists (RepriseTrackArtist *a,
                 RepriseTrackArtist *b)
{
  if (reprise_track_artist_is_any (a) || reprise_track_artist_is_any (b))
    return AGREE_UNKNOWN;
  if (g_str_equal (a->key, b->key) || g_str_equal (a->turned, b->key) ||
      g_str_equal (a->key, b->turned))
    return AGREE_WHOLLY;
  if (share_part (a, b) || is_family_name (a->words, b->words) ||
      is_family_name (b->words, a->words) || is_slip (a->key, b->key))
    return AGREE_PARTLY;

  return AGREE_NOT;
}

/* Whoever was written down may be whom the file has as its artist, its album's artist or its
 * composer; a piece by somebody and played by somebody else is one to ask about. */
static Agreement
compare_makers (RepriseTrackSigns *wanted,
                RepriseTrackSigns *file)
{
  const gboolean named = !reprise_track_artist_is_any (&wanted->artist);
  RepriseTrackArtist *maker = named ? &wanted->artist : &wanted->composer;
  const Agreement artist = compare_artists (maker, &file->artist);
  const Agreement album_artist = compare_artists (maker, &file->album_artist);
  const Agreement composer = compare_artists (maker, &file->composer);
  const gboolean nobody = artist == AGREE_UNKNOWN;

  if (reprise_track_artist_is_any (maker))
    return AGREE_UNKNOWN;
  if (artist == AGREE_WHOLLY)
    return artist;
  if (nobody && album_artist == AGREE_WHOLLY)
    return album_artist;
  if (nobody && composer == AGREE_WHOLLY)
    return composer;
  if (artist == AGREE_PARTLY || album_artist >= AGREE_PARTLY || composer >= AGREE_PARTLY)
    return AGREE_PARTLY;
  if (named && compare_artists (&wanted->composer, &file->composer) == AGREE_WHOLLY &&
      file->album[0] != '\0' && g_str_equal (file->album, wanted->album))
    return AGREE_PARTLY;

  return nobody && album_artist != AGREE_NOT ? AGREE_UNKNOWN : AGREE_NOT;
}

static gboolean
is_same (const char *a,
         const char *b)
{
  return *a != '\0' && g_str_equal (a, b);
}

/* Whether both say that they are of the same film or album. */
static gboolean
share_album (const RepriseTrackSigns *wanted,
             const RepriseTrackSigns *file)
{
  return is_same (wanted->album, file->album) || is_same (wanted->album, file->title.from) ||
         is_same (wanted->title.from, file->album) ||
         is_same (wanted->title.from, file->title.from);
}

static gboolean
differ (const char *a,
        const char *b)
{
  return *a != '\0' && *b != '\0' && !g_str_equal (a, b);
}

static gboolean
differ_in_length (const RepriseTrackSigns *wanted,
                  const RepriseTrackSigns *file)
{
  const guint longer = MAX (wanted->length, file->length);
  const guint shorter = MIN (wanted->length, file->length);

  return shorter > 0 && longer - shorter > MAX (15, longer / 10);
}

static gboolean
agree_in_length (const RepriseTrackSigns *wanted,
                 const RepriseTrackSigns *file)
{
  const guint longer = MAX (wanted->length, file->length);
  const guint shorter = MIN (wanted->length, file->length);

  return shorter > 0 && longer - shorter <= 3;
}

static const char *
get_guests (const RepriseTrackSigns *self)
{
  return *self->title.guests != '\0' ? self->title.guests : self->artist.guests;
}

/* How many reasons there are to ask, though title and artist agree. */
static guint
count_doubts (const RepriseTrackSigns *wanted,
              const RepriseTrackSigns *file)
{
  const gboolean album = share_album (wanted, file);
  const gboolean common = g_strv_contains (common_titles, wanted->title.key) ||
                          g_strv_contains (common_titles, wanted->title.base);
  guint doubts = 0;

  doubts += g_str_equal (wanted->title.version, file->title.version) ? 0 : 2;
  doubts += differ (get_guests (wanted), get_guests (file)) ? 1 : 0;
  doubts += differ (wanted->title.from, file->title.from) ? 2 : 0;
  doubts += file->other != wanted->other && !album && *wanted->title.version == '\0' ? 1 : 0;
  doubts += common && !album ? 1 : 0;
  doubts += differ_in_length (wanted, file) ? 1 : 0;

  return doubts;
}

static gboolean
names_other (const RepriseTrackTags *tags)
{
  g_autofree char *album = reprise_track_words (tags->album, FALSE);
  g_autofree char *artist = reprise_track_words (tags->artist, FALSE);

  return reprise_track_name_is_other (album) || reprise_track_name_is_other (artist);
}

/* “Artist - Title” is what a file without tags is called, and what careless ones have for a title.
 */
static void
read_title (RepriseTrackSigns      *self,
            const RepriseTrackTags *tags)
{
  const char *dash = tags->title != NULL ? strstr (tags->title, " - ") : NULL;
  g_autofree char *before = NULL;
  RepriseTrackArtist artist;

  if (dash != NULL)
    {
      before = g_strndup (tags->title, (gsize) (dash - tags->title));
      reprise_track_artist_read (&artist, before);
      if (reprise_track_artist_is_any (&self->artist) && *artist.key != '\0' &&
          !g_ascii_isdigit (*before) && reprise_track_artist_is_any (&self->album_artist))
        {
          reprise_track_artist_clear (&self->artist);
          self->artist = artist;
          memset (&artist, 0, sizeof artist);
          reprise_track_title_read (&self->title, dash + strlen (" - "));
        }
      else if (g_str_equal (artist.key, self->artist.key) && *artist.key != '\0')
        reprise_track_title_read (&self->title, dash + strlen (" - "));
      reprise_track_artist_clear (&artist);
    }

  if (self->title.key == NULL)
    reprise_track_title_read (&self->title, tags->title);
}

/**
 * reprise_track_signs_new:
 * @tags: what the track is called
 *
 * Folds a track's names, so that they can be compared.
 *
 * Returns: (transfer full): the folded names
 */
RepriseTrackSigns *
reprise_track_signs_new (const RepriseTrackTags *tags)
{
  RepriseTrackSigns *self = NULL;

  g_return_val_if_fail (tags != NULL, NULL);

  self = g_new0 (RepriseTrackSigns, 1);
  reprise_track_artist_read (&self->artist, tags->artist);
  reprise_track_artist_read (&self->composer, tags->composer);
  reprise_track_artist_read (&self->album_artist, tags->album_artist);
  read_title (self, tags);
  self->album = reprise_track_name_album (tags->album);
  self->other = names_other (tags);
  self->length = tags->length;

  return self;
}

/**
 * reprise_track_signs_free:
 * @self: (transfer full): what reprise_track_signs_new() gave
 *
 * Frees folded names.
 */
void
reprise_track_signs_free (RepriseTrackSigns *self)
{
  g_return_if_fail (self != NULL);

  reprise_track_title_clear (&self->title);
  reprise_track_artist_clear (&self->artist);
  reprise_track_artist_clear (&self->composer);
  reprise_track_artist_clear (&self->album_artist);
  g_free (self->album);
  g_free (self);
}

/**
 * reprise_track_signs_get_key:
 * @self: folded names
 *
 * Returns: the folded title, maybe empty
 */
const char *
reprise_track_signs_get_key (const RepriseTrackSigns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title.key;
}

/**
 * reprise_track_signs_get_base:
 * @self: folded names
 *
 * Returns: the folded title without anything in brackets
 */
const char *
reprise_track_signs_get_base (const RepriseTrackSigns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title.base;
}

/**
 * reprise_track_signs_get_name:
 * @self: folded names
 *
 * Returns: the folded artist, maybe empty
 */
const char *
reprise_track_signs_get_name (const RepriseTrackSigns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->artist.key;
}

/**
 * reprise_track_signs_compare:
 * @wanted: the track as it was written
 * @file: a file's
 *
 * Says how sure it is that the file is the track.
 *
 * Other artists' tracks of the same title are %REPRISE_TRACK_MATCH_NONE; another recording by the
 * same artist, a piece of the composer that somebody else plays, a slip of the pen and a missing
 * artist are at most %REPRISE_TRACK_MATCH_NEAR.
 *
 * Returns: a score of 0 to 100, for reprise_track_match_level()
 */
guint
reprise_track_signs_compare (RepriseTrackSigns *wanted,
                             RepriseTrackSigns *file)
{
  Agreement title = AGREE_NOT;
  Agreement maker = AGREE_NOT;
  guint doubts = 0;
  guint extra = 0;

  g_return_val_if_fail (wanted != NULL, 0);
  g_return_val_if_fail (file != NULL, 0);

  title = compare_titles (&wanted->title, &file->title);
  if (title == AGREE_NOT)
    return 0;

  maker = compare_makers (wanted, file);
  if (maker == AGREE_NOT)
    return title == AGREE_WHOLLY ? 20 : 0;
  /* Two guesses are none. */
  if (title == AGREE_PARTLY && maker != AGREE_WHOLLY)
    return 30;

  doubts = count_doubts (wanted, file);
  extra = (share_album (wanted, file) ? 5 : 0) + (agree_in_length (wanted, file) ? 5 : 0) +
          (g_str_equal (get_guests (wanted), get_guests (file)) ? 1 : 0);
  if (title == AGREE_WHOLLY && maker == AGREE_WHOLLY && doubts == 0)
    return REPRISE_TRACK_MATCH_SURE + extra;

  doubts += title == AGREE_PARTLY ? 1 : 0;
  doubts += maker == AGREE_UNKNOWN ? 2 : 0;
  doubts += maker == AGREE_PARTLY ? 1 : 0;
  return REPRISE_TRACK_MATCH_CLOSE + 20 - MIN (20, 4 * doubts) + extra;
}

/**
 * reprise_track_match_level:
 * @score: 0 to 100
 *
 * Returns: what the score means
 */
RepriseTrackMatchLevel
reprise_track_match_level (guint score)
{
  if (score >= REPRISE_TRACK_MATCH_SURE)
    return REPRISE_TRACK_MATCH_CERTAIN;

  return score >= REPRISE_TRACK_MATCH_CLOSE ? REPRISE_TRACK_MATCH_NEAR : REPRISE_TRACK_MATCH_NONE;
}
