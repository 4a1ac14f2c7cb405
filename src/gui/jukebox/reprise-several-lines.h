#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_several_lines_watch  (GtkEditable *entry);

G_END_DECLS
