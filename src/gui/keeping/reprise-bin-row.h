#pragma once

#include "gui/journal/reprise-diary-item.h"
#include "gui/widgets/reprise-list-child.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_BIN_ROW (reprise_bin_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseBinRow, reprise_bin_row, REPRISE, BIN_ROW, RepriseListChild)

G_END_DECLS
