#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseHtmlSource:
 *
 * HTML on its way to the parser.
 */
typedef struct _RepriseHtmlSource RepriseHtmlSource;

RepriseHtmlSource  *reprise_html_source_new   (const char         *html,
                                               gsize               length);
void                reprise_html_source_free  (RepriseHtmlSource  *self);
int                 reprise_html_source_read  (void               *self,
                                               char               *buffer,
                                               int                 length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseHtmlSource, reprise_html_source_free)

G_END_DECLS
