/* Names of tracks, artists and albums, taken apart until what is left of two of them can be
 * compared letter by letter. */

#include "model/reprise-track-name.h"

#include "model/reprise-text.h"
#include "model/reprise-track-words.h"

#include <string.h>

/* What is said behind a title, in brackets or after a dash. */
typedef enum
{
  REMARK_NONE,     /* part of the title */
  REMARK_PLAIN,    /* says nothing about which recording it is: “Remastered 2009” */
  REMARK_VERSION,  /* another recording: “Live” */
  REMARK_GUESTS,   /* “feat. …” */
  REMARK_FROM,     /* “From …” */
} Remark;

/* Words of a remark that say nothing about which recording it is. */
static const char * const plain_words[] = {
  "remaster", "remastered", "remastering", "digital", "digitally", "version", "edition", "album",
  "original", "lp", "mono", "stereo", "explicit", "bonus", "track", "deluxe", "anniversary",
  "soundtrack", "ost", "motion", "picture", "score", "recording", "the", "in", NULL,
};

/* Words of a remark that make it another recording. */
static const char * const version_words[] = {
  "live", "unplugged", "concert", "vivo", "remix", "remixed", "mix", "edit", "dub", "rework",
  "reworked", "bootleg", "instrumental", "instrumentals", "acoustic", "demo", "karaoke", "acapella",
  "cappella", "capella", "take", "alternate", "alternative", "outtake", "rehearsal", "extended",
  "reprise", "cover", "session", "sessions", "orchestral", "piano", "tribute", "style", "famous",
  "originally", "rerecorded", "re", "rerecording", "remake", "sped", "slowed", "nightcore",
  "lullaby", "single", "radio", "club", "strings", "symphonic", "version", "versions", "unreleased",
  "mashup", "medley", "clean", "excerpt", "vocal", NULL,
};

/* Words of an album's name that only say what kind of album it is. */
static const char * const album_words[] = {
  "original", "motion", "picture", "soundtrack", "ost", "score", "music", "from", "inspired", "by",
  "the", "film", "movie", "deluxe", "edition", "remastered", "remaster", "expanded", "version",
  "bonus", "and", "recording", "album", NULL,
};

/* Words of an album's or artist's name that make what is on it another recording. */
static const char * const other_words[] = {
  "karaoke", "tribute", "tributes", "remixes", "remixed", "remix", "instrumentals", "unplugged",
  "lullaby", "lullabies", "covers", "demos", "outtakes", "bootleg", "rehearsals", NULL,
};

/* Behind “with” these are no guests. */
static const char * const no_guests[] = {
  "a", "an", "the", "me", "you", "my", "your", "his", "her", "it", "us", "them", "love", NULL,
};

/* Artists that say nothing. */
static const char * const anybody[] = {
  "", "variousartists", "various", "va", "unknown", "unknownartist", "diverse", "soundtrack",
  "originalsoundtrack", "ost", "originalcast", NULL,
};

static gboolean
is_in (const char * const *words,
       const char         *word)
{
  return g_strv_contains (words, word);
}

static gboolean
is_year (const char *word)
{
  return strlen (word) == 4 && strspn (word, "0123456789") == 4 &&
         (g_str_has_prefix (word, "19") || g_str_has_prefix (word, "20"));
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static char *
dup_key (const char *text)
{
  g_autofree char *words = reprise_track_words (text, FALSE);

  return reprise_track_words_squeeze (words);
}

/* Returns: (transfer full): the words that are not in @left_out and are no years */
static char *
leave_out (const char         *words,
           const char * const *left_out)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (is_in (left_out, list[i]) || is_year (list[i]))
        continue;
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", list[i]);
    }

  return g_string_free (g_steal_pointer (&rest), FALSE);
}

static gboolean
has_word_of (const char         *words,
             const char * const *wanted)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (is_in (wanted, list[i]))
      return TRUE;

  return FALSE;
}

/* Returns: (nullable): what follows the first of the phrases that @words begin with */
static const char *
skip_phrase (const char         *words,
             const char * const *phrases)
{
  for (guint i = 0; phrases[i] != NULL; i++)
    if (g_str_has_prefix (words, phrases[i]))
      return words + strlen (phrases[i]);

  return NULL;
}

static const char *
skip_guests (const char *words)
{
  static const char * const phrases[] = {
    "feat ", "ft ", "featuring ", "duet with ", "with ", NULL,
  };
  const char *rest = skip_phrase (words, phrases);
  g_auto (GStrv) list = NULL;

  if (rest == NULL)
    return NULL;

  list = g_strsplit (rest, " ", 2);
  if (g_str_has_prefix (words, "with ") &&
      (is_in (no_guests, list[0]) || has_word_of (rest, version_words)))
    return NULL;
  return rest;
}

static Remark
read_remark (const char  *text,
             char       **said)
{
  static const char * const froms[] = {
    "from ", "theme from ", "love theme from ", "music from ", "taken from ", NULL,
  };
  g_autofree char *words = reprise_track_words (text, FALSE);
  g_autofree char *rest = leave_out (words, plain_words);
  const char *behind = skip_guests (words);

  if (behind != NULL)
    {
      *said = reprise_track_words_squeeze (behind);
      return REMARK_GUESTS;
    }

  behind = skip_phrase (words, froms);
  if (behind != NULL)
    {
      *said = reprise_track_name_album (behind);
      return REMARK_FROM;
    }

  if (*rest == '\0')
    return *words != '\0' && !g_str_equal (words, "in") ? REMARK_PLAIN : REMARK_NONE;
  if (g_str_equal (words, "original mix"))
    return REMARK_PLAIN;
  if (!has_word_of (words, version_words) &&
      !(has_word_of (words, plain_words) && strspn (rest, "0123456789thsndr ") == strlen (rest)))
    return REMARK_NONE;

  *said = g_steal_pointer (&rest);
  return has_word_of (words, version_words) && **said != '\0' ? REMARK_VERSION : REMARK_PLAIN;
}

/* Finds the bracket that opens what the last one of @text closes. */
static char *
find_opening (char *text)
{
  const gsize length = strlen (text);
  int depth = 0;

  if (length == 0 || strchr (")]", text[length - 1]) == NULL)
    return NULL;

  for (char *p = text + length - 1; p >= text; p--)
    {
      if (*p == ')' || *p == ']')
        depth++;
      else if (*p == '(' || *p == '[')
        depth--;
      if (depth == 0)
        return p;
    }

  return NULL;
}

/* Finds the blank before a dash that stands alone: the first, or the last. */
static char *
find_dash (char     *text,
           gboolean  last)
{
  char *found = NULL;

  for (char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *dash = g_utf8_next_char (p);

      if (*p == ' ' && is_dash (g_utf8_get_char (dash)) && *g_utf8_next_char (dash) == ' ' &&
          (found == NULL || last))
        found = p;
    }

  return found;
}

static void
keep_said (char **field,
           char  *said)
{
  g_autofree char *before = *field;

  *field = before == NULL || *before == '\0' ? g_strdup (said) : g_strconcat (said, ";", before,
                                                                              NULL);
}

static void
keep_remark (RepriseTrackTitle *self,
             Remark             remark,
             char              *said)
{
  switch (remark)
    {
    case REMARK_VERSION:
      keep_said (&self->version, said);
      break;
    case REMARK_GUESTS:
      keep_said (&self->guests, said);
      break;
    case REMARK_FROM:
      keep_said (&self->from, said);
      break;
    case REMARK_NONE:
    case REMARK_PLAIN:
      break;
    }
}

/* Takes the last remark off a title. */
static gboolean
take_remark (RepriseTrackTitle *self,
             char              *text)
{
  g_autofree char *said = NULL;
  char *at = NULL;
  Remark remark = REMARK_NONE;

  g_strchomp (text);
  at = find_opening (text);
  if (at == NULL)
    at = find_dash (text, TRUE);
  if (at == NULL || at == text)
    return FALSE;

  remark = read_remark (at, &said);
  if (remark == REMARK_NONE)
    return FALSE;

  keep_remark (self, remark, said);
  *at = '\0';
  return TRUE;
}

/* “04 - ”, “4. ”, “[4] ”: a number and a sign and a blank; or, alone, a number with a nought. */
static const char *
skip_number (const char *title)
{
  const char *p = title + strspn (title, "[(#");
  const gsize digits = strspn (p, "0123456789");
  const char *behind = p + digits;
  const gsize signs = strspn (behind, ".)]:-_ ");

  if (digits == 0 || digits > 3 || behind[signs] == '\0' || signs == 0 ||
      (behind[signs - 1] != ' ' && behind[0] != '.'))
    return title;
  if (g_ascii_isdigit (behind[signs]) && behind[signs - 1] != ' ')
    return title;
  if (strspn (behind, " ") == signs && *p != '0')
    return title;

  return behind + signs;
}

/* Returns: (transfer full): the text without anything in brackets */
static char *
drop_brackets (const char *text)
{
  g_autoptr (GString) rest = g_string_sized_new (64);
  int depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '(' || *p == '[')
        depth++;
      if (depth == 0)
        g_string_append_c (rest, *p);
      if ((*p == ')' || *p == ']') && depth > 0)
        depth--;
    }

  return g_string_free (g_steal_pointer (&rest), FALSE);
}

/* Cuts “… feat. Somebody” off words, and moves who that is to @guests. */
static void
cut_guests (char      *words,
            char     **guests,
            gboolean   with)
{
  char *at = strstr (words, " feat ");
  gsize length = strlen (" feat ");

  if (at == NULL && with)
    {
      at = strstr (words, " with ");
      length = strlen (" with ");
    }
  if (at == NULL || at == words)
    return;

  g_free (*guests);
  *guests = reprise_track_words_squeeze (at + length);
  *at = '\0';
}

static void
fill (char **field)
{
  if (*field == NULL)
    *field = g_strdup ("");
}

static GStrv
split_artists (const char *artist)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *words = reprise_track_words (artist, FALSE);
  g_auto (GStrv) signs = g_strsplit_set (artist, ";,/&+", -1);
  g_auto (GStrv) ands = g_strsplit (words, " and ", -1);

  for (guint i = 0; signs[0] != NULL && signs[1] != NULL && signs[i] != NULL; i++)
    {
      g_autofree char *key = dup_key (signs[i]);

      g_strv_builder_add (parts, key);
    }
  for (guint i = 0; ands[0] != NULL && ands[1] != NULL && ands[i] != NULL; i++)
    {
      g_autofree char *key = dup_key (ands[i]);

      g_strv_builder_add (parts, key);
    }

  return g_strv_builder_end (parts);
}

static char *
turn_round (const char *artist)
{
  g_auto (GStrv) sides = g_strsplit (artist, ",", -1);
  g_autofree char *turned = NULL;

  if (g_strv_length (sides) != 2 || strpbrk (artist, "&;/+") != NULL)
    return g_strdup ("");

  turned = g_strconcat (g_strstrip (sides[1]), " ", sides[0], NULL);
  return dup_key (turned);
}

/**
 * reprise_track_name_album:
 * @album: (nullable): UTF-8
 *
 * Writes an album's name as it is compared: “Heat (Original Motion Picture Soundtrack)” is “heat”.
 *
 * Returns: (transfer full): the key, empty where there is no album
 */
char *
reprise_track_name_album (const char *album)
{
  g_autofree char *words = reprise_track_words (album, FALSE);
  g_autofree char *rest = leave_out (words, album_words);

  return reprise_track_words_squeeze (*rest != '\0' ? rest : words);
}

/**
 * reprise_track_name_is_other:
 * @words: the words of an album's or artist's name
 *
 * Returns: whether the name says that its tracks are not the plain recordings: played live, by
 *   others, remixed
 */
gboolean
reprise_track_name_is_other (const char *words)
{
  static const char * const lives[] = {
    "live at ", "live in ", "live from ", "live on ", NULL,
  };

  if (has_word_of (words, other_words) || skip_phrase (words, lives) != NULL)
    return TRUE;

  return g_str_equal (words, "live") || g_str_has_suffix (words, " live") ||
         strstr (words, " live at ") != NULL || strstr (words, " live in ") != NULL ||
         strstr (words, " live from ") != NULL || strstr (words, "in concert") != NULL ||
         strstr (words, "made famous") != NULL || strstr (words, "in the style of") != NULL;
}

/**
 * reprise_track_name_is_remark:
 * @text: what stands behind a title, in brackets or after a dash
 *
 * Returns: whether it says which recording it is, or who is featured, and so belongs to the title
 */
gboolean
reprise_track_name_is_remark (const char *text)
{
  g_autofree char *said = NULL;

  switch (read_remark (text, &said))
    {
    case REMARK_PLAIN:
    case REMARK_VERSION:
    case REMARK_GUESTS:
      return TRUE;
    case REMARK_NONE:
    case REMARK_FROM:
      break;
    }

  return FALSE;
}

/**
 * reprise_track_title_read:
 * @self: (out caller-allocates): to be cleared with reprise_track_title_clear()
 * @title: (nullable): UTF-8
 *
 * Takes a title apart.
 */
void
reprise_track_title_read (RepriseTrackTitle *self,
                          const char        *title)
{
  g_autofree char *valid = g_utf8_make_valid (title != NULL ? title : "", -1);
  g_autofree char *tidy = reprise_text_tidy (valid);
  g_autofree char *text = g_strdup (skip_number (tidy));
  g_autofree char *bare = NULL;

  memset (self, 0, sizeof *self);
  while (take_remark (self, text))
    continue;

  bare = drop_brackets (text);
  self->words = reprise_track_words (text, FALSE);
  self->joined = reprise_track_words (text, TRUE);
  cut_guests (self->words, &self->guests, FALSE);
  cut_guests (self->joined, &self->guests, FALSE);
  self->key = reprise_track_words_squeeze (self->words);
  self->base = dup_key (bare);
  if (*self->base == '\0')
    {
      g_free (self->base);
      self->base = g_strdup (self->key);
    }
  fill (&self->version);
  fill (&self->guests);
  fill (&self->from);
}

/**
 * reprise_track_title_clear:
 * @self: a title
 *
 * Frees what the title owns.
 */
void
reprise_track_title_clear (RepriseTrackTitle *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->joined, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->guests, g_free);
  g_clear_pointer (&self->from, g_free);
}

/**
 * reprise_track_artist_read:
 * @self: (out caller-allocates): to be cleared with reprise_track_artist_clear()
 * @artist: (nullable): UTF-8
 *
 * Takes an artist's name apart.
 */
void
reprise_track_artist_read (RepriseTrackArtist *self,
                           const char         *artist)
{
  g_autofree char *valid = g_utf8_make_valid (artist != NULL ? artist : "", -1);

  memset (self, 0, sizeof *self);
  self->words = reprise_track_words (valid, FALSE);
  g_strdelimit (self->words, "()[]", ' ');
  cut_guests (self->words, &self->guests, TRUE);
  self->key = reprise_track_words_squeeze (self->words);
  self->turned = turn_round (valid);
  self->parts = split_artists (valid);
  fill (&self->guests);
}

/**
 * reprise_track_artist_clear:
 * @self: an artist
 *
 * Frees what the artist owns.
 */
void
reprise_track_artist_clear (RepriseTrackArtist *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->turned, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->guests, g_free);
  g_clear_pointer (&self->parts, g_strfreev);
}

/**
 * reprise_track_artist_is_any:
 * @self: an artist
 *
 * Returns: whether the name says nothing: there is none, or “Various Artists”
 */
gboolean
reprise_track_artist_is_any (RepriseTrackArtist *self)
{
  return is_in (anybody, self->key);
}
