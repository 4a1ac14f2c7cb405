#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean     test_press_key  (GtkWidget        *widget,
                              guint             key,
                              GdkModifierType   modifiers);
GtkEditable *test_find_text  (GtkEditable      *editable);
void         test_type       (GtkWidget        *widget,
                              const char       *text);

G_END_DECLS
