#pragma once

#include "gui/widgets/reprise-entry-row.h"
#include "model/reprise-film.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FIELD_ROW (reprise_field_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFieldRow, reprise_field_row, REPRISE, FIELD_ROW, RepriseEntryRow)

GtkWidget  *reprise_field_row_new_title  (void);
GtkWidget  *reprise_field_row_new_year   (void);
GtkWidget  *reprise_field_row_new_fact   (RepriseFact       fact);
char       *reprise_field_row_dup_value  (RepriseFieldRow  *self);
gboolean    reprise_field_row_check      (RepriseFieldRow  *self);

G_END_DECLS
