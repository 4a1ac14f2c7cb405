/* Sets blocks of text into a GtkTextBuffer, with tags for what they are.
 *
 * A paragraph is a line of the buffer, and so is each line of a paragraph that has several. A line
 * that goes on in the next is tagged “close”: it stands no further from it than a line that is too
 * long stands from its rest. */

#include "gui/reading/reprise-prose-buffer.h"

#include "gui/book/reprise-text-tag.h"
#include "gui/reading/reprise-prose-tags.h"
#include "markup/reprise-block-images.h"
#include "model/reprise-stills.h"

#include <string.h>

#define ASTERISM   "⁂"
#define QUOTE_MARK "“\t"

#define NOTE_LENGTH 3  /* characters: a note, a blank, and what follows */
#define NOTE_ROOM 6  /* pixels around the note that a chip begins with */
#define LAST_ROOM 4  /* around its last letter */

/* Where the walk through the blocks has come to. */
typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextIter    end;
  GArray        *lines;   /* (owned) (element-type guint) */
  GArray        *links;   /* (owned) (element-type RepriseProseLink) */
  GArray        *stills;  /* (owned) (element-type RepriseProseStill) */
  GArray        *tracks;  /* (owned) (element-type RepriseProseTrack) */
  guint          leaf;    /* of links: the first of the last leaf */
  guint          quotes;  /* how many lie around this place */
  guint          lists;
  int            line;    /* characters into the buffer: where the last line begins */
  gboolean       tight;   /* nothing is to part the last line from the next */
  char          *bullet;  /* (owned) (nullable): due before the next leaf */
  gboolean       begun;
  guint          before;  /* lines of texts that were set before */
} Setter;

static void set_blocks (Setter    *setter,
                        GPtrArray *blocks);

static GtkTextTag *
tag_of_depth (Setter   *setter,
              gboolean  hangs)
{
  return reprise_prose_tags_of_depth (setter->buffer, setter->quotes, setter->lists, hangs);
}

static void
append (Setter     *setter,
        const char *text,
        gssize      length)
{
  gtk_text_buffer_insert (setter->buffer, &setter->end, text, (int) length);
}

static void
tag_from (Setter     *setter,
          int         offset,
          GtkTextTag *tag)
{
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (setter->buffer, &start, offset);
  gtk_text_buffer_apply_tag (setter->buffer, tag, &start, &setter->end);
}

/* How far the next line is from the last is said by the last. */
static int
begin_line (Setter *setter,
            guint   source_line)
{
  source_line += setter->before;
  if (setter->begun)
    append (setter, "\n", 1);
  if (setter->tight)
    tag_from (setter, setter->line, reprise_prose_tags_of_closeness (setter->buffer));

  setter->begun = TRUE;
  setter->tight = FALSE;
  setter->line = gtk_text_iter_get_offset (&setter->end);
  g_array_append_val (setter->lines, source_line);
  return setter->line;
}

/* A heading's own distance is for its last line. */
static void
put_closeness_first (GtkTextBuffer *buffer)
{
  reprise_text_tag_put_first (buffer, reprise_prose_tags_of_closeness (buffer));
}

static void
append_bullet (Setter *setter)
{
  if (setter->bullet != NULL)
    append (setter, setter->bullet, -1);
  g_clear_pointer (&setter->bullet, g_free);
}

static void
append_line (Setter             *setter,
             const RepriseBlock *leaf,
             const char         *line,
             gsize               length)
{
  const gboolean hangs = setter->bullet != NULL;
  const int from = gtk_text_iter_get_offset (&setter->end);

  append_bullet (setter);
  append (setter, line, (gssize) length);
  tag_from (setter, from, tag_of_depth (setter, hangs));
  if (leaf->kind == REPRISE_BLOCK_HEADING)
    tag_from (setter, from, reprise_prose_tags_of_heading (setter->buffer, leaf->level));
  if (leaf->kind == REPRISE_BLOCK_CODE)
    tag_from (setter, from, reprise_prose_tags_of_span (setter->buffer, REPRISE_SPAN_CODE));
  if (leaf->kind == REPRISE_BLOCK_CLOSING)
    tag_from (setter, from, reprise_prose_tags_of_closing (setter->buffer));
}

static void
add_link (Setter            *setter,
          const RepriseSpan *span,
          int                start,
          int                end)
{
  const RepriseProseLink link = { start, end, span->kind, g_strdup (span->target) };

  g_array_append_val (setter->links, link);
}

static void
tag_between (Setter     *setter,
             int         from,
             int         to,
             GtkTextTag *tag)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (setter->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (setter->buffer, &end, to);
  gtk_text_buffer_apply_tag (setter->buffer, tag, &start, &end);
}

/* A chip has room within for what it begins and ends with, and its note stands by what follows. */
static void
set_chip (Setter *setter,
          int     from,
          int     to)
{
  tag_between (setter, from, from + 1, reprise_prose_tags_of_room (setter->buffer, NOTE_ROOM));
  tag_between (setter, to - 1, to, reprise_prose_tags_of_room (setter->buffer, LAST_ROOM));
  tag_between (setter, from, MIN (from + NOTE_LENGTH, to),
               reprise_prose_tags_of_unbroken (setter->buffer));
}

/* Links that may not be opened are text. */
static void
tag_span (Setter            *setter,
          const RepriseSpan *span,
          int                from,
          int                to)
{
  if (span->kind == REPRISE_SPAN_LINK || span->kind == REPRISE_SPAN_FILM ||
      span->kind == REPRISE_SPAN_TRACK || span->kind == REPRISE_SPAN_SPOILER)
    {
      if (from == to || (span->kind == REPRISE_SPAN_LINK &&
                         !reprise_span_is_safe_target (span->kind, span->target)))
        return;
      add_link (setter, span, from, to);
    }

  tag_between (setter, from, to, reprise_prose_tags_of_span (setter->buffer, span->kind));
  if (span->kind == REPRISE_SPAN_TRACK)
    set_chip (setter, from, to);
}

/* A line ends in the buffer where it ends in the text, so a place in the one is at a fixed distance
 * from its place in the other. Spans come in the order in which they begin: characters are counted
 * on from one to the next, and within each, and none lies in more than so many others. */
static void
tag_spans (Setter             *setter,
           const RepriseBlock *leaf,
           int                 offset)
{
  gsize counted = 0;
  int characters = offset;

  for (guint i = 0; leaf->spans != NULL && i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);
      int length;

      if (span->start >= leaf->length)
        return;

      characters += (int) g_utf8_strlen (leaf->text + counted, (gssize) (span->start - counted));
      counted = span->start;
      length = (int) g_utf8_strlen (leaf->text + counted,
                                    (gssize) (MIN (span->end, leaf->length) - counted));
      tag_span (setter, span, characters, characters + length);
    }
}

static gboolean
begins_with_quotation_mark (const RepriseBlock *leaf)
{
  const gunichar c = g_utf8_get_char (leaf->text);

  return c == '"' || c == '\'' || c == 0x2039 || c == 0x203A ||
         g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION;
}

/* A quotation mark of the page's own hangs out of what is quoted, where the writer set none. */
static void
hang_quotation_mark (Setter             *setter,
                     const RepriseBlock *leaf)
{
  if (setter->bullet != NULL && g_str_equal (setter->bullet, QUOTE_MARK) &&
      (leaf->kind != REPRISE_BLOCK_PARAGRAPH || begins_with_quotation_mark (leaf)))
    g_clear_pointer (&setter->bullet, g_free);
}

static void
append_still (Setter            *setter,
              const RepriseSpan *span,
              const char        *caption,
              guint              source_line,
              int                spoiler)
{
  RepriseProseStill still = { gtk_text_child_anchor_new (), g_strdup (span->target),
                              g_strdup (caption), g_strdup (span->title), span->width, span->height,
                              spoiler };

  begin_line (setter, source_line);
  gtk_text_buffer_insert_child_anchor (setter->buffer, &setter->end, still.anchor);
  gtk_text_buffer_get_end_iter (setter->buffer, &setter->end);
  g_array_append_val (setter->stills, still);
}

/* Of spoilers that lie in each other the outermost is it, which comes first. */
static int
find_spoiler_around (Setter *setter,
                     int     from,
                     int     to)
{
  for (guint i = setter->leaf; i < setter->links->len; i++)
    {
      const RepriseProseLink *link = &g_array_index (setter->links, RepriseProseLink, i);

      if (link->kind == REPRISE_SPAN_SPOILER && link->start <= from && link->end >= to)
        return (int) i;
    }

  return -1;
}

/* A still that is hidden has its place under the paragraph, where it comes to be seen once the
 * reader asks for what the spoiler hides. */
static void
set_spoiled_stills (Setter             *setter,
                    const RepriseBlock *leaf,
                    int                 offset)
{
  for (guint i = 0; leaf->spans != NULL && i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);
      const guint end = MIN (span->end, leaf->length);
      int spoiler;

      if (span->kind != REPRISE_SPAN_IMAGE || setter->leaf == setter->links->len ||
          span->start >= end || !reprise_stills_is_target (span->target))
        continue;

      spoiler = find_spoiler_around (
        setter, offset + (int) g_utf8_strlen (leaf->text, (gssize) span->start),
        offset + (int) g_utf8_strlen (leaf->text, (gssize) end));
      if (spoiler < 0)
        continue;
      setter->tight = TRUE;
      append_still (setter, span, "", leaf->line, spoiler);
    }
}

static void
set_leaf (Setter             *setter,
          const RepriseBlock *leaf)
{
  const char *line = leaf->text;
  const char *end = NULL;
  guint source_line = leaf->line;
  int text_from = 0;

  hang_quotation_mark (setter, leaf);
  setter->leaf = setter->links->len;
  for (gboolean first = TRUE; first || end != NULL; first = FALSE)
    {
      int from = begin_line (setter, source_line++);

      if (first)
        text_from = from + (setter->bullet != NULL
                              ? (int) g_utf8_strlen (setter->bullet, -1) : 0);
      end = strchr (line, '\n');
      append_line (setter, leaf, line, end != NULL ? (gsize) (end - line) : strlen (line));
      if (end != NULL)
        {
          setter->tight = TRUE;
          line = end + 1;
        }
    }

  tag_spans (setter, leaf, text_from);
  set_spoiled_stills (setter, leaf, text_from);
}

/* A paragraph that is nothing but a still is the still, and so is one of an image elsewhere that may
 * become one. */
static const RepriseSpan *
get_still (const RepriseBlock *leaf)
{
  const RepriseSpan *span = reprise_block_get_image (leaf);

  return span != NULL && (reprise_stills_is_target (span->target) ||
                          reprise_stills_is_elsewhere (span->target)) ? span : NULL;
}

static void
set_still (Setter             *setter,
           const RepriseBlock *leaf,
           const RepriseSpan  *span)
{
  g_clear_pointer (&setter->bullet, g_free);
  append_still (setter, span, leaf->text, leaf->line, -1);
}

/* An item that holds nothing still is one, and keeps its bullet to itself. */
static void
set_empty_item (Setter *setter,
                guint   source_line)
{
  const int from = begin_line (setter, source_line);

  append_bullet (setter);
  tag_from (setter, from, tag_of_depth (setter, TRUE));
}

static void
set_rule (Setter             *setter,
          const RepriseBlock *rule)
{
  const int from = begin_line (setter, rule->line);

  g_clear_pointer (&setter->bullet, g_free);
  append (setter, ASTERISM, -1);
  tag_from (setter, from,
            reprise_prose_tags_of_rule (setter->buffer));
}

/* What stands in its place in Markdown is there to be found and copied; what is seen of it is what
 * will stand in the place. */
static void
set_track (Setter             *setter,
           const RepriseBlock *block)
{
  RepriseProseTrack track = { gtk_text_child_anchor_new (), g_strdup (block->info) };
  int from;

  g_clear_pointer (&setter->bullet, g_free);
  begin_line (setter, block->line);
  from = gtk_text_iter_get_offset (&setter->end);
  gtk_text_buffer_insert_child_anchor (setter->buffer, &setter->end, track.anchor);
  gtk_text_buffer_get_end_iter (setter->buffer, &setter->end);
  append (setter, block->text, -1);
  tag_from (setter, from, reprise_prose_tags_of_unseen (setter->buffer));
  g_array_append_val (setter->tracks, track);
}

static void
set_quote (Setter             *setter,
           const RepriseBlock *quote)
{
  setter->quotes++;
  if (setter->bullet == NULL)
    setter->bullet = g_strdup (QUOTE_MARK);
  set_blocks (setter, quote->children);
  if (g_strcmp0 (setter->bullet, QUOTE_MARK) == 0)
    g_clear_pointer (&setter->bullet, g_free);
  setter->quotes--;
}

static void
set_list (Setter             *setter,
          const RepriseBlock *list)
{
  setter->lists++;
  for (guint i = 0; i < list->children->len; i++)
    {
      const RepriseBlock *item = list->children->pdata[i];

      g_clear_pointer (&setter->bullet, g_free);
      setter->bullet = list->ordered ? g_strdup_printf ("%u.\t", list->start + i)
                                     : g_strdup ("•\t");
      setter->tight = list->tight && i > 0;
      set_blocks (setter, item->children);
      if (setter->bullet != NULL)
        set_empty_item (setter, item->line);
    }
  setter->lists--;
}

static void
set_block (Setter             *setter,
           const RepriseBlock *block)
{
  switch (block->kind)
    {
    case REPRISE_BLOCK_PARAGRAPH:
    case REPRISE_BLOCK_HEADING:
    case REPRISE_BLOCK_CODE:
    case REPRISE_BLOCK_CLOSING:
      if (get_still (block) != NULL)
        set_still (setter, block, get_still (block));
      else
        set_leaf (setter, block);
      return;
    case REPRISE_BLOCK_TRACK:
      set_track (setter, block);
      return;
    case REPRISE_BLOCK_RULE:
      set_rule (setter, block);
      return;
    case REPRISE_BLOCK_QUOTE:
      set_quote (setter, block);
      return;
    case REPRISE_BLOCK_LIST:
      set_list (setter, block);
      return;
    case REPRISE_BLOCK_ITEM:
      set_blocks (setter, block->children);
      return;
    }

  g_assert_not_reached ();
}

/* Blocks lie no deeper than REPRISE_BLOCK_DEPTH_MAX allows, so this ends soon. */
static void
set_blocks (Setter    *setter,
            GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    set_block (setter, blocks->pdata[i]);
}

/**
 * reprise_prose_buffer_set_blocks:
 * @buffer: a buffer; what is in it goes
 * @blocks: (element-type RepriseBlock): a text
 *
 * Sets a text for reading.
 *
 * Returns: (transfer full): where in the buffer is what
 */
RepriseProseMap *
reprise_prose_buffer_set_blocks (GtkTextBuffer *buffer,
                                 GPtrArray     *blocks)
{
  Setter setter = { .buffer = buffer };
  RepriseProseMap *map = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);
  g_return_val_if_fail (blocks != NULL, NULL);

  map = reprise_prose_map_new ();
  setter.lines = map->lines;
  setter.links = map->links;
  setter.stills = map->stills;
  setter.tracks = map->tracks;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_get_end_iter (buffer, &setter.end);
  set_blocks (&setter, blocks);
  put_closeness_first (buffer);
  gtk_text_buffer_end_irreversible_action (buffer);
  g_clear_pointer (&setter.bullet, g_free);
  return map;
}

/**
 * reprise_prose_buffer_append_blocks:
 * @buffer: a buffer with a text set for reading
 * @map: where in it is what; it grows by what is appended
 * @blocks: (element-type RepriseBlock): another text
 * @line: after which line the lines of that text are counted
 *
 * Sets another text behind the one there is.
 */
void
reprise_prose_buffer_append_blocks (GtkTextBuffer   *buffer,
                                    RepriseProseMap *map,
                                    GPtrArray       *blocks,
                                    guint            line)
{
  Setter setter = { .buffer = buffer, .lines = map->lines, .links = map->links,
                    .stills = map->stills, .tracks = map->tracks, .before = line };

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (blocks != NULL);

  setter.begun = map->lines->len > 0;
  gtk_text_buffer_get_end_iter (buffer, &setter.end);
  set_blocks (&setter, blocks);
  put_closeness_first (buffer);
  g_clear_pointer (&setter.bullet, g_free);
}

/**
 * reprise_prose_buffer_follow_view:
 * @buffer: a buffer
 * @view: what shows it
 *
 * Keeps lines that go on in the next at the distance at which @view sets the lines of a paragraph.
 */
void
reprise_prose_buffer_follow_view (GtkTextBuffer *buffer,
                                  GtkTextView   *view)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  g_object_bind_property (view, "pixels-inside-wrap",
                          reprise_prose_tags_of_closeness (buffer), "pixels-below-lines",
                          G_BINDING_SYNC_CREATE);
}

/**
 * reprise_prose_buffer_set_accent:
 * @buffer: a buffer
 * @accent: the colour of its links
 */
void
reprise_prose_buffer_set_accent (GtkTextBuffer *buffer,
                                 const GdkRGBA *accent)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (accent != NULL);

  g_object_set (reprise_prose_tags_of_span (buffer, REPRISE_SPAN_LINK), "foreground-rgba", accent,
                NULL);
}

/**
 * reprise_prose_buffer_get_still:
 * @block: a block of a text
 *
 * Returns: (nullable): how the text calls the still that the block is the place for
 */
const char *
reprise_prose_buffer_get_still (const RepriseBlock *block)
{
  const RepriseSpan *span = NULL;

  g_return_val_if_fail (block != NULL, NULL);

  span = get_still (block);
  return span != NULL ? span->target : NULL;
}
