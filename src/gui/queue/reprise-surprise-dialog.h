#pragma once

#include "gui/queue/reprise-film-queue.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SURPRISE_DIALOG (reprise_surprise_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSurpriseDialog, reprise_surprise_dialog,
                      REPRISE, SURPRISE_DIALOG, AdwWindow)

GtkWidget        *reprise_surprise_dialog_new       (RepriseFilmQueue  *queue,
                                                     GtkWidget         *page);
RepriseListItem  *reprise_surprise_dialog_get_item  (RepriseSurpriseDialog  *self);

G_END_DECLS
