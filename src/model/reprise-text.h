#pragma once

#include <glib.h>

G_BEGIN_DECLS

char      *reprise_text_fold       (const char  *text);
char      *reprise_text_key        (const char  *text);
gboolean   reprise_text_begins_in  (const char  *key,
                                    const char  *text);
char      *reprise_text_tidy       (const char  *text);
gboolean   reprise_text_replace    (char       **text,
                                    const char  *value);

G_END_DECLS
