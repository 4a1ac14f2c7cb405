#pragma once

#include "model/reprise-still.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILL_ROW (reprise_still_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillRow, reprise_still_row, REPRISE, STILL_ROW, AdwBin)

GtkWidget     *reprise_still_row_new         (RepriseJournal   *journal,
                                              RepriseStill     *still,
                                              gboolean          in_text);
RepriseStill  *reprise_still_row_get_still   (RepriseStillRow  *self);
RepriseStill  *reprise_still_row_dup_still   (RepriseStillRow  *self);
gboolean       reprise_still_row_is_changed  (RepriseStillRow  *self);
gboolean       reprise_still_row_get_placed  (RepriseStillRow  *self);
void           reprise_still_row_let_move    (RepriseStillRow  *self,
                                              gboolean          up,
                                              gboolean          down);
GtkWidget     *reprise_still_row_get_handle  (RepriseStillRow  *self);

G_END_DECLS
