#include "markup/reprise-markdown.h"

#include "markup/reprise-block.h"
#include "markup/reprise-label.h"
#include "markup/reprise-marks.h"
#include "markup/reprise-prose.h"

#include <cmark.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_parser, cmark_parser_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_iter, cmark_iter_free)

/* Blank lines that cmark was spared: it counts the others. */
typedef struct
{
  guint line;     /* of cmark's, the first behind them */
  guint skipped;  /* how many so far */
} Gap;

/* Where reading has come to in cmark's tree. Containers and spans that lie too deep are not
 * built, only counted until they end: what is in them goes to the one around them. */
typedef struct
{
  GPtrArray    *blocks;      /* (unowned): what has been read */
  GPtrArray    *containers;  /* (owned) (element-type RepriseBlock): those open, unowned */
  guint         depth;       /* quotes and lists among them */
  guint         too_deep;    /* open containers that are not built */
  RepriseBlock *leaf;        /* (unowned) (nullable): the one open */
  GString      *text;        /* (owned): its text so far */
  GArray       *spans;       /* (owned) (element-type guint): its open spans, by position */
  guint         unmarked;    /* open spans that are not built */
  const GArray *gaps;        /* (unowned) (element-type Gap): in the order of their lines */
  guint         gap;         /* the first of them that no block lies behind yet */
} Reader;

typedef void (*NodeFunc) (Reader     *self,
                          cmark_node *node,
                          int         kind,
                          gboolean    entering);

/* Blocks come in the order of the text. */
static guint
find_line (Reader     *self,
           cmark_node *node)
{
  const guint line = (guint) cmark_node_get_start_line (node);

  while (self->gap < self->gaps->len && g_array_index (self->gaps, Gap, self->gap).line <= line)
    self->gap++;

  return line + (self->gap > 0 ? g_array_index (self->gaps, Gap, self->gap - 1).skipped : 0);
}

static void
add_block (Reader       *self,
           cmark_node   *node,
           RepriseBlock *block)
{
  RepriseBlock *parent = NULL;

  block->line = find_line (self, node);

  if (self->containers->len > 0)
    parent = g_ptr_array_index (self->containers, self->containers->len - 1);

  g_ptr_array_add (parent != NULL ? parent->children : self->blocks, block);
}

static void
open_container (Reader           *self,
                cmark_node       *node,
                RepriseBlockKind  kind)
{
  RepriseBlock *block = NULL;

  if (self->too_deep > 0 ||
      (kind != REPRISE_BLOCK_ITEM && self->depth == REPRISE_BLOCK_DEPTH_MAX))
    {
      self->too_deep++;
      return;
    }

  block = reprise_block_new (kind);
  if (kind == REPRISE_BLOCK_LIST)
    {
      block->ordered = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST;
      block->start = block->ordered ? (guint) cmark_node_get_list_start (node) : 0;
      block->tight = cmark_node_get_list_tight (node) != 0;
    }

  add_block (self, node, block);
  g_ptr_array_add (self->containers, block);
  self->depth += kind != REPRISE_BLOCK_ITEM ? 1 : 0;
}

static void
close_container (Reader           *self,
                 RepriseBlockKind  kind)
{
  if (self->too_deep > 0)
    {
      self->too_deep--;
      return;
    }

  g_ptr_array_set_size (self->containers, (int) self->containers->len - 1);
  self->depth -= kind != REPRISE_BLOCK_ITEM ? 1 : 0;
}

static void
open_leaf (Reader           *self,
           cmark_node       *node,
           RepriseBlockKind  kind)
{
  self->leaf = reprise_block_new (kind);
  if (kind == REPRISE_BLOCK_HEADING)
    self->leaf->level = (guint) cmark_node_get_heading_level (node);

  add_block (self, node, self->leaf);
  g_string_truncate (self->text, 0);
}

static void
close_leaf (Reader *self)
{
  g_free (self->leaf->text);
  self->leaf->text = g_strndup (self->text->str, self->text->len);
  self->leaf->length = self->text->len;
  self->leaf = NULL;
}

static char *
text_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static void
open_span (Reader          *self,
           cmark_node      *node,
           RepriseSpanKind  kind)
{
  RepriseSpan span = { kind, (guint) self->text->len, (guint) self->text->len, self->spans->len };

  if (self->spans->len == REPRISE_BLOCK_DEPTH_MAX)
    {
      self->unmarked++;
      return;
    }

  if (kind == REPRISE_SPAN_LINK || kind == REPRISE_SPAN_IMAGE)
    {
      span.target = g_strdup (cmark_node_get_url (node));
      span.title = text_or_null (cmark_node_get_title (node));
    }
  if (kind == REPRISE_SPAN_FILM || kind == REPRISE_SPAN_TRACK)
    span.target = g_strdup (cmark_node_get_literal (cmark_node_first_child (node)));

  g_array_append_val (self->spans, self->leaf->spans->len);
  g_array_append_val (self->leaf->spans, span);
}

static void
close_span (Reader *self)
{
  guint position;

  if (self->unmarked > 0)
    {
      self->unmarked--;
      return;
    }

  position = g_array_index (self->spans, guint, self->spans->len - 1);
  g_array_set_size (self->spans, self->spans->len - 1);
  g_array_index (self->leaf->spans, RepriseSpan, position).end = (guint) self->text->len;
}

static void
read_container (Reader     *self,
                cmark_node *node,
                int         kind,
                gboolean    entering)
{
  if (entering)
    open_container (self, node, (RepriseBlockKind) kind);
  else
    close_container (self, (RepriseBlockKind) kind);
}

static void
read_leaf (Reader     *self,
           cmark_node *node,
           int         kind,
           gboolean    entering)
{
  if (entering)
    open_leaf (self, node, (RepriseBlockKind) kind);
  else
    close_leaf (self);
}

static void
read_rule (Reader     *self,
           cmark_node *node,
           int         kind,
           gboolean    entering)
{
  add_block (self, node, reprise_block_new ((RepriseBlockKind) kind));
}

/* Code, and HTML, which is shown as the text that was typed. cmark ends each line, the last one
 * too. */
static void
read_verbatim (Reader     *self,
               cmark_node *node,
               int         kind,
               gboolean    entering)
{
  open_leaf (self, node, (RepriseBlockKind) kind);
  g_string_append (self->text, cmark_node_get_literal (node));
  if (self->text->len > 0 && self->text->str[self->text->len - 1] == '\n')
    g_string_truncate (self->text, self->text->len - 1);

  if (kind == REPRISE_BLOCK_CODE)
    self->leaf->info = text_or_null (cmark_node_get_fence_info (node));
  close_leaf (self);
}

static void
read_span (Reader     *self,
           cmark_node *node,
           int         kind,
           gboolean    entering)
{
  if (entering)
    open_span (self, node, (RepriseSpanKind) kind);
  else
    close_span (self);
}

static void
read_mark (Reader     *self,
           cmark_node *node,
           int         kind,
           gboolean    entering)
{
  const char *label = NULL;

  if (!reprise_marks_is_spoiler (node))
    label = cmark_node_get_literal (cmark_node_first_child (node));
  read_span (self, node,
             label == NULL ? REPRISE_SPAN_SPOILER
             : reprise_label_get_track (label) != NULL ? REPRISE_SPAN_TRACK : REPRISE_SPAN_FILM,
             entering);
}

/* A line may end inside a tag, and `&#10;` ends one where nobody asked for a break. */
static void
read_text (Reader     *self,
           cmark_node *node,
           int         kind,
           gboolean    entering)
{
  gsize from = self->text->len;

  g_string_append (self->text, cmark_node_get_literal (node));
  g_strdelimit (self->text->str + from, "\r\n", ' ');
}

static void
read_code (Reader     *self,
           cmark_node *node,
           int         kind,
           gboolean    entering)
{
  open_span (self, node, (RepriseSpanKind) kind);
  read_text (self, node, kind, entering);
  close_span (self);
}

static void
read_break (Reader     *self,
            cmark_node *node,
            int         character,
            gboolean    entering)
{
  g_string_append_c (self->text, (char) character);
}

static const struct
{
  NodeFunc func;
  int      kind;
} readers[] = {
  [CMARK_NODE_BLOCK_QUOTE] = { read_container, REPRISE_BLOCK_QUOTE },
  [CMARK_NODE_LIST] = { read_container, REPRISE_BLOCK_LIST },
  [CMARK_NODE_ITEM] = { read_container, REPRISE_BLOCK_ITEM },
  [CMARK_NODE_CODE_BLOCK] = { read_verbatim, REPRISE_BLOCK_CODE },
  [CMARK_NODE_HTML_BLOCK] = { read_verbatim, REPRISE_BLOCK_PARAGRAPH },
  [CMARK_NODE_PARAGRAPH] = { read_leaf, REPRISE_BLOCK_PARAGRAPH },
  [CMARK_NODE_HEADING] = { read_leaf, REPRISE_BLOCK_HEADING },
  [CMARK_NODE_THEMATIC_BREAK] = { read_rule, REPRISE_BLOCK_RULE },
  [CMARK_NODE_TEXT] = { read_text },
  [CMARK_NODE_HTML_INLINE] = { read_text },
  [CMARK_NODE_SOFTBREAK] = { read_break, '\n' },
  [CMARK_NODE_LINEBREAK] = { read_break, '\n' },
  [CMARK_NODE_CODE] = { read_code, REPRISE_SPAN_CODE },
  [CMARK_NODE_EMPH] = { read_span, REPRISE_SPAN_EMPHASIS },
  [CMARK_NODE_STRONG] = { read_span, REPRISE_SPAN_STRONG },
  [CMARK_NODE_LINK] = { read_span, REPRISE_SPAN_LINK },
  [CMARK_NODE_IMAGE] = { read_span, REPRISE_SPAN_IMAGE },
  [CMARK_NODE_CUSTOM_INLINE] = { read_mark },
};

static GPtrArray *
read_tree (cmark_node   *root,
           const GArray *gaps)
{
  g_autoptr (GPtrArray) blocks = reprise_blocks_new ();
  g_autoptr (GPtrArray) containers = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (cmark_iter) iter = cmark_iter_new (root);
  Reader self = { blocks, containers, .text = text, .spans = spans, .gaps = gaps };
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (readers[type].func != NULL)
        readers[type].func (&self, node, readers[type].kind, event == CMARK_EVENT_ENTER);
    }

  return g_steal_pointer (&blocks);
}

static const char *
find_next_line (const char *line,
                const char *end)
{
  const char *p = line;

  while (p < end && *p != '\r' && *p != '\n')
    p++;
  if (p < end && *p == '\r')
    p++;
  if (p < end && *p == '\n')
    p++;

  return p;
}

/* A quote's mark alone is a blank line to the lists in the quote. */
static gboolean
is_blank (const char *line,
          const char *end)
{
  const char *p = line;

  while (p < end && (g_ascii_isspace (*p) || *p == '>'))
    p++;

  return p == end;
}

static void
note_gap (GArray *gaps,
          guint   line)
{
  Gap gap = { line, 1 };
  Gap *last = gaps->len > 0 ? &g_array_index (gaps, Gap, gaps->len - 1) : NULL;

  if (last != NULL && last->line == line)
    {
      last->skipped++;
      return;
    }

  gap.skipped += last != NULL ? last->skipped : 0;
  g_array_append_val (gaps, gap);
}

static void
feed (cmark_parser *parser,
      const char   *text,
      gsize         length,
      GArray       *gaps)
{
  const char *end = text + length;
  const char *from = text;
  const char *next = NULL;
  guint blank = 0;
  guint fed = 0;

  for (const char *line = text; line < end; line = next)
    {
      next = find_next_line (line, end);
      blank = is_blank (line, next) ? blank + 1 : 0;

      if (blank > REPRISE_MARKDOWN_BLANK_LINES_MAX)
        {
          cmark_parser_feed (parser, from, (gsize) (line - from));
          from = next;
          note_gap (gaps, fed + 1);
          continue;
        }
      fed++;
    }

  cmark_parser_feed (parser, from, (gsize) (end - from));
}

/**
 * reprise_markdown_parse:
 * @text: a text in Markdown; what is no UTF-8 and what is NUL is read as U+FFFD
 * @length: its length in bytes, at most %REPRISE_MARKDOWN_LENGTH_MAX, or -1 if it ends in NUL
 *
 * Reads Markdown (CommonMark 0.30). No text is an error. HTML has no meaning here, it is the text
 * that was typed. A line that ends ends where it is read, too, as writers of diaries and sheets of
 * facts expect; CommonMark leaves that to whoever renders it (6.8). Quotes, lists and spans deeper
 * than %REPRISE_BLOCK_DEPTH_MAX leave their text to what is around them. A paragraph that link
 * definitions stand before begins on their line. Beyond CommonMark, [[a label]] is a link to a film,
 * [[♫ a title]] one to a track of the appraisal, and what stands between two double bars a spoiler,
 * which a backslash before them prevents; see reprise-marks.c. The time taken grows with the
 * length, whatever the text.
 *
 * Returns: (transfer full) (element-type RepriseBlock): the blocks, maybe none
 */
GPtrArray *
reprise_markdown_parse (const char *text,
                        gssize      length)
{
  g_autoptr (cmark_parser) parser = NULL;
  g_autoptr (cmark_node) root = NULL;
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  g_autoptr (GPtrArray) hidden = NULL;
  g_autofree char *safe = NULL;
  gsize safe_length = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (length < 0)
    length = (gssize) strlen (text);
  g_return_val_if_fail (length <= REPRISE_MARKDOWN_LENGTH_MAX, NULL);

  parser = cmark_parser_new (CMARK_OPT_VALIDATE_UTF8);
  safe = reprise_marks_hide (text, (gsize) length, &safe_length, &hidden);
  feed (parser, safe != NULL ? safe : text, safe != NULL ? safe_length : (gsize) length, gaps);
  root = cmark_parser_finish (parser);
  reprise_marks_apply (root, hidden);

  return read_tree (root, gaps);
}

/**
 * reprise_markdown_summarise:
 * @text: a text in Markdown
 * @length: its length in bytes, or -1 if it ends in NUL
 * @max_characters: the most characters of the opening words
 * @words: (out) (optional): the number of words
 * @opening: (out) (optional) (transfer full): the opening words
 *
 * Derives from a text what a list shows of it, reading it once. See reprise_markdown_parse(),
 * reprise_prose_count_words() and reprise_prose_get_opening().
 */
void
reprise_markdown_summarise (const char  *text,
                            gssize       length,
                            guint        max_characters,
                            guint       *words,
                            char       **opening)
{
  g_autoptr (GPtrArray) blocks = NULL;

  g_return_if_fail (text != NULL);

  blocks = reprise_markdown_parse (text, length);
  if (words != NULL)
    *words = reprise_prose_count_words (blocks);
  if (opening != NULL)
    *opening = reprise_prose_get_opening (blocks, max_characters);
}
