#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILL_STRIP (reprise_still_strip_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillStrip, reprise_still_strip, REPRISE, STILL_STRIP, GtkWidget)

GtkWidget  *reprise_still_strip_new         (RepriseJournal     *journal,
                                             GPtrArray          *stills);
void        reprise_still_strip_set_column  (RepriseStillStrip  *self,
                                             int                 column);

G_END_DECLS
