#pragma once

#include "model/reprise-judgement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_JUDGEMENT_SCALE (reprise_judgement_scale_get_type ())
G_DECLARE_FINAL_TYPE (RepriseJudgementScale, reprise_judgement_scale,
                      REPRISE, JUDGEMENT_SCALE, GtkRange)

GtkWidget     *reprise_judgement_scale_new             (void);
int            reprise_judgement_scale_get_judgement   (RepriseJudgementScale   *self);
void           reprise_judgement_scale_set_judgement   (RepriseJudgementScale   *self,
                                                        int                      judgement);
void           reprise_judgement_scale_set_scale       (RepriseJudgementScale   *self,
                                                        RepriseScale             scale);

G_END_DECLS
