#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FEEDS_PAGE (reprise_feeds_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFeedsPage, reprise_feeds_page, REPRISE, FEEDS_PAGE, AdwBin)

GtkWidget  *reprise_feeds_page_new  (RepriseJournal   *journal,
                                     RepriseMasthead  *masthead);

G_END_DECLS
