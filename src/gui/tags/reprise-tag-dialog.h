#pragma once

#include "store/reprise-journal-tags.h"

#include <adwaita.h>

G_BEGIN_DECLS

void  reprise_tag_dialog_ask  (GtkWidget         *asker,
                               RepriseJournal    *journal,
                               RepriseTagChange   change,
                               const char        *name);

G_END_DECLS
