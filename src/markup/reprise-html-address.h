#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

char  *reprise_html_address_resolve  (const char       *address,
                                      const char       *base,
                                      RepriseSpanKind   kind);
char  *reprise_html_address_choose   (const char       *candidates,
                                      const char       *base);

G_END_DECLS
