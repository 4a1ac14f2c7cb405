#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint       reprise_prose_count_words  (GPtrArray *blocks);
char       *reprise_prose_get_opening  (GPtrArray *blocks,
                                        guint      max_characters);
GPtrArray  *reprise_prose_list_labels  (GPtrArray *blocks);

G_END_DECLS
