#pragma once

#include "model/reprise-still.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILLS_FORM (reprise_stills_form_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillsForm, reprise_stills_form, REPRISE, STILLS_FORM, GtkBox)

void        reprise_stills_form_show_stills  (RepriseStillsForm  *self,
                                              RepriseJournal     *journal,
                                              GPtrArray          *stills,
                                              const char         *text);
void        reprise_stills_form_add_stills   (RepriseStillsForm  *self,
                                              GPtrArray          *stills);
gboolean    reprise_stills_form_is_changed   (RepriseStillsForm  *self);
GPtrArray  *reprise_stills_form_dup_stills   (RepriseStillsForm  *self);
char       *reprise_stills_form_dup_text     (RepriseStillsForm  *self);

G_END_DECLS
