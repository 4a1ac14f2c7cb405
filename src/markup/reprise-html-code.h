#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

char          *reprise_html_code_find_language  (const char * const  *attributes);
void           reprise_html_code_append         (GString             *code,
                                                 const char          *text,
                                                 gsize                length);
RepriseBlock  *reprise_html_code_make_block     (const GString       *code,
                                                 const char          *language);

G_END_DECLS
