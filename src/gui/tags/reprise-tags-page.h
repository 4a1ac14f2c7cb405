#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TAGS_PAGE (reprise_tags_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTagsPage, reprise_tags_page, REPRISE, TAGS_PAGE, AdwBin)

GtkWidget  *reprise_tags_page_new  (RepriseJournal  *journal);

G_END_DECLS
