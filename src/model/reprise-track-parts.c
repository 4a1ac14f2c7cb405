/* The parts of a line that names a track, once its numbers and addresses are off: told apart by
 * quotes, else by dashes, else by a “by”. What fits nothing is not guessed at. */

#include "model/reprise-track-parts.h"

#include "model/reprise-track-name.h"
#include "model/reprise-track-scan.h"

#include <string.h>

/* A name of more words is a sentence. */
#define MAX_ARTIST_WORDS 8
#define MAX_TITLE_WORDS 14
#define MAX_WORDS 40

/* Neither is one of more words likely that begins with a small letter, or stops and goes on. */
#define MAX_LIKELY_WORDS 6

#define DASH REPRISE_TRACK_SCAN_DASH
#define FILE_NUMBER DASH "(\\d{1,3})" DASH
#define FROM "(?i)^[\\s,]*(?:from|off)\\s+(?:the (?:album|film|movie|musical|soundtrack)\\s+)?(.+)$"
#define BY "(?i)^[\\s,]*(?:(?:as )?(?:sung|performed|played|recorded) )?by\\s+(.+)$"
#define COMPOSED "(?i)^[\\s,]*(?:(?:words and |lyrics and )?music by|" \
                 "(?:composed|written|score) by|composer:?|comp\\.|music:)\\s+(.+)$"
#define CREDIT "(?i:(?:composed|performed|played|recorded|sung|written) by\\s|" \
               "(?:words and |lyrics and )?music by\\s|(?:arranged|produced|lyrics|words) by\\s|" \
               "courtesy of\\s)"
#define BETWEEN_CREDITS "(?<! and)[\\s,;(–—-]+(?=" CREDIT ")"
#define FIRST_CREDIT "^[\\s,;(–—-]*(?:by\\s|" CREDIT "|(?i:composer|comp\\.|music:))"
#define DANGLING "(?i)(?:^|(?<!^the)\\s)(?:of|is|like|the|a|called|and|in|to|was|song|track)$"
#define FACT "(?i)^(?:based on|directed|edited|photographed|produced|screenplay|story|written)\\b"
#define SCORE "(?i)^(?:original )?(?:score|score cue|cue)$"
#define VIDEO "(?i)^(?:official|lyrics?|audio|(?:music )?video|visuali[sz]er|h[dq]|4k)\\b"
#define YEAR ",?\\s*((?:19|20)\\d{2})$"

/* Names an artist, unless that would be a sentence. */
static gboolean
set_artist (RepriseTrackLine *self,
            const char       *text)
{
  g_autofree char *artist = reprise_track_scan_clean (text);

  if (artist == NULL || reprise_track_scan_has (DANGLING, artist) ||
      reprise_track_scan_count_words (artist) > MAX_ARTIST_WORDS)
    return FALSE;

  g_free (self->artist);
  self->artist = g_steal_pointer (&artist);
  return TRUE;
}

static void
add_note (RepriseTrackLine *self,
          const char       *text)
{
  g_autofree char *note = reprise_track_scan_clean (text);
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
  g_autofree char *said = reprise_track_scan_clean (text);
  g_auto (GStrv) parts = NULL;

  if (said == NULL)
    return;

  parts = g_regex_split_simple (DASH, said, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  for (guint i = 0; parts[1] != NULL && parts[i] != NULL; i++)
    set_album_or_note (self, parts[i]);
  if (parts[1] != NULL)
    return;

  if (strchr ("([", *said) != NULL || self->album != NULL ||
      g_unichar_islower (g_utf8_get_char (said)) || reprise_track_scan_count_words (said) > 5 ||
      g_str_has_suffix (said, ".") || reprise_track_scan_has (VIDEO, said))
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
    self->album = reprise_track_scan_clean (text);
}

static void
set_composer (RepriseTrackLine *self,
              const char       *text)
{
  if (self->composer != NULL)
    add_note (self, text);
  else
    self->composer = reprise_track_scan_clean (text);
}

/* Splits “Album – something else” and gives the first part. */
static char *
split_off_note (RepriseTrackLine *self,
                const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *dash = reprise_track_scan_find (DASH, text, &start, &end);

  if (dash == NULL)
    return g_strdup (text);

  set_album_or_note (self, text + end);
  return g_strndup (text, (gsize) start);
}

/* “Somebody from Album – something else”. */
static gboolean
read_artist (RepriseTrackLine *self,
             const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *rest = g_strdup (text);
  g_autofree char *album = reprise_track_scan_find (",?\\s(?:from|off)\\s+(.+)$", rest, &start,
                                                    &end);
  g_autofree char *artist = NULL;

  if (album != NULL)
    {
      rest[start] = '\0';
      set_album (self, album);
    }

  artist = split_off_note (self, rest);
  return set_artist (self, artist);
}

/* One of “written by …”, “performed by …”, “courtesy of …”. */
static gboolean
read_credit (RepriseTrackLine *self,
             const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *composer = reprise_track_scan_find (COMPOSED, text, &start, &end);
  g_autofree char *artist = NULL;
  g_autofree char *rest = NULL;

  if (composer != NULL)
    {
      rest = split_off_note (self, composer);
      set_composer (self, rest);
      return TRUE;
    }

  artist = reprise_track_scan_find (BY, text, &start, &end);
  if (artist == NULL || self->artist != NULL)
    {
      add_note (self, text);
      return TRUE;
    }

  return read_artist (self, artist);
}

/* As a film's last titles have them: several, one behind the other. */
static gboolean
read_credits (RepriseTrackLine *self,
              const char       *text)
{
  g_auto (GStrv) credits = g_regex_split_simple (BETWEEN_CREDITS, text, G_REGEX_DEFAULT,
                                                 G_REGEX_MATCH_DEFAULT);

  for (guint i = 0; credits[i] != NULL; i++)
    if (reprise_track_scan_has ("\\w", credits[i]) && !read_credit (self, credits[i]))
      return FALSE;

  return TRUE;
}

/* What follows a title in quotes. */
static gboolean
read_behind (RepriseTrackLine *self,
             const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *from = NULL;
  g_autofree char *rest = NULL;

  if (reprise_track_scan_has (FIRST_CREDIT, text))
    return read_credits (self, text);

  from = reprise_track_scan_find (FROM, text, &start, &end);
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

  if (!reprise_track_scan_is_wrapping (g_utf8_get_char (text)) &&
      !reprise_track_scan_is_wrapping (g_utf8_get_char (g_utf8_next_char (text))))
    return FALSE;
  if (*text == ' ' && !reprise_track_scan_is_wrapping (g_utf8_get_char (text + 1)))
    {
      add_note (self, text);
      return TRUE;
    }

  rest = reprise_track_scan_clean (text);
  return rest == NULL || read_artist (self, rest);
}

/* What stands before a title in quotes: the artist, maybe an album. */
static gboolean
read_before (RepriseTrackLine *self,
             const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *cleaned = reprise_track_scan_clean (text);
  g_autofree char *dash = cleaned != NULL ? reprise_track_scan_find (DASH, cleaned, &start, &end)
                                          : NULL;
  g_autofree char *own = NULL;

  if (cleaned == NULL)
    return TRUE;
  if (dash != NULL)
    {
      set_album (self, cleaned + end);
      cleaned[start] = '\0';
    }

  own = reprise_track_scan_cut ("(?<=[^\\Ws\\d])[’']s$", cleaned);
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
  g_autofree char *title = reprise_track_scan_find (pattern, text, &start, &end);
  g_autofree char *before = NULL;
  gboolean glued = FALSE;

  if (title == NULL)
    return FALSE;

  /* “Nick” Name – Title: what is in quotes is a part of a name. */
  glued = reprise_track_scan_has ("^\\s(?!by\\b|from\\b|off\\b)\\w", text + end) &&
          !reprise_track_scan_has ("^[\\s,;]*" CREDIT, text + end);
  if (glued && reprise_track_scan_has (DASH, text + end))
    return FALSE;
  if (glued)
    {
      g_autofree char *other = reprise_track_scan_find (pattern, text + end, &other_start,
                                                        &other_end);

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
  self->title = reprise_track_scan_clean (title);
  return self->title != NULL && (text[end] == '\0' || read_behind (self, text + end));
}

/* “Artist – Album – 03 – Title”, as files are called: gives what comes behind the number. */
static char *
split_off_file_number (RepriseTrackLine *self,
                       const char       *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *number = reprise_track_scan_find (FILE_NUMBER, text, &start, &end);
  g_autofree char *album = NULL;

  if (number == NULL)
    return g_strdup (text);

  album = g_strndup (text, (gsize) start);
  set_album (self, album);
  if (self->number == NULL)
    self->number = g_steal_pointer (&number);
  else
    add_note (self, number);
  return g_strdup (text + end);
}

/* “Title – by Artist”. */
static gboolean
read_turned (RepriseTrackLine *self,
             const char       *first,
             const char       *second)
{
  self->title = reprise_track_scan_clean (first);
  return self->title != NULL && !reprise_track_scan_has (FACT, first) &&
         read_credits (self, second);
}

static gboolean
read_dashes (RepriseTrackLine *self,
             const char       *text,
             const char       *pattern)
{
  int start = 0;
  int end = 0;
  g_autofree char *dash = reprise_track_scan_find (pattern, text, &start, &end);
  g_autofree char *first = NULL;
  g_autofree char *title = NULL;
  g_autofree char *next = NULL;

  if (dash == NULL || start == 0 || text[end] == '\0')
    return FALSE;

  first = g_strndup (text, (gsize) start);
  if (reprise_track_scan_has (BY, text + end) || reprise_track_scan_has (COMPOSED, text + end))
    return read_turned (self, first, text + end);

  title = split_off_file_number (self, text + end);
  next = reprise_track_scan_find (DASH, title, &start, &end);
  if (next != NULL && !reprise_track_name_is_remark (title + end))
    {
      set_album_or_note (self, title + end);
      title[start] = '\0';
    }

  self->title = reprise_track_scan_clean (title);
  if (self->title == NULL || reprise_track_scan_count_words (self->title) > MAX_TITLE_WORDS ||
      (g_str_has_suffix (self->title, ".") && g_unichar_islower (g_utf8_get_char (self->title))))
    return FALSE;
  return set_artist (self, first);
}

/* “Title · Artist”, as services that play music have it. */
static gboolean
read_dots (RepriseTrackLine *self,
           const char       *text,
           const char       *pattern)
{
  g_auto (GStrv) parts = g_regex_split_simple (pattern, text, G_REGEX_DEFAULT,
                                               G_REGEX_MATCH_DEFAULT);

  if (g_strv_length (parts) < 2)
    return FALSE;

  self->title = reprise_track_scan_clean (parts[0]);
  for (guint i = 2; parts[i] != NULL; i++)
    set_album_or_note (self, parts[i]);
  return self->title != NULL && set_artist (self, parts[1]);
}

static gboolean
read_by (RepriseTrackLine *self,
         const char       *text,
         const char       *pattern)
{
  int start = 0;
  int end = 0;
  g_autofree char *artist = reprise_track_scan_find (pattern, text, &start, &end);
  const char *by = artist != NULL ? g_strrstr (text, " by ") : NULL;
  g_autofree char *title = by != NULL ? g_strndup (text, (gsize) (by - text)) : NULL;
  g_autofree char *done = NULL;

  if (artist == NULL || title == NULL ||
      reprise_track_scan_count_words (title) > MAX_TITLE_WORDS ||
      g_ascii_strcasecmp (title, artist) == 0 || reprise_track_scan_has (FACT, title))
    return FALSE;

  done = reprise_track_scan_cut (",?\\s(?i:(?:as )?(?:sung|performed|played|recorded))$", title);
  self->title = reprise_track_scan_clean (title);
  return self->title != NULL && set_artist (self, artist);
}

/* A line of a list that has nothing but a title. A list of other things is of sentences. */
static gboolean
read_title (RepriseTrackLine *self,
            const char       *text)
{
  guint n_words = 0;

  self->title = reprise_track_scan_clean (text);
  if (self->title == NULL || reprise_track_scan_has ("[.;:]\\s*$", text))
    return FALSE;

  n_words = reprise_track_scan_count_words (self->title);
  if (self->number == NULL && n_words > MAX_LIKELY_WORDS &&
      (g_unichar_islower (g_utf8_get_char (self->title)) ||
       reprise_track_scan_has ("[.!?;]\\s+\\p{Lu}", self->title)))
    return FALSE;

  return n_words <= MAX_TITLE_WORDS;
}

/**
 * reprise_track_parts_is_telling:
 * @said: what stood in brackets
 *
 * Returns: whether it says by itself what it is: “from …”, “composed by …”, “score”
 */
gboolean
reprise_track_parts_is_telling (const char *said)
{
  return reprise_track_scan_has (COMPOSED, said) || reprise_track_scan_has (FROM, said) ||
         reprise_track_scan_has ("^" CREDIT, said) || reprise_track_scan_has (SCORE, said);
}

/**
 * reprise_track_parts_read_bracket:
 * @line: a line whose other parts are read
 * @said: what stood in brackets behind it all
 *
 * Reads what was said in brackets.
 *
 * Returns: whether it was understood
 */
gboolean
reprise_track_parts_read_bracket (RepriseTrackLine *line,
                                  const char       *said)
{
  int start = 0;
  int end = 0;
  g_autofree char *text = g_strdup (said);
  g_autofree char *from = NULL;
  g_autofree char *year = NULL;

  if (reprise_track_scan_has (SCORE, said))
    {
      line->kind = REPRISE_TRACK_LINE_SCORE;
      return TRUE;
    }
  if (reprise_track_scan_has (VIDEO, said))
    {
      add_note (line, said);
      return TRUE;
    }
  if (reprise_track_scan_has (COMPOSED, said) || reprise_track_scan_has ("^" CREDIT, said) ||
      (line->artist == NULL && reprise_track_scan_has (BY, said)))
    return read_credits (line, said);

  from = reprise_track_scan_find (FROM, said, &start, &end);
  if (from == NULL && line->artist == NULL)
    return set_artist (line, said);
  if (from != NULL)
    {
      g_free (text);
      text = g_steal_pointer (&from);
    }
  if (line->year == 0 && line->album == NULL)
    year = reprise_track_scan_cut (YEAR, text);
  if (year != NULL)
    line->year = (guint) g_ascii_strtoull (year, NULL, 10);
  set_album (line, text);
  return TRUE;
}

/**
 * reprise_track_parts_read:
 * @line: a line; its parts are filled in
 * @text: what is left of it, with one blank between words
 * @listed: whether it has a number or a bullet in front, so that it names something
 *
 * Tells artist, title and what else there is apart.
 *
 * Returns: whether it was understood
 */
gboolean
reprise_track_parts_read (RepriseTrackLine *line,
                          const char       *text,
                          gboolean          listed)
{
  static const struct
  {
    gboolean   (*read) (RepriseTrackLine *, const char *, const char *);
    const char  *pattern;
    gboolean     listed;  /* only where it is known that the line names something */
  } ways[] = {
    { read_quoted, REPRISE_TRACK_SCAN_QUOTED, FALSE },
    { read_dashes, DASH, FALSE },
    { read_quoted, REPRISE_TRACK_SCAN_SINGLE_QUOTED, FALSE },
    { read_dashes, REPRISE_TRACK_SCAN_LOOSE_DASH, FALSE },
    { read_dashes, "\\s/\\s", FALSE },
    { read_dots, "\\s[·•]\\s", FALSE },
    { read_by, "^.*\\sby\\s((?!(?:[Mm]e|[Yy]ou|[Hh]im|[Hh]er|[Uu]s|[Tt]hem)$)"
               "(?:the\\s)?[\\p{Lu}\\p{Lo}\\d].*)$", FALSE },
    { read_dashes, "(?<=\\S):\\s", TRUE },
  };

  if (reprise_track_scan_count_words (text) > MAX_WORDS)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if ((listed || !ways[i].listed) && ways[i].read (line, text, ways[i].pattern))
        return TRUE;
      reprise_track_parts_forget (line);
    }

  return listed && read_title (line, text);
}

/**
 * reprise_track_parts_forget:
 * @line: a line
 *
 * Empties the parts of the line.
 */
void
reprise_track_parts_forget (RepriseTrackLine *line)
{
  g_clear_pointer (&line->artist, g_free);
  g_clear_pointer (&line->title, g_free);
  g_clear_pointer (&line->album, g_free);
  g_clear_pointer (&line->composer, g_free);
  g_clear_pointer (&line->note, g_free);
}
