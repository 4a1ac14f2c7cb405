#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

/**
 * RepriseHtmlRole:
 *
 * What an element is to the reader of a text. What has no role is looked through.
 */
typedef enum
{
  REPRISE_HTML_ROLE_NONE,
  REPRISE_HTML_ROLE_DROPPED,     /* with all that is in it */
  REPRISE_HTML_ROLE_DIVISION,    /* its text is not that around it */
  REPRISE_HTML_ROLE_PARAGRAPH,
  REPRISE_HTML_ROLE_HEADING,
  REPRISE_HTML_ROLE_QUOTE,
  REPRISE_HTML_ROLE_LIST,
  REPRISE_HTML_ROLE_ITEM,
  REPRISE_HTML_ROLE_TERMS,
  REPRISE_HTML_ROLE_TERM,
  REPRISE_HTML_ROLE_DEFINITION,
  REPRISE_HTML_ROLE_ROW,
  REPRISE_HTML_ROLE_CELL,
  REPRISE_HTML_ROLE_CAPTION,
  REPRISE_HTML_ROLE_CODE_BLOCK,
  REPRISE_HTML_ROLE_VERSE,
  REPRISE_HTML_ROLE_RULE,
  REPRISE_HTML_ROLE_BREAK,
  REPRISE_HTML_ROLE_IMAGE,
  REPRISE_HTML_ROLE_SPAN,
  REPRISE_HTML_ROLE_LINK,
  REPRISE_HTML_ROLE_STRUCK,
  REPRISE_HTML_ROLE_QUOTED,
  REPRISE_HTML_ROLE_RAISED,      /* figures stand higher in it */
  REPRISE_HTML_ROLE_BASE,
} RepriseHtmlRole;

/**
 * RepriseHtmlElement:
 *
 * What is known of an element by its name.
 */
typedef struct
{
  const char      *name;
  RepriseHtmlRole  role;
  guint            value;  /* headings: the level; lists: whether numbered; cells: whether strong;
                            * spans: the kind */
} RepriseHtmlElement;

const RepriseHtmlElement  *reprise_html_element_find           (const char         *name);
const char                *reprise_html_element_get_attribute  (const char * const *attributes,
                                                                const char         *name);
gboolean                   reprise_html_element_has_attribute  (const char * const *attributes,
                                                                const char         *name);
gboolean                   reprise_html_element_has_class      (const char * const *attributes,
                                                                const char         *name);
gboolean                   reprise_html_element_is_furniture   (const char * const *attributes);
gboolean                   reprise_html_element_has_style      (const char * const *attributes,
                                                                const char         *property,
                                                                const char         *values);

G_END_DECLS
