#pragma once

#include "model/reprise-viewing.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_VIEWING_GROUP (reprise_viewing_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseViewingGroup, reprise_viewing_group, REPRISE, VIEWING_GROUP, AdwBin)

void        reprise_viewing_group_set_journal   (RepriseViewingGroup  *self,
                                                 RepriseJournal       *journal);
void        reprise_viewing_group_show_viewing  (RepriseViewingGroup  *self,
                                                 RepriseViewing       *viewing);
void        reprise_viewing_group_show_views    (RepriseViewingGroup  *self,
                                                 int                   views,
                                                 RepriseDate           earliest);
void        reprise_viewing_group_write         (RepriseViewingGroup  *self,
                                                 RepriseViewing       *viewing);
gboolean    reprise_viewing_group_is_changed    (RepriseViewingGroup  *self);
GtkWidget  *reprise_viewing_group_check         (RepriseViewingGroup  *self,
                                                 const char          **words);

G_END_DECLS
