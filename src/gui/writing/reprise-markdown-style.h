#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

void                   reprise_markdown_style_prepare     (void);
GtkSourceStyleScheme  *reprise_markdown_style_get_scheme  (gboolean          dark);
void                   reprise_markdown_style_apply       (GtkSourceBuffer  *buffer,
                                                           gboolean          dark);

G_END_DECLS
