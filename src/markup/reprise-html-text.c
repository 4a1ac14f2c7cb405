/* The text of a leaf, as it grows. White space is kept back until there are words behind it, so
 * that none stands at the border of a leaf or a span; a span begins with its first word. Elements
 * that are open when a leaf ends go on in the next one. */

#include "markup/reprise-html-text.h"

#include "markup/reprise-html-spans.h"
#include "markup/reprise-html-words.h"
#include "markup/reprise-label.h"

#include <string.h>

#define NOT_BEGUN G_MAXUINT

/* Between the cells of a row. */
#define CELL_BORDER " · "

/* An element that is open and asks for a span; it gets none where Markdown could not say it. */
typedef struct
{
  RepriseSpanKind  kind;
  char            *target;  /* (owned) (nullable) */
  char            *title;   /* (owned) (nullable) */
  const char      *before;  /* (nullable): written where it begins, and no span made */
  const char      *behind;  /* (nullable): written where it ends */
  gboolean         idle;    /* gets no span */
  guint            span;    /* its position in the leaf, or NOT_BEGUN */
} Mark;

struct _RepriseHtmlText
{
  GString  *text;
  GArray   *spans;  /* (element-type RepriseSpan) */
  GArray   *marks;  /* (element-type Mark) */
  GArray   *last;   /* (element-type guint): for each depth the span that may go on */
  gunichar  blank;  /* kept back; 0: none */
  guint     breaks; /* likewise */
  gboolean  cell;   /* likewise: the border of a cell */
};

static void
mark_clear (gpointer data)
{
  Mark *mark = data;

  g_clear_pointer (&mark->target, g_free);
  g_clear_pointer (&mark->title, g_free);
}

static void
span_clear (gpointer data)
{
  RepriseSpan *span = data;

  g_clear_pointer (&span->target, g_free);
  g_clear_pointer (&span->title, g_free);
}

static GArray *
make_spans (void)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (RepriseSpan));

  g_array_set_clear_func (spans, span_clear);
  return spans;
}

/* No kind lies within itself; nothing within code and labels, and no label or spoiler in a link. */
static gboolean
is_possible (RepriseHtmlText *self,
             RepriseSpanKind  kind)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->idle || mark->before != NULL)
        continue;
      if (mark->kind == kind || mark->kind == REPRISE_SPAN_CODE || mark->kind == REPRISE_SPAN_FILM)
        return FALSE;
      if (mark->kind == REPRISE_SPAN_LINK &&
          (kind == REPRISE_SPAN_FILM || kind == REPRISE_SPAN_SPOILER))
        return FALSE;
    }

  return TRUE;
}

/* Whether a span that ended right here is the same again: it goes on. */
static gboolean
goes_on (RepriseHtmlText   *self,
         const RepriseSpan *span,
         const Mark        *mark)
{
  return span->kind == mark->kind && span->end == self->text->len &&
         span->kind != REPRISE_SPAN_FILM && span->kind != REPRISE_SPAN_LINK;
}

static guint
begin_span (RepriseHtmlText *self,
            RepriseSpanKind  kind,
            const char      *target,
            const char      *title,
            guint            depth)
{
  RepriseSpan span = { kind, (guint) self->text->len, (guint) self->text->len, depth,
                       g_strdup (target), g_strdup (title) };
  const guint position = self->spans->len;

  g_array_append_val (self->spans, span);
  g_array_set_size (self->last, depth);
  g_array_append_val (self->last, position);
  return position;
}

static guint
begin_marks (RepriseHtmlText *self)
{
  guint depth = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->idle)
        continue;
      if (mark->before != NULL)
        {
          if (mark->span == NOT_BEGUN)
            g_string_append (self->text, mark->before);
          mark->span = 0;
          continue;
        }

      if (mark->span == NOT_BEGUN)
        {
          const guint last =
            depth < self->last->len ? g_array_index (self->last, guint, depth) : NOT_BEGUN;

          if (last != NOT_BEGUN && goes_on (self, &g_array_index (self->spans, RepriseSpan, last),
                                            mark))
            mark->span = last;
          else
            mark->span = begin_span (self, mark->kind, mark->target, mark->title, depth);
        }
      depth++;
    }

  return depth;
}

/* A label is what was written of it: only there it is known. */
static void
end_label (RepriseHtmlText *self,
           RepriseSpan     *span)
{
  g_autofree char *label = g_strndup (self->text->str + span->start, span->end - span->start);

  if (!reprise_label_is_valid (label))
    {
      /* It is the last one, as nothing lies within it; what is around it may still go on. */
      g_array_set_size (self->last, span->depth);
      g_array_set_size (self->spans, self->spans->len - 1);
      return;
    }

  span->kind = reprise_label_get_track (label) != NULL ? REPRISE_SPAN_TRACK : REPRISE_SPAN_FILM;
  span->target = g_steal_pointer (&label);
}

static void
end_mark (RepriseHtmlText *self,
          Mark            *mark)
{
  RepriseSpan *span = NULL;

  if (mark->idle || mark->span == NOT_BEGUN)
    return;

  if (mark->behind != NULL)
    {
      g_string_append (self->text, mark->behind);
      mark->span = NOT_BEGUN;
      return;
    }

  span = &g_array_index (self->spans, RepriseSpan, mark->span);
  span->end = (guint) self->text->len;
  mark->span = NOT_BEGUN;
  if (mark->kind == REPRISE_SPAN_FILM)
    end_label (self, span);
}

/* Code is in one line: what is on the next one is other code. */
static void
part_code (RepriseHtmlText *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->kind == REPRISE_SPAN_CODE && mark->before == NULL)
        end_mark (self, mark);
    }
}

/* Whether there are words in it, or images. */
static gboolean
is_begun (RepriseHtmlText *self)
{
  return self->text->len > 0 || self->spans->len > 0;
}

/* Returns how deep what comes now lies. */
static guint
begin_words (RepriseHtmlText *self)
{
  if (self->breaks > 0)
    part_code (self);
  if (is_begun (self))
    {
      if (self->breaks > 0)
        g_string_append_c (self->text, '\n');
      else if (self->cell)
        g_string_append (self->text, CELL_BORDER);
      else if (self->blank != 0)
        g_string_append_unichar (self->text, self->blank);
    }

  self->cell = FALSE;
  self->breaks = 0;
  self->blank = 0;
  return begin_marks (self);
}

/* As in a text: what is white is one blank, which stays what it is where it is alone. */
static void
collapse (GString    *out,
          const char *text)
{
  gunichar blank = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (reprise_html_words_skip (p, p + 1) > p)
        {
          if (blank != 0 && out->len > 0)
            g_string_append_unichar (out, blank);
          blank = 0;
          g_string_append_unichar (out, c);
        }
      else if (reprise_html_words_get_blank (c) != 0)
        {
          blank = blank == 0 ? reprise_html_words_get_blank (c) : ' ';
        }
    }
}

/* (transfer full) (nullable) */
static char *
collapse_title (const char *title)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (title == NULL)
    return NULL;

  collapse (out, title);
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/**
 * reprise_html_text_new:
 *
 * Returns: (transfer full): a text without words
 */
RepriseHtmlText *
reprise_html_text_new (void)
{
  RepriseHtmlText *self = g_new0 (RepriseHtmlText, 1);

  self->text = g_string_new (NULL);
  self->spans = make_spans ();
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->last = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * reprise_html_text_free:
 * @self: (transfer full): a text
 */
void
reprise_html_text_free (RepriseHtmlText *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
  g_array_unref (self->marks);
  g_array_unref (self->last);
  g_free (self);
}

/**
 * reprise_html_text_open:
 * @self: a text
 * @kind: what begins; a film's label says itself whether it is a track's
 * @target: (nullable): where a link leads
 * @title: (nullable): its title
 *
 * Begins a span, which goes on from leaf to leaf until it is closed.
 */
void
reprise_html_text_open (RepriseHtmlText *self,
                        RepriseSpanKind  kind,
                        const char      *target,
                        const char      *title)
{
  Mark mark = { kind, g_strdup (target), collapse_title (title),
                .idle = !is_possible (self, kind), .span = NOT_BEGUN };

  g_array_append_val (self->marks, mark);
}

/**
 * reprise_html_text_open_signs:
 * @self: a text
 * @before: signs that are written before what comes now
 * @behind: signs that are written behind it
 *
 * Begins what is put between signs, until it is closed as a span is.
 */
void
reprise_html_text_open_signs (RepriseHtmlText *self,
                              const char      *before,
                              const char      *behind)
{
  Mark mark = { REPRISE_SPAN_CODE, NULL, NULL, before, behind,
                !is_possible (self, REPRISE_SPAN_CODE), NOT_BEGUN };

  g_array_append_val (self->marks, mark);
}

/**
 * reprise_html_text_close:
 * @self: a text
 *
 * Ends the span that was begun last.
 */
void
reprise_html_text_close (RepriseHtmlText *self)
{
  g_return_if_fail (self->marks->len > 0);

  end_mark (self, &g_array_index (self->marks, Mark, self->marks->len - 1));
  g_array_set_size (self->marks, self->marks->len - 1);
}

/**
 * reprise_html_text_is_parted:
 * @self: a text
 *
 * Returns: whether what comes now stands behind an empty line
 */
gboolean
reprise_html_text_is_parted (RepriseHtmlText *self)
{
  return self->breaks > 1 && is_begun (self);
}

/**
 * reprise_html_text_add_blank:
 * @self: a text
 * @blank: white space; only where it is alone between two words it stays what it is
 */
void
reprise_html_text_add_blank (RepriseHtmlText *self,
                             gunichar         blank)
{
  self->blank = self->blank == 0 ? blank : ' ';
}

/**
 * reprise_html_text_add_break:
 * @self: a text
 *
 * Ends a line.
 */
void
reprise_html_text_add_break (RepriseHtmlText *self)
{
  self->breaks++;
}

/**
 * reprise_html_text_end_line:
 * @self: a text
 *
 * Ends a line, where it has not ended yet.
 */
void
reprise_html_text_end_line (RepriseHtmlText *self)
{
  self->breaks = MAX (self->breaks, 1);
}

/**
 * reprise_html_text_add_cell:
 * @self: a text
 *
 * Begins another cell of the line.
 */
void
reprise_html_text_add_cell (RepriseHtmlText *self)
{
  self->cell = TRUE;
}

/**
 * reprise_html_text_add_words:
 * @self: a text
 * @words: text that neither begins nor ends with a blank, of UTF-8
 * @length: its length in bytes
 */
void
reprise_html_text_add_words (RepriseHtmlText *self,
                             const char      *words,
                             gsize            length)
{
  begin_words (self);
  g_string_append_len (self->text, words, (gssize) length);
}

/**
 * reprise_html_text_add_image:
 * @self: a text
 * @target: its address
 * @text: what stands for it
 * @width: pixels, or 0
 * @height: likewise
 */
void
reprise_html_text_add_image (RepriseHtmlText *self,
                             const char      *target,
                             const char      *text,
                             guint            width,
                             guint            height)
{
  g_autoptr (GString) words = g_string_new (NULL);
  RepriseSpan *span = NULL;
  guint depth;

  collapse (words, text);
  if (!is_possible (self, REPRISE_SPAN_IMAGE))
    {
      if (words->len > 0)
        reprise_html_text_add_words (self, words->str, words->len);
      return;
    }

  depth = begin_words (self);
  begin_span (self, REPRISE_SPAN_IMAGE, target, NULL, depth);
  g_string_append_len (self->text, words->str, (gssize) words->len);
  span = &g_array_index (self->spans, RepriseSpan, self->spans->len - 1);
  span->end = (guint) self->text->len;
  span->width = width;
  span->height = height;
}

/**
 * reprise_html_text_take:
 * @self: a text
 * @kind: a kind of leaf
 *
 * Ends a leaf. What was opened and not closed goes on with the next words.
 *
 * Returns: (transfer full) (nullable): the leaf, or %NULL where there was nothing
 */
RepriseBlock *
reprise_html_text_take (RepriseHtmlText  *self,
                        RepriseBlockKind  kind)
{
  RepriseBlock *leaf = NULL;

  for (guint i = self->marks->len; i > 0; i--)
    end_mark (self, &g_array_index (self->marks, Mark, i - 1));

  if (is_begun (self))
    {
      leaf = reprise_block_new (kind);
      g_free (leaf->text);
      leaf->text = g_strndup (self->text->str, self->text->len);
      leaf->length = self->text->len;
      g_array_unref (leaf->spans);
      leaf->spans = g_steal_pointer (&self->spans);
      self->spans = make_spans ();
      reprise_html_spans_tidy (leaf);
    }

  g_string_truncate (self->text, 0);
  g_array_set_size (self->last, 0);
  self->breaks = 0;
  self->blank = 0;
  self->cell = FALSE;
  return leaf;
}
