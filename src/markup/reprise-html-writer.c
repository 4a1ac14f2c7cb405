#include "markup/reprise-html.h"

#include "markup/reprise-html-caption.h"

#include <string.h>

typedef struct
{
  GString            *out;
  const RepriseBlock *leaf;
  guint               next;  /* span */
} Writer;

static void write_blocks (GString   *out,
                          GPtrArray *blocks,
                          gboolean   tight);

static void write_spans (Writer *self,
                         guint   depth,
                         gsize   from,
                         gsize   to);

static const char *
find_entity (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\n':
      return "<br>\n";
    default:
      return NULL;
    }
}

static void
append_text (GString    *out,
             const char *text,
             gsize       length,
             const char *special)
{
  for (gsize i = 0; i < length; i++)
    {
      const char *entity = strchr (special, text[i]) != NULL ? find_entity (text[i]) : NULL;

      if (entity != NULL)
        g_string_append (out, entity);
      else
        g_string_append_c (out, text[i]);
    }
}

static void
append_attribute (GString    *out,
                  const char *name,
                  const char *value,
                  gsize       length)
{
  g_string_append_printf (out, " %s=\"", name);
  append_text (out, value, length, "&<>\"");
  g_string_append_c (out, '"');
}

static void
skip_within (Writer            *self,
             const RepriseSpan *span)
{
  while (self->next < self->leaf->spans->len &&
         g_array_index (self->leaf->spans, RepriseSpan, self->next).depth > span->depth)
    self->next++;
}

static void
append_image (GString    *out,
              const char *target,
              const char *text,
              gsize       length)
{
  g_string_append (out, "<img");
  append_attribute (out, "src", target, strlen (target));
  append_attribute (out, "alt", text, length);
  g_string_append_c (out, '>');
}

static void
append_link (GString           *out,
             const RepriseSpan *span)
{
  g_string_append (out, "<a");
  append_attribute (out, "href", span->target, strlen (span->target));
  if (span->title != NULL)
    append_attribute (out, "title", span->title, strlen (span->title));
  g_string_append_c (out, '>');
}

static void
write_image (Writer            *self,
             const RepriseSpan *span)
{
  if (!reprise_span_is_safe_target (span->kind, span->target))
    {
      write_spans (self, span->depth + 1, span->start, span->end);
      return;
    }

  skip_within (self, span);
  append_image (self->out, span->target, self->leaf->text + span->start, span->end - span->start);
}

static void
write_between (Writer            *self,
               const RepriseSpan *span,
               const char        *begin,
               const char        *end)
{
  g_string_append (self->out, begin);
  write_spans (self, span->depth + 1, span->start, span->end);
  g_string_append (self->out, end);
}

static void
write_link (Writer            *self,
            const RepriseSpan *span)
{
  if (!reprise_span_is_safe_target (span->kind, span->target))
    {
      write_spans (self, span->depth + 1, span->start, span->end);
      return;
    }

  append_link (self->out, span);
  write_spans (self, span->depth + 1, span->start, span->end);
  g_string_append (self->out, "</a>");
}

static void
write_span (Writer            *self,
            const RepriseSpan *span)
{
  switch (span->kind)
    {
    case REPRISE_SPAN_EMPHASIS:
      write_between (self, span, "<em>", "</em>");
      return;
    case REPRISE_SPAN_STRONG:
      write_between (self, span, "<strong>", "</strong>");
      return;
    case REPRISE_SPAN_CODE:
      write_between (self, span, "<code>", "</code>");
      return;
    case REPRISE_SPAN_LINK:
      write_link (self, span);
      return;
    case REPRISE_SPAN_IMAGE:
      write_image (self, span);
      return;
    case REPRISE_SPAN_FILM:
      write_between (self, span, "<cite class=\"reprise-film\">", "</cite>");
      return;
    case REPRISE_SPAN_TRACK:
      write_between (self, span, "<cite class=\"reprise-track\">", "</cite>");
      return;
    case REPRISE_SPAN_SPOILER:
      write_between (self, span, "<span class=\"reprise-spoiler\">", "</span>");
      return;
    }

  g_assert_not_reached ();
}

static void
write_spans (Writer *self,
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
      append_text (self->out, self->leaf->text + from, span->start - from, "&<>\n");
      write_span (self, span);
      from = span->end;
    }

  append_text (self->out, self->leaf->text + from, to - from, "&<>\n");
}

static void
write_text (GString            *out,
            const RepriseBlock *leaf)
{
  Writer self = { out, leaf };

  write_spans (&self, 0, 0, leaf->length);
}

/* An image whose text is more than can stand for it is one with a caption. */
static gboolean
find_figure (const RepriseBlock *leaf,
             guint              *position)
{
  const RepriseSpan *span = NULL;

  if (!reprise_html_caption_find (leaf, position))
    return FALSE;

  span = &g_array_index (leaf->spans, RepriseSpan, *position);
  return reprise_span_is_safe_target (span->kind, span->target) && leaf->length > 0 &&
         (span->title != NULL || leaf->spans->len > *position + 1 ||
          strchr (leaf->text, '\n') != NULL);
}

static void
write_figure (GString            *out,
              const RepriseBlock *leaf,
              guint               position)
{
  const RepriseSpan *link =
    position > 0 ? &g_array_index (leaf->spans, RepriseSpan, 0) : NULL;
  const RepriseSpan *image = &g_array_index (leaf->spans, RepriseSpan, position);
  const char *alt = image->title != NULL ? image->title : "";
  const gboolean linked =
    link != NULL && reprise_span_is_safe_target (link->kind, link->target);
  Writer self = { out, leaf, position + 1 };

  g_string_append (out, "<figure>");
  if (linked)
    append_link (out, link);
  append_image (out, image->target, alt, strlen (alt));
  if (linked)
    g_string_append (out, "</a>");
  g_string_append (out, "<figcaption>");
  write_spans (&self, image->depth + 1, 0, leaf->length);
  g_string_append (out, "</figcaption></figure>");
}

static void
write_paragraph (GString            *out,
                 const RepriseBlock *leaf,
                 gboolean            tight)
{
  guint position = 0;

  if (find_figure (leaf, &position))
    {
      write_figure (out, leaf, position);
      return;
    }

  if (!tight)
    g_string_append (out, "<p>");
  write_text (out, leaf);
  if (!tight)
    g_string_append (out, "</p>");
}

static void
write_heading (GString            *out,
               const RepriseBlock *leaf)
{
  g_string_append_printf (out, "<h%u>", leaf->level);
  write_text (out, leaf);
  g_string_append_printf (out, "</h%u>", leaf->level);
}

/* The first word of what is said of the code is its language. */
static void
write_code (GString            *out,
            const RepriseBlock *leaf)
{
  g_string_append (out, "<pre><code");
  if (leaf->info != NULL)
    {
      g_autofree char *language =
        g_strdup_printf ("language-%.*s", (int) strcspn (leaf->info, " \t"), leaf->info);

      append_attribute (out, "class", language, strlen (language));
    }
  g_string_append_c (out, '>');
  append_text (out, leaf->text, leaf->length, "&<>");
  g_string_append (out, "</code></pre>");
}

static void
write_list (GString            *out,
            const RepriseBlock *list)
{
  if (!list->ordered)
    g_string_append (out, "<ul>\n");
  else if (list->start == 1)
    g_string_append (out, "<ol>\n");
  else
    g_string_append_printf (out, "<ol start=\"%u\">\n", list->start);

  for (guint i = 0; i < list->children->len; i++)
    {
      const RepriseBlock *item = list->children->pdata[i];

      g_string_append (out, "<li>");
      write_blocks (out, item->children, list->tight);
      g_string_append (out, "</li>\n");
    }

  g_string_append (out, list->ordered ? "</ol>" : "</ul>");
}

static void
write_block (GString            *out,
             const RepriseBlock *block,
             gboolean            tight)
{
  switch (block->kind)
    {
    case REPRISE_BLOCK_PARAGRAPH:
    case REPRISE_BLOCK_CLOSING:
    case REPRISE_BLOCK_TRACK:
      write_paragraph (out, block, tight);
      return;
    case REPRISE_BLOCK_HEADING:
      write_heading (out, block);
      return;
    case REPRISE_BLOCK_CODE:
      write_code (out, block);
      return;
    case REPRISE_BLOCK_RULE:
      g_string_append (out, "<hr>");
      return;
    case REPRISE_BLOCK_QUOTE:
      g_string_append (out, "<blockquote>\n");
      write_blocks (out, block->children, FALSE);
      g_string_append (out, "\n</blockquote>");
      return;
    case REPRISE_BLOCK_LIST:
      write_list (out, block);
      return;
    case REPRISE_BLOCK_ITEM:
      write_blocks (out, block->children, FALSE);
      return;
    }

  g_assert_not_reached ();
}

static void
write_blocks (GString   *out,
              GPtrArray *blocks,
              gboolean   tight)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      write_block (out, blocks->pdata[i], tight);
    }
}

/**
 * reprise_html_write:
 * @blocks: (element-type RepriseBlock): a text
 *
 * Writes blocks as HTML, a part of a page, that may be shown to anybody: nothing but the elements
 * of the blocks, and of addresses those that reprise_span_is_safe_target() lets through. A still of the
 * journal keeps its name (`still:…`), for whoever publishes it to put its address there.
 *
 * Links to films and tracks are the titles of works, `<cite class="reprise-film">` and
 * `<cite class="reprise-track">`, without an address; a spoiler is `<span class="reprise-spoiler">`,
 * which is for the page's style to hide. An image with a caption is a figure. reprise_html_parse()
 * reads all of these as what they were.
 *
 * Returns: (transfer full): the text, which ends in a line end if there is anything
 */
char *
reprise_html_write (GPtrArray *blocks)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (blocks != NULL, NULL);

  write_blocks (out, blocks, FALSE);
  if (out->len > 0)
    g_string_append_c (out, '\n');
  return g_string_free (g_steal_pointer (&out), FALSE);
}
