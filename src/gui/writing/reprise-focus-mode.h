#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FOCUS_MODE (reprise_focus_mode_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFocusMode, reprise_focus_mode, REPRISE, FOCUS_MODE, GObject)

RepriseFocusMode  *reprise_focus_mode_new           (GtkTextView       *view);
void               reprise_focus_mode_follow_style  (RepriseFocusMode  *self);

G_END_DECLS
