#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  reprise_failure_present  (GtkWidget    *widget,
                                const char   *heading,
                                const GError *error);

G_END_DECLS
