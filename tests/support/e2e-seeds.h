#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *e2e_seeds_list    (void);
char      *e2e_seeds_phrase  (const char *text);

G_END_DECLS
