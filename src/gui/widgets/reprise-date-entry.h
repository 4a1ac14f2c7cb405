#pragma once

#include "model/reprise-date.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_DATE_ENTRY (reprise_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDateEntry, reprise_date_entry, REPRISE, DATE_ENTRY, AdwBin)

GtkWidget    *reprise_date_entry_new             (void);
RepriseDate   reprise_date_entry_get_date        (RepriseDateEntry   *self);
void          reprise_date_entry_set_date        (RepriseDateEntry   *self,
                                                  RepriseDate         date);
void          reprise_date_entry_set_label       (RepriseDateEntry   *self,
                                                  const char         *label);
gboolean      reprise_date_entry_is_understood   (RepriseDateEntry   *self);

G_END_DECLS
