#pragma once

#include "model/reprise-judgement.h"
#include "store/reprise-person-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *reprise_credited_films_new  (const RepriseCreditedRole  *role,
                                         RepriseScale                scale);

G_END_DECLS
