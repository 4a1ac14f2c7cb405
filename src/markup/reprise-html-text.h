#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

/**
 * RepriseHtmlText:
 *
 * The text of a leaf while HTML is read.
 */
typedef struct _RepriseHtmlText RepriseHtmlText;

RepriseHtmlText  *reprise_html_text_new         (void);
void              reprise_html_text_free        (RepriseHtmlText  *self);
void              reprise_html_text_open        (RepriseHtmlText  *self,
                                                 RepriseSpanKind   kind,
                                                 const char       *target,
                                                 const char       *title);
void              reprise_html_text_open_signs  (RepriseHtmlText  *self,
                                                 const char       *before,
                                                 const char       *behind);
void              reprise_html_text_close       (RepriseHtmlText  *self);
gboolean          reprise_html_text_is_parted   (RepriseHtmlText  *self);
void              reprise_html_text_add_blank   (RepriseHtmlText  *self,
                                                 gunichar          blank);
void              reprise_html_text_add_break   (RepriseHtmlText  *self);
void              reprise_html_text_end_line    (RepriseHtmlText  *self);
void              reprise_html_text_add_cell    (RepriseHtmlText  *self);
void              reprise_html_text_add_words   (RepriseHtmlText  *self,
                                                 const char       *words,
                                                 gsize             length);
void              reprise_html_text_add_image   (RepriseHtmlText  *self,
                                                 const char       *target,
                                                 const char       *text,
                                                 guint             width,
                                                 guint             height);
RepriseBlock     *reprise_html_text_take        (RepriseHtmlText  *self,
                                                 RepriseBlockKind  kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseHtmlText, reprise_html_text_free)

G_END_DECLS
