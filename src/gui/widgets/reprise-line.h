#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_line_show (GtkLabel    *label,
                         const char  *text);

G_END_DECLS
