#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_VOICES_FORM (reprise_voices_form_get_type ())
G_DECLARE_FINAL_TYPE (RepriseVoicesForm, reprise_voices_form, REPRISE, VOICES_FORM, GtkBox)

void        reprise_voices_form_show_voices  (RepriseVoicesForm  *self,
                                              RepriseJournal     *journal,
                                              GPtrArray          *voices);
void        reprise_voices_form_begin        (RepriseVoicesForm  *self,
                                              const char         *uuid);
GPtrArray  *reprise_voices_form_dup_voices   (RepriseVoicesForm  *self);
gboolean    reprise_voices_form_is_changed   (RepriseVoicesForm  *self);
GtkWidget  *reprise_voices_form_check        (RepriseVoicesForm  *self);

G_END_DECLS
