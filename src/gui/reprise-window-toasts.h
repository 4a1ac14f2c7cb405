#pragma once

#include "gui/reprise-window.h"
#include "store/reprise-undo.h"

G_BEGIN_DECLS

void  reprise_window_toasts_install  (GtkWidgetClass  *widget_class);
void  reprise_window_say             (RepriseWindow   *self,
                                      const char      *words);
void  reprise_window_tell            (RepriseWindow   *self,
                                      const char      *words);
void  reprise_window_withdraw        (RepriseWindow   *self,
                                      const char      *words);
void  reprise_window_offer_action    (RepriseWindow   *self,
                                      const char      *words,
                                      const char      *action,
                                      GVariant        *target);
void  reprise_window_offer_undo      (RepriseWindow   *self,
                                      const char      *words,
                                      RepriseUndo     *undo);

G_END_DECLS
