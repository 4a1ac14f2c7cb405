#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_icon_button_show (GtkButton   *button,
                                const char  *icon_name,
                                const char  *words);

G_END_DECLS
