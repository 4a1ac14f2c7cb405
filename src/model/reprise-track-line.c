/* Lines that name tracks, as people write them: “[1] Artist “Title””, “2. Artist - Title (Album)”.
 *
 * A line is eaten up from both ends: bullets and numbers in front, then addresses, lengths, years
 * and what stands in brackets behind. What is left is told apart by reprise-track-parts.c. */

#include "model/reprise-track-line.h"

#include "model/reprise-text.h"
#include "model/reprise-track-name.h"
#include "model/reprise-track-parts.h"
#include "model/reprise-track-scan.h"

#include <string.h>

/* A longer line, in bytes, is prose. */
#define MAX_LENGTH 1000

#define BULLET "^(?:[-*+–—>]\\s+|[•·‣◦▪●○■♪♫♬▶►☐☑✓🎵🎶]\\x{FE0F}?\\s*|\\[ \\]\\s+)+"
#define HEADING "^#{1,6}\\s+"
#define CHIP "\\[\\[[♫♪]\\s*([^\\[\\]]+)\\]\\]"
#define TIMESTAMP "(?:\\[|\\()?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:\\]|\\))?"
#define NUMBER "^((?:\\[(?:\\d{1,3}|[xX])\\]|\\(\\d{1,3}\\)|[A-H]?\\d{1,3}[.):．、]+(?!\\d)|" \
               "#\\d{1,3}[.:)]?|[1-9]-\\d\\d[.:)]?(?=\\s)|" \
               "(?:№|[Nn]o\\.|[Nn]r\\.|[Tt]rack|[Ss]ong|[Cc]ue)\\s*#?\\d{1,3}[.:)]|" \
               "(?:№|[Nn]o\\.|[Nn]r\\.|[Tt]rack)\\s*\\d{1,3}|0\\d(?=\\s)|[①-⑳]|" \
               "[A-H]?\\d{1,3}(?=\\s*[–—-]\\s.*(?:\\s[–—-]\\s|[“”\"「]))|" \
               "[A-H]\\d{1,2}(?=\\s[^–—-].*(?:\\s[–—-]\\s|[“”\"「]|\\s\\d{1,2}:\\d\\d$))|" \
               TIMESTAMP "(?=\\s+[^\\s–—-].*(?:\\s[–—-]\\s|[“”\"「]))|" \
               TIMESTAMP "(?=\\s*[–—-]\\s.*(?:\\s[–—-]\\s|[“”\"「]))|" \
               "[ivxIVX]{1,5}[.)](?=\\s))\\s*(?:[–—-]\\s+)?)"
#define EMPHASIS "(?<![\\w*])\\*{1,3}(?=[^\\s*])([^*]*[^\\s*])\\*{1,3}(?![\\w*])|" \
                 "(?<!\\w)_(?=[^\\s_])([^_]*[^\\s_])_(?!\\w)"
#define ADDRESS "(?:https?://|(?i:www\\.|youtu\\.be/|youtube\\.com/|open\\.spotify\\.com/))" \
                "(?:[^\\s<>()\\[\\]]|\\([^\\s<>()]*\\))*(?:[^\\s<>()\\[\\].,;:!?]|" \
                "\\([^\\s<>()]*\\))"
#define LINK "(?:\\s+[–—-]|\\s*,)?\\s*[<(\\[]*(" ADDRESS ")[>)\\]]*"
#define MARKED_LINK "\\[([^\\[\\]]+)\\]\\(<?(" ADDRESS ")>?\\)"
#define LENGTH "[\\s,–—-]*\\s[(\\[]?((?:\\d{1,2}:)?\\d{1,3}(?::\\d{2}|['’′]\\d{2}[\"”″]))" \
               "(?:\\smin\\.?)?[)\\]]?$"
#define YEAR "(?|,\\s*((?:19|20)\\d{2})|\\s[(\\[]((?:19|20)\\d{2})[)\\]])$"
#define LAST_YEAR "\\s[–—-]\\s((?:19|20)\\d{2})$"
#define BRACKET "\\s[(\\[]([^()\\[\\]]+)[)\\]]$"
#define PARTED REPRISE_TRACK_SCAN_QUOTED "|" REPRISE_TRACK_SCAN_DASH "|" \
               REPRISE_TRACK_SCAN_LOOSE_DASH "|\\sby\\s"

/* Words, folded, that only say how what stands around them belongs together. */
#define JOINTS "\\b(?:(?:(?:as )?(?:sung|performed|played|recorded) |" \
               "(?:composed|written|score|(?:words and |lyrics and )?music) )?by|" \
               "composer|comp|music|from(?: the (?:album|film|movie|musical|soundtrack))?|" \
               "off(?: the (?:album|film|movie|musical|soundtrack))?|" \
               "(?:original )?(?:score cue|score|cue)|min|s)\\b"

/* Makes brackets and colons as they are set among Japanese and Chinese letters plain ones, and
 * leaves out what says which way a line runs, what is emphasised, and that it is a heading. */
static char *
even_out (const char *text)
{
  static const char * const wide[][2] = {
    { "（", " (" }, { "）", ") " }, { "［", " [" }, { "］", "] " }, { "：", ": " }, { "／", " / " },
    { "－", " – " }, { "‒", "–" }, { "～", " – " }, { "｜", " – " }, { "\t", " – " }, { "\u200e", "" },
    { "\u200f", "" }, { "\u202a", "" }, { "\u202b", "" }, { "\u202c", "" }, { "\u202d", "" },
    { "\u202e", "" }, { "\u2066", "" }, { "\u2067", "" }, { "\u2068", "" }, { "\u2069", "" },
    { "\ufeff", "" },
  };
  g_autoptr (GString) even = g_string_new (text);
  g_autofree char *plain = NULL;
  g_autofree char *body = NULL;
  g_autofree char *tidy = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    g_string_replace (even, wide[i][0], wide[i][1], 0);

  plain = reprise_track_scan_replace (EMPHASIS, even->str, "\\1\\2");
  tidy = reprise_text_tidy (plain);
  body = reprise_track_scan_replace (HEADING, tidy, "");
  return reprise_track_scan_replace (CHIP, body, "♫ \\1");
}

static guint
read_length (const char *text)
{
  guint parts[3] = { 0, 0, 0 };
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        parts[n] = parts[n] * 10 + (guint) g_unichar_digit_value (c);
      else if (n < 2 && *g_utf8_next_char (p) != '\0')
        n++;
    }

  return n == 2 ? (parts[0] * 60 + parts[1]) * 60 + parts[2] : parts[0] * 60 + parts[1];
}

/* Takes a number in front; returns where the line goes on. */
static const char *
skip_front (RepriseTrackLine *self,
            const char       *text,
            gboolean         *listed)
{
  int start = 0;
  int end = 0;
  g_autofree char *bullet = reprise_track_scan_find (BULLET, text, &start, &end);
  g_autofree char *number = NULL;

  if (bullet != NULL)
    text += end;
  number = reprise_track_scan_find (NUMBER, text, &start, &end);
  if (number != NULL && text[end] != '\0')
    {
      self->number = g_strdup (g_strstrip (number));
      text += end;
    }

  *listed = bullet != NULL || self->number != NULL;
  return text;
}

/* Takes the address out, wherever it is; “[Title](address)” leaves the title. */
static void
cut_link (RepriseTrackLine *self,
          char             *text)
{
  int start = 0;
  int end = 0;
  g_autofree char *shown = reprise_track_scan_find (MARKED_LINK, text, &start, &end);
  g_autofree char *address = NULL;

  if (shown != NULL)
    {
      memmove (text + start, text + start + 1, strlen (text + start + 1) + 1);
      memmove (text + start + strlen (shown), text + start + strlen (shown) + 1,
               strlen (text + start + strlen (shown) + 1) + 1);
    }

  address = reprise_track_scan_cut (LINK, text);
  g_strstrip (text);
  if (address != NULL)
    self->link = strstr (address, "://") != NULL ? g_strdup (address)
                                                 : g_strconcat ("https://", address, NULL);
}

/* Takes a length off the end, unless it is a title. */
static char *
cut_length (RepriseTrackLine *self,
            char             *text)
{
  g_autofree char *whole = g_strdup (text);
  g_autofree char *length = reprise_track_scan_cut (LENGTH, text);
  /* “Somebody – 5:15” is a song; “3. Something – 5:15” is of a record's sleeve. */
  const gboolean is_title = length != NULL && self->number == NULL &&
                            !reprise_track_scan_has (PARTED, text) &&
                            reprise_track_scan_has (REPRISE_TRACK_SCAN_DASH, whole);

  if (length == NULL)
    return NULL;
  if (is_title || read_length (length) == 0)
    {
      strcpy (text, whole);
      return NULL;
    }

  self->length = read_length (length);
  return g_steal_pointer (&length);
}

/* Takes addresses, lengths and years off the end.
 *
 * Returns: (nullable): the length as it was written */
static char *
cut_back (RepriseTrackLine *self,
          char             *text)
{
  g_autofree char *length = NULL;
  g_autofree char *year = NULL;

  cut_link (self, text);
  length = cut_length (self, text);
  year = reprise_track_scan_cut (YEAR, text);
  if (length == NULL && year != NULL)
    length = cut_length (self, text);
  if (year == NULL && reprise_track_scan_has ("(?:" PARTED ").*" LAST_YEAR, text))
    year = reprise_track_scan_cut (LAST_YEAR, text);

  self->year = year != NULL ? (guint) g_ascii_strtoull (year, NULL, 10) : 0;
  return g_steal_pointer (&length);
}

/* Takes a last bracket that is no part of the title. */
static char *
cut_bracket (char *text)
{
  g_autofree char *head = g_strdup (text);
  g_autofree char *said = reprise_track_scan_cut (BRACKET, head);

  if (said == NULL)
    return NULL;
  if (!reprise_track_parts_is_telling (said) &&
      (!reprise_track_scan_has (PARTED, head) || reprise_track_name_is_remark (said)))
    return NULL;

  text[strlen (head)] = '\0';
  return g_steal_pointer (&said);
}

static void
count_words (GHashTable *words,
             const char *text)
{
  g_autofree char *key = reprise_text_key (text != NULL ? text : "");
  g_auto (GStrv) list = g_strsplit (key, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (words, list[i]));

      g_hash_table_insert (words, g_strdup (list[i]), GUINT_TO_POINTER (n + 1));
    }
}

/* Whether each word of @text is in a field, as often as it was written, or was read as a number. */
static gboolean
keeps_words (const RepriseTrackLine *self,
             const char             *text,
             const char             *length)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *year = g_strdup_printf ("%u", self->year);
  const char *fields[] = {
    self->number, self->artist, self->title, self->album, self->composer, self->note, self->link,
    year, length,
  };
  g_autofree char *key = reprise_text_key (text);
  g_autofree char *rest = reprise_track_scan_replace (JOINTS, key, "");
  g_auto (GStrv) list = g_strsplit (rest, " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    count_words (words, fields[i]);

  for (guint i = 0; list[i] != NULL; i++)
    {
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (words, list[i]));

      if (n == 0 && *list[i] != '\0')
        return FALSE;
      g_hash_table_insert (words, g_strdup (list[i]), GUINT_TO_POINTER (n - 1));
    }

  return TRUE;
}

static gboolean
read_line (RepriseTrackLine *self)
{
  g_autofree char *valid = g_utf8_make_valid (self->typed, -1);
  g_autofree char *even = even_out (valid);
  g_autofree char *rest = NULL;
  g_autofree char *length = NULL;
  g_autofree char *bracket = NULL;
  gboolean listed = FALSE;

  if (strlen (even) > MAX_LENGTH)
    return FALSE;

  rest = g_strdup (skip_front (self, even, &listed));
  length = cut_back (self, rest);
  bracket = cut_bracket (rest);

  return reprise_track_parts_read (self, rest, listed || bracket != NULL) &&
         (bracket == NULL || reprise_track_parts_read_bracket (self, bracket)) &&
         keeps_words (self, even, length);
}

/**
 * reprise_track_line_parse:
 * @line: one line, as typed
 *
 * Reads a line that names a track. One of which a word would be lost is not understood.
 *
 * Returns: (transfer full): what it says; of the kind %REPRISE_TRACK_LINE_UNKNOWN, with nothing but
 *   what was typed, where that cannot be told
 */
RepriseTrackLine *
reprise_track_line_parse (const char *line)
{
  RepriseTrackLine *self = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  self = g_new0 (RepriseTrackLine, 1);
  self->typed = g_strdup (line);
  self->kind = REPRISE_TRACK_LINE_SONG;
  if (!read_line (self))
    {
      reprise_track_parts_forget (self);
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

  reprise_track_parts_forget (self);
  g_free (self->typed);
  g_free (self->number);
  g_free (self->link);
  g_free (self);
}
