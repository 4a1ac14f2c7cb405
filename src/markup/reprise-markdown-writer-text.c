/* The text of a leaf in Markdown. A backslash is put only where a character would be read as more
 * than itself. */

#include "markup/reprise-markdown-writer-text.h"

#include "markup/reprise-markdown-writer-border.h"
#include "markup/reprise-markdown-writer-marks.h"
#include "markup/reprise-markdown-writer-sign.h"

#include <string.h>

#define NUMBER_DIGITS_MAX 9

typedef struct
{
  GString                    *out;
  const RepriseBlock         *leaf;
  gboolean                    one_line;
  GArray                     *tokens;  /* (element-type RepriseMarkdownToken) */
  const RepriseMarkdownToken *token;   /* the one that is written */
  const char                 *from;    /* its text */
  const char                 *to;
  char                        before;  /* what the token before it ends with; 0: none */
  char                        behind;  /* what the one behind it begins with; 0: none */
} Writer;

static void
append_coded (Writer     *self,
              const char *p)
{
  g_string_append_printf (self->out, "&#%u;", g_utf8_get_char (p));
}

static void
append_escaped (Writer *self,
                char    c)
{
  g_string_append_c (self->out, '\\');
  g_string_append_c (self->out, c);
}

static gboolean
is_coded (Writer     *self,
          const char *p)
{
  return (self->token->first && p == self->from) ||
         (self->token->last && g_utf8_next_char (p) == self->to);
}

/* What is read behind @p, as it is written. */
static char
get_behind (Writer     *self,
            const char *p)
{
  if (p + 1 == self->to)
    return self->behind;

  return is_coded (self, p + 1) ? '&' : p[1];
}

static char
get_before (Writer     *self,
            const char *p)
{
  return p == self->from ? self->before : p[-1];
}

static gboolean
is_end_of_line (Writer     *self,
                const char *p)
{
  return p == self->to ? self->behind == '\0' : *p == '\n';
}

static gboolean
is_gap (Writer     *self,
        const char *p)
{
  return is_end_of_line (self, p) || (p < self->to && (*p == ' ' || *p == '\t'));
}

/* Whether there is nothing but a character, and blanks, to the end of the line. */
static gboolean
is_row_of (Writer     *self,
           const char *p,
           char        c)
{
  while (p < self->to && (*p == c || *p == ' ' || *p == '\t'))
    p++;

  return is_end_of_line (self, p);
}

static gsize
count (Writer     *self,
       const char *p,
       char        c)
{
  const char *end = p;

  while (end < self->to && *end == c)
    end++;

  return (gsize) (end - p);
}

/* A number that would begin a list: any at the beginning of a paragraph, then only 1. */
static const char *
find_number_end (Writer     *self,
                 const char *p)
{
  const char *end = p;

  while (end < self->to && g_ascii_isdigit (*end))
    end++;
  if (end == p || end - p > NUMBER_DIGITS_MAX || end == self->to || (*end != '.' && *end != ')') ||
      !is_gap (self, end + 1))
    return NULL;

  return self->out->len == 0 || g_ascii_strtoull (p, NULL, 10) == 1 ? end : NULL;
}

/* Whether a character at the beginning of a line would make something else of the line. */
static gboolean
begins_block (Writer     *self,
              const char *p)
{
  const gsize marks = count (self, p, '#');

  switch (*p)
    {
    case '#':
      return marks <= 6 && is_gap (self, p + marks);
    case '>':
    case '*':
    case '_':
      return TRUE;
    case '-':
      return is_gap (self, p + 1) || is_row_of (self, p, '-');
    case '+':
      return is_gap (self, p + 1);
    case '=':
      return self->out->len > 0 && is_row_of (self, p, '=');
    case '~':
      return count (self, p, '~') >= 3;
    case '[':
      return self->out->len == 0 && strstr (self->leaf->text, "]:") != NULL;
    default:
      return FALSE;
    }
}

/* Writes what needs care at the beginning of a line; returns what is behind it. */
static const char *
begin_line (Writer     *self,
            const char *p)
{
  const char *number_end = NULL;
  gsize marks;

  if (*p == ' ' || *p == '\t' || (self->out->len == 0 && g_utf8_get_char (p) == 0xFEFF))
    {
      append_coded (self, p);
      return g_utf8_next_char (p);
    }
  if (self->one_line || is_coded (self, p))
    return p;

  number_end = find_number_end (self, p);
  if (number_end != NULL)
    {
      g_string_append_len (self->out, p, number_end - p);
      append_escaped (self, *number_end);
      return number_end + 1;
    }
  if (!begins_block (self, p))
    return p;

  /* Of a row of stars none may be left to be one. */
  marks = *p == '*' || *p == '_' ? count (self, p, *p) : 1;
  for (gsize i = 0; i < marks; i++)
    append_escaped (self, *p);
  return p + marks;
}

/* Blanks at the end of a line are not read, so the last one is written as a number. */
static void
end_line (Writer *self)
{
  const char last = self->out->len > 0 ? self->out->str[self->out->len - 1] : '\0';

  if (last != ' ' && last != '\t')
    return;

  g_string_truncate (self->out, self->out->len - 1);
  g_string_append (self->out, last == ' ' ? "&#32;" : "&#9;");
}

static RepriseBorder
judge_before (Writer     *self,
              const char *p)
{
  if (p > self->from)
    return is_coded (self, g_utf8_prev_char (p))
             ? REPRISE_BORDER_MARK
             : reprise_markdown_writer_judge_border (g_utf8_get_char (g_utf8_prev_char (p)));

  return self->before == '\0' ? REPRISE_BORDER_BLANK : REPRISE_BORDER_MARK;
}

static RepriseBorder
judge_behind (Writer     *self,
              const char *p)
{
  if (p < self->to)
    return is_coded (self, p) ? REPRISE_BORDER_MARK
                              : reprise_markdown_writer_judge_border (g_utf8_get_char (p));

  return self->behind == '\0' ? REPRISE_BORDER_BLANK : REPRISE_BORDER_MARK;
}

/* Stars between blanks are no emphasis, nor are lines within a word. */
static gboolean
is_emphasis (Writer     *self,
             const char *p,
             gsize       length)
{
  const RepriseBorder before = judge_before (self, p);
  const RepriseBorder behind = judge_behind (self, p + length);

  if (before == REPRISE_BORDER_BLANK && behind == REPRISE_BORDER_BLANK)
    return FALSE;
  return *p == '*' || before != REPRISE_BORDER_LETTER || behind != REPRISE_BORDER_LETTER;
}

/* All that may have to be escaped, and the end of a line. */
static gboolean
may_be_special (char c)
{
  switch (c)
    {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '<':
    case '&':
    case '|':
    case '!':
    case '\n':
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_of_mail (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr (".!#$%&'*+/=?^_`{|}~-", c) != NULL);
}

/* Whether an address of mail begins here, which need not begin with a letter: a mark that comes
 * behind the text may be its next sign. */
static gboolean
is_mail (Writer     *self,
         const char *p)
{
  const char *at = p;

  while (at < self->to && is_of_mail (*at))
    at++;

  return at < self->to ? at > p && *at == '@' : is_of_mail (self->behind);
}

/* Whether a character would be read as more than itself. */
static gboolean
is_special (Writer     *self,
            const char *p)
{
  const char behind = get_behind (self, p);

  switch (*p)
    {
    case '\\':
      return !g_ascii_isalnum (behind);
    case '`':
      return TRUE;
    case '[':
      return self->token->shut || behind == '[';
    case ']':
      return self->token->shut || behind == '(';
    case '(':
      /* Two brackets before it would be the text of a link. */
      return p == self->from && self->before == ']';
    case '<':
      return g_ascii_isalpha (behind) || behind == '/' || behind == '!' || behind == '?' ||
             is_mail (self, p + 1);
    case '&':
      return reprise_markdown_writer_is_entity (p);
    case '|':
      return behind == '|' || get_before (self, p) == '|';
    case '!':
      return p + 1 == self->to && behind == '[';
    default:
      return FALSE;
    }
}

/* A row of stars, or of lines, is one thing. */
static const char *
write_row (Writer     *self,
           const char *p)
{
  const gsize length = count (self, p, *p);
  const gboolean special = is_emphasis (self, p, length);

  for (gsize i = 0; i < length; i++)
    {
      if (special)
        append_escaped (self, *p);
      else
        g_string_append_c (self->out, *p);
    }

  return p + length;
}

static const char *
write_words (Writer     *self,
             const char *p)
{
  const char *limit = self->token->last ? g_utf8_prev_char (self->to) : self->to;
  const char *end = p + 1;

  while (end < limit && !may_be_special (*end))
    end++;

  if (is_special (self, p))
    g_string_append_c (self->out, '\\');
  g_string_append_len (self->out, p, end - p);
  return end;
}

/* Writes what comes next; returns what is behind it. */
static const char *
write_next (Writer     *self,
            const char *p)
{
  if (self->out->len == 0 || self->out->str[self->out->len - 1] == '\n')
    {
      const char *behind = begin_line (self, p);

      if (behind > p)
        return behind;
    }

  if (is_coded (self, p))
    {
      append_coded (self, p);
      return g_utf8_next_char (p);
    }
  if (*p == '\n')
    {
      end_line (self);
      g_string_append_c (self->out, self->one_line ? ' ' : '\n');
      return p + 1;
    }

  return *p == '*' || *p == '_' ? write_row (self, p) : write_words (self, p);
}

static void
write_text (Writer *self)
{
  const char *p = self->from;

  while (p < self->to)
    p = write_next (self, p);
}

static char
get_last (const char *sign)
{
  return sign[strlen (sign) - 1];
}

static void
write_token (Writer *self,
             guint   i)
{
  const RepriseMarkdownToken *before =
    i > 0 ? &g_array_index (self->tokens, RepriseMarkdownToken, i - 1) : NULL;
  const RepriseMarkdownToken *behind =
    i + 1 < self->tokens->len ? &g_array_index (self->tokens, RepriseMarkdownToken, i + 1) : NULL;

  self->token = &g_array_index (self->tokens, RepriseMarkdownToken, i);
  if (self->token->sign != NULL)
    {
      g_string_append (self->out, self->token->sign);
      return;
    }

  /* Two texts are never side by side. */
  self->from = self->leaf->text + self->token->from;
  self->to = self->leaf->text + self->token->to;
  self->before = before != NULL && before->sign != NULL ? get_last (before->sign) : '\0';
  self->behind = behind != NULL && behind->sign != NULL ? *behind->sign : '\0';
  write_text (self);
}

/* A row of # at the end of a heading would be taken for a part of its mark. */
static void
end_heading (Writer *self)
{
  GString *out = self->out;
  gsize begin = out->len;

  while (begin > 0 && out->str[begin - 1] == '#')
    begin--;
  if (begin < out->len && (begin == 0 || out->str[begin - 1] == ' ' || out->str[begin - 1] == '\t'))
    g_string_insert_c (out, (gssize) out->len - 1, '\\');
}

/**
 * reprise_markdown_writer_dup_lines:
 * @leaf: a leaf
 * @one_line: whether it has to be one line, as that of a heading has, at whose beginning nothing but
 *   a blank means anything
 *
 * Returns: (transfer full): its text in Markdown, without what stands before the lines
 */
char *
reprise_markdown_writer_dup_lines (const RepriseBlock *leaf,
                                   gboolean            one_line)
{
  g_autoptr (GArray) tokens = reprise_markdown_writer_list_tokens (leaf);
  g_autoptr (GString) out = g_string_new (NULL);
  Writer self = { out, leaf, one_line, tokens };

  for (guint i = 0; i < tokens->len; i++)
    write_token (&self, i);

  end_line (&self);
  if (one_line)
    end_heading (&self);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
