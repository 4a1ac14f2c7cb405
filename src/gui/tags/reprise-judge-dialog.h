#pragma once

#include "model/reprise-judgement.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RepriseJudgeFunc:
 * @entries: (element-type gint64): what was judged
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @data: as given
 *
 * Takes the answer.
 */
typedef void (*RepriseJudgeFunc) (GArray   *entries,
                                  int       judgement,
                                  gpointer  data);

void  reprise_judge_dialog_ask  (GtkWindow         *window,
                                 GArray            *entries,
                                 RepriseScale       scale,
                                 RepriseJudgeFunc   judge,
                                 gpointer           data);

G_END_DECLS
