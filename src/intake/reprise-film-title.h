#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv  reprise_film_title_list        (const char  *title,
                                       const char  *original_title);
char  *reprise_film_title_spelling    (const char  *title);
char  *reprise_film_title_stem        (const char  *title);
GStrv  reprise_film_title_list_names  (const char  *title,
                                       const char  *original_title);

G_END_DECLS
