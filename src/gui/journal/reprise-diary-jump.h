#pragma once

#include "gui/journal/reprise-diary-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_JUMP (reprise_diary_jump_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiaryJump, reprise_diary_jump, REPRISE, DIARY_JUMP, GtkPopover)

GtkWidget  *reprise_diary_jump_new   (void);
void        reprise_diary_jump_open  (RepriseDiaryJump   *self,
                                      RepriseDiaryModel  *diary,
                                      guint               position);

G_END_DECLS
