#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_cli_describe_commands  (void);
char  *reprise_cli_describe_words     (void);

G_END_DECLS
