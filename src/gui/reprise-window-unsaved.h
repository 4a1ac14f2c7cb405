#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  reprise_window_ask_to_discard  (GtkWindow    *window,
                                      const GError *error);

G_END_DECLS
