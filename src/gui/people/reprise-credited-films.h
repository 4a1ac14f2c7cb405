#pragma once

#include "model/reprise-judgement.h"
#include "store/reprise-person-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean    reprise_credited_films_same  (const RepriseCreditedRole  *role,
                                          const RepriseCreditedRole  *other);
GtkWidget  *reprise_credited_films_new   (const char                 *label,
                                          const RepriseCreditedRole  *role,
                                          RepriseScale                scale);

G_END_DECLS
