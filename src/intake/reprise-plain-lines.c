/* The lines of a text, so that those which say something of it can be taken out. */

#include "intake/reprise-plain-lines.h"

#include "markup/reprise-block-range.h"
#include "model/reprise-text.h"

#include <string.h>

/* A line of that many words is prose. */
#define PROSE_WORDS 25

/* No author's name has more words. */
#define NAME_WORDS 5

static void
line_clear (gpointer data)
{
  ReprisePlainLine *line = data;

  g_free (line->text);
}

static void
add_line (ReprisePlainLines  *self,
          const RepriseBlock *leaf,
          gsize               start,
          gsize               end,
          guint               top,
          gboolean            item)
{
  g_autofree char *text = g_strndup (leaf->text + start, end - start);
  g_autoptr (RepriseBlock) range = reprise_block_dup_range (leaf, start, end);
  ReprisePlainLine line = { leaf, start, end, top, reprise_text_tidy (text), item, FALSE, FALSE,
                            FALSE };

  line.alone = start == 0 && end == leaf->length;
  line.image = reprise_block_is_image (range);
  g_array_append_val (self->list, line);
}

static void
add_lines (ReprisePlainLines  *self,
           const RepriseBlock *leaf,
           guint               top,
           gboolean            item)
{
  gsize start = 0;

  g_hash_table_insert (self->firsts, (gpointer) leaf, GUINT_TO_POINTER (self->list->len));
  while (start <= leaf->length)
    {
      const char *newline = memchr (leaf->text + start, '\n', leaf->length - start);
      const gsize end = newline != NULL ? (gsize) (newline - leaf->text) : leaf->length;

      add_line (self, leaf, start, end, top, item);
      start = end + 1;
    }
}

static void
walk (ReprisePlainLines  *self,
      const RepriseBlock *block,
      guint               top,
      gboolean            item)
{
  switch (block->kind)
    {
    case REPRISE_BLOCK_PARAGRAPH:
    case REPRISE_BLOCK_HEADING:
      add_lines (self, block, top, item);
      break;
    case REPRISE_BLOCK_LIST:
    case REPRISE_BLOCK_ITEM:
      for (guint i = 0; i < block->children->len; i++)
        walk (self, block->children->pdata[i], top, TRUE);
      break;
    case REPRISE_BLOCK_CODE:
    case REPRISE_BLOCK_RULE:
    case REPRISE_BLOCK_CLOSING:
    case REPRISE_BLOCK_TRACK:
    case REPRISE_BLOCK_QUOTE:
      break;
    }
}

/**
 * reprise_plain_lines_new:
 * @blocks: (element-type RepriseBlock): a text, which outlives the lines
 *
 * Returns: (transfer full): its lines, but for what is quoted and what is code
 */
ReprisePlainLines *
reprise_plain_lines_new (GPtrArray *blocks)
{
  ReprisePlainLines *self = NULL;

  g_return_val_if_fail (blocks != NULL, NULL);

  self = g_new0 (ReprisePlainLines, 1);
  self->list = g_array_new (FALSE, FALSE, sizeof (ReprisePlainLine));
  g_array_set_clear_func (self->list, line_clear);
  self->firsts = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < blocks->len; i++)
    walk (self, blocks->pdata[i], i, FALSE);
  return self;
}

/**
 * reprise_plain_lines_free:
 * @self: (nullable): lines
 *
 * Frees lines.
 */
void
reprise_plain_lines_free (ReprisePlainLines *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->list);
  g_hash_table_unref (self->firsts);
  g_free (self);
}

static void
add_range (GPtrArray          *left,
           const RepriseBlock *leaf,
           gsize               start,
           gsize               end)
{
  if (start < end)
    g_ptr_array_add (left, reprise_block_dup_range (leaf, start, end));
}

static const ReprisePlainLine *
get_line_of (ReprisePlainLines  *self,
             guint               i,
             const RepriseBlock *leaf)
{
  const ReprisePlainLine *line = i < self->list->len
                                   ? &g_array_index (self->list, ReprisePlainLine, i) : NULL;

  return line != NULL && line->leaf == leaf ? line : NULL;
}

static gboolean
has_taken (ReprisePlainLines  *self,
           guint               first,
           const RepriseBlock *leaf)
{
  const ReprisePlainLine *line = NULL;

  for (guint i = first; (line = get_line_of (self, i, leaf)) != NULL; i++)
    if (line->taken)
      return TRUE;

  return FALSE;
}

/* What stands between lines that were taken stays together. */
static void
add_rest (GPtrArray          *left,
          ReprisePlainLines  *self,
          guint               first,
          const RepriseBlock *leaf)
{
  const ReprisePlainLine *line = NULL;
  gboolean open = FALSE;
  gsize start = 0;
  gsize end = 0;

  for (guint i = first; (line = get_line_of (self, i, leaf)) != NULL; i++)
    {
      if (line->taken && open)
        add_range (left, leaf, start, end);
      if (!line->taken && !open)
        start = line->start;
      open = !line->taken;
      end = line->end;
    }

  if (open)
    add_range (left, leaf, start, end);
}

static void
add_leaf (GPtrArray         *left,
          ReprisePlainLines *self,
          RepriseBlock      *leaf)
{
  gpointer place = NULL;

  if (!g_hash_table_lookup_extended (self->firsts, leaf, NULL, &place) ||
      !has_taken (self, GPOINTER_TO_UINT (place), leaf))
    {
      g_ptr_array_add (left, leaf);
      return;
    }

  add_rest (left, self, GPOINTER_TO_UINT (place), leaf);
  reprise_block_free (leaf);
}

/* A list of which all was taken is gone. */
static void
add_list (GPtrArray         *left,
          ReprisePlainLines *self,
          RepriseBlock      *list)
{
  const gboolean had_any = list->children->len > 0;

  list->children = reprise_plain_lines_strip (self, list->children);
  if (had_any && list->children->len == 0)
    reprise_block_free (list);
  else
    g_ptr_array_add (left, list);
}

/**
 * reprise_plain_lines_strip:
 * @self: the lines of a text
 * @blocks: (transfer full) (element-type RepriseBlock): the text, or a part of it
 *
 * Takes the lines out that were taken. The lines are of no use for that part any more.
 *
 * Returns: (transfer full) (element-type RepriseBlock): what is left
 */
GPtrArray *
reprise_plain_lines_strip (ReprisePlainLines *self,
                           GPtrArray         *blocks)
{
  GPtrArray *left = reprise_blocks_new ();
  gsize n = 0;
  g_autofree gpointer *all = g_ptr_array_steal (blocks, &n);

  for (gsize i = 0; i < n; i++)
    {
      RepriseBlock *block = all[i];

      if (block->kind == REPRISE_BLOCK_LIST || block->kind == REPRISE_BLOCK_ITEM)
        add_list (left, self, block);
      else
        add_leaf (left, self, block);
    }

  g_ptr_array_unref (blocks);
  return left;
}

/**
 * reprise_plain_line_is_text:
 * @self: a line
 *
 * Returns: whether there are words in it
 */
gboolean
reprise_plain_line_is_text (const ReprisePlainLine *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return *self->text != '\0' && !self->image;
}

/**
 * reprise_plain_line_is_prose:
 * @self: a line
 *
 * Returns: whether it is part of an essay, and says nothing about it
 */
gboolean
reprise_plain_line_is_prose (const ReprisePlainLine *self)
{
  return reprise_plain_line_is_text (self) &&
         reprise_plain_count_words (self->text) >= PROSE_WORDS;
}

static gboolean
is_name_word (const char *word)
{
  static const char * const particles[] = {
    "de", "del", "della", "der", "di", "du", "la", "le", "van", "von", "y",
  };
  const gunichar first = g_utf8_get_char (word);

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (g_str_equal (word, particles[i]))
      return TRUE;

  return g_unichar_isupper (first) || (g_unichar_isalpha (first) && !g_unichar_islower (first));
}

/**
 * reprise_plain_line_is_author:
 * @self: a line
 *
 * Returns: whether it is a name, and nothing but a name, on a line of its own
 */
gboolean
reprise_plain_line_is_author (const ReprisePlainLine *self)
{
  g_auto (GStrv) words = NULL;
  guint n;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!reprise_plain_line_is_text (self) || !self->alone || self->item || self->taken)
    return FALSE;
  if (strpbrk (self->text, ":;!?/()[]\"0123456789©") != NULL || strstr (self->text, "“") != NULL)
    return FALSE;

  words = g_strsplit (self->text, " ", -1);
  n = g_strv_length (words);
  if (n == 0 || n > NAME_WORDS || g_ascii_strcasecmp (words[0], "Read") == 0)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!is_name_word (words[i]))
      return FALSE;

  return !g_str_has_suffix (self->text, ".") && self->leaf->kind == REPRISE_BLOCK_PARAGRAPH;
}

/**
 * reprise_plain_count_words:
 * @text: a line
 *
 * Returns: of how many words it is
 */
guint
reprise_plain_count_words (const char *text)
{
  guint n = 0;
  gboolean within = FALSE;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gboolean blank = g_unichar_isspace (g_utf8_get_char (p));

      if (!blank && !within)
        n++;
      within = !blank;
    }

  return n;
}
