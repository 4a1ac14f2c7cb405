#pragma once

#include "model/reprise-judgement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_YEAR_LEGEND (reprise_year_legend_get_type ())
G_DECLARE_FINAL_TYPE (RepriseYearLegend, reprise_year_legend, REPRISE, YEAR_LEGEND, GtkWidget)

void        reprise_year_legend_set_scale  (RepriseYearLegend  *self,
                                            RepriseScale        scale);

G_END_DECLS
