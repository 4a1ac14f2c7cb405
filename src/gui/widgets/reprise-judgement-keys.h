#pragma once

#include "model/reprise-judgement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseGrain:
 * @REPRISE_GRAIN_TENTH: a tenth of a point, the finest a judgement is kept in
 * @REPRISE_GRAIN_HALF: half a point, or half a star, by the scale; five percent
 * @REPRISE_GRAIN_WHOLE: two halves
 */
typedef enum
{
  REPRISE_GRAIN_TENTH,
  REPRISE_GRAIN_HALF,
  REPRISE_GRAIN_WHOLE,
} RepriseGrain;

int   reprise_grain_get_size                   (RepriseGrain      grain,
                                                RepriseScale      scale);
int   reprise_grain_step                       (RepriseGrain      grain,
                                                RepriseScale      scale,
                                                int               judgement,
                                                int               direction);
void  reprise_judgement_scale_class_bind_keys  (GtkWidgetClass   *widget_class);

G_END_DECLS
