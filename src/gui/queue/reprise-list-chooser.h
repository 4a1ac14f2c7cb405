#pragma once

#include "model/reprise-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_LIST_CHOOSER (reprise_list_chooser_get_type ())
G_DECLARE_FINAL_TYPE (RepriseListChooser, reprise_list_chooser, REPRISE, LIST_CHOOSER, AdwBin)

void   reprise_list_chooser_set_lists     (RepriseListChooser *self,
                                           GPtrArray          *lists,
                                           const char         *chosen);
char  *reprise_list_chooser_dup_title     (RepriseList        *list);
char  *reprise_list_chooser_dup_progress  (RepriseList        *list);

G_END_DECLS
