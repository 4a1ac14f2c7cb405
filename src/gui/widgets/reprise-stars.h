#pragma once

#include "model/reprise-judgement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STARS (reprise_stars_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStars, reprise_stars, REPRISE, STARS, GtkWidget)

GtkWidget     *reprise_stars_new               (void);
int            reprise_stars_get_judgement     (RepriseStars   *self);
void           reprise_stars_set_judgement     (RepriseStars   *self,
                                                int             judgement);
void           reprise_stars_set_scale         (RepriseStars   *self,
                                                RepriseScale    scale);
gboolean       reprise_stars_get_show_figure   (RepriseStars   *self);
void           reprise_stars_set_show_figure   (RepriseStars   *self,
                                                gboolean        show_figure);
void           reprise_stars_set_preview       (RepriseStars   *self,
                                                int             preview);
double         reprise_stars_find_share        (RepriseStars   *self,
                                                double          x);

G_END_DECLS
