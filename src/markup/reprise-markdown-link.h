#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_markdown_link    (const char  *text,
                                 const char  *label);
char  *reprise_markdown_unlink  (const char  *text,
                                 const char  *label);

char  *reprise_markdown_veil    (const char  *text);

G_END_DECLS
