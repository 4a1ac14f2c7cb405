#pragma once

#include <glib.h>

G_BEGIN_DECLS

char      *reprise_tag_normalise   (const char          *text);
gboolean   reprise_tag_equal       (const char          *a,
                                    const char          *b);
gboolean   reprise_tags_contain    (const char * const  *tags,
                                    const char          *tag);
GStrv      reprise_tags_unique     (const char * const  *tags);
GStrv      reprise_tags_change     (const char * const  *tags,
                                    const char * const  *added,
                                    const char * const  *removed);

G_END_DECLS
