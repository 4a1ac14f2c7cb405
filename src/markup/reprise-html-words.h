#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char  *reprise_html_words_skip       (const char  *p,
                                            const char  *end);
gunichar     reprise_html_words_get_blank  (gunichar     c);

G_END_DECLS
