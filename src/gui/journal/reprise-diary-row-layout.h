#pragma once

#include "gui/journal/reprise-diary-item.h"
#include "gui/widgets/reprise-row-texts.h"

G_BEGIN_DECLS

/* In pixels: between the poster of an entry, its lines and its day. */
#define REPRISE_DIARY_GAP          12
#define REPRISE_DIARY_POSTER_WIDTH 40
#define REPRISE_DIARY_DAY_WIDTH    36

int   reprise_diary_row_layout_get_height          (RepriseRowStyle  *style);
int   reprise_diary_row_layout_get_heading_height  (RepriseRowStyle  *style);
void  reprise_diary_row_layout_write               (RepriseDiaryItem *item,
                                                    RepriseRowTexts  *texts);
void  reprise_diary_row_layout_snapshot            (RepriseDiaryItem *item,
                                                    RepriseRowStyle  *style,
                                                    GtkSnapshot      *snapshot,
                                                    GtkWidget        *row);

G_END_DECLS
