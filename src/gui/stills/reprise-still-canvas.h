#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILL_CANVAS (reprise_still_canvas_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillCanvas, reprise_still_canvas, REPRISE, STILL_CANVAS, GtkWidget)

void      reprise_still_canvas_show       (RepriseStillCanvas  *self,
                                           const char          *path,
                                           int                  width,
                                           int                  height);
void      reprise_still_canvas_zoom       (RepriseStillCanvas  *self,
                                           double               factor);
double    reprise_still_canvas_get_zoom   (RepriseStillCanvas  *self);
gboolean  reprise_still_canvas_is_loaded  (RepriseStillCanvas  *self);

G_END_DECLS
