#pragma once

#include "model/reprise-list-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_NOTE_POPOVER (reprise_note_popover_get_type ())
G_DECLARE_FINAL_TYPE (RepriseNotePopover, reprise_note_popover, REPRISE, NOTE_POPOVER, GtkPopover)

GtkWidget  *reprise_note_popover_new   (void);
void        reprise_note_popover_edit  (RepriseNotePopover *self,
                                        RepriseListItem    *item);

G_END_DECLS
