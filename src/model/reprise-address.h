#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean   reprise_address_has_scheme  (const char  *address);
char      *reprise_address_dup_shown   (const char  *address);

G_END_DECLS
