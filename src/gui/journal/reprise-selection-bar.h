#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SELECTION_BAR (reprise_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSelectionBar, reprise_selection_bar, REPRISE, SELECTION_BAR, AdwBin)

void  reprise_selection_bar_show_count  (RepriseSelectionBar  *self,
                                         guint                 count);

G_END_DECLS
