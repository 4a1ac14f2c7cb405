#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_UP_NEXT_SECTION (reprise_up_next_section_get_type ())
G_DECLARE_FINAL_TYPE (RepriseUpNextSection, reprise_up_next_section,
                      REPRISE, UP_NEXT_SECTION, AdwBin)

GtkWidget  *reprise_up_next_section_new   (void);
void        reprise_up_next_section_show  (RepriseUpNextSection  *self,
                                           RepriseJournal        *journal,
                                           const char            *appraisal_uuid);

G_END_DECLS
