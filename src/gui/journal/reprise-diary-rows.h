#pragma once

#include "gui/journal/reprise-diary-row.h"

G_BEGIN_DECLS

gboolean          reprise_diary_rows_focus            (GtkListView       *view,
                                                       RepriseDiaryItem  *item);
RepriseDiaryRow  *reprise_diary_rows_find_at          (GtkListView       *view,
                                                       double             y);
RepriseDiaryRow  *reprise_diary_rows_find_heading_at  (GtkListView       *view,
                                                       double             y);
void              reprise_diary_rows_mark_selecting   (GtkListView       *view,
                                                       gboolean           selecting);

G_END_DECLS
