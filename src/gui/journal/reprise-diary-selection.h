#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_SELECTION (reprise_diary_selection_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiarySelection, reprise_diary_selection, REPRISE, DIARY_SELECTION,
                      GObject)

gboolean    reprise_diary_selection_get_selecting  (RepriseDiarySelection  *self);
void        reprise_diary_selection_set_selecting  (RepriseDiarySelection  *self,
                                                    gboolean                selecting);
void        reprise_diary_selection_expect_click   (RepriseDiarySelection  *self,
                                                    gboolean                expect);
GtkBitset  *reprise_diary_selection_get_selected   (RepriseDiarySelection  *self);

G_END_DECLS
