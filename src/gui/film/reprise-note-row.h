#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_NOTE_ROW (reprise_note_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseNoteRow, reprise_note_row, REPRISE, NOTE_ROW, AdwPreferencesRow)

char       *reprise_note_row_dup_note  (RepriseNoteRow  *self);
void        reprise_note_row_set_note  (RepriseNoteRow  *self,
                                        const char      *note);

G_END_DECLS
