#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILL_VIEWER (reprise_still_viewer_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillViewer, reprise_still_viewer, REPRISE, STILL_VIEWER, AdwWindow)

RepriseStillViewer  *reprise_still_viewer_new      (RepriseJournal  *journal,
                                                    GPtrArray       *stills,
                                                    guint            index);
void                 reprise_still_viewer_present  (GtkWidget       *widget,
                                                    RepriseJournal  *journal,
                                                    GPtrArray       *stills,
                                                    guint            index);

G_END_DECLS
