/* Parts of a leaf: which of its text is words, and a range of it as a leaf of its own. */

#include "markup/reprise-block-range.h"

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/**
 * reprise_block_is_image:
 * @self: a block
 *
 * Returns: whether @self is a paragraph of an image or several, and of nothing else
 */
gboolean
reprise_block_is_image (const RepriseBlock *self)
{
  gboolean found = FALSE;
  gsize from = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind != REPRISE_BLOCK_PARAGRAPH)
    return FALSE;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (self->spans, RepriseSpan, i);

      if (span->kind != REPRISE_SPAN_IMAGE)
        continue;
      if (!is_blank (self->text + from, span->start - from))
        return FALSE;
      found = TRUE;
      from = span->end;
    }

  return found && is_blank (self->text + from, self->length - from);
}

/* What of a span lies in a range; an empty one is where it stands. */
static gboolean
cut_span (const RepriseSpan *span,
          gsize              start,
          gsize              end,
          RepriseSpan       *cut)
{
  const gsize first = MAX (span->start, start);
  const gsize last = MIN (span->end, end);

  if (first > last || (first == last && span->start != span->end))
    return FALSE;

  *cut = *span;
  cut->start = (guint) (first - start);
  cut->end = (guint) (last - start);
  cut->target = g_strdup (span->target);
  cut->title = g_strdup (span->title);
  return TRUE;
}

/**
 * reprise_block_dup_range:
 * @self: a leaf
 * @start: bytes into its text, on a character
 * @end: bytes into its text, on a character, not before @start
 *
 * Returns: (transfer full): a leaf of the same kind that has that part of the text, with what is
 *   more than text in it
 */
RepriseBlock *
reprise_block_dup_range (const RepriseBlock *self,
                         gsize               start,
                         gsize               end)
{
  RepriseBlock *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->text != NULL, NULL);
  g_return_val_if_fail (start <= end && end <= self->length, NULL);

  copy = reprise_block_new (self->kind);
  copy->line = self->line;
  copy->level = self->level;
  copy->info = g_strdup (self->info);
  g_free (copy->text);
  copy->text = g_strndup (self->text + start, end - start);
  copy->length = end - start;
  for (guint i = 0; i < self->spans->len; i++)
    {
      RepriseSpan cut;

      if (cut_span (&g_array_index (self->spans, RepriseSpan, i), start, end, &cut))
        g_array_append_val (copy->spans, cut);
    }

  return copy;
}
