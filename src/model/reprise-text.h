#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_text_fold   (const char *text);
char  *reprise_text_tidy   (const char *text);

G_END_DECLS
