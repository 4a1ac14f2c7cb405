/* The spans of a leaf as HTML has them, made such that Markdown can say the same. */

#include "markup/reprise-html-spans.h"

#include "markup/reprise-markdown-writer-border.h"

#include <string.h>

#define NO_PARENT G_MAXUINT

static RepriseSpan *
get (const RepriseBlock *leaf,
     guint               i)
{
  return &g_array_index (leaf->spans, RepriseSpan, i);
}

static gboolean
is_emphasis (const RepriseSpan *span)
{
  return span->kind == REPRISE_SPAN_EMPHASIS || span->kind == REPRISE_SPAN_STRONG;
}

static gboolean
is_all_of (const RepriseSpan *inner,
           const RepriseSpan *outer)
{
  return inner->depth == outer->depth + 1 && inner->start == outer->start &&
         inner->end == outer->end;
}

/* Whether it has been shifted away; it is still there, but nothing of it is written. */
static gboolean
is_gone (const RepriseSpan *span)
{
  return is_emphasis (span) && span->start == span->end;
}

/* Whether a span is nothing but an image, or nothing but a link that is one. */
static gboolean
is_image_only (const RepriseBlock *leaf,
               guint               i)
{
  while (i + 1 < leaf->spans->len && is_all_of (get (leaf, i + 1), get (leaf, i)))
    {
      i++;
      if (get (leaf, i)->kind == REPRISE_SPAN_IMAGE)
        return TRUE;
    }

  return FALSE;
}

static gboolean
leads_to_image (const char *target)
{
  static const char * const endings[] = { ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif" };
  const gsize length = strcspn (target, "?#");

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      const gsize ending = strlen (endings[i]);

      if (length > ending &&
          g_ascii_strncasecmp (target + length - ending, endings[i], ending) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether code ends what would be taken for the label of a definition (CommonMark 0.30, 4.7): in a
 * link that a paragraph begins with. */
static gboolean
looks_like_definition (const RepriseBlock *leaf,
                       const RepriseSpan  *code)
{
  const RepriseSpan *first = get (leaf, 0);

  return first->kind == REPRISE_SPAN_LINK && first->start == 0 && first->end >= code->end &&
         g_strstr_len (leaf->text + code->start, (gssize) (code->end - code->start), "]:") != NULL;
}

/* An emphasis of nothing but an image says nothing; nor does a link from an image to a larger one
 * of it, where there is no page to show it on. */
static gboolean
is_idle (const RepriseBlock *leaf,
         guint               i)
{
  const RepriseSpan *span = get (leaf, i);

  if (span->kind == REPRISE_SPAN_IMAGE)
    return FALSE;
  if (is_emphasis (span) && is_image_only (leaf, i))
    return TRUE;
  if (span->kind == REPRISE_SPAN_CODE && looks_like_definition (leaf, span))
    return TRUE;
  if (span->kind == REPRISE_SPAN_LINK && is_image_only (leaf, i))
    return leads_to_image (span->target);

  return span->start == span->end;
}

/* Takes spans out; what is in one goes to the one around it. */
static void
remove_idle (RepriseBlock *leaf)
{
  guint kept = 0;
  guint depths[REPRISE_BLOCK_DEPTH_MAX + 1] = { 0 };  /* of what is left, by what was there */

  for (guint i = 0; i < leaf->spans->len; i++)
    {
      RepriseSpan *span = get (leaf, i);
      const guint depth = depths[span->depth];
      const gboolean idle = is_idle (leaf, i);

      depths[span->depth + 1] = depth + (idle ? 0 : 1);
      if (idle)
        {
          g_clear_pointer (&span->target, g_free);
          g_clear_pointer (&span->title, g_free);
          continue;
        }

      /* Who looks at it from before has looked already. */
      if (kept < i)
        {
          *get (leaf, kept) = *span;
          span->target = span->title = NULL;
        }
      get (leaf, kept)->depth = depth;
      kept++;
    }

  g_array_set_size (leaf->spans, kept);
}

/* Whether the mark of another span stands before the first character of one: of a sibling that ends
 * there, or of one around it that begins there and is no emphasis, whose marks would be one run. */
static gboolean
has_mark_before (const RepriseBlock *leaf,
                 guint               position)
{
  const guint start = get (leaf, position)->start;
  guint depth = get (leaf, position)->depth;

  for (guint i = position; i > 0; i--)
    {
      const RepriseSpan *other = get (leaf, i - 1);

      if (is_gone (other))
        continue;
      if (other->depth >= depth)
        {
          if (other->end == start)
            return TRUE;
          if (other->depth == depth)
            return FALSE;
          continue;
        }

      if (other->start < start)
        return FALSE;
      if (!is_emphasis (other))
        return TRUE;
      depth = other->depth;
    }

  return FALSE;
}

static gboolean
has_mark_behind (const RepriseBlock *leaf,
                 const guint        *parents,
                 guint               position)
{
  const RepriseSpan *span = get (leaf, position);
  guint next = position + 1;

  while (next < leaf->spans->len && get (leaf, next)->start <= span->end &&
         (get (leaf, next)->depth > span->depth || is_gone (get (leaf, next))))
    next++;
  if (next < leaf->spans->len && get (leaf, next)->start == span->end)
    return TRUE;

  for (guint i = parents[position]; i != NO_PARENT; i = parents[i])
    {
      if (get (leaf, i)->end > span->end)
        return FALSE;
      if (!is_emphasis (get (leaf, i)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
begins_with_span (const RepriseBlock *leaf,
                  guint               position)
{
  const RepriseSpan *span = get (leaf, position);
  guint next = position + 1;

  while (next < leaf->spans->len && get (leaf, next)->depth > span->depth &&
         is_gone (get (leaf, next)))
    next++;
  return next < leaf->spans->len && get (leaf, next)->depth > span->depth &&
         get (leaf, next)->start == span->start;
}

static gboolean
ends_with_span (const RepriseBlock *leaf,
                guint               position)
{
  const RepriseSpan *span = get (leaf, position);

  for (guint i = position + 1; i < leaf->spans->len && get (leaf, i)->depth > span->depth; i++)
    {
      if (get (leaf, i)->end == span->end && !is_gone (get (leaf, i)))
        return TRUE;
    }

  return FALSE;
}

static RepriseBorder
judge (const char *character)
{
  return reprise_markdown_writer_judge_border (g_utf8_get_char (character));
}

/* Emphasis that begins between a letter and a mark cannot be written with stars: it begins behind
 * the mark then, as it ends before one. */
static void
shift_start (RepriseBlock *leaf,
             guint         position)
{
  RepriseSpan *span = get (leaf, position);

  if (has_mark_before (leaf, position))
    return;

  while (span->start < span->end && !begins_with_span (leaf, position))
    {
      const char *inside = leaf->text + span->start;
      const RepriseBorder outside =
        span->start == 0 ? REPRISE_BORDER_BLANK : judge (g_utf8_prev_char (inside));

      if (reprise_markdown_writer_is_border (outside, judge (inside)))
        return;
      span->start = (guint) (g_utf8_next_char (inside) - leaf->text);
    }
}

static void
shift_end (RepriseBlock *leaf,
           const guint  *parents,
           guint         position)
{
  RepriseSpan *span = get (leaf, position);

  if (has_mark_behind (leaf, parents, position))
    return;

  while (span->start < span->end && !ends_with_span (leaf, position))
    {
      const char *outside = leaf->text + span->end;
      const char *inside = g_utf8_prev_char (outside);

      if (reprise_markdown_writer_is_border (judge (outside), judge (inside)))
        return;
      span->end = (guint) (inside - leaf->text);
    }
}

/* For each span, which one it lies in. */
static guint *
find_parents (const RepriseBlock *leaf)
{
  guint *parents = g_new (guint, leaf->spans->len);
  guint open[REPRISE_BLOCK_DEPTH_MAX + 1] = { 0 };

  for (guint i = 0; i < leaf->spans->len; i++)
    {
      const guint depth = get (leaf, i)->depth;

      parents[i] = depth > 0 ? open[depth - 1] : NO_PARENT;
      open[depth] = i;
    }

  return parents;
}

static void
shift_borders (RepriseBlock *leaf)
{
  g_autofree guint *parents = find_parents (leaf);

  for (guint i = leaf->spans->len; i > 0; i--)
    {
      if (!is_emphasis (get (leaf, i - 1)))
        continue;
      shift_start (leaf, i - 1);
      shift_end (leaf, parents, i - 1);
    }
}

/* Whether the one span begins where the other ends, at the same depth. */
static gboolean
is_touched (const RepriseBlock *leaf,
            guint               position)
{
  const RepriseSpan *span = get (leaf, position);
  guint next = position + 1;
  guint before = position;

  while (next < leaf->spans->len && get (leaf, next)->depth > span->depth)
    next++;
  if (next < leaf->spans->len && get (leaf, next)->depth == span->depth &&
      get (leaf, next)->start == span->end)
    return TRUE;

  while (before > 0 && get (leaf, before - 1)->depth > span->depth)
    before--;
  return before > 0 && get (leaf, before - 1)->depth == span->depth &&
         get (leaf, before - 1)->end == span->start;
}

/* Three stars are emphasis around strong emphasis, not the other way round; but where another span
 * touches it, that might be emphasis, too. */
static void
order_emphasis (const RepriseBlock *leaf)
{
  for (guint i = 0; i + 1 < leaf->spans->len; i++)
    {
      RepriseSpan *outer = get (leaf, i);
      RepriseSpan *inner = get (leaf, i + 1);

      if (outer->kind == REPRISE_SPAN_STRONG && inner->kind == REPRISE_SPAN_EMPHASIS &&
          is_all_of (inner, outer) && !is_touched (leaf, i))
        {
          outer->kind = REPRISE_SPAN_EMPHASIS;
          inner->kind = REPRISE_SPAN_STRONG;
        }
    }
}

/* A title that says what the link says anyway is left out. */
static void
drop_titles (const RepriseBlock *leaf)
{
  for (guint i = 0; i < leaf->spans->len; i++)
    {
      RepriseSpan *span = get (leaf, i);

      if (span->kind == REPRISE_SPAN_LINK && span->title != NULL &&
          strlen (span->title) == span->end - span->start &&
          memcmp (span->title, leaf->text + span->start, span->end - span->start) == 0)
        g_clear_pointer (&span->title, g_free);
    }
}

/**
 * reprise_html_spans_tidy:
 * @leaf: a leaf whose spans are as the HTML had them
 *
 * Takes out the spans that say nothing, and moves the borders of emphasis to where Markdown can
 * have them, which is a mark or two further in.
 */
void
reprise_html_spans_tidy (RepriseBlock *leaf)
{
  guint n_spans;

  if (leaf->spans->len == 0)
    return;

  remove_idle (leaf);

  /* Without one that is shifted away the next may border on something else. */
  do
    {
      n_spans = leaf->spans->len;
      shift_borders (leaf);
      remove_idle (leaf);
    }
  while (leaf->spans->len < n_spans);

  order_emphasis (leaf);
  drop_titles (leaf);
}
