#pragma once

#include "gui/journal/reprise-diary-item.h"
#include "gui/journal/reprise-diary-row-style.h"

G_BEGIN_DECLS

/* In pixels: between the lines of an entry, and between its poster, its lines and its day. */
#define REPRISE_DIARY_LINE_GAP     1
#define REPRISE_DIARY_GAP          12
#define REPRISE_DIARY_POSTER_WIDTH 40
#define REPRISE_DIARY_DAY_WIDTH    36
#define REPRISE_DIARY_ABOVE_HEADING 18

typedef struct _RepriseDiaryRowLayout RepriseDiaryRowLayout;

RepriseDiaryRowLayout  *reprise_diary_row_layout_new       (RepriseDiaryItem      *item,
                                                            RepriseDiaryRowStyle  *style,
                                                            PangoContext          *context,
                                                            int                    width);
void                    reprise_diary_row_layout_free      (RepriseDiaryRowLayout *self);
int                     reprise_diary_row_layout_get_width (RepriseDiaryRowLayout *self);
void                    reprise_diary_row_layout_snapshot  (RepriseDiaryRowLayout *self,
                                                            GtkSnapshot           *snapshot,
                                                            GtkWidget             *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDiaryRowLayout, reprise_diary_row_layout_free)

G_END_DECLS
