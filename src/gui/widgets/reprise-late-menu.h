#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_late_menu_attach  (GtkMenuButton *button,
                                 GMenuModel    *menu);

G_END_DECLS
