#pragma once

#include "gui/reprise-window.h"
#include "model/reprise-voice.h"

G_BEGIN_DECLS

void  reprise_window_voices_actions_install  (GtkWidgetClass  *widget_class);
void  reprise_window_restore_voice           (RepriseWindow   *self,
                                              const char      *appraisal,
                                              RepriseVoice    *voice);

G_END_DECLS
