#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_link_label_new      (const char  *title);
char  *reprise_link_label_dup_key  (const char  *label);

G_END_DECLS
