#pragma once

#include "store/reprise-journal-masthead.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MASTHEAD_GROUP (reprise_masthead_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMastheadGroup, reprise_masthead_group, REPRISE, MASTHEAD_GROUP,
                      AdwPreferencesGroup)

void  reprise_masthead_group_edit   (RepriseMastheadGroup *self,
                                     RepriseJournal       *journal,
                                     RepriseMasthead      *masthead);
void  reprise_masthead_group_flush  (RepriseMastheadGroup *self);

G_END_DECLS
