#pragma once

#include "gui/journal/reprise-diary-item.h"
#include "gui/widgets/reprise-drawn-row.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_ROW (reprise_diary_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiaryRow, reprise_diary_row, REPRISE, DIARY_ROW, RepriseDrawnRow)

G_END_DECLS
