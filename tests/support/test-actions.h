#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray  *test_actions_add  (GtkWindow           *window,
                               const char * const  *actions);

G_END_DECLS
