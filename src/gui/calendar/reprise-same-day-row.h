#pragma once

#include "model/reprise-entry.h"
#include "model/reprise-judgement.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget  *reprise_same_day_row_new  (RepriseEntry  *entry,
                                       RepriseScale   scale,
                                       RepriseDate    today);

G_END_DECLS
