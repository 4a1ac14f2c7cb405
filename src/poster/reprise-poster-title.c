#include "poster/reprise-poster-title.h"

#include "poster/reprise-poster-lines.h"

#include <string.h>

#define ELLIPSIS "…"

/* Of the width there is. Below the least nobody can read it; above the most it is no title but a
 * letter. */
#define LEAST_SIZE 0.075
#define MOST_SIZE 0.48

/* Ink of two lines keeps this apart, and lines without accents and descenders this: */
#define AIR 1.1
#define LEAST_LEADING 0.94

/**
 * Measure:
 *
 * A title in words, which are what may come in a line of its own in the title's script.
 */
typedef struct
{
  PangoLayout *layout;   /* (owned) to measure with */
  GArray      *words;    /* (owned) of ReprisePosterWord, in shares of the size */
  GPtrArray   *texts;    /* (owned) of char *, with their blanks, parallel */
  double       ascent;
  double       descent;
  double       ellipsis;
} Measure;

static void
measure_clear (Measure *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Measure, measure_clear)

static double
measure_text (Measure    *self,
              const char *text)
{
  PangoRectangle ink;
  PangoRectangle logical;
  double baseline;

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_extents (self->layout, &ink, &logical);
  baseline = pango_layout_get_baseline (self->layout);

  self->ascent = MAX (self->ascent, (baseline - ink.y) / PANGO_SCALE / REPRISE_POSTER_MEASURED);
  self->descent = MAX (self->descent,
                       (ink.y + ink.height - baseline) / PANGO_SCALE / REPRISE_POSTER_MEASURED);
  return logical.width / (double) PANGO_SCALE / REPRISE_POSTER_MEASURED;
}

static void
add_word (Measure    *self,
          const char *begin,
          const char *end)
{
  char *text = g_strndup (begin, end - begin);
  g_autofree char *trimmed = g_strchomp (g_strdup (text));
  ReprisePosterWord word = { 0 };

  word.width = measure_text (self, trimmed);
  if (strlen (trimmed) < strlen (text))
    word.blank = measure_text (self, text) - word.width;

  g_array_append_val (self->words, word);
  g_ptr_array_add (self->texts, text);
}

/* A word that is too long for a line even in the smallest letters: in its characters. */
static void
add_characters (Measure            *self,
                const char         *begin,
                const char         *end,
                const PangoLogAttr *attributes)
{
  while (begin < end)
    {
      const char *next = begin;

      do
        {
          next = g_utf8_next_char (next);
          attributes++;
        }
      while (next < end && (!attributes->is_cursor_position || attributes->is_white));

      add_word (self, begin, next);
      begin = next;
    }
}

static void
add_words (Measure    *self,
           const char *text)
{
  const PangoLogAttr *attributes = NULL;
  int n_attributes = 0;
  const char *begin = text;
  const char *p = text;
  int first = 0;

  pango_layout_set_text (self->layout, text, -1);
  attributes = pango_layout_get_log_attrs_readonly (self->layout, &n_attributes);
  attributes = g_memdup2 (attributes, sizeof *attributes * n_attributes);

  for (int i = 1; i < n_attributes; i++)
    {
      p = g_utf8_next_char (p);
      if (!attributes[i].is_line_break && i + 1 < n_attributes)
        continue;

      add_word (self, begin, p);
      if (g_array_index (self->words, ReprisePosterWord, self->words->len - 1).width >
          1 / LEAST_SIZE)
        {
          g_array_set_size (self->words, self->words->len - 1);
          g_ptr_array_set_size (self->texts, self->texts->len - 1);
          add_characters (self, begin, p, attributes + first);
        }
      begin = p;
      first = i;
    }

  g_free ((gpointer) attributes);
}

static void
measure_title (Measure                    *self,
               PangoContext               *context,
               const PangoFontDescription *font,
               const char                 *text)
{
  g_autoptr (PangoFontDescription) measured = pango_font_description_copy (font);

  pango_font_description_set_absolute_size (measured, REPRISE_POSTER_MEASURED * PANGO_SCALE);
  self->layout = pango_layout_new (context);
  self->words = g_array_new (FALSE, FALSE, sizeof (ReprisePosterWord));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  pango_layout_set_font_description (self->layout, measured);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  self->ellipsis = measure_text (self, ELLIPSIS);
  self->ascent = 0;
  self->descent = 0;
  add_words (self, text);
}

static double
get_leading (const Measure *self)
{
  return MAX (LEAST_LEADING, (self->ascent + self->descent) * AIR);
}

static const ReprisePosterWord *
get_words (const Measure *self)
{
  return &g_array_index (self->words, ReprisePosterWord, 0);
}

/* The size that so many lines can be set in. */
static double
get_size (const Measure *self,
          guint          n_lines,
          double         width,
          double         height)
{
  const double narrow =
    reprise_poster_lines_narrow (get_words (self), self->words->len, n_lines);
  const double high = self->ascent + (n_lines - 1) * get_leading (self) + self->descent;

  return MIN (width / MAX (narrow, 0.01), height / MAX (high, 0.01));
}

/* One line more only where that makes the letters larger by what can be seen. */
static guint
choose_n_lines (const Measure *self,
                double         width,
                double         height,
                double        *size)
{
  const guint most = MIN (REPRISE_POSTER_LINES, self->words->len);
  guint best = 1;

  *size = 0;
  for (guint n_lines = 1; n_lines <= most; n_lines++)
    {
      const double possible = MIN (get_size (self, n_lines, width, height), width * MOST_SIZE);

      if (possible > *size * 1.02)
        {
          *size = possible;
          best = n_lines;
        }
    }

  return best;
}

/* The last word makes room for three dots. */
static void
leave_out_a_word (Measure *self)
{
  const guint last = self->words->len - 2;
  g_autofree char *text = g_strdup (self->texts->pdata[last]);

  g_array_set_size (self->words, last + 1);
  g_ptr_array_set_size (self->texts, last);

  /* No punctuation before it. */
  g_strchomp (text);
  if (g_str_has_suffix (text, ELLIPSIS))
    text[strlen (text) - strlen (ELLIPSIS)] = '\0';
  while (*text != '\0' && g_ascii_ispunct (text[strlen (text) - 1]))
    text[strlen (text) - 1] = '\0';
  g_ptr_array_add (self->texts, g_strconcat (text, ELLIPSIS, NULL));
  g_array_index (self->words, ReprisePosterWord, last).width += self->ellipsis;
}

static void
compose_lines (ReprisePosterTitle *self,
               const Measure      *measure,
               guint               n_lines,
               double              width)
{
  guint ends[REPRISE_POSTER_LINES] = { 0 };
  guint word = 0;

  if (!reprise_poster_lines_balance (get_words (measure), measure->words->len, n_lines,
                                     width / self->size * 1.0001, ends))
    ends[n_lines - 1] = measure->words->len;

  for (guint line = 0; line < n_lines; line++)
    {
      GString *text = g_string_new (NULL);

      for (; word < ends[line]; word++)
        g_string_append (text, measure->texts->pdata[word]);
      g_ptr_array_add (self->lines, g_strchomp (g_string_free (text, FALSE)));
    }
}

/**
 * reprise_poster_title_fit:
 * @context: what it will be drawn with, without hinting
 * @font: its font, of any size
 * @text: a title, maybe empty
 * @width: how wide it may be
 * @height: how high
 *
 * Sets a title in the largest letters that let it fit in five lines, which are as even as can be.
 * Nothing is hyphenated; a word is broken only where it alone does not fit in the smallest letters.
 * Of a title that does not fit in those either, the end is left out.
 *
 * Returns: (transfer full): the title set
 */
ReprisePosterTitle *
reprise_poster_title_fit (PangoContext               *context,
                          const PangoFontDescription *font,
                          const char                 *text,
                          double                      width,
                          double                      height)
{
  ReprisePosterTitle *self = g_new0 (ReprisePosterTitle, 1);
  g_auto (Measure) measure = { 0 };
  guint n_lines = 0;

  self->lines = g_ptr_array_new_with_free_func (g_free);
  measure_title (&measure, context, font, text);
  if (measure.words->len == 0)
    return self;

  n_lines = choose_n_lines (&measure, width, height, &self->size);
  while (self->size < width * LEAST_SIZE && measure.words->len > 1)
    {
      leave_out_a_word (&measure);
      n_lines = choose_n_lines (&measure, width, height, &self->size);
    }

  compose_lines (self, &measure, n_lines, width);
  self->ascent = measure.ascent * self->size;
  self->descent = measure.descent * self->size;
  self->leading = get_leading (&measure) * self->size;
  return self;
}

/**
 * reprise_poster_title_free:
 * @self: (transfer full): a title
 */
void
reprise_poster_title_free (ReprisePosterTitle *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * reprise_poster_title_get_height:
 * @self: a title
 *
 * Returns: how high it is, from its highest ink to its lowest
 */
double
reprise_poster_title_get_height (ReprisePosterTitle *self)
{
  if (self->lines->len == 0)
    return 0;

  return self->ascent + (self->lines->len - 1) * self->leading + self->descent;
}
