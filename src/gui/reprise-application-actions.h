#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  reprise_application_actions_add  (GtkApplication *application);

G_END_DECLS
