/* An image with a caption is a paragraph of nothing but the image, whose text is the caption; what
 * stands for the image where it cannot be seen is its title then, if it is anything else. */

#include "markup/reprise-html-caption.h"

#include "markup/reprise-html-spans.h"

#include <string.h>

static gboolean
is_whole (const RepriseBlock *block,
          guint               position,
          RepriseSpanKind     kind)
{
  const RepriseSpan *span = NULL;

  if (position >= block->spans->len)
    return FALSE;

  span = &g_array_index (block->spans, RepriseSpan, position);
  return span->kind == kind && span->depth == position && span->start == 0 &&
         span->end == block->length;
}

/* Whether a span of a caption can stand within the image. */
static gboolean
is_kept (const RepriseSpan *span,
         gboolean           linked)
{
  switch (span->kind)
    {
    case REPRISE_SPAN_EMPHASIS:
    case REPRISE_SPAN_STRONG:
      return TRUE;
    case REPRISE_SPAN_CODE:
    case REPRISE_SPAN_LINK:
      return !linked;
    case REPRISE_SPAN_IMAGE:
    case REPRISE_SPAN_FILM:
    case REPRISE_SPAN_TRACK:
    case REPRISE_SPAN_SPOILER:
      return FALSE;
    }

  g_assert_not_reached ();
}

static gboolean
has_image (const RepriseBlock *caption)
{
  for (guint i = 0; i < caption->spans->len; i++)
    {
      if (g_array_index (caption->spans, RepriseSpan, i).kind == REPRISE_SPAN_IMAGE)
        return TRUE;
    }

  return FALSE;
}

static void
copy_spans (RepriseBlock       *image,
            const RepriseBlock *caption,
            guint               position)
{
  guint depths[REPRISE_BLOCK_DEPTH_MAX + 1] = { position + 1 };

  for (guint i = 0; i < caption->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (caption->spans, RepriseSpan, i);
      RepriseSpan copy = *span;
      const gboolean kept = is_kept (span, position > 0);

      copy.depth = depths[span->depth];
      depths[span->depth + 1] = copy.depth + (kept ? 1 : 0);
      if (!kept)
        continue;

      copy.target = g_strdup (span->target);
      copy.title = g_strdup (span->title);
      g_array_append_val (image->spans, copy);
    }
}

/**
 * reprise_html_caption_find:
 * @block: a block
 * @position: (out): where among its spans the image is: the first, or the second in a link
 *
 * Returns: whether it is a paragraph of nothing but an image, which may be a link
 */
gboolean
reprise_html_caption_find (const RepriseBlock *block,
                           guint              *position)
{
  if (block->kind != REPRISE_BLOCK_PARAGRAPH)
    return FALSE;

  *position = is_whole (block, 0, REPRISE_SPAN_LINK) ? 1 : 0;
  if (!is_whole (block, *position, REPRISE_SPAN_IMAGE))
    return FALSE;

  for (guint i = *position + 1; i < block->spans->len; i++)
    {
      if (g_array_index (block->spans, RepriseSpan, i).depth <= *position)
        return FALSE;
    }

  return TRUE;
}

/**
 * reprise_html_caption_apply:
 * @image: the block above the caption
 * @caption: a paragraph
 *
 * Makes @caption the text of the image.
 *
 * Returns: whether @image is one, which may have a caption
 */
gboolean
reprise_html_caption_apply (RepriseBlock       *image,
                            const RepriseBlock *caption)
{
  RepriseSpan *span = NULL;
  guint position = 0;

  if (!reprise_html_caption_find (image, &position) || image->spans->len != position + 1 ||
      has_image (caption))
    return FALSE;
  span = &g_array_index (image->spans, RepriseSpan, position);
  if (span->title != NULL)
    return FALSE;

  /* What was a caption before may have had lines; a title has none. */
  if (image->length > 0 && strcmp (image->text, caption->text) != 0)
    span->title = g_strdelimit (g_strdup (image->text), "\n", ' ');

  g_free (image->text);
  image->text = g_strdup (caption->text);
  image->length = caption->length;
  for (guint i = 0; i <= position; i++)
    g_array_index (image->spans, RepriseSpan, i).end = (guint) image->length;
  copy_spans (image, caption, position);
  reprise_html_spans_tidy (image);
  return TRUE;
}
