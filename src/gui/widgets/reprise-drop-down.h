#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void reprise_drop_down_set_name (GtkDropDown *self,
                                 const char  *name);

G_END_DECLS
