/* Lines that name tracks, as people write them: “[1] Artist “Title””, “2. Artist - Title (Album)”.
 *
 * A line is eaten up from both ends: bullets and numbers in front, then addresses, lengths, years
 * and what stands in brackets behind. What is left is told apart by its quotes, else by its dashes,
 * else by a “by”. What fits nothing is not guessed at. */

#include "jukebox/reprise-track-line.h"

#include "jukebox/reprise-track-name.h"
#include "model/reprise-text.h"

#include <string.h>

/* A name of more words is a sentence. */
#define MAX_ARTIST_WORDS 8
#define MAX_TITLE_WORDS 14
#define MAX_WORDS 40

#define BULLET "^(?:[-*+•·‣◦▪●○■–—>♪♫▶►]\\s+)+"
#define NUMBER "^((?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|[A-D]?\\d{1,3}[.):]+(?!\\d)|#\\d{1,3}[.:)]?|" \
               "(?:№|[Nn]o\\.|[Nn]r\\.|[Tt]rack)\\s*\\d{1,3}[.:)]?|0\\d(?=\\s)|[①-⑳]|" \
               "\\d{1,3}(?=\\s*[–—-]\\s.*(?:\\s[–—-]\\s|[“”\"]))|[ivxIVX]{1,5}[.)](?=\\s))" \
               "\\s*(?:[–—-]\\s+)?)"
#define LINK "\\s*[–—-]?\\s*[<(]?(https?://[^\\s<>)]+)[>)]?\\s*$"
#define LENGTH "[\\s,–—-]*\\s[(\\[]?((?:\\d{1,2}:)?\\d{1,3}:\\d{2})[)\\]]?$"
#define YEAR "(?|,\\s*((?:19|20)\\d{2})|\\s[(\\[]((?:19|20)\\d{2})[)\\]])$"
#define BRACKET "\\s[(\\[]([^()\\[\\]]+)[)\\]]$"
#define DASH "\\s+(?:[–—−―-]|--|---|\\||::|~)\\s+"
#define FILE_NUMBER DASH "(\\d{1,3})" DASH
#define LOOSE_DASH "\\s+[–—-](?=\\S)|(?<=\\S)[–—-]\\s+|(?<=\\w)—(?=\\w)"
#define QUOTED "[“”„‟\"«»]([^“”„‟\"«»]+)[“”„‟\"«»]"
#define SINGLE_QUOTED "(?:^|(?<=\\s))[‘'](\\S.*?)[’'](?=$|[\\s,.;:])"
#define FROM "^[\\s,]*(?:from|off)\\s+(?:the (?:album|film|movie|soundtrack)\\s+)?(.+)$"
#define BY "^[\\s,]*(?:(?:sung|performed|played) )?by\\s+(.+)$"
#define COMPOSED "^[\\s,]*(?:composed by|composer:?|comp\\.|music by|music:|written by|score by)" \
                 "\\s+(.+)$"
#define DANGLING "(?i)(?:^|\\s)(?:of|is|like|the|a|called|and|in|to|was|song|track)$"
#define CREDIT "(?i)^(?:based on|directed|edited|photographed|produced|screenplay|story|written)\\b"
#define SCORE "^(?:original )?(?:score|score cue|cue)$"

/* Returns: (nullable): what the pattern's group caught; @start and @end are the whole match's */
static char *
catch (const char *pattern,
       const char *text,
       int        *start,
       int        *end)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert (regex != NULL);
  if (!g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match))
    return NULL;

  g_match_info_fetch_pos (match, 0, start, end);
  return g_match_info_fetch (match, g_match_info_get_match_count (match) > 1 ? 1 : 0);
}

static gboolean
catch_any (const char *pattern,
           const char *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *caught = catch (pattern, text, &start, &end);

  return caught != NULL;
}

/* Cuts what the pattern matches off the end of @text. */
static char *
cut_end (const char *pattern,
         char       *text)
{
  int start = 0;
  int end = 0;
  char *caught = catch (pattern, text, &start, &end);

  if (caught != NULL && start == 0)
    g_clear_pointer (&caught, g_free);
  if (caught != NULL)
    text[start] = '\0';
  return caught;
}

static gboolean
is_wrapping (gunichar c)
{
  return g_unichar_isspace (c) || g_utf8_strchr (",;:–—|-*", -1, c) != NULL;
}

static gboolean
is_quote (gunichar c)
{
  return c != 0 && g_utf8_strchr ("“”„‟\"«»", -1, c) != NULL;
}

/* Returns: (transfer full) (nullable): a field's text without what parted it from others */
static char *
clean (const char *text)
{
  g_autofree char *field = g_strdup (text);
  char *start = field;
  char *end = field + strlen (field);
  int from = 0;
  int to = 0;
  g_autofree char *inner = NULL;

  while (start < end && is_wrapping (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_wrapping (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  *end = '\0';

  inner = catch ("^(?:" QUOTED "|[‘'](?:[^’']+)[’'])$", start, &from, &to);
  if (inner != NULL && start < end && is_quote (g_utf8_get_char (start)))
    return clean (inner);
  if (inner != NULL)
    {
      g_autofree char *bare = g_strndup (g_utf8_next_char (start),
                                         (gsize) (g_utf8_prev_char (end) -
                                                  g_utf8_next_char (start)));

      return clean (bare);
    }

  return *start != '\0' ? g_strdup (start) : NULL;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

/* Names an artist, unless that would be a sentence. */
static gboolean
set_artist (RepriseTrackLine *self,
            const char       *text)
{
  g_autofree char *artist = clean (text);
  int start = 0;
  int end = 0;
  g_autofree char *dangling = NULL;

  if (artist == NULL)
    return FALSE;

  dangling = catch (DANGLING, artist, &start, &end);
  if (dangling != NULL || count_words (artist) > MAX_ARTIST_WORDS)
    return FALSE;

  self->artist = g_steal_pointer (&artist);
  return TRUE;
}

static void
add_note (RepriseTrackLine *self,
          const char       *text)
{
  g_autofree char *note = clean (text);
  g_autofree char *before = self->note;

  self->note = before != NULL && note != NULL ? g_strconcat (before, " – ", note, NULL) : NULL;
  if (self->note == NULL)
    self->note = note != NULL ? g_steal_pointer (&note) : g_steal_pointer (&before);
}

/* What is said last of a track: an album where it looks like a name, else a note. */
static void
set_album_or_note (RepriseTrackLine *self,
                   const char       *text)
{
  g_autofree char *said = clean (text);
  gunichar first = 0;

  if (said == NULL)
    return;

  if (catch_any (DASH, said))
    {
      g_auto (GStrv) parts = g_regex_split_simple (DASH, said, G_REGEX_DEFAULT,
                                                   G_REGEX_MATCH_DEFAULT);

      for (guint i = 0; parts[i] != NULL; i++)
        set_album_or_note (self, parts[i]);
      return;
    }

  first = g_utf8_get_char (said);
  if (strchr ("([", *said) != NULL || self->album != NULL || g_unichar_islower (first) ||
      count_words (said) > 5 || g_str_has_suffix (said, "."))
    add_note (self, said);
  else
    self->album = g_steal_pointer (&said);
}

static void
set_album (RepriseTrackLine *self,
           const char       *text)
{
  if (self->album != NULL)
    add_note (self, text);
  else
    self->album = clean (text);
}

/* Splits “Album – something else” and gives the first part. */
static char *
split_off_note (RepriseTrackLine *self,
                const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *dash = catch (DASH, text, &start, &end);

  if (dash == NULL)
    return g_strdup (text);

  set_album_or_note (self, text + end);
  return g_strndup (text, (gsize) start);
}

/* What follows a title in quotes. */
static gboolean
read_behind (RepriseTrackLine *self,
             const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *composer = catch (COMPOSED, text, &start, &end);
  g_autofree char *by = composer == NULL ? catch (BY, text, &start, &end) : NULL;
  g_autofree char *from = by == NULL ? catch (FROM, text, &start, &end) : NULL;
  g_autofree char *rest = NULL;
  g_autofree char *artist = NULL;
  int from_start = 0;
  int from_end = 0;
  g_autofree char *album = NULL;

  if (composer != NULL)
    {
      self->composer = clean (composer);
      return TRUE;
    }
  if (from != NULL)
    {
      rest = split_off_note (self, from);
      set_album (self, rest);
      return TRUE;
    }
  if (self->artist != NULL)
    {
      set_album_or_note (self, text);
      return TRUE;
    }
  if (by == NULL && !is_wrapping (g_utf8_get_char (g_utf8_next_char (text))) &&
      !is_wrapping (g_utf8_get_char (text)))
    return FALSE;
  if (by == NULL && *text == ' ' && !is_wrapping (g_utf8_get_char (text + 1)))
    {
      add_note (self, text);
      return TRUE;
    }

  rest = by != NULL ? g_strdup (by) : clean (text);
  if (rest != NULL)
    album = catch (",?\\s(?:from|off)\\s+(.+)$", rest, &from_start, &from_end);
  if (album != NULL && rest != NULL)
    {
      rest[from_start] = '\0';
      set_album (self, album);
    }
  artist = rest != NULL ? split_off_note (self, rest) : NULL;
  return artist == NULL || set_artist (self, artist);
}

/* What stands before a title in quotes: the artist, maybe an album. */
static gboolean
read_before (RepriseTrackLine *self,
             const char       *text)
{
  int start = 0;
  int end = 0;
  int at = 0;
  g_autofree char *cleaned = clean (text);
  g_autofree char *dash = cleaned != NULL ? catch (DASH, cleaned, &start, &end) : NULL;
  g_autofree char *own = NULL;

  if (cleaned == NULL)
    return TRUE;
  if (dash != NULL)
    {
      set_album (self, cleaned + end);
      cleaned[start] = '\0';
    }

  own = catch ("(?<=[^\\Ws\\d])[’']s$", cleaned, &start, &at);
  if (own != NULL)
    cleaned[start] = '\0';
  return set_artist (self, cleaned);
}

static gboolean
read_quoted (RepriseTrackLine *self,
             const char       *text,
             const char       *pattern)
{
  int start = 0;
  int end = 0;
  int other_start = 0;
  int other_end = 0;
  g_autofree char *title = catch (pattern, text, &start, &end);
  g_autofree char *before = NULL;
  g_autofree char *dash = NULL;
  g_autofree char *glued = NULL;

  if (title == NULL)
    return FALSE;

  /* “Nick” Name – Title: what is in quotes is a part of a name. */
  glued = catch ("^\\s(?!by\\b|from\\b|off\\b)\\w", text + end, &other_start, &other_end);
  dash = catch (DASH, text + end, &other_start, &other_end);
  if (glued != NULL && dash != NULL)
    return FALSE;
  if (glued != NULL)
    {
      g_autofree char *other = catch (pattern, text + end, &other_start, &other_end);

      if (other != NULL)
        {
          g_free (title);
          title = g_steal_pointer (&other);
          start = end + other_start;
          end += other_end;
        }
    }

  before = g_strndup (text, (gsize) start);
  if (!read_before (self, before))
    return FALSE;
  self->title = clean (title);
  return self->title != NULL && (text[end] == '\0' || read_behind (self, text + end));
}

static gboolean
read_dashes (RepriseTrackLine *self,
             const char       *text,
             const char       *pattern)
{
  int start = 0;
  int end = 0;
  int third = 0;
  int behind = 0;
  g_autofree char *dash = catch (pattern, text, &start, &end);
  g_autofree char *first = NULL;
  g_autofree char *title = NULL;
  g_autofree char *next = NULL;

  if (dash == NULL || start == 0 || text[end] == '\0')
    return FALSE;

  first = g_strndup (text, (gsize) start);
  title = g_strdup (text + end);
  next = catch (FILE_NUMBER, title, &third, &behind);
  if (next != NULL)
    {
      /* “Artist – Album – 03 – Title”, as files are called. */
      g_autofree char *album = g_strndup (title, (gsize) third);

      set_album (self, album);
      if (self->number == NULL)
        self->number = g_strdup (next);
      else
        add_note (self, next);
      memmove (title, title + behind, strlen (title + behind) + 1);
      g_clear_pointer (&next, g_free);
    }
  next = catch (DASH, title, &third, &behind);
  if (next != NULL && !reprise_track_name_is_remark (title + behind))
    {
      set_album_or_note (self, title + behind);
      title[third] = '\0';
    }

  self->title = clean (title);
  if (self->title == NULL || count_words (self->title) > MAX_TITLE_WORDS ||
      (g_str_has_suffix (self->title, ".") && g_unichar_islower (g_utf8_get_char (self->title))))
    return FALSE;
  return set_artist (self, first);
}

static gboolean
read_by (RepriseTrackLine *self,
         const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *artist = catch ("^.*\\sby\\s((?!(?:[Mm]e|[Yy]ou|[Hh]im|[Hh]er|[Uu]s|[Tt]hem)$)"
                                   "(?:the\\s)?[\\p{Lu}\\d].*)$", text, &start, &end);
  const char *by = artist != NULL ? g_strrstr (text, " by ") : NULL;
  g_autofree char *title = by != NULL ? g_strndup (text, (gsize) (by - text)) : NULL;

  if (artist == NULL || title == NULL || count_words (title) > MAX_TITLE_WORDS ||
      g_ascii_strcasecmp (title, artist) == 0 || catch_any (CREDIT, title))
    return FALSE;

  self->title = clean (title);
  return self->title != NULL && set_artist (self, artist);
}

/* A line of a list that has nothing but a title. */
static gboolean
read_title (RepriseTrackLine *self,
            const char       *text,
            gboolean          listed)
{
  self->title = clean (text);
  return listed && self->title != NULL && count_words (self->title) <= MAX_TITLE_WORDS &&
         !g_str_has_suffix (self->title, ".");
}

static void
forget (RepriseTrackLine *self)
{
  g_clear_pointer (&self->artist, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->album, g_free);
  g_clear_pointer (&self->composer, g_free);
  g_clear_pointer (&self->note, g_free);
}

/* What was in brackets behind it all. */
static gboolean
read_bracket (RepriseTrackLine *self,
              const char       *said)
{
  int start = 0;
  int end = 0;
  g_autofree char *text = g_strdup (said);
  g_autofree char *lower = g_utf8_strdown (said, -1);
  g_autofree char *score = catch (SCORE, lower, &start, &end);
  g_autofree char *composer = catch ("(?i)" COMPOSED, said, &start, &end);
  g_autofree char *from = catch ("(?i)" FROM, said, &start, &end);
  g_autofree char *year = cut_end (YEAR, text);

  if (score != NULL)
    self->kind = REPRISE_TRACK_LINE_SCORE;
  else if (composer != NULL)
    self->composer = clean (composer);
  else if (from != NULL)
    self->album = clean (from);
  else if (self->artist == NULL)
    return set_artist (self, said);
  else
    set_album (self, text);

  if (year != NULL && self->album != NULL && self->year == 0 && from == NULL)
    self->year = (guint) g_ascii_strtoull (year, NULL, 10);
  return TRUE;
}

static gboolean
read_rest (RepriseTrackLine *self,
           const char       *text,
           gboolean          listed)
{
  static const struct
  {
    gboolean   (*read) (RepriseTrackLine *, const char *, const char *);
    const char  *pattern;
  } ways[] = {
    { read_quoted, QUOTED },
    { read_dashes, DASH },
    { read_quoted, SINGLE_QUOTED },
    { read_dashes, LOOSE_DASH },
    { read_dashes, "\\s/\\s" },
  };

  if (count_words (text) > MAX_WORDS)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (ways[i].read (self, text, ways[i].pattern))
        return TRUE;
      forget (self);
    }

  if (read_by (self, text))
    return TRUE;
  forget (self);
  if (listed && read_dashes (self, text, "(?<=\\S):\\s"))
    return TRUE;
  forget (self);
  return read_title (self, text, listed);
}

static guint
read_length (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  guint length = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    length = length * 60 + (guint) g_ascii_strtoull (parts[i], NULL, 10);

  return length;
}

/* Takes a number in front; returns where the line goes on. */
static const char *
skip_front (RepriseTrackLine *self,
            const char       *text,
            gboolean         *listed)
{
  int start = 0;
  int end = 0;
  g_autofree char *bullet = catch (BULLET, text, &start, &end);
  g_autofree char *number = NULL;

  if (bullet != NULL)
    text += end;
  number = catch (NUMBER, text, &start, &end);
  if (number != NULL && text[end] != '\0')
    {
      self->number = g_strdup (g_strstrip (number));
      text += end;
    }

  *listed = bullet != NULL || self->number != NULL;
  return text;
}

/* Takes addresses, lengths and years off the end. */
static void
cut_back (RepriseTrackLine *self,
          char             *text)
{
  g_autofree char *length = NULL;
  g_autofree char *year = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *parted = NULL;
  int start = 0;
  int end = 0;

  self->link = cut_end (LINK, text);
  whole = g_strdup (text);
  length = cut_end (LENGTH, text);
  parted = catch (QUOTED "|" DASH "|" LOOSE_DASH "|\\sby\\s", text, &start, &end);
  /* “Somebody – 5:15” is a song. */
  if (length != NULL && parted == NULL && catch_any (DASH, whole))
    {
      strcpy (text, whole);
      g_clear_pointer (&length, g_free);
    }
  year = cut_end (YEAR, text);
  if (length == NULL && year != NULL)
    length = cut_end (LENGTH, text);

  self->length = length != NULL ? read_length (length) : 0;
  self->year = year != NULL ? (guint) g_ascii_strtoull (year, NULL, 10) : 0;
}

/* Takes a last bracket that is no part of the title. */
static char *
cut_bracket (char *text)
{
  g_autofree char *head = g_strdup (text);
  g_autofree char *said = cut_end (BRACKET, head);
  int start = 0;
  int end = 0;
  g_autofree char *parted = NULL;
  g_autofree char *telling = NULL;

  if (said == NULL)
    return NULL;

  telling = catch ("(?i)" COMPOSED "|" FROM "|" SCORE, said, &start, &end);
  parted = catch (QUOTED "|" DASH "|" LOOSE_DASH "|\\sby\\s", head, &start, &end);
  if (telling == NULL && (parted == NULL || reprise_track_name_is_remark (said)))
    return NULL;

  text[strlen (head)] = '\0';
  return g_steal_pointer (&said);
}

/**
 * reprise_track_line_parse:
 * @line: one line, as typed
 *
 * Reads a line that names a track.
 *
 * Returns: (transfer full): what it says; of the kind %REPRISE_TRACK_LINE_UNKNOWN, with nothing but
 *   what was typed, where that cannot be told
 */
RepriseTrackLine *
reprise_track_line_parse (const char *line)
{
  RepriseTrackLine *self = NULL;
  g_autofree char *valid = NULL;
  g_auto (GStrv) columns = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *tidy = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *bracket = NULL;
  gboolean listed = FALSE;

  g_return_val_if_fail (line != NULL, NULL);

  self = g_new0 (RepriseTrackLine, 1);
  self->typed = g_strdup (line);
  valid = g_utf8_make_valid (line, -1);
  columns = g_strsplit (g_strstrip (valid), "\t", -1);
  joined = g_strjoinv (" – ", columns);
  tidy = reprise_text_tidy (joined);
  rest = g_strdup (skip_front (self, tidy, &listed));
  cut_back (self, rest);
  bracket = cut_bracket (rest);

  self->kind = REPRISE_TRACK_LINE_SONG;
  if (!read_rest (self, rest, listed || bracket != NULL) ||
      (bracket != NULL && !read_bracket (self, bracket)))
    {
      forget (self);
      g_clear_pointer (&self->number, g_free);
      g_clear_pointer (&self->link, g_free);
      self->kind = REPRISE_TRACK_LINE_UNKNOWN;
      self->year = 0;
      self->length = 0;
    }
  else if (self->composer != NULL && self->artist == NULL)
    self->kind = REPRISE_TRACK_LINE_SCORE;

  return self;
}

/**
 * reprise_track_lines_parse:
 * @text: lines, as typed or pasted
 *
 * Reads lines that name tracks, one each; blank ones are left out.
 *
 * Returns: (transfer full) (element-type RepriseTrackLine): what they say, in order
 */
GPtrArray *
reprise_track_lines_parse (const char *text)
{
  GPtrArray *tracks = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_track_line_free);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (lines[i], -1);
      g_autofree char *tidy = reprise_text_tidy (valid);

      g_strchomp (lines[i]);
      if (*tidy != '\0')
        g_ptr_array_add (tracks, reprise_track_line_parse (lines[i]));
    }

  return tracks;
}

/**
 * reprise_track_line_free:
 * @self: (transfer full): a line
 *
 * Frees a line.
 */
void
reprise_track_line_free (RepriseTrackLine *self)
{
  g_return_if_fail (self != NULL);

  forget (self);
  g_free (self->typed);
  g_free (self->number);
  g_free (self->link);
  g_free (self);
}
