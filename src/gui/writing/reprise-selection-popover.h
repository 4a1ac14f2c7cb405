#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SELECTION_POPOVER (reprise_selection_popover_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSelectionPopover, reprise_selection_popover,
                      REPRISE, SELECTION_POPOVER, GtkPopover)

GtkWidget  *reprise_selection_popover_new       (GtkTextView              *view);
void        reprise_selection_popover_dismiss   (RepriseSelectionPopover  *self);

G_END_DECLS
