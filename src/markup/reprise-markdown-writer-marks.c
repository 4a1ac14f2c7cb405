/* The signs of Markdown for the spans of a leaf. Emphasis needs care (CommonMark 0.30, 6.2): stars
 * that end one span and begin the next are not told apart, so the next has lines; and where letters
 * stand before a mark no star is read, so such a letter is written as a number. */

#include "markup/reprise-markdown-writer-marks.h"

#include "markup/reprise-markdown-writer-border.h"
#include "markup/reprise-markdown-writer-sign.h"

typedef struct
{
  const RepriseBlock *leaf;
  GArray             *tokens;    /* (element-type RepriseMarkdownToken) */
  guint               next;      /* span */
  guint               links;     /* open */
  guint               shut;      /* open links and images */
  GArray             *emphases;  /* (element-type Emphasis): open */
  guint               bottom;    /* how many of them are outside of the link */
} Lister;

/* An emphasis that is open. */
typedef struct
{
  const RepriseSpan *span;
  char               sign;
} Emphasis;

static void list (Lister *self,
                  guint   depth,
                  gsize   from,
                  gsize   to);

static void
token_clear (gpointer data)
{
  g_clear_pointer (&((RepriseMarkdownToken *) data)->sign, g_free);
}

static RepriseMarkdownToken *
get (GArray *tokens,
     guint   i)
{
  return &g_array_index (tokens, RepriseMarkdownToken, i);
}

static void
add_text (Lister *self,
          gsize   from,
          gsize   to)
{
  RepriseMarkdownToken token = { .from = from, .to = to, .shut = self->shut > 0 };

  if (to > from)
    g_array_append_val (self->tokens, token);
}

/* @sign: (transfer full) */
static void
add_sign (Lister *self,
          char   *sign)
{
  RepriseMarkdownToken token = { .sign = sign };

  g_array_append_val (self->tokens, token);
}

static void
add_emphasis (Lister            *self,
              const RepriseSpan *span,
              char               sign,
              gboolean           opens)
{
  RepriseMarkdownToken token = {
    .sign = g_strnfill (span->kind == REPRISE_SPAN_STRONG ? 2 : 1, sign),
    .emphasis = sign,
    .opens = opens,
  };

  g_array_append_val (self->tokens, token);
}

static char
other_than (char sign)
{
  return sign == '*' ? '_' : '*';
}

static gboolean
is_within_itself (Lister            *self,
                  const RepriseSpan *span)
{
  for (guint i = self->bottom; i < self->emphases->len; i++)
    {
      if (g_array_index (self->emphases, Emphasis, i).span->kind == span->kind)
        return TRUE;
    }

  return FALSE;
}

/* Stars, but behind stars that end, in emphasis of the same kind, and where other stars begin: three
 * stars are only for emphasis that is nothing but strong, as more than one and two of them in a row
 * may be ended by any. */
static char
choose_sign (Lister            *self,
             const RepriseSpan *span)
{
  const RepriseMarkdownToken *last =
    self->tokens->len > 0 ? get (self->tokens, self->tokens->len - 1) : NULL;
  const Emphasis *around = self->emphases->len > self->bottom
                             ? &g_array_index (self->emphases, Emphasis, self->emphases->len - 1)
                             : NULL;

  if (last != NULL && last->emphasis != 0 && !last->opens)
    return other_than (last->emphasis);
  if (around == NULL)
    return '*';
  if (is_within_itself (self, span))
    return other_than (around->sign);
  if (last == NULL || last->emphasis == 0)
    return '*';

  return span->kind == REPRISE_SPAN_STRONG && around->span->end == span->end
           ? around->sign : other_than (around->sign);
}

static void
list_emphasis (Lister            *self,
               const RepriseSpan *span)
{
  const Emphasis emphasis = { span, choose_sign (self, span) };

  add_emphasis (self, span, emphasis.sign, TRUE);
  g_array_append_val (self->emphases, emphasis);
  list (self, span->depth + 1, span->start, span->end);
  g_array_set_size (self->emphases, self->emphases->len - 1);
  add_emphasis (self, span, emphasis.sign, FALSE);
}

/* What lies within a span whose text is not read is passed over. */
static void
skip_within (Lister            *self,
             const RepriseSpan *span)
{
  while (self->next < self->leaf->spans->len &&
         g_array_index (self->leaf->spans, RepriseSpan, self->next).depth > span->depth)
    self->next++;
}

static void
list_link (Lister            *self,
           const RepriseSpan *span)
{
  const gboolean is_link = span->kind == REPRISE_SPAN_LINK;
  const guint bottom = self->bottom;
  char *sign = is_link ? reprise_markdown_writer_dup_autolink (self->leaf, span) : NULL;

  if (sign != NULL)
    {
      skip_within (self, span);
      add_sign (self, sign);
      return;
    }

  add_sign (self, g_strdup (is_link ? "[" : "!["));
  self->bottom = self->emphases->len;
  self->links += is_link ? 1 : 0;
  self->shut++;
  list (self, span->depth + 1, span->start, span->end);
  self->shut--;
  self->links -= is_link ? 1 : 0;
  self->bottom = bottom;
  add_sign (self, reprise_markdown_writer_dup_target (span));
}

static void
list_code (Lister            *self,
           const RepriseSpan *span)
{
  skip_within (self, span);
  if (span->end > span->start)
    add_sign (self, reprise_markdown_writer_dup_code (self->leaf->text + span->start,
                                                      span->end - span->start));
}

static void
list_span (Lister            *self,
           const RepriseSpan *span)
{
  switch (span->kind)
    {
    case REPRISE_SPAN_EMPHASIS:
    case REPRISE_SPAN_STRONG:
      list_emphasis (self, span);
      return;
    case REPRISE_SPAN_CODE:
      list_code (self, span);
      return;
    case REPRISE_SPAN_LINK:
      if (self->links > 0)
        break;
      list_link (self, span);
      return;
    case REPRISE_SPAN_IMAGE:
      list_link (self, span);
      return;
    case REPRISE_SPAN_FILM:
    case REPRISE_SPAN_TRACK:
      if (self->shut > 0)
        break;
      skip_within (self, span);
      add_sign (self, g_strdup_printf ("[[%s]]", span->target));
      return;
    case REPRISE_SPAN_SPOILER:
      if (self->shut > 0)
        break;
      add_sign (self, g_strdup ("||"));
      list (self, span->depth + 1, span->start, span->end);
      add_sign (self, g_strdup ("||"));
      return;
    }

  /* Markdown has none of these in a link. */
  list (self, span->depth + 1, span->start, span->end);
}

static void
list (Lister *self,
      guint   depth,
      gsize   from,
      gsize   to)
{
  while (self->next < self->leaf->spans->len)
    {
      const RepriseSpan *span = &g_array_index (self->leaf->spans, RepriseSpan, self->next);

      if (span->depth < depth)
        break;

      self->next++;
      add_text (self, from, span->start);
      list_span (self, span);
      from = span->end;
    }

  add_text (self, from, to);
}

/* What stands before the token at @i, to emphasis. */
static RepriseBorder
judge_before (Lister *self,
              guint   i)
{
  const RepriseMarkdownToken *token = i > 0 ? get (self->tokens, i - 1) : NULL;
  const char *text = self->leaf->text;

  if (token == NULL)
    return REPRISE_BORDER_BLANK;
  if (token->sign != NULL || token->last ||
      (token->first && g_utf8_next_char (text + token->from) == text + token->to))
    return REPRISE_BORDER_MARK;

  return reprise_markdown_writer_judge_border (
    g_utf8_get_char (g_utf8_prev_char (text + token->to)));
}

static RepriseBorder
judge_behind (Lister *self,
              guint   i)
{
  const RepriseMarkdownToken *token =
    i + 1 < self->tokens->len ? get (self->tokens, i + 1) : NULL;
  const char *text = self->leaf->text;

  if (token == NULL)
    return REPRISE_BORDER_BLANK;
  if (token->sign != NULL || token->first ||
      (token->last && g_utf8_next_char (text + token->from) == text + token->to))
    return REPRISE_BORDER_MARK;

  return reprise_markdown_writer_judge_border (g_utf8_get_char (text + token->from));
}

static gboolean
is_same_run (Lister *self,
             guint   i,
             guint   j)
{
  const RepriseMarkdownToken *a = get (self->tokens, i);
  const RepriseMarkdownToken *b = get (self->tokens, j);

  return a->emphasis == b->emphasis && a->opens == b->opens;
}

/* Has a character be written as a number; returns whether it was not before. */
static gboolean
code (gboolean *coded)
{
  if (*coded)
    return FALSE;

  *coded = TRUE;
  return TRUE;
}

/* Whether what stands outside of signs has to be a mark for them to be read. Lines are read within a
 * word only where a mark is between. */
static gboolean
needs_mark (char          sign,
            RepriseBorder outside,
            RepriseBorder inside)
{
  if (outside == REPRISE_BORDER_BLANK || outside == REPRISE_BORDER_MARK)
    return FALSE;

  return sign == '_' || !reprise_markdown_writer_is_border (outside, inside);
}

/* What stands outside and is no text is a sign, which is a mark as good as any. */
static gboolean
fit_opening (Lister *self,
             guint   begin,
             guint   end)
{
  const char sign = get (self->tokens, begin)->emphasis;
  gboolean changed = FALSE;

  if (end + 1 < self->tokens->len && judge_behind (self, end) == REPRISE_BORDER_BLANK)
    changed = code (&get (self->tokens, end + 1)->first);
  if (begin > 0 && get (self->tokens, begin - 1)->sign == NULL &&
      needs_mark (sign, judge_before (self, begin), judge_behind (self, end)))
    changed |= code (&get (self->tokens, begin - 1)->last);

  return changed;
}

static gboolean
fit_closing (Lister *self,
             guint   begin,
             guint   end)
{
  const char sign = get (self->tokens, end)->emphasis;
  gboolean changed = FALSE;

  if (begin > 0 && judge_before (self, begin) == REPRISE_BORDER_BLANK)
    changed = code (&get (self->tokens, begin - 1)->last);
  if (end + 1 < self->tokens->len && get (self->tokens, end + 1)->sign == NULL &&
      needs_mark (sign, judge_behind (self, end), judge_before (self, begin)))
    changed |= code (&get (self->tokens, end + 1)->first);

  return changed;
}

/* Codes what has to be around the signs at @i; returns whether anything was. */
static gboolean
fit_emphasis (Lister *self,
              guint   i)
{
  guint begin = i;
  guint end = i;

  if (get (self->tokens, i)->emphasis == 0)
    return FALSE;

  while (begin > 0 && is_same_run (self, begin - 1, i))
    begin--;
  while (end + 1 < self->tokens->len && is_same_run (self, end + 1, i))
    end++;

  return get (self->tokens, i)->opens ? fit_opening (self, begin, end)
                                      : fit_closing (self, begin, end);
}

/* A character that is coded is a mark to what is on its other side, too. */
static void
fit_all (Lister *self)
{
  gboolean changed = TRUE;

  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < self->tokens->len; i++)
        changed |= fit_emphasis (self, i);
      for (guint i = self->tokens->len; i > 0; i--)
        changed |= fit_emphasis (self, i - 1);
    }
}

/**
 * reprise_markdown_writer_list_tokens:
 * @leaf: a leaf
 *
 * Returns: (transfer full) (element-type RepriseMarkdownToken): the signs and the texts of it, in
 *   their order
 */
GArray *
reprise_markdown_writer_list_tokens (const RepriseBlock *leaf)
{
  g_autoptr (GArray) emphases = g_array_new (FALSE, FALSE, sizeof (Emphasis));
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (RepriseMarkdownToken));
  Lister self = { leaf, tokens, .emphases = emphases };

  g_array_set_clear_func (tokens, token_clear);
  list (&self, 0, 0, leaf->length);
  fit_all (&self);
  return tokens;
}
