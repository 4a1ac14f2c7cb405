#pragma once

#include "gui/journal/reprise-diary-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_BIN_ROW (reprise_bin_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseBinRow, reprise_bin_row, REPRISE, BIN_ROW, AdwBin)

void  reprise_bin_row_set_item  (RepriseBinRow    *self,
                                 RepriseDiaryItem *item);

G_END_DECLS
