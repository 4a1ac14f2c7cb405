#include "markup/reprise-html-builder.h"

#include "markup/reprise-html-builder-private.h"
#include "markup/reprise-html-code.h"
#include "markup/reprise-html-words.h"

#include <string.h>

/* A leaf takes much more memory than a tag takes bytes; a book has fewer. */
#define LEAVES_MAX 50000

/* A heading is one line in Markdown, but for the largest. */
static void
join_lines (RepriseBlock *heading)
{
  g_strdelimit (heading->text, "\n", ' ');
}

/* Ends the text that was read as a leaf, if there is any. */
static void
take_leaf (RepriseHtmlBuilder *self)
{
  RepriseBlock *leaf = reprise_html_text_take (self->text,
                                               self->heading > 0 ? REPRISE_BLOCK_HEADING
                                                                 : REPRISE_BLOCK_PARAGRAPH);

  self->newlines = 0;
  if (leaf == NULL)
    return;

  self->leaves++;
  if (self->heading > 0)
    {
      leaf->level = self->heading;
      join_lines (leaf);
    }
  if (self->heading == 0 && self->captioned)
    {
      self->captioned = FALSE;
      reprise_html_tree_add_caption (self->tree, leaf);
      return;
    }

  reprise_html_tree_add (self->tree, leaf);
  if (self->paragraph == reprise_html_tree_get_height (self->tree) + 1 && self->heading == 0)
    reprise_html_tree_loosen (self->tree);
}

static gboolean
is_hidden (const char * const *attributes)
{
  return reprise_html_element_has_attribute (attributes, "hidden") ||
         reprise_html_element_has_style (attributes, "display", "none") ||
         reprise_html_element_has_style (attributes, "mso-list", "ignore") ||
         reprise_html_element_is_furniture (attributes);
}

/* What old pages and blogs have for a caption. */
static gboolean
is_caption (const char * const *attributes)
{
  return reprise_html_element_has_class (attributes, "wp-caption-text") ||
         reprise_html_element_has_class (attributes, "tr-caption") ||
         reprise_html_element_has_class (attributes, "image-caption");
}

static RepriseHtmlRole
find_role (RepriseHtmlBuilder       *self,
           const RepriseHtmlElement *kind,
           const char * const       *attributes)
{
  const RepriseHtmlRole role = kind != NULL ? kind->role : REPRISE_HTML_ROLE_NONE;

  if (self->dropped > 0 || (attributes != NULL && is_hidden (attributes)))
    return REPRISE_HTML_ROLE_DROPPED;
  if ((role == REPRISE_HTML_ROLE_PARAGRAPH || role == REPRISE_HTML_ROLE_CELL ||
       role == REPRISE_HTML_ROLE_DIVISION) && attributes != NULL && is_caption (attributes))
    return REPRISE_HTML_ROLE_CAPTION;

  return role;
}

/* In code there are but lines. What else begins in it may say at most what language it is in. */
static void
begin_in_code (RepriseHtmlBuilder *self,
               RepriseHtmlRole     role,
               const char * const *attributes)
{
  switch ((int) role)
    {
    case REPRISE_HTML_ROLE_BREAK:
      g_string_append_c (self->code, '\n');
      return;
    case REPRISE_HTML_ROLE_DIVISION:
    case REPRISE_HTML_ROLE_PARAGRAPH:
    case REPRISE_HTML_ROLE_ITEM:
      if (self->code->len > 0 && self->code->str[self->code->len - 1] != '\n')
        g_string_append_c (self->code, '\n');
      return;
    default:
      if (self->language == NULL)
        self->language = reprise_html_code_find_language (attributes);
      return;
    }
}

/* Whether an element in a block of code is anything but a part of it. */
static gboolean
is_known_in_code (RepriseHtmlRole role)
{
  return role == REPRISE_HTML_ROLE_DROPPED || role == REPRISE_HTML_ROLE_CODE_BLOCK;
}

/* Counts the line ends between words; returns whether this one means anything. */
static gboolean
add_newline (RepriseHtmlBuilder *self)
{
  switch (self->lines)
    {
    case REPRISE_HTML_LINES_NONE:
      return FALSE;
    case REPRISE_HTML_LINES_BLANK:
      if (++self->newlines != 2)
        return FALSE;
      reprise_html_text_add_break (self->text);
      reprise_html_text_add_break (self->text);
      return TRUE;
    case REPRISE_HTML_LINES_ALL:
      reprise_html_text_add_break (self->text);
      return TRUE;
    }

  g_assert_not_reached ();
}

/* The number of a footnote, or a power: a text has no other way to say that it is none of the words. */
static char *
dup_raised (const char *text,
            gsize       length)
{
  static const char * const figures[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autoptr (GString) raised = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        g_string_append (raised, figures[text[i] - '0']);
      else
        g_string_append_c (raised, text[i]);
    }

  return g_string_free (g_steal_pointer (&raised), FALSE);
}

/* What is behind the one character at @p that begins no word. */
static const char *
add_gap (RepriseHtmlBuilder *self,
         const char         *p)
{
  const gunichar c = g_utf8_get_char (p);
  const gunichar blank = reprise_html_words_get_blank (c);

  if (c == '\n' && add_newline (self))
    return p + 1;
  if (c == '\r' && self->lines == REPRISE_HTML_LINES_ALL)
    return p + 1;

  if (blank != 0)
    reprise_html_text_add_blank (self->text, blank);

  return g_utf8_next_char (p);
}

/**
 * reprise_html_builder_new:
 * @base: (nullable): the address that others are relative to
 * @lines: what line ends mean
 *
 * Returns: (transfer full): a builder
 */
RepriseHtmlBuilder *
reprise_html_builder_new (const char       *base,
                          RepriseHtmlLines  lines)
{
  RepriseHtmlBuilder *self = g_new0 (RepriseHtmlBuilder, 1);

  self->tree = reprise_html_tree_new ();
  self->text = reprise_html_text_new ();
  self->elements = g_array_new (FALSE, FALSE, sizeof (RepriseHtmlOpen));
  self->code = g_string_new (NULL);
  self->base = g_strdup (base);
  self->lines = lines;
  self->terms = REPRISE_HTML_NO_TERMS;
  return self;
}

/**
 * reprise_html_builder_free:
 * @self: (transfer full): a builder
 */
void
reprise_html_builder_free (RepriseHtmlBuilder *self)
{
  reprise_html_tree_free (self->tree);
  reprise_html_text_free (self->text);
  g_array_unref (self->elements);
  g_string_free (self->code, TRUE);
  g_free (self->base);
  g_free (self->language);
  g_free (self);
}

/**
 * reprise_html_builder_begin:
 * @self: a builder
 * @name: the name of an element, in small letters
 * @attributes: (nullable): names and values in turn, the last name %NULL
 *
 * Begins an element. Those without an end are ended, too.
 */
void
reprise_html_builder_begin (RepriseHtmlBuilder *self,
                            const char         *name,
                            const char * const *attributes)
{
  static const RepriseHtmlElement unknown = { "", REPRISE_HTML_ROLE_NONE };
  const RepriseHtmlElement *kind = reprise_html_element_find (name);
  RepriseHtmlOpen element = { find_role (self, kind, attributes),
                              reprise_html_tree_get_height (self->tree) };

  if (self->codes > 0 && !is_known_in_code (element.role))
    {
      begin_in_code (self, element.role, attributes);
      element.role = REPRISE_HTML_ROLE_NONE;
    }
  else
    {
      reprise_html_roles_get_acts (element.role)->begin (self, &element,
                                                         kind != NULL ? kind : &unknown,
                                                         attributes);
    }
  g_array_append_val (self->elements, element);
}

/**
 * reprise_html_builder_end:
 * @self: a builder
 *
 * Ends the element that was begun last.
 */
void
reprise_html_builder_end (RepriseHtmlBuilder *self)
{
  const RepriseHtmlActs *acts = NULL;
  RepriseHtmlOpen element;

  if (self->elements->len == 0)
    return;

  element = g_array_index (self->elements, RepriseHtmlOpen, self->elements->len - 1);
  g_array_set_size (self->elements, self->elements->len - 1);
  for (guint i = 0; i < element.marks; i++)
    reprise_html_text_close (self->text);

  acts = reprise_html_roles_get_acts (element.role);
  if (acts->end != NULL)
    acts->end (self, &element);
}

/**
 * reprise_html_builder_add_text:
 * @self: a builder
 * @text: what stands between two tags, entities read, in UTF-8
 * @length: its length in bytes
 */
void
reprise_html_builder_add_text (RepriseHtmlBuilder *self,
                               const char         *text,
                               gsize               length)
{
  const char *end = text + length;
  g_autofree char *raised = NULL;

  if (self->dropped > 0)
    return;
  if (self->codes > 0)
    {
      reprise_html_code_append (self->code, text, length);
      return;
    }
  if (self->raised > 0)
    {
      raised = dup_raised (text, length);
      text = raised;
      end = raised + strlen (raised);
    }

  while (text < end)
    {
      const char *behind = reprise_html_words_skip (text, end);

      /* A blank that a word does not go on from is none of its. */
      if (behind > text && *text != ' ')
        {
          reprise_html_builder_begin_words (self);
          reprise_html_text_add_words (self->text, text, (gsize) (behind - text));
          text = behind;
        }
      else
        {
          text = add_gap (self, text);
        }
    }
}

/**
 * reprise_html_builder_begin_words:
 * @self: a builder
 *
 * Says that words come now, or an image. What stands behind an empty line is another paragraph.
 */
void
reprise_html_builder_begin_words (RepriseHtmlBuilder *self)
{
  if (reprise_html_text_is_parted (self->text))
    reprise_html_builder_end_leaf (self);
  self->newlines = 0;
}

/**
 * reprise_html_builder_end_leaf:
 * @self: a builder
 *
 * Ends the leaf that is being read, if one is. Behind the last there may be, what would be another is
 * another line.
 */
void
reprise_html_builder_end_leaf (RepriseHtmlBuilder *self)
{
  if (self->leaves < LEAVES_MAX)
    take_leaf (self);
  else
    reprise_html_text_end_line (self->text);
}

/**
 * reprise_html_builder_add_leaf:
 * @self: a builder
 * @leaf: (transfer full): a leaf that is no text of elements
 *
 * Adds a leaf. Where there is no room for it, its text is kept as words.
 */
void
reprise_html_builder_add_leaf (RepriseHtmlBuilder *self,
                               RepriseBlock       *leaf)
{
  if (self->leaves < LEAVES_MAX)
    {
      self->leaves++;
      reprise_html_tree_add (self->tree, leaf);
      return;
    }

  reprise_html_builder_add_text (self, leaf->text, leaf->length);
  reprise_block_free (leaf);
}

/**
 * reprise_html_builder_finish:
 * @self: a builder
 *
 * Ends all that is open.
 *
 * Returns: (transfer full) (element-type RepriseBlock): the blocks
 */
GPtrArray *
reprise_html_builder_finish (RepriseHtmlBuilder *self)
{
  while (self->elements->len > 0)
    reprise_html_builder_end (self);
  take_leaf (self);
  return reprise_html_tree_finish (self->tree);
}
