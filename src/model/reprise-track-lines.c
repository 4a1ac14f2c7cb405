/* From lines that name tracks to the tracks of a jukebox. */

#include "model/reprise-track-lines.h"

#include <string.h>

#define FIRST_CIRCLED 0x2460  /* ① */
#define LAST_CIRCLED 0x2473   /* ⑳ */

/* A line, and what it goes by. */
typedef struct
{
  RepriseTrackLine *line;
  guint             number;
} Numbered;

/* Returns: what “iv” says; 0 where it is no number */
static guint
read_roman (const char *text)
{
  static const struct { char letter; guint value; } letters[] = { { 'i', 1 }, { 'v', 5 },
                                                                  { 'x', 10 } };
  guint sum = 0;
  guint last = 0;

  for (const char *p = text; *p != '\0'; p++)
    for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
      if (g_ascii_tolower (*p) == letters[i].letter)
        {
          /* One that stands before a larger one is taken off it. */
          if (last < letters[i].value)
            sum -= 2 * last;
          sum += letters[i].value;
          last = letters[i].value;
        }

  return sum;
}

/* Returns: what a numbering such as “[1]”, “№ 4” or “iv.” says; 0 where it says nothing */
static guint
read_number (const char *text)
{
  if (text == NULL)
    return 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        return (guint) g_ascii_strtoull (p, NULL, 10);
      if (letter >= FIRST_CIRCLED && letter <= LAST_CIRCLED)
        return letter - FIRST_CIRCLED + 1;
    }

  return read_roman (text);
}

static int
compare_numbered (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const Numbered *first = a;
  const Numbered *second = b;

  return (first->number > second->number) - (first->number < second->number);
}

/* Numbers say nothing of the order where one is missing, or comes twice: as on a second disc. */
static gboolean
are_orderly (GArray *numbered)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < numbered->len; i++)
    {
      const Numbered *one = &g_array_index (numbered, Numbered, i);

      if (one->line->kind != REPRISE_TRACK_LINE_UNKNOWN &&
          (one->number == 0 || !g_hash_table_add (seen, GUINT_TO_POINTER (one->number))))
        return FALSE;
    }

  return TRUE;
}

static char *
format_length (guint seconds)
{
  if (seconds >= 3600)
    return g_strdup_printf ("%u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);

  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}

/* Of a year and a length a track knows nothing; they stay with what was said besides. */
static char *
dup_note (const RepriseTrackLine *self)
{
  g_autoptr (GString) note = g_string_new (self->note);
  g_autofree char *length = self->length > 0 ? format_length (self->length) : NULL;

  if (note->len > 0 && (self->year > 0 || length != NULL))
    g_string_append_c (note, '\n');
  if (self->year > 0)
    g_string_append_printf (note, "%u", self->year);
  if (length != NULL)
    g_string_append_printf (note, "%s%s", self->year > 0 ? ", " : "", length);

  return note->len > 0 ? g_string_free (g_steal_pointer (&note), FALSE) : NULL;
}

/**
 * reprise_track_lines_sort:
 * @lines: (element-type RepriseTrackLine): what reprise_track_lines_parse() returned
 *
 * Puts lines into the order of the numbers before them, if each that was understood has one of its
 * own. One that was not stays behind the line that it followed.
 */
void
reprise_track_lines_sort (GPtrArray *lines)
{
  g_autoptr (GArray) numbered = NULL;
  guint before = 0;

  g_return_if_fail (lines != NULL);

  numbered = g_array_new (FALSE, FALSE, sizeof (Numbered));
  for (guint i = 0; i < lines->len; i++)
    {
      RepriseTrackLine *line = lines->pdata[i];
      Numbered one = { line, before };

      if (line->kind != REPRISE_TRACK_LINE_UNKNOWN)
        one.number = before = read_number (line->number);
      g_array_append_val (numbered, one);
    }

  if (!are_orderly (numbered))
    return;

  g_array_sort_with_data (numbered, compare_numbered, NULL);
  for (guint i = 0; i < lines->len; i++)
    lines->pdata[i] = g_array_index (numbered, Numbered, i).line;
}

/**
 * reprise_track_line_dup_track:
 * @self: a line
 *
 * Returns: (transfer full): the track that it names; where it was not understood, one that has the
 *   whole line for its title, as it was typed
 */
RepriseTrack *
reprise_track_line_dup_track (const RepriseTrackLine *self)
{
  RepriseTrack *track = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == REPRISE_TRACK_LINE_UNKNOWN)
    {
      typed = g_strstrip (g_utf8_make_valid (self->typed, -1));
      return reprise_track_new ("", typed);
    }

  note = dup_note (self);
  track = reprise_track_new (self->artist != NULL ? self->artist : "",
                             self->title != NULL ? self->title : "");
  reprise_track_set_album (track, self->album);
  reprise_track_set_composer (track, self->composer);
  reprise_track_set_kind (track, self->kind == REPRISE_TRACK_LINE_SCORE ? REPRISE_TRACK_KIND_CUE
                                                                        : REPRISE_TRACK_KIND_SONG);
  reprise_track_set_note (track, note);
  reprise_track_set_location (track, self->link);
  return track;
}
