#pragma once

#include "model/reprise-judgement.h"
#include "store/reprise-calendar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_YEAR_VIEW (reprise_year_view_get_type ())
G_DECLARE_FINAL_TYPE (RepriseYearView, reprise_year_view, REPRISE, YEAR_VIEW, GtkWidget)

void         reprise_year_view_show_year (RepriseYearView        *self,
                                          const RepriseCalendar  *calendar,
                                          RepriseScale            scale,
                                          RepriseDate             today);
RepriseDate  reprise_year_view_get_day   (RepriseYearView        *self);
void         reprise_year_view_set_day   (RepriseYearView        *self,
                                          RepriseDate             day);

G_END_DECLS
