#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_JUKEBOX_PAGE (reprise_jukebox_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseJukeboxPage, reprise_jukebox_page, REPRISE, JUKEBOX_PAGE, AdwBin)

GtkWidget  *reprise_jukebox_page_new  (RepriseJournal  *journal,
                                       RepriseMasthead *masthead);

G_END_DECLS
