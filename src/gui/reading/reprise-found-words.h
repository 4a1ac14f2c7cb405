#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

char                    *reprise_found_words_dup_pattern  (const char       *snippet);
GtkSourceSearchContext  *reprise_found_words_mark         (GtkSourceBuffer  *buffer,
                                                           const char       *snippet,
                                                           GtkTextIter      *first);

G_END_DECLS
