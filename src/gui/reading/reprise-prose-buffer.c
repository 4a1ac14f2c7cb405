/* Sets blocks of text into a GtkTextBuffer, with tags for what they are. The tags name no colour,
 * so they serve light and dark alike. */

#include "gui/reading/reprise-prose-buffer.h"

#include "markup/reprise-block.h"

#define STEP        24      /* how far a quote or a list is set in, in pixels */
#define HANG        20      /* how far a bullet hangs out of its item */
#define LINE_HEIGHT 1.5f
#define ASTERISM    "⁂"
#define LINE_BREAK  "\u2028"

static const double heading_scales[] = { 1.5, 1.3, 1.15, 1.0, 1.0, 1.0 };

/* Where the walk through the blocks has come to. */
typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextIter    end;
  guint          quotes;  /* how many lie around this place */
  guint          lists;
  char          *bullet;  /* (owned) (nullable): due before the next leaf */
  gboolean       begun;
} Setter;

static void set_blocks (Setter    *setter,
                        GPtrArray *blocks);

static GtkTextTag *
ensure_tag (GtkTextBuffer *buffer,
            const char    *name,
            const char    *first_property,
            ...)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);
  va_list values;

  if (tag != NULL)
    return tag;

  tag = gtk_text_tag_new (name);
  va_start (values, first_property);
  g_object_set_valist (G_OBJECT (tag), first_property, values);
  va_end (values);
  gtk_text_tag_table_add (table, tag);
  g_object_unref (tag);
  return tag;
}

static GtkTextTag *
tag_of_span (GtkTextBuffer   *buffer,
             RepriseSpanKind  kind)
{
  switch (kind)
    {
    case REPRISE_SPAN_EMPHASIS:
    case REPRISE_SPAN_IMAGE:
      return ensure_tag (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
    case REPRISE_SPAN_STRONG:
      return ensure_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
    case REPRISE_SPAN_CODE:
      return ensure_tag (buffer, "code", "family", "monospace", "scale", 0.9, NULL);
    case REPRISE_SPAN_LINK:
      return ensure_tag (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);
    }

  g_return_val_if_reached (NULL);
}

static GtkTextTag *
tag_of_heading (GtkTextBuffer *buffer,
                guint          level)
{
  g_autofree char *name = g_strdup_printf ("heading-%u", level);

  return ensure_tag (buffer, name,
                     "weight", PANGO_WEIGHT_BOLD,
                     "scale", heading_scales[CLAMP (level, 1, 6) - 1],
                     "pixels-above-lines", 18,
                     NULL);
}

/* How far a leaf is set in follows from where it lies. */
static GtkTextTag *
tag_of_place (Setter   *setter,
              gboolean  hangs)
{
  g_autofree char *name = g_strdup_printf ("place-%u-%u-%s", setter->quotes, setter->lists,
                                           hangs ? "hanging" : "flush");
  const int margin = (int) (setter->quotes + setter->lists) * STEP;
  GtkTextTag *tag =
    ensure_tag (setter->buffer, name,
                "left-margin", hangs ? margin - HANG : margin,
                "right-margin", (int) setter->quotes * STEP,
                "indent", hangs ? -HANG : 0,
                "line-height", LINE_HEIGHT,
                "style", setter->quotes > 0 ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL,
                "style-set", setter->quotes > 0,
                NULL);

  if (hangs)
    {
      PangoTabArray *tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, HANG);

      g_object_set (tag, "tabs", tabs, NULL);
      pango_tab_array_free (tabs);
    }
  return tag;
}

static void
append (Setter     *setter,
        const char *text)
{
  gtk_text_buffer_insert (setter->buffer, &setter->end, text, -1);
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

static int
begin_leaf (Setter *setter)
{
  if (setter->begun)
    append (setter, "\n");

  setter->begun = TRUE;
  return gtk_text_iter_get_offset (&setter->end);
}

static void
append_lines (Setter     *setter,
              const char *text,
              gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  /* A line break within a paragraph begins no paragraph of its own. */
  lines = g_strsplit (g_strchomp (copy), "\n", -1);
  joined = g_strjoinv (LINE_BREAK, lines);
  append (setter, joined);
}

static void
tag_spans (Setter             *setter,
           const RepriseBlock *leaf,
           int                 offset)
{
  for (guint i = 0; leaf->spans != NULL && i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);
      const int from = offset + (int) g_utf8_strlen (leaf->text, span->start);
      const int length = (int) g_utf8_strlen (leaf->text + span->start, span->end - span->start);
      GtkTextIter start;
      GtkTextIter end;

      gtk_text_buffer_get_iter_at_offset (setter->buffer, &start, from);
      gtk_text_buffer_get_iter_at_offset (setter->buffer, &end, from + length);
      gtk_text_buffer_apply_tag (setter->buffer, tag_of_span (setter->buffer, span->kind),
                                 &start, &end);
    }
}

static void
set_leaf (Setter             *setter,
          const RepriseBlock *leaf)
{
  const int from = begin_leaf (setter);
  const gboolean hangs = setter->bullet != NULL;
  int text_from;

  if (hangs)
    append (setter, setter->bullet);
  g_clear_pointer (&setter->bullet, g_free);

  text_from = gtk_text_iter_get_offset (&setter->end);
  append_lines (setter, leaf->text, leaf->length);
  tag_from (setter, from, tag_of_place (setter, hangs));
  if (leaf->kind == REPRISE_BLOCK_HEADING)
    tag_from (setter, from, tag_of_heading (setter->buffer, leaf->level));
  if (leaf->kind == REPRISE_BLOCK_CODE)
    tag_from (setter, from, tag_of_span (setter->buffer, REPRISE_SPAN_CODE));
  tag_spans (setter, leaf, text_from);
}

/* An item that holds nothing still is one, and keeps its bullet to itself. */
static void
set_empty_item (Setter *setter)
{
  const int from = begin_leaf (setter);

  append (setter, setter->bullet);
  g_clear_pointer (&setter->bullet, g_free);
  tag_from (setter, from, tag_of_place (setter, TRUE));
}

static void
set_rule (Setter *setter)
{
  const int from = begin_leaf (setter);

  g_clear_pointer (&setter->bullet, g_free);
  append (setter, ASTERISM);
  tag_from (setter, from,
            ensure_tag (setter->buffer, "rule",
                        "justification", GTK_JUSTIFY_CENTER, "scale", 1.2, NULL));
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
      set_blocks (setter, item->children);
      if (setter->bullet != NULL)
        set_empty_item (setter);
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
      set_leaf (setter, block);
      return;
    case REPRISE_BLOCK_RULE:
      set_rule (setter);
      return;
    case REPRISE_BLOCK_QUOTE:
      setter->quotes++;
      set_blocks (setter, block->children);
      setter->quotes--;
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
 */
void
reprise_prose_buffer_set_blocks (GtkTextBuffer *buffer,
                                 GPtrArray     *blocks)
{
  Setter setter = { .buffer = buffer };

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (blocks != NULL);

  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_get_end_iter (buffer, &setter.end);
  set_blocks (&setter, blocks);
}
