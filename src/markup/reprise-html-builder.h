#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

/**
 * RepriseHtmlLines:
 * @REPRISE_HTML_LINES_NONE: nothing, as in HTML
 * @REPRISE_HTML_LINES_BLANK: an empty line ends a paragraph, as in what people type between tags
 * @REPRISE_HTML_LINES_ALL: so it does, and a line ends where it ends, as in plain text
 *
 * What line ends mean.
 */
typedef enum
{
  REPRISE_HTML_LINES_NONE,
  REPRISE_HTML_LINES_BLANK,
  REPRISE_HTML_LINES_ALL,
} RepriseHtmlLines;

/**
 * RepriseHtmlBuilder:
 *
 * Makes blocks of the elements and the text of HTML, as they come.
 */
typedef struct _RepriseHtmlBuilder RepriseHtmlBuilder;

RepriseHtmlBuilder  *reprise_html_builder_new       (const char           *base,
                                                     RepriseHtmlLines      lines);
void                 reprise_html_builder_free      (RepriseHtmlBuilder   *self);
void                 reprise_html_builder_begin     (RepriseHtmlBuilder   *self,
                                                     const char           *name,
                                                     const char * const   *attributes);
void                 reprise_html_builder_end       (RepriseHtmlBuilder   *self);
void                 reprise_html_builder_add_text  (RepriseHtmlBuilder   *self,
                                                     const char           *text,
                                                     gsize                 length);
GPtrArray           *reprise_html_builder_finish    (RepriseHtmlBuilder   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseHtmlBuilder, reprise_html_builder_free)

G_END_DECLS
