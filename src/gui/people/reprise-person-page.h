#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_PERSON_PAGE (reprise_person_page_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePersonPage, reprise_person_page, REPRISE, PERSON_PAGE, AdwBin)

GtkWidget   *reprise_person_page_new       (RepriseJournal     *journal,
                                            RepriseMasthead    *masthead,
                                            const char         *name);
gboolean     reprise_person_page_is_ready  (ReprisePersonPage  *self);

G_END_DECLS
