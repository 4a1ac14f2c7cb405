#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

void  reprise_hit_color_follow  (GtkSourceSearchContext *context);

G_END_DECLS
