#pragma once

#include "gui/reading/reprise-reading-section.h"
#include "model/reprise-entry.h"
#include "model/reprise-judgement.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_READING_FOOT (reprise_reading_foot_get_type ())
G_DECLARE_FINAL_TYPE (RepriseReadingFoot, reprise_reading_foot, REPRISE, READING_FOOT, AdwBin)

void      reprise_reading_foot_show_entry   (RepriseReadingFoot     *self,
                                             RepriseJournal         *journal,
                                             RepriseEntry           *entry,
                                             RepriseScale            scale);
void      reprise_reading_foot_add_section  (RepriseReadingFoot     *self,
                                             RepriseReadingSection  *section);
void      reprise_reading_foot_set_spoiler  (RepriseReadingFoot     *self,
                                             gboolean                spoiler);
gboolean  reprise_reading_foot_get_spoiler  (RepriseReadingFoot     *self);

G_END_DECLS
