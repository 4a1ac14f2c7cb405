#include "markup/reprise-prose.h"

#include "markup/reprise-block.h"
#include "markup/reprise-label.h"

#include <string.h>

#define ELLIPSIS              "…"
#define ZERO_WIDTH_NON_JOINER 0x200C
#define ZERO_WIDTH_JOINER     0x200D

typedef void (*LeafFunc) (const RepriseBlock *leaf,
                          gpointer            data);

typedef void (*RunFunc) (const char *text,
                         gsize       length,
                         gpointer    data);

typedef struct
{
  GString *text;
  guint    characters;  /* in the text */
  guint    enough;      /* characters after which no more are wanted */
  gboolean gap;         /* a space is due before the next character */
} Opening;

/* Blocks lie no deeper than REPRISE_BLOCK_DEPTH_MAX allows, so this ends soon. */
static void
each_leaf (GPtrArray *blocks,
           LeafFunc   func,
           gpointer   data)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = g_ptr_array_index (blocks, i);

      if (reprise_block_is_container (block))
        each_leaf (block->children, func, data);
      else
        func (block, data);
    }
}

#define BIT(kind) (1u << (kind))

/* Where in a leaf the text of a span begins: a track is called by its title, without the note. */
static gsize
find_words (const RepriseBlock *leaf,
            const RepriseSpan  *span)
{
  const char *title =
    span->kind == REPRISE_SPAN_TRACK ? reprise_label_get_track (span->target) : NULL;

  return span->start + (title != NULL ? (gsize) (title - span->target) : 0);
}

/* The text of a leaf without the spans that are skipped; for a spoiler there is an ellipsis. */
static void
each_run (const RepriseBlock *leaf,
          guint               skipped,
          RunFunc             func,
          gpointer            data)
{
  gsize from = 0;

  for (guint i = 0; i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);

      const gboolean skip = (skipped & BIT (span->kind)) != 0;

      if (span->start < from || (!skip && span->kind != REPRISE_SPAN_TRACK))
        continue;

      func (leaf->text + from, span->start - from, data);
      if (skip && span->kind == REPRISE_SPAN_SPOILER)
        func (ELLIPSIS, strlen (ELLIPSIS), data);
      from = skip ? span->end : find_words (leaf, span);
    }

  func (leaf->text + from, leaf->length - from, data);
}

/* Chinese and Japanese do not part words by spaces. The marks that lengthen a vowel belong to
 * kana, though Unicode counts them as common to several scripts. */
static gboolean
is_ideograph (gunichar c)
{
  GUnicodeScript script;

  if (c < 0x2E80 || !g_unichar_isalnum (c))
    return FALSE;
  if (c == 0x30FC || c == 0xFF70)
    return TRUE;

  script = g_unichar_get_script (c);
  return script == G_UNICODE_SCRIPT_HAN ||
         script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA;
}

static gboolean
is_inner (gunichar c)
{
  switch (c)
    {
    case '\'':
    case 0x2019:  /* right single quotation mark */
    case '-':
    case 0x00AD:  /* soft hyphen */
    case 0x2010:  /* hyphen */
    case 0x2011:  /* non-breaking hyphen */
    case ZERO_WIDTH_NON_JOINER:
    case ZERO_WIDTH_JOINER:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
count_words_of_run (const char *text,
                    gsize       length,
                    gpointer    data)
{
  guint *words = data;
  gboolean in_word = FALSE;
  gboolean joined = FALSE;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_ideograph (c))
        {
          *words += 1;
          in_word = joined = FALSE;
        }
      else if (g_unichar_isalnum (c))
        {
          *words += in_word ? 0 : 1;
          in_word = TRUE;
          joined = FALSE;
        }
      else if (in_word && !joined && is_inner (c))
        {
          joined = TRUE;
        }
      else if (!g_unichar_ismark (c))
        {
          in_word = joined = FALSE;
        }
    }
}

static void
count_words_of_leaf (const RepriseBlock *leaf,
                     gpointer            data)
{
  each_run (leaf, BIT (REPRISE_SPAN_IMAGE), count_words_of_run, data);
}

static void
add_run (const char *text,
         gsize       length,
         gpointer    data)
{
  Opening *opening = data;
  const char *p = text;

  for (; p < text + length && opening->characters < opening->enough; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          opening->gap = TRUE;
          continue;
        }

      if (opening->gap && opening->characters > 0)
        {
          g_string_append_c (opening->text, ' ');
          opening->characters++;
        }

      opening->gap = FALSE;
      g_string_append_unichar (opening->text, c);
      opening->characters++;
    }
}

static void
add_leaf (const RepriseBlock *leaf,
          guint               skipped,
          Opening            *opening)
{
  each_run (leaf, skipped, add_run, opening);
  opening->gap = TRUE;
}

static void
add_paragraph (const RepriseBlock *leaf,
               gpointer            data)
{
  if (leaf->kind == REPRISE_BLOCK_PARAGRAPH)
    add_leaf (leaf, BIT (REPRISE_SPAN_IMAGE) | BIT (REPRISE_SPAN_SPOILER), data);
}

static void
add_anything (const RepriseBlock *leaf,
              gpointer            data)
{
  add_leaf (leaf, BIT (REPRISE_SPAN_SPOILER), data);
}

static void
add_labels (const RepriseBlock *leaf,
            gpointer            data)
{
  for (guint i = 0; i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);

      if (span->kind == REPRISE_SPAN_FILM || span->kind == REPRISE_SPAN_TRACK)
        g_ptr_array_add (data, g_strdup (span->target));
    }
}

static gboolean
is_regional_indicator (gunichar c)
{
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/* Whether the reader sees two characters as one: marks, emoji sequences and the letters that
 * Hangul syllables are composed of. After UAX #29, extended grapheme clusters, without the rules
 * for prepended letters and Indic conjuncts. Flags are pairs, which two characters cannot tell. */
static gboolean
is_one_with (gunichar previous,
             gunichar c)
{
  return g_unichar_ismark (c) ||
         c == ZERO_WIDTH_JOINER || previous == ZERO_WIDTH_JOINER ||
         c == ZERO_WIDTH_NON_JOINER ||
         c == 0xFF9E || c == 0xFF9F ||                    /* halfwidth kana voicing */
         (c >= 0x1F3FB && c <= 0x1F3FF) ||                /* skin tones */
         (c >= 0xE0020 && c <= 0xE007F) ||                /* tags */
         (c >= 0x1160 && c <= 0x11FF) ||                  /* Hangul vowels, final consonants */
         (c >= 0xD7B0 && c <= 0xD7FF) ||
         (previous >= 0x1100 && previous <= 0x115F) ||    /* Hangul initial consonants */
         (previous >= 0xA960 && previous <= 0xA97F);
}

static gboolean
is_between_words (gunichar previous,
                  gunichar c)
{
  if (g_unichar_isspace (c))
    return TRUE;

  return (is_ideograph (previous) || is_ideograph (c)) && !g_unichar_ispunct (c);
}

/* The last place before @end, itself included, where a text may be cut: between two words, or if
 * there are no two, between two characters. */
static gsize
find_cut (const char *text,
          const char *end)
{
  gunichar previous = g_utf8_get_char (text);
  guint indicators = is_regional_indicator (previous) ? 1 : 0;
  gsize word = 0;
  gsize character = 0;

  for (const char *p = g_utf8_next_char (text); p <= end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_flag = is_regional_indicator (c) && indicators % 2 == 1;

      if (!is_flag && !is_one_with (previous, c))
        {
          character = (gsize) (p - text);
          if (is_between_words (previous, c))
            word = character;
        }

      indicators = is_regional_indicator (c) ? indicators + 1 : 0;
      previous = c;
    }

  return word > 0 ? word : character;
}

/* Whether a character looks lost before an ellipsis. */
static gboolean
is_dangling (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_DASH_PUNCTUATION ||
         type == G_UNICODE_OPEN_PUNCTUATION ||
         type == G_UNICODE_INITIAL_PUNCTUATION ||
         g_unichar_isspace (c) ||
         g_utf8_strchr (".,;:…،。、，；：", -1, c) != NULL;
}

static void
cut (GString *text,
     guint    max_characters)
{
  gsize length = find_cut (text->str, g_utf8_offset_to_pointer (text->str, max_characters - 1));
  const char *end = text->str + length;

  while (end > text->str && is_dangling (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  g_string_truncate (text, end > text->str ? (gsize) (end - text->str) : length);
  g_string_append (text, ELLIPSIS);
}

/**
 * reprise_prose_count_words:
 * @blocks: (element-type RepriseBlock): a text
 *
 * Counts the words of a text as it is read: headings, quotes, lists and code included, marks,
 * addresses and the alternative text of images not. A word is a run of letters, digits and marks
 * (Unicode), with single apostrophes, hyphens and joiners inside it; each Han and each kana
 * character is a word.
 *
 * Returns: the number of words
 */
guint
reprise_prose_count_words (GPtrArray *blocks)
{
  guint words = 0;

  g_return_val_if_fail (blocks != NULL, 0);

  each_leaf (blocks, count_words_of_leaf, &words);
  return words;
}

/**
 * reprise_prose_get_opening:
 * @blocks: (element-type RepriseBlock): a text
 * @max_characters: the most characters (Unicode code points) to return, at least 1
 *
 * Takes the first words of a text, as one line, to know it by: those of its paragraphs, wherever
 * they are, without images and with “…” for each spoiler; of headings, code and alternative texts
 * only where no paragraph has any. A text with more is cut between two words, or else between two
 * characters as a reader sees them, and ends in “…”, which is one of the characters.
 *
 * Returns: (transfer full): the opening words, maybe empty
 */
char *
reprise_prose_get_opening (GPtrArray *blocks,
                           guint      max_characters)
{
  g_autoptr (GString) text = NULL;
  Opening opening = { 0 };

  g_return_val_if_fail (blocks != NULL, NULL);
  g_return_val_if_fail (max_characters > 0 && max_characters < G_MAXINT, NULL);

  text = g_string_new (NULL);
  opening.text = text;
  opening.enough = max_characters + 1;

  each_leaf (blocks, add_paragraph, &opening);
  if (text->len == 0)
    each_leaf (blocks, add_anything, &opening);

  if (opening.characters > max_characters)
    cut (text, max_characters);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * reprise_prose_list_labels:
 * @blocks: (element-type RepriseBlock): a text
 *
 * Returns: (transfer full) (element-type utf8): the labels of the links to films and tracks in it,
 *   as they were typed and in their order, one as often as it is there
 */
GPtrArray *
reprise_prose_list_labels (GPtrArray *blocks)
{
  GPtrArray *labels = NULL;

  g_return_val_if_fail (blocks != NULL, NULL);

  labels = g_ptr_array_new_with_free_func (g_free);
  each_leaf (blocks, add_labels, labels);
  return labels;
}
