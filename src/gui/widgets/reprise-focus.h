#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean reprise_focus_child (GtkWidget        *widget,
                              GtkDirectionType  direction);

void     reprise_focus_after_menu (GtkMenuButton    *button,
                                   GtkWidget        *page);

G_END_DECLS
