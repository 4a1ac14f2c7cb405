#pragma once

#include "gui/book/reprise-book-page.h"
#include "gui/reading/reprise-prose-map.h"

G_BEGIN_DECLS

int   reprise_prose_line_get  (RepriseBookPage  *page,
                               GtkTextView      *prose,
                               RepriseProseMap  *map,
                               int              *y);
void  reprise_prose_line_put  (RepriseBookPage  *page,
                               GtkTextView      *prose,
                               RepriseProseMap  *map,
                               int               line,
                               int               y);

G_END_DECLS
