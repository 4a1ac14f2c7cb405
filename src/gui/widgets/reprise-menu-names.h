#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_menu_names_keep  (void);

G_END_DECLS
