#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

gboolean  reprise_spelling_is_available  (void);
GObject  *reprise_spelling_attach        (GtkSourceView  *view,
                                          GSettings      *settings);

G_END_DECLS
