#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_BLOCK_DEPTH_MAX:
 *
 * How many quotes and lists may lie within one another, and how many spans. Whoever builds blocks
 * keeps to it, so whoever walks them may recurse.
 */
#define REPRISE_BLOCK_DEPTH_MAX 32

/**
 * RepriseBlockKind:
 * @REPRISE_BLOCK_PARAGRAPH: a paragraph
 * @REPRISE_BLOCK_HEADING: a heading
 * @REPRISE_BLOCK_CODE: text to be shown as it is, lines and blanks included
 * @REPRISE_BLOCK_RULE: a line across the page, no text
 * @REPRISE_BLOCK_CLOSING: what stands under a text that is done, and is no part of it
 * @REPRISE_BLOCK_TRACK: a place for a track of the appraisal, which its info names by its UUID; its
 *   text, maybe empty, is what stands in the place in Markdown
 * @REPRISE_BLOCK_QUOTE: blocks quoted from elsewhere
 * @REPRISE_BLOCK_LIST: items, and nothing but items
 * @REPRISE_BLOCK_ITEM: the blocks of one item, maybe none
 *
 * What a block is. The first six are leaves and have text; the others are containers and have
 * children.
 */
typedef enum
{
  REPRISE_BLOCK_PARAGRAPH,
  REPRISE_BLOCK_HEADING,
  REPRISE_BLOCK_CODE,
  REPRISE_BLOCK_RULE,
  REPRISE_BLOCK_CLOSING,
  REPRISE_BLOCK_TRACK,
  REPRISE_BLOCK_QUOTE,
  REPRISE_BLOCK_LIST,
  REPRISE_BLOCK_ITEM,
} RepriseBlockKind;

/**
 * RepriseSpanKind:
 * @REPRISE_SPAN_EMPHASIS: emphasis
 * @REPRISE_SPAN_STRONG: strong emphasis
 * @REPRISE_SPAN_CODE: code, no spans within
 * @REPRISE_SPAN_LINK: a link to its target
 * @REPRISE_SPAN_IMAGE: an image; its text is what stands for the image where it cannot be seen
 * @REPRISE_SPAN_FILM: a link to a film or an appraisal of the journal, which its target names as it
 *   was typed; no spans within
 * @REPRISE_SPAN_TRACK: a link to a track of the appraisal, which its target names as it was typed,
 *   with the note before it; no spans within
 * @REPRISE_SPAN_SPOILER: what is hidden until the reader asks for it
 *
 * What a span of text is.
 */
typedef enum
{
  REPRISE_SPAN_EMPHASIS,
  REPRISE_SPAN_STRONG,
  REPRISE_SPAN_CODE,
  REPRISE_SPAN_LINK,
  REPRISE_SPAN_IMAGE,
  REPRISE_SPAN_FILM,
  REPRISE_SPAN_TRACK,
  REPRISE_SPAN_SPOILER,
} RepriseSpanKind;

/**
 * RepriseSpan:
 *
 * A part of a leaf's text that is more than text.
 *
 * Two spans of a leaf lie one within the other or apart, they never cross. A span may be empty, as
 * that of an image without alternative text is.
 */
typedef struct
{
  RepriseSpanKind  kind;
  guint            start;   /* bytes into the text, on a character */
  guint            end;     /* bytes into the text, on a character; not before start */
  guint            depth;   /* how many spans this one lies within */
  char            *target;  /* (owned) (nullable): of links, images, films and tracks, as written,
                              * maybe empty */
  char            *title;   /* (owned) (nullable): of links and images */
  guint            width;   /* of images: pixels, where the text says how many; else 0 */
  guint            height;
} RepriseSpan;

/**
 * RepriseBlock:
 *
 * A piece of a text as it is read: a paragraph, a quote, a list.
 *
 * It knows nothing of the notation it came from, but on which line of it it began, nor of what will
 * show it. A leaf has text and
 * spans, a container has children; what it has not is %NULL. Spans are in the order in which they
 * begin, each before those within it: the spans within one follow it at once, at greater depth.
 * A newline in the text of a paragraph or heading is where the writer ended a line.
 */
typedef struct
{
  RepriseBlockKind  kind;
  guint             line;      /* of its text, where it begins: 1 or more; 0 where it is of none */
  guint             level;     /* headings: 1–6 */
  gboolean          ordered;   /* lists: numbered, not bulleted */
  guint             start;     /* ordered lists: the first item's number */
  gboolean          tight;     /* lists: no room between the items */
  char             *info;      /* (owned) (nullable): code: what the writer says it is; tracks: which */
  char             *text;      /* (owned) (nullable): leaves: UTF-8, without marks, maybe empty */
  gsize             length;    /* leaves: bytes in the text */
  GArray           *spans;     /* (owned) (nullable) (element-type RepriseSpan): leaves */
  GPtrArray        *children;  /* (owned) (nullable) (element-type RepriseBlock): containers */
} RepriseBlock;

GPtrArray     *reprise_blocks_new           (void);
RepriseBlock  *reprise_block_new            (RepriseBlockKind    kind);
void           reprise_block_free           (RepriseBlock       *self);
gboolean       reprise_block_is_container   (const RepriseBlock *self);
gboolean       reprise_span_is_safe_target  (RepriseSpanKind     kind,
                                             const char         *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseBlock, reprise_block_free)

G_END_DECLS
