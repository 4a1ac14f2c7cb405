#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_voice_menu_attach  (GtkTextView  *view);

G_END_DECLS
