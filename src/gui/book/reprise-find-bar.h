#pragma once

#include "gui/book/reprise-book-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FIND_BAR (reprise_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFindBar, reprise_find_bar, REPRISE, FIND_BAR, AdwBin)

void        reprise_find_bar_set_view  (RepriseFindBar   *self,
                                        GtkTextView      *view,
                                        RepriseBookPage  *page);
void        reprise_find_bar_open      (RepriseFindBar   *self);
void        reprise_find_bar_replace   (RepriseFindBar   *self);
void        reprise_find_bar_close     (RepriseFindBar   *self);
gboolean    reprise_find_bar_is_open   (RepriseFindBar   *self);

G_END_DECLS
