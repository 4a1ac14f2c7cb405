#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean  reprise_poster_budget_is_left  (GtkWidget  *widget);
void      reprise_poster_budget_spend    (gint64      time);

G_END_DECLS
