#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_role_dup_label  (const char  *role);
char  *reprise_role_from_text  (const char  *text);

G_END_DECLS
