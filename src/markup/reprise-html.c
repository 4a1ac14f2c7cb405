/* HTML that somebody else wrote, as blocks. libxml2 reads the tags; what is known of an element, by
 * the table in reprise-html-element.c, is made into blocks of our own, and nothing else is kept. */

#include "markup/reprise-html.h"

#include "markup/reprise-html-builder.h"
#include "markup/reprise-html-source.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define OPTIONS (HTML_PARSE_RECOVER | HTML_PARSE_NODEFDTD | HTML_PARSE_NOERROR | \
                 HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | \
                 HTML_PARSE_IGNORE_ENC)

/* Where none of these is, people part paragraphs by empty lines. */
static const char * const dividers[] = { "p", "br", "div", "td", "li", "pre" };

static void
start_cb (void           *data,
          const xmlChar  *name,
          const xmlChar **attributes)
{
  reprise_html_builder_begin (data, (const char *) name, (const char * const *) attributes);
}

static void
end_cb (void          *data,
        const xmlChar *name)
{
  reprise_html_builder_end (data);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  reprise_html_builder_add_text (data, (const char *) text, (gsize) length);
}

/* libxml2 asks to close what it reads from. */
static int
close_cb (void *data)
{
  return 0;
}

/* Returns: (transfer full): the text without what HTML has not: NUL, and what is no UTF-8 */
static char *
make_valid (const char *html,
            gsize      *length)
{
  g_autofree char *text = g_malloc (*length + 1);
  char *valid = NULL;
  gsize kept = 0;

  for (gsize i = 0; i < *length; i++)
    {
      if (html[i] != '\0')
        text[kept++] = html[i];
    }

  valid = g_utf8_make_valid (text, (gssize) kept);
  *length = strlen (valid);
  return valid;
}

static gboolean
is_divider (const char *tag,
            gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dividers); i++)
    {
      const gsize name = strlen (dividers[i]);

      if (length > name && g_ascii_strncasecmp (tag, dividers[i], name) == 0 &&
          !g_ascii_isalnum (tag[name]))
        return TRUE;
    }

  return FALSE;
}

static RepriseHtmlLines
guess_lines (const char *html,
             gsize       length)
{
  const char *end = html + length;
  RepriseHtmlLines lines = REPRISE_HTML_LINES_ALL;

  for (const char *p = html; (p = memchr (p, '<', (gsize) (end - p))) != NULL; p++)
    {
      if (end - p < 2 || !(g_ascii_isalpha (p[1]) || p[1] == '/' || p[1] == '!'))
        continue;
      if (is_divider (p + 1, (gsize) (end - p - 1)))
        return REPRISE_HTML_LINES_NONE;
      lines = REPRISE_HTML_LINES_BLANK;
    }

  return lines;
}

static void
parse (RepriseHtmlBuilder *builder,
       const char         *html,
       gsize               length)
{
  g_autoptr (RepriseHtmlSource) source = reprise_html_source_new (html, length);
  htmlParserCtxtPtr context = htmlNewParserCtxt ();

  if (context == NULL)
    g_error ("Out of memory");

  memset (context->sax, 0, sizeof (htmlSAXHandler));
  context->sax->initialized = 1;
  context->sax->startElement = start_cb;
  context->sax->endElement = end_cb;
  context->sax->characters = characters_cb;
  context->sax->ignorableWhitespace = characters_cb;
  context->userData = builder;

  htmlCtxtReadIO (context, reprise_html_source_read, close_cb, source, NULL, NULL, OPTIONS);
  htmlFreeParserCtxt (context);
}

/* The words of a leaf; an image is none. */
static void
append_words (const RepriseBlock *leaf,
              GString            *out)
{
  gsize from = 0;

  for (guint i = 0; i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);

      if (span->kind != REPRISE_SPAN_IMAGE)
        continue;
      g_string_append_len (out, leaf->text + from, (gssize) (span->start - from));
      from = span->end;
    }

  g_string_append_len (out, leaf->text + from, (gssize) (leaf->length - from));
  g_string_append_c (out, ' ');
}

static void
append_text (GPtrArray *blocks,
             GString   *out)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      if (block->children != NULL)
        append_text (block->children, out);
      else
        append_words (block, out);
    }
}

/* Makes one line of it. */
static void
join_lines (char *text)
{
  char *out = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        *out++ = *p;
      else if (out > text && out[-1] != ' ')
        *out++ = ' ';
    }

  if (out > text && out[-1] == ' ')
    out--;
  *out = '\0';
}

/**
 * reprise_html_parse:
 * @html: a text in HTML, of a page or a part of one; what is no UTF-8 is read as U+FFFD
 * @length: its length in bytes, or -1 if it ends in NUL
 * @base: (nullable): the address it came from, which others in it are relative to
 *
 * Reads HTML. No text is an error. Nothing is loaded, and nothing of what it may do comes through:
 * paragraphs, headings, quotes, lists, code, rules, emphasis, links and images do, and they lead to
 * http, https and mailto only. Scripts, styles, forms and what is embedded or drawn is left out with
 * what is in it. All other elements are looked through.
 *
 * White space is as a browser shows it. What stands behind two line breaks is another paragraph. A
 * list of terms becomes a list of items that begin with the term; the rows of a table are lines; what
 * was struck out stands between `~~`. An image with a caption is a paragraph of nothing but the image,
 * whose text the caption is, and whose title is then what stands for it where it cannot be seen.
 *
 * What comes out is what Markdown can say: reprise_markdown_parse() reads the same blocks of what
 * reprise_markdown_write() makes of them, but for the lines, which are 0 here.
 *
 * A text without any tags is one that somebody typed: its lines are lines, and an empty one ends a
 * paragraph; only the latter where there are tags, but none that would part paragraphs.
 *
 * Returns: (transfer full) (element-type RepriseBlock): the blocks, maybe none
 */
GPtrArray *
reprise_html_parse (const char *html,
                    gssize      length,
                    const char *base)
{
  g_autoptr (RepriseHtmlBuilder) builder = NULL;
  g_autofree char *valid = NULL;
  gsize size;

  g_return_val_if_fail (html != NULL, NULL);

  size = length < 0 ? strlen (html) : (gsize) length;
  if (!g_utf8_validate_len (html, size, NULL))
    html = valid = make_valid (html, &size);

  builder = reprise_html_builder_new (base, guess_lines (html, size));
  if (size > 0)
    parse (builder, html, size);
  return reprise_html_builder_finish (builder);
}

/**
 * reprise_html_dup_text:
 * @html: a text in HTML
 * @length: its length in bytes, or -1 if it ends in NUL
 *
 * Reads HTML for its words alone, for a title or a line in a list.
 *
 * Returns: (transfer full): the text, in one line
 */
char *
reprise_html_dup_text (const char *html,
                       gssize      length)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (html != NULL, NULL);

  blocks = reprise_html_parse (html, length, NULL);
  append_text (blocks, text);
  join_lines (text->str);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
