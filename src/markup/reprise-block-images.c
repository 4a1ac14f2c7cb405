/* Images in places of their own: what others write has them before the first word of a paragraph,
 * after its last, or in rows; a page of a book has each on a line of its own. */

#include "markup/reprise-block-images.h"

#include "markup/reprise-block-range.h"

/* An image no larger than that, in pixels, is a sign among words. */
#define SIGN_SIZE 48

static GPtrArray *part_images (GPtrArray *blocks);

static const RepriseSpan *
get (const RepriseBlock *leaf,
     guint               i)
{
  return &g_array_index (leaf->spans, RepriseSpan, i);
}

static gboolean
is_sign (const RepriseSpan *image)
{
  return image->width > 0 && MAX (image->width, image->height) <= SIGN_SIZE;
}

static gboolean
is_link_around (const RepriseSpan *link,
                const RepriseSpan *image)
{
  return link->kind == REPRISE_SPAN_LINK && link->depth + 1 == image->depth &&
         link->start == image->start && link->end == image->end;
}

static void
append_span (RepriseBlock      *block,
             const RepriseSpan *span,
             guint              start,
             guint              depth)
{
  RepriseSpan copy = *span;

  copy.start -= start;
  copy.end -= start;
  copy.depth -= depth;
  copy.target = g_strdup (span->target);
  copy.title = g_strdup (span->title);
  g_array_append_val (block->spans, copy);
}

/* A paragraph of nothing but one of the images of a leaf, with the link that it is, and with what
 * is more than text in what it is called. */
static RepriseBlock *
new_image (const RepriseBlock *leaf,
           guint               position)
{
  const RepriseSpan *image = get (leaf, position);
  RepriseBlock *block = reprise_block_new (REPRISE_BLOCK_PARAGRAPH);
  guint depth = image->depth;

  block->line = leaf->line;
  g_free (block->text);
  block->text = g_strndup (leaf->text + image->start, image->end - image->start);
  block->length = image->end - image->start;
  if (position > 0 && is_link_around (get (leaf, position - 1), image))
    append_span (block, get (leaf, position - 1), image->start, --depth);
  append_span (block, image, image->start, depth);
  for (guint i = position + 1; i < leaf->spans->len && get (leaf, i)->depth > image->depth; i++)
    append_span (block, get (leaf, i), image->start, depth);

  return block;
}

static gboolean
is_blank (const char *text)
{
  return g_unichar_isspace (g_utf8_get_char (text));
}

/* What has no text is of an image that stands elsewhere now. */
static void
drop_empty_spans (RepriseBlock *leaf)
{
  for (guint i = leaf->spans->len; i > 0; i--)
    if (get (leaf, i - 1)->start == get (leaf, i - 1)->end)
      g_array_remove_index (leaf->spans, i - 1);
}

static void
add_words (const RepriseBlock *leaf,
           gsize               from,
           gsize               to,
           GPtrArray          *out)
{
  const char *text = leaf->text;
  RepriseBlock *words = NULL;

  while (from < to && is_blank (text + from))
    from = (gsize) (g_utf8_next_char (text + from) - text);
  while (from < to && is_blank (g_utf8_prev_char (text + to)))
    to = (gsize) (g_utf8_prev_char (text + to) - text);
  if (from == to)
    return;

  words = reprise_block_dup_range (leaf, from, to);
  drop_empty_spans (words);
  g_ptr_array_add (out, words);
}

/* The next image of a leaf that has a place of its own, or the number of spans: what a spoiler
 * hides stays in it. */
static guint
find_image (const RepriseBlock *leaf,
            guint               position)
{
  gsize hidden_to = 0;

  for (guint i = 0; i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = get (leaf, i);

      if (span->kind == REPRISE_SPAN_SPOILER)
        hidden_to = MAX (hidden_to, span->end);
      if (i >= position && span->kind == REPRISE_SPAN_IMAGE && !is_sign (span) &&
          span->start >= hidden_to)
        return i;
    }

  return leaf->spans->len;
}

static void
part_leaf (const RepriseBlock *leaf,
           GPtrArray          *out)
{
  gsize from = 0;

  for (guint i = find_image (leaf, 0); i < leaf->spans->len; i = find_image (leaf, i + 1))
    {
      add_words (leaf, from, get (leaf, i)->start, out);
      g_ptr_array_add (out, new_image (leaf, i));
      from = get (leaf, i)->end;
    }

  add_words (leaf, from, leaf->length, out);
}

/* A list of nothing but images is a row of them. */
static gboolean
is_row (const RepriseBlock *list)
{
  gboolean found = FALSE;

  for (guint i = 0; i < list->children->len; i++)
    {
      const RepriseBlock *item = list->children->pdata[i];

      for (guint j = 0; j < item->children->len; j++)
        if (reprise_block_get_image (item->children->pdata[j]) == NULL)
          return FALSE;
      found |= item->children->len > 0;
    }

  return found;
}

static void
add_row (RepriseBlock *list,
         GPtrArray    *out)
{
  for (guint i = 0; i < list->children->len; i++)
    {
      RepriseBlock *item = list->children->pdata[i];

      while (item->children->len > 0)
        g_ptr_array_add (out, g_ptr_array_steal_index (item->children, 0));
    }

  reprise_block_free (list);
}

/* @block: (transfer full) */
static void
add_block (RepriseBlock *block,
           GPtrArray    *out)
{
  if (block->children != NULL)
    block->children = part_images (g_steal_pointer (&block->children));

  if (block->kind == REPRISE_BLOCK_LIST && is_row (block))
    {
      add_row (block, out);
    }
  else if (block->kind == REPRISE_BLOCK_PARAGRAPH && reprise_block_get_image (block) == NULL &&
           find_image (block, 0) < block->spans->len)
    {
      part_leaf (block, out);
      reprise_block_free (block);
    }
  else
    {
      g_ptr_array_add (out, block);
    }
}

/* Blocks lie no deeper than REPRISE_BLOCK_DEPTH_MAX allows, so this ends soon. */
static GPtrArray *
part_images (GPtrArray *blocks)
{
  GPtrArray *out = reprise_blocks_new ();

  for (guint i = 0; i < blocks->len; i++)
    add_block (g_steal_pointer (&blocks->pdata[i]), out);

  g_ptr_array_set_free_func (blocks, NULL);
  g_ptr_array_unref (blocks);
  return out;
}

/**
 * reprise_blocks_part_images:
 * @blocks: (transfer full) (element-type RepriseBlock): a text
 *
 * Gives each image a paragraph of its own, but for small ones, which are signs among words, and
 * those that are hidden in a spoiler or stand in a heading.
 *
 * Returns: (transfer full) (element-type RepriseBlock): the text
 */
GPtrArray *
reprise_blocks_part_images (GPtrArray *blocks)
{
  g_return_val_if_fail (blocks != NULL, NULL);

  return part_images (blocks);
}

/**
 * reprise_block_get_image:
 * @self: a block
 *
 * Returns: (nullable): the image, if @self is a paragraph of nothing but one, which may be a link
 */
const RepriseSpan *
reprise_block_get_image (const RepriseBlock *self)
{
  const RepriseSpan *span = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind != REPRISE_BLOCK_PARAGRAPH || self->spans->len == 0)
    return NULL;

  span = get (self, 0);
  if (self->spans->len > 1 && is_link_around (span, get (self, 1)))
    span = get (self, 1);
  return span->kind == REPRISE_SPAN_IMAGE && span->start == 0 && span->end == self->length ? span
                                                                                           : NULL;
}
