#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_track_words          (const char *text,
                                     gboolean    join);
char  *reprise_track_words_squeeze  (const char *words);

G_END_DECLS
