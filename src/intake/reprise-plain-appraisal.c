/* An appraisal as a plain text, in the layout in which people paste them from and into blogs: title
 * and number, a sheet of facts, a jukebox, the essay, a judgement, a guest's voice. Every part may
 * be missing. What is understood is taken out of the text; what is not is a part of it. */

#include "intake/reprise-plain-appraisal.h"

#include "intake/reprise-plain-film.h"
#include "intake/reprise-plain-lines.h"
#include "intake/reprise-plain-patterns.h"
#include "intake/reprise-plain-sheet.h"
#include "markup/reprise-markdown-writer.h"
#include "model/reprise-text.h"
#include "model/reprise-track-lines.h"

#include <string.h>

/* No track is named by more, in bytes. */
#define TRACK_MAX 300

/**
 * Reading:
 *
 * A text while it is read.
 */
typedef struct
{
  const char        *title;      /* (nullable): what stands over it */
  gboolean           titled;     /* that says more than a number and a film */
  ReprisePlainLines *lines;      /* (owned) */
  ReprisePlainSheet *sheet;
  RepriseFilm       *film;       /* (owned) (nullable): whose title is known */
  guint              number;     /* 0: none */
  int                judgement;
  guint              judged;     /* the line after it; 0: there is none */
  GPtrArray         *tracks;     /* (owned) (element-type RepriseTrack) */
  GPtrArray         *voices;     /* (owned) (element-type RepriseVoice) */
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_object (&self->film);
  g_clear_pointer (&self->lines, reprise_plain_lines_free);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_clear_pointer (&self->voices, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static ReprisePlainLine *
get_line (Reading *self,
          guint    i)
{
  return &g_array_index (self->lines->list, ReprisePlainLine, i);
}

static gboolean
matches (ReprisePlainPattern  pattern,
         const char          *text)
{
  g_autoptr (GMatchInfo) info = reprise_plain_match (pattern, text);

  return info != NULL;
}

/* Whose the writing is; a name that says something else than one before is none. */
static gboolean
take_pen_name (Reading    *self,
               GMatchInfo *info)
{
  g_autofree char *pen = g_match_info_fetch_named (info, "pen");

  if (pen == NULL || *pen == '\0')
    return TRUE;
  if (self->sheet->byline == NULL)
    self->sheet->byline = g_strdup (pen);

  return g_str_equal (pen, self->sheet->byline);
}

static gboolean
take_number (Reading    *self,
             const char *text)
{
  g_autoptr (GMatchInfo) info =
    self->number == 0 ? reprise_plain_match (REPRISE_PLAIN_NUMBER, text) : NULL;
  g_autofree char *digits = NULL;

  if (info == NULL || !take_pen_name (self, info))
    return FALSE;

  digits = g_match_info_fetch_named (info, "number");
  self->number = (guint) g_ascii_strtoull (digits, NULL, 10);
  return self->number > 0;
}

static gboolean
take_judgement (Reading    *self,
                const char *text)
{
  g_autoptr (GMatchInfo) info =
    self->judged == 0 ? reprise_plain_match (REPRISE_PLAIN_JUDGEMENT, text) : NULL;
  const int judgement = info != NULL ? reprise_plain_read_judgement (info) : REPRISE_UNJUDGED;

  if (judgement == REPRISE_UNJUDGED || !take_pen_name (self, info))
    return FALSE;

  self->judgement = judgement;
  return TRUE;
}

static gboolean
has_same_words (const char *a,
                const char *b)
{
  g_autofree char *words_of_a = reprise_text_key (a);
  g_autofree char *words_of_b = reprise_text_key (b);

  return g_str_equal (words_of_a, words_of_b);
}

/* The title, of what stands over the text or is its first line; in whatever letters. */
static gboolean
take_title (Reading    *self,
            const char *text)
{
  g_autofree char *label = self->film != NULL ? reprise_film_dup_label (self->film) : NULL;

  return (label != NULL && has_same_words (text, label)) ||
         (self->title != NULL && has_same_words (text, self->title));
}

static gboolean
take_head (Reading    *self,
           const char *text)
{
  return take_title (self, text) || take_number (self, text) ||
         (self->film != NULL && reprise_plain_sheet_read (self->sheet, text));
}

/* Any longer, and it is prose. */
static gboolean
is_track (const ReprisePlainLine *line)
{
  return strlen (line->text) <= TRACK_MAX && !reprise_plain_line_is_prose (line) &&
         (line->item || matches (REPRISE_PLAIN_NUMBERED, line->text) ||
          matches (REPRISE_PLAIN_QUOTED, line->text));
}

/* The lines after a heading, as long as they name tracks; returns whether one does. */
static gboolean
take_tracks (Reading *self,
             guint    heading)
{
  gboolean found = FALSE;

  for (guint i = heading + 1; i < self->lines->list->len; i++)
    {
      ReprisePlainLine *line = get_line (self, i);
      g_autoptr (RepriseTrackLine) track = NULL;

      if (!reprise_plain_line_is_text (line))
        continue;
      if (!is_track (line))
        break;
      track = reprise_track_line_parse (line->text);
      g_ptr_array_add (self->tracks, reprise_track_line_dup_track (track));
      line->taken = TRUE;
      found = TRUE;
    }

  return found;
}

static void
read_lines (Reading *self)
{
  gboolean in_essay = FALSE;

  for (guint i = 0; i < self->lines->list->len; i++)
    {
      ReprisePlainLine *line = get_line (self, i);

      if (!reprise_plain_line_is_text (line) || line->taken)
        continue;
      if (take_judgement (self, line->text))
        {
          line->taken = TRUE;
          self->judged = i + 1;
        }
      else if (self->tracks->len == 0 && matches (REPRISE_PLAIN_JUKEBOX, line->text))
        line->taken = take_tracks (self, i);
      else if (!in_essay)
        line->taken = take_head (self, line->text);
      in_essay |= !line->taken && reprise_plain_line_is_prose (line);
    }
}

/* (nullable): the last line that is nothing that was understood */
static ReprisePlainLine *
find_last_line (Reading *self)
{
  for (guint i = self->lines->list->len; i > 0; i--)
    if (reprise_plain_line_is_text (get_line (self, i - 1)) && !get_line (self, i - 1)->taken)
      return get_line (self, i - 1);

  return NULL;
}

/* Where nobody says that it is one, what stands by itself behind the text is its judgement. */
static void
take_verdict (Reading *self)
{
  ReprisePlainLine *line = self->judged == 0 && self->film != NULL ? find_last_line (self) : NULL;
  g_autoptr (GMatchInfo) info = line != NULL && line->alone
                                  ? reprise_plain_match (REPRISE_PLAIN_VERDICT, line->text) : NULL;

  if (info == NULL)
    return;

  self->judgement = reprise_plain_read_judgement (info);
  line->taken = self->judgement != REPRISE_UNJUDGED;
}

/* The blocks of a part of the text, which @blocks has no longer. */
static GPtrArray *
steal_range (GPtrArray *blocks,
             guint      first,
             guint      end)
{
  GPtrArray *part = reprise_blocks_new ();

  for (guint i = first; i < end; i++)
    g_ptr_array_add (part, g_steal_pointer (&blocks->pdata[i]));
  return part;
}

static char *
write_text (ReprisePlainLines *lines,
            GPtrArray         *blocks)
{
  g_autoptr (GPtrArray) left = reprise_plain_lines_strip (lines, blocks);

  return g_strchomp (reprise_markdown_write (left));
}

static void
take_voice (Reading   *self,
            GPtrArray *blocks,
            guint      first,
            guint      name)
{
  ReprisePlainLine *line = get_line (self, name);
  g_autofree char *body = NULL;

  line->taken = TRUE;
  body = write_text (self->lines, steal_range (blocks, get_line (self, first)->top, line->top));
  g_ptr_array_add (self->voices, reprise_voice_new (line->text, body));
}

/* What stands after the judgement and ends in another's name is theirs. A part begins with a block of
 * its own. */
static void
take_voices (Reading   *self,
             GPtrArray *blocks)
{
  guint first = self->judged;
  gboolean prose = FALSE;

  if (self->judged == 0 || self->judged == self->lines->list->len ||
      get_line (self, first)->top == get_line (self, first - 1)->top)
    return;

  for (guint i = first; i < self->lines->list->len; i++)
    {
      const ReprisePlainLine *line = get_line (self, i);

      if (prose && reprise_plain_line_is_author (line) && g_strcmp0 (line->text, self->sheet->byline) != 0)
        {
          take_voice (self, blocks, first, i);
          first = i + 1;
          prose = FALSE;
        }
      else
        prose |= reprise_plain_line_is_prose (line);
    }
}

/* What is left of a text that parts were taken out of. */
static GPtrArray *
close_up (GPtrArray *blocks)
{
  GPtrArray *left = reprise_blocks_new ();
  gsize n = 0;
  g_autofree gpointer *all = g_ptr_array_steal (blocks, &n);

  for (gsize i = 0; i < n; i++)
    if (all[i] != NULL)
      g_ptr_array_add (left, all[i]);
  g_ptr_array_unref (blocks);
  return left;
}

static gboolean
is_laid_out (Reading *self)
{
  return self->number > 0 || self->judged > 0 || self->film != NULL || self->tracks->len > 0;
}

/* Writing that has nothing of the layout is a note, or an essay on music where its title says so. */
static RepriseAppraisalKind
find_kind (Reading *self)
{
  g_autofree char *key = self->title != NULL ? reprise_text_key (self->title) : g_strdup ("");

  if (self->judged == 0 && self->number == 0 && strstr (key, "soundtrack") != NULL)
    return REPRISE_APPRAISAL_KIND_SOUNDTRACK;

  return is_laid_out (self) ? REPRISE_APPRAISAL_KIND_APPRAISAL : REPRISE_APPRAISAL_KIND_NOTE;
}

/* A film of its own gets what the sheet says of one. */
static RepriseFilm *
dup_film (Reading *self)
{
  RepriseFilm *film = NULL;

  if (self->film == NULL)
    return NULL;

  film = reprise_film_copy (self->sheet->film);
  reprise_film_set_title (film, reprise_film_get_title (self->film));
  reprise_film_set_year (film, reprise_film_get_year (self->film));
  return film;
}

static RepriseViewing *
dup_viewing (Reading     *self,
             RepriseFilm *film)
{
  RepriseViewing *viewing = NULL;

  if (film == NULL || !reprise_date_is_known (self->sheet->watched))
    return NULL;

  viewing = reprise_viewing_new (film);
  reprise_viewing_set_watched (viewing, self->sheet->watched);
  reprise_viewing_set_place (viewing, self->sheet->place);
  reprise_viewing_set_judgement (viewing, self->judgement);
  return viewing;
}

/* What stands over the text is its title, unless that is what its film is called. */
static const char *
find_title (Reading *self)
{
  g_autofree char *label = self->film != NULL ? reprise_film_dup_label (self->film) : NULL;

  if (self->title == NULL || *self->title == '\0' || g_strcmp0 (self->title, label) == 0 ||
      (self->film != NULL && g_str_equal (self->title, reprise_film_get_title (self->film))) ||
      !self->titled)
    return NULL;

  return self->title;
}

static RepriseAppraisal *
make_appraisal (Reading    *self,
                gboolean    viewed,
                const char *body)
{
  RepriseAppraisal *appraisal = reprise_appraisal_new ();

  reprise_appraisal_set_kind (appraisal, find_kind (self));
  reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  reprise_appraisal_set_number (appraisal, (int) self->number);
  reprise_appraisal_set_title (appraisal, find_title (self));
  reprise_appraisal_set_byline (appraisal, self->sheet->byline);
  reprise_appraisal_set_spoiler (appraisal, self->sheet->spoiler);
  reprise_appraisal_set_body (appraisal, body);
  reprise_appraisal_take_tracks (appraisal, g_steal_pointer (&self->tracks));
  reprise_appraisal_take_voices (appraisal, g_steal_pointer (&self->voices));
  if (self->sheet->tags != NULL)
    reprise_appraisal_set_tags (appraisal, (const char * const *) self->sheet->tags);
  if (!viewed)
    reprise_appraisal_set_judgement (appraisal, self->judgement);
  return appraisal;
}

/**
 * reprise_plain_appraisal_read:
 * @name: what its source knows it by
 * @title: (nullable): what stands over the text
 * @blocks: (transfer full) (element-type RepriseBlock): the text
 *
 * Reads an appraisal in the layout of plain texts. No word is lost: what is understood is where it
 * belongs, but for the names of the parts; all else is the text. Writing in which nothing is
 * understood is a note.
 *
 * Returns: (transfer full): what it says
 */
RepriseRecord *
reprise_plain_appraisal_read (const char *name,
                              const char *title,
                              GPtrArray  *blocks)
{
  g_autofree char *tidy = NULL;
  g_autofree char *body = NULL;
  g_autoptr (RepriseFilm) film = NULL;
  g_auto (ReprisePlainSheet) sheet = { 0 };
  g_auto (Reading) self = { 0 };
  RepriseRecord *record = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (blocks != NULL, NULL);

  tidy = title != NULL ? reprise_text_tidy (title) : NULL;
  reprise_plain_sheet_init (&sheet);
  self = (Reading) { .title = tidy, .titled = TRUE, .sheet = &sheet,
                     .judgement = REPRISE_UNJUDGED };
  self.lines = reprise_plain_lines_new (blocks);
  self.tracks = g_ptr_array_new_with_free_func (g_object_unref);
  self.voices = g_ptr_array_new_with_free_func (g_object_unref);

  self.film = reprise_plain_film_find (tidy, self.lines, &self.number, &self.titled);
  read_lines (&self);
  take_verdict (&self);
  take_voices (&self, blocks);
  body = write_text (self.lines, close_up (blocks));

  film = dup_film (&self);
  record = reprise_record_new (name, film);
  record->viewing = dup_viewing (&self, film);
  record->appraisal = make_appraisal (&self, record->viewing != NULL, body);
  return record;
}
