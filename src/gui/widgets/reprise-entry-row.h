#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_ENTRY_ROW (reprise_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (RepriseEntryRow, reprise_entry_row, REPRISE, ENTRY_ROW, AdwPreferencesRow)

struct _RepriseEntryRowClass
{
  AdwPreferencesRowClass parent_class;
};

GtkWidget  *reprise_entry_row_new        (void);
const char *reprise_entry_row_get_error  (RepriseEntryRow *self);
void        reprise_entry_row_set_error  (RepriseEntryRow *self,
                                          const char      *error);

G_END_DECLS
