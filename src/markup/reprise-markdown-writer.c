#include "markup/reprise-markdown-writer.h"

#include "markup/reprise-markdown-writer-gap.h"
#include "markup/reprise-markdown-writer-sign.h"
#include "markup/reprise-markdown-writer-text.h"

#include <string.h>

#define NUMBER_MAX   999999999u
#define FENCE_LENGTH 3u

typedef struct
{
  GString  *out;
  GString  *prefix;  /* of a line, for the containers it is in */
  gboolean  begun;   /* the line has its prefix already */
} Writer;

static void write_blocks (Writer    *self,
                          GPtrArray *blocks,
                          gboolean   apart);

static void
begin_line (Writer *self)
{
  if (!self->begun)
    g_string_append_len (self->out, self->prefix->str, (gssize) self->prefix->len);
  self->begun = FALSE;
}

/* No blanks stand at the end of a line that is blank. */
static void
end_blank_line (Writer *self)
{
  while (self->out->len > 0 && self->out->str[self->out->len - 1] == ' ')
    g_string_truncate (self->out, self->out->len - 1);
  g_string_append_c (self->out, '\n');
}

static void
write_line (Writer     *self,
            const char *line,
            gsize       length)
{
  begin_line (self);
  if (length == 0)
    {
      end_blank_line (self);
      return;
    }

  g_string_append_len (self->out, line, (gssize) length);
  g_string_append_c (self->out, '\n');
}

static void
write_lines (Writer     *self,
             const char *text)
{
  for (;;)
    {
      const gsize length = strcspn (text, "\n");

      write_line (self, text, length);
      if (text[length] == '\0')
        return;
      text += length + 1;
    }
}

static void
write_text (Writer             *self,
            const RepriseBlock *leaf)
{
  g_autofree char *lines = reprise_markdown_writer_dup_lines (leaf, FALSE);

  write_lines (self, lines);
}

static void
write_heading (Writer             *self,
               const RepriseBlock *leaf)
{
  g_autofree char *text = NULL;
  g_autofree char *marks = g_strnfill (leaf->level, '#');

  if (reprise_markdown_writer_is_underlined (leaf))
    {
      write_text (self, leaf);
      write_line (self, leaf->level == 1 ? "===" : "---", 3);
      return;
    }

  text = reprise_markdown_writer_dup_lines (leaf, TRUE);
  begin_line (self);
  g_string_append_printf (self->out, *text != '\0' ? "%s %s\n" : "%s%s\n", marks, text);
}

static gsize
count_longest (const char *text,
               char        c)
{
  gsize longest = 0;
  gsize length = 0;

  for (; *text != '\0'; text++)
    {
      length = *text == c ? length + 1 : 0;
      longest = MAX (longest, length);
    }

  return longest;
}

/* Between ticks there can be none in what the code is said to be. */
static void
write_code (Writer             *self,
            const RepriseBlock *leaf)
{
  const char sign = leaf->info != NULL && strchr (leaf->info, '`') != NULL ? '~' : '`';
  const gsize length = MAX (FENCE_LENGTH, count_longest (leaf->text, sign) + 1);
  g_autofree char *fence = g_strnfill (length, sign);
  g_autofree char *info = reprise_markdown_writer_dup_info (leaf->info);
  g_autofree char *opening = g_strconcat (fence, info, NULL);

  write_lines (self, opening);
  if (leaf->length > 0)
    write_lines (self, leaf->text);
  write_line (self, fence, length);
}

/* Writes what is in a container behind the mark on its first line. */
static void
write_within (Writer             *self,
              const RepriseBlock *block,
              const char         *mark,
              const char         *prefix,
              gboolean            apart)
{
  const gsize length = self->prefix->len;

  begin_line (self);
  g_string_append (self->out, mark);
  g_string_append (self->prefix, prefix);
  self->begun = TRUE;

  if (block->children->len > 0)
    {
      write_blocks (self, block->children, apart);
    }
  else
    {
      self->begun = FALSE;
      end_blank_line (self);
    }
  g_string_truncate (self->prefix, length);
}

static void
write_list (Writer             *self,
            const RepriseBlock *list,
            gboolean            other)
{
  for (guint i = 0; i < list->children->len; i++)
    {
      g_autofree char *mark = NULL;
      g_autofree char *indent = NULL;

      if (!list->ordered)
        mark = g_strdup (other ? "+ " : "- ");
      else
        mark = g_strdup_printf (other ? "%u) " : "%u. ", MIN (list->start + i, NUMBER_MAX));
      indent = g_strnfill (strlen (mark), ' ');

      if (i > 0 && !list->tight)
        write_line (self, "", 0);
      write_within (self, list->children->pdata[i], mark, indent, !list->tight);
    }
}

static void
write_block (Writer             *self,
             const RepriseBlock *block,
             gboolean            other)
{
  switch (block->kind)
    {
    case REPRISE_BLOCK_PARAGRAPH:
    case REPRISE_BLOCK_CLOSING:
    case REPRISE_BLOCK_TRACK:
      write_text (self, block);
      return;
    case REPRISE_BLOCK_HEADING:
      write_heading (self, block);
      return;
    case REPRISE_BLOCK_CODE:
      write_code (self, block);
      return;
    case REPRISE_BLOCK_RULE:
      write_line (self, "***", 3);
      return;
    case REPRISE_BLOCK_QUOTE:
      write_within (self, block, "> ", "> ", TRUE);
      return;
    case REPRISE_BLOCK_LIST:
      write_list (self, block, other);
      return;
    case REPRISE_BLOCK_ITEM:
      write_blocks (self, block->children, TRUE);
      return;
    }

  g_assert_not_reached ();
}

static gboolean
is_list_like (const RepriseBlock *block,
              const RepriseBlock *other)
{
  return block->kind == REPRISE_BLOCK_LIST && other->kind == REPRISE_BLOCK_LIST &&
         block->ordered == other->ordered;
}

/* A list behind one of its kind has another mark, lest they are one. */
static void
write_blocks (Writer    *self,
              GPtrArray *blocks,
              gboolean   apart)
{
  gboolean other = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];
      const RepriseBlock *above = i > 0 ? blocks->pdata[i - 1] : NULL;

      other = above != NULL && is_list_like (above, block) && !other;
      if (above != NULL && (apart || reprise_markdown_writer_needs_gap (above, block)))
        write_line (self, "", 0);
      write_block (self, block, other);
    }
}

/**
 * reprise_markdown_write:
 * @blocks: (element-type RepriseBlock): a text
 *
 * Writes blocks as Markdown such that reprise_markdown_parse() reads the same blocks of it, but for
 * their lines. That holds for all that reprise_html_parse() makes. What Markdown cannot say is left
 * out: a blank line in the text of HTML that was typed parts it. Closings and tracks are paragraphs of
 * their text.
 *
 * Returns: (transfer full): the text, which ends in a line end if there is anything
 */
char *
reprise_markdown_write (GPtrArray *blocks)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) prefix = g_string_new (NULL);
  Writer self = { out, prefix };

  g_return_val_if_fail (blocks != NULL, NULL);

  write_blocks (&self, blocks, TRUE);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
