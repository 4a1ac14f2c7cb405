/* What each element does to the text. */

#include "markup/reprise-html-builder-private.h"

#include "markup/reprise-html-address.h"
#include "markup/reprise-html-code.h"
#include "markup/reprise-html-image.h"

#include <string.h>

static void
open_span (RepriseHtmlBuilder *self,
           RepriseHtmlOpen    *element,
           RepriseSpanKind     kind)
{
  reprise_html_text_open (self->text, kind, NULL, NULL);
  element->marks++;
}

static void
begin_dropped (RepriseHtmlBuilder       *self,
               RepriseHtmlOpen          *element,
               const RepriseHtmlElement *kind,
               const char * const       *attributes)
{
  element->role = REPRISE_HTML_ROLE_DROPPED;
  self->dropped++;
}

static void
end_dropped (RepriseHtmlBuilder    *self,
             const RepriseHtmlOpen *element)
{
  self->dropped--;
}

/* Editors that know nothing but spans say by their style what they are. */
static void
begin_styled (RepriseHtmlBuilder       *self,
              RepriseHtmlOpen          *element,
              const RepriseHtmlElement *kind,
              const char * const       *attributes)
{
  if (attributes == NULL)
    return;

  if (reprise_html_element_has_class (attributes, "reprise-spoiler") ||
      reprise_html_element_has_class (attributes, "spoiler"))
    open_span (self, element, REPRISE_SPAN_SPOILER);
  if (reprise_html_element_has_style (attributes, "font-weight", "bold bolder 600 700 800 900"))
    open_span (self, element, REPRISE_SPAN_STRONG);
  if (reprise_html_element_has_style (attributes, "font-style", "italic oblique"))
    open_span (self, element, REPRISE_SPAN_EMPHASIS);
}

static void
begin_division (RepriseHtmlBuilder       *self,
                RepriseHtmlOpen          *element,
                const RepriseHtmlElement *kind,
                const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
}

static void
end_division (RepriseHtmlBuilder    *self,
              const RepriseHtmlOpen *element)
{
  reprise_html_builder_end_leaf (self);
}

static void
begin_caption (RepriseHtmlBuilder       *self,
               RepriseHtmlOpen          *element,
               const RepriseHtmlElement *kind,
               const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
  element->role = REPRISE_HTML_ROLE_CAPTION;
  self->captioned = TRUE;
}

static void
end_caption (RepriseHtmlBuilder    *self,
             const RepriseHtmlOpen *element)
{
  reprise_html_builder_end_leaf (self);
  self->captioned = FALSE;
}

static void
begin_paragraph (RepriseHtmlBuilder       *self,
                 RepriseHtmlOpen          *element,
                 const RepriseHtmlElement *kind,
                 const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
  element->saved = self->paragraph;
  self->paragraph = reprise_html_tree_get_height (self->tree) + 1;
}

static void
end_paragraph (RepriseHtmlBuilder    *self,
               const RepriseHtmlOpen *element)
{
  reprise_html_builder_end_leaf (self);
  self->paragraph = element->saved;
}

static void
begin_heading (RepriseHtmlBuilder       *self,
               RepriseHtmlOpen          *element,
               const RepriseHtmlElement *kind,
               const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
  element->saved = self->heading;
  self->heading = kind->value;
}

static void
end_heading (RepriseHtmlBuilder    *self,
             const RepriseHtmlOpen *element)
{
  reprise_html_builder_end_leaf (self);
  self->heading = element->saved;
}

static void
begin_quote (RepriseHtmlBuilder       *self,
             RepriseHtmlOpen          *element,
             const RepriseHtmlElement *kind,
             const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
  reprise_html_tree_open (self->tree, REPRISE_BLOCK_QUOTE);
}

static void
end_container (RepriseHtmlBuilder    *self,
               const RepriseHtmlOpen *element)
{
  reprise_html_builder_end_leaf (self);
  reprise_html_tree_close (self->tree, element->height);
}

static void
begin_list (RepriseHtmlBuilder       *self,
            RepriseHtmlOpen          *element,
            const RepriseHtmlElement *kind,
            const char * const       *attributes)
{
  const char *start = reprise_html_element_get_attribute (attributes, "start");
  RepriseBlock *list = NULL;

  reprise_html_builder_end_leaf (self);
  /* A gallery of images is a list only in how it is written. */
  if (reprise_html_element_has_class (attributes, "blocks-gallery-grid"))
    return;

  list = reprise_html_tree_open (self->tree, REPRISE_BLOCK_LIST);
  if (list == NULL || !kind->value)
    return;

  list->ordered = TRUE;
  list->start = 1;
  if (start != NULL && g_ascii_isdigit (*start))
    list->start = (guint) MIN (g_ascii_strtoull (start, NULL, 10), G_MAXUINT);
}

static void
begin_item (RepriseHtmlBuilder       *self,
            RepriseHtmlOpen          *element,
            const RepriseHtmlElement *kind,
            const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
  reprise_html_tree_open (self->tree, REPRISE_BLOCK_ITEM);
}

/* A list of terms is one of items that begin with the term. */
static void
begin_terms (RepriseHtmlBuilder       *self,
             RepriseHtmlOpen          *element,
             const RepriseHtmlElement *kind,
             const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
  element->saved = self->terms;
  self->terms = reprise_html_tree_open (self->tree, REPRISE_BLOCK_LIST) != NULL
                  ? reprise_html_tree_get_height (self->tree) : REPRISE_HTML_NO_TERMS;
}

static void
end_terms (RepriseHtmlBuilder    *self,
           const RepriseHtmlOpen *element)
{
  end_container (self, element);
  self->terms = element->saved;
}

/* Closes what has been left open since the last term, be it a list with terms of its own. */
static void
begin_term (RepriseHtmlBuilder       *self,
            RepriseHtmlOpen          *element,
            const RepriseHtmlElement *kind,
            const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
  if (self->terms != REPRISE_HTML_NO_TERMS)
    {
      reprise_html_tree_close (self->tree, self->terms);
      reprise_html_tree_open (self->tree, REPRISE_BLOCK_ITEM);
    }
  open_span (self, element, REPRISE_SPAN_STRONG);
}

static void
end_line (RepriseHtmlBuilder    *self,
          const RepriseHtmlOpen *element)
{
  reprise_html_text_end_line (self->text);
}

static void
begin_definition (RepriseHtmlBuilder       *self,
                  RepriseHtmlOpen          *element,
                  const RepriseHtmlElement *kind,
                  const char * const       *attributes)
{
  reprise_html_text_end_line (self->text);
  if (reprise_html_tree_is_list (self->tree))
    {
      reprise_html_builder_end_leaf (self);
      reprise_html_tree_open (self->tree, REPRISE_BLOCK_ITEM);
    }
}

static void
begin_row (RepriseHtmlBuilder       *self,
           RepriseHtmlOpen          *element,
           const RepriseHtmlElement *kind,
           const char * const       *attributes)
{
  reprise_html_text_end_line (self->text);
}

static void
begin_cell (RepriseHtmlBuilder       *self,
            RepriseHtmlOpen          *element,
            const RepriseHtmlElement *kind,
            const char * const       *attributes)
{
  reprise_html_text_add_cell (self->text);
  if (kind->value)
    open_span (self, element, REPRISE_SPAN_STRONG);
}

static void
begin_verse (RepriseHtmlBuilder *self,
             RepriseHtmlOpen    *element)
{
  reprise_html_builder_end_leaf (self);
  element->role = REPRISE_HTML_ROLE_VERSE;
  element->saved = self->lines;
  self->lines = REPRISE_HTML_LINES_ALL;
}

static void
end_verse (RepriseHtmlBuilder    *self,
           const RepriseHtmlOpen *element)
{
  reprise_html_builder_end_leaf (self);
  self->lines = element->saved;
}

static void
begin_code_block (RepriseHtmlBuilder       *self,
                  RepriseHtmlOpen          *element,
                  const RepriseHtmlElement *kind,
                  const char * const       *attributes)
{
  /* Poems are set like code, and are none. */
  if (self->codes == 0 && reprise_html_element_has_class (attributes, "wp-block-verse"))
    {
      begin_verse (self, element);
      return;
    }

  if (self->codes++ > 0)
    return;

  reprise_html_builder_end_leaf (self);
  g_string_truncate (self->code, 0);
  g_free (self->language);
  self->language = reprise_html_code_find_language (attributes);
}

static void
end_code_block (RepriseHtmlBuilder    *self,
                const RepriseHtmlOpen *element)
{
  RepriseBlock *block = NULL;

  if (--self->codes > 0)
    return;

  block = reprise_html_code_make_block (self->code, self->language);
  if (block != NULL)
    reprise_html_builder_add_leaf (self, block);
}

static void
begin_rule (RepriseHtmlBuilder       *self,
            RepriseHtmlOpen          *element,
            const RepriseHtmlElement *kind,
            const char * const       *attributes)
{
  reprise_html_builder_end_leaf (self);
  reprise_html_builder_add_leaf (self, reprise_block_new (REPRISE_BLOCK_RULE));
}

static void
begin_break (RepriseHtmlBuilder       *self,
             RepriseHtmlOpen          *element,
             const RepriseHtmlElement *kind,
             const char * const       *attributes)
{
  reprise_html_text_add_break (self->text);
}

static void
begin_image (RepriseHtmlBuilder       *self,
             RepriseHtmlOpen          *element,
             const RepriseHtmlElement *kind,
             const char * const       *attributes)
{
  g_autofree char *source = NULL;
  const char *text = reprise_html_image_get_text (attributes);
  guint width = 0;
  guint height = 0;

  if (reprise_html_image_is_pixel (attributes))
    return;

  if (!reprise_html_image_is_sign (attributes))
    source = reprise_html_image_find_source (attributes, self->base);
  if (source == NULL)
    {
      reprise_html_builder_add_text (self, text, strlen (text));
      return;
    }

  reprise_html_builder_begin_words (self);
  reprise_html_image_get_size (attributes, &width, &height);
  reprise_html_text_add_image (self->text, source, text, width, height);
}

static gboolean
is_unstyled (RepriseSpanKind     kind,
             const char * const *attributes)
{
  if (kind == REPRISE_SPAN_STRONG)
    return reprise_html_element_has_style (attributes, "font-weight", "normal 300 400");
  if (kind == REPRISE_SPAN_EMPHASIS)
    return reprise_html_element_has_style (attributes, "font-style", "normal");
  return FALSE;
}

static void
begin_span (RepriseHtmlBuilder       *self,
            RepriseHtmlOpen          *element,
            const RepriseHtmlElement *kind,
            const char * const       *attributes)
{
  if (is_unstyled (kind->value, attributes))
    return;

  if (reprise_html_element_has_class (attributes, "reprise-film") ||
      reprise_html_element_has_class (attributes, "reprise-track"))
    open_span (self, element, REPRISE_SPAN_FILM);
  else
    open_span (self, element, kind->value);
}

/* What is written is a page no more: there is no place in it to go to. Feeds write such an address
 * out. */
static gboolean
is_within_page (RepriseHtmlBuilder *self,
                const char         *href)
{
  const gsize length = self->base != NULL ? strlen (self->base) : 0;

  return *href == '#' ||
         (length > 0 && strncmp (href, self->base, length) == 0 && href[length] == '#');
}

/* A sign that leads from a footnote back to its number, or from a heading to itself: for whoever
 * cannot see it, there are words for it. */
static gboolean
is_way_back (const char * const *attributes)
{
  return reprise_html_element_has_attribute (attributes, "aria-label") ||
         reprise_html_element_has_attribute (attributes, "rev") ||
         reprise_html_element_has_class (attributes, "footnote-backref") ||
         reprise_html_element_has_class (attributes, "footnote-return") ||
         reprise_html_element_has_class (attributes, "reversefootnote");
}

static void
begin_link (RepriseHtmlBuilder       *self,
            RepriseHtmlOpen          *element,
            const RepriseHtmlElement *kind,
            const char * const       *attributes)
{
  const char *href = reprise_html_element_get_attribute (attributes, "href");
  g_autofree char *target = NULL;

  if (href == NULL)
    return;
  if (is_within_page (self, href))
    {
      if (is_way_back (attributes))
        begin_dropped (self, element, kind, attributes);
      return;
    }

  target = reprise_html_address_resolve (href, self->base, REPRISE_SPAN_LINK);
  if (target == NULL)
    return;

  reprise_html_text_open (self->text, REPRISE_SPAN_LINK, target,
                          reprise_html_element_get_attribute (attributes, "title"));
  element->marks++;
}

static void
begin_struck (RepriseHtmlBuilder       *self,
              RepriseHtmlOpen          *element,
              const RepriseHtmlElement *kind,
              const char * const       *attributes)
{
  reprise_html_text_open_signs (self->text, "~~", "~~");
  element->marks++;
}

static void
begin_raised (RepriseHtmlBuilder       *self,
              RepriseHtmlOpen          *element,
              const RepriseHtmlElement *kind,
              const char * const       *attributes)
{
  self->raised++;
}

static void
end_raised (RepriseHtmlBuilder    *self,
            const RepriseHtmlOpen *element)
{
  self->raised--;
}

static void
begin_quoted (RepriseHtmlBuilder       *self,
              RepriseHtmlOpen          *element,
              const RepriseHtmlElement *kind,
              const char * const       *attributes)
{
  reprise_html_text_open_signs (self->text, "“", "”");
  element->marks++;
}

/* The first counts. */
static void
begin_base (RepriseHtmlBuilder       *self,
            RepriseHtmlOpen          *element,
            const RepriseHtmlElement *kind,
            const char * const       *attributes)
{
  const char *href = reprise_html_element_get_attribute (attributes, "href");
  g_autofree char *base = NULL;

  if (self->has_base || href == NULL)
    return;

  base = reprise_html_address_resolve (href, self->base, REPRISE_SPAN_IMAGE);
  if (base == NULL)
    return;

  g_free (self->base);
  self->base = g_steal_pointer (&base);
  self->has_base = TRUE;
}

static const RepriseHtmlActs acts[] = {
  [REPRISE_HTML_ROLE_NONE] = { begin_styled, NULL },
  [REPRISE_HTML_ROLE_DROPPED] = { begin_dropped, end_dropped },
  [REPRISE_HTML_ROLE_DIVISION] = { begin_division, end_division },
  [REPRISE_HTML_ROLE_PARAGRAPH] = { begin_paragraph, end_paragraph },
  [REPRISE_HTML_ROLE_HEADING] = { begin_heading, end_heading },
  [REPRISE_HTML_ROLE_QUOTE] = { begin_quote, end_container },
  [REPRISE_HTML_ROLE_LIST] = { begin_list, end_container },
  [REPRISE_HTML_ROLE_ITEM] = { begin_item, end_container },
  [REPRISE_HTML_ROLE_TERMS] = { begin_terms, end_terms },
  [REPRISE_HTML_ROLE_TERM] = { begin_term, end_line },
  [REPRISE_HTML_ROLE_DEFINITION] = { begin_definition, end_line },
  [REPRISE_HTML_ROLE_ROW] = { begin_row, NULL },
  [REPRISE_HTML_ROLE_CELL] = { begin_cell, NULL },
  [REPRISE_HTML_ROLE_CAPTION] = { begin_caption, end_caption },
  [REPRISE_HTML_ROLE_CODE_BLOCK] = { begin_code_block, end_code_block },
  [REPRISE_HTML_ROLE_VERSE] = { NULL, end_verse },
  [REPRISE_HTML_ROLE_RULE] = { begin_rule, NULL },
  [REPRISE_HTML_ROLE_BREAK] = { begin_break, NULL },
  [REPRISE_HTML_ROLE_IMAGE] = { begin_image, NULL },
  [REPRISE_HTML_ROLE_SPAN] = { begin_span, NULL },
  [REPRISE_HTML_ROLE_LINK] = { begin_link, NULL },
  [REPRISE_HTML_ROLE_STRUCK] = { begin_struck, NULL },
  [REPRISE_HTML_ROLE_QUOTED] = { begin_quoted, NULL },
  [REPRISE_HTML_ROLE_RAISED] = { begin_raised, end_raised },
  [REPRISE_HTML_ROLE_BASE] = { begin_base, NULL },
};

/**
 * reprise_html_roles_get_acts:
 * @role: what an element is
 *
 * Returns: what it does
 */
const RepriseHtmlActs *
reprise_html_roles_get_acts (RepriseHtmlRole role)
{
  return &acts[role];
}
