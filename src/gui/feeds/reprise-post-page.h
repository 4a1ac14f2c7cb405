#pragma once

#include "model/reprise-post.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_POST_PAGE (reprise_post_page_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePostPage, reprise_post_page, REPRISE, POST_PAGE, AdwBin)

void          reprise_post_page_set_journal  (ReprisePostPage  *self,
                                              RepriseJournal   *journal);
void          reprise_post_page_show_post    (ReprisePostPage  *self,
                                              const char       *uuid);
void          reprise_post_page_reload       (ReprisePostPage  *self);
ReprisePost  *reprise_post_page_get_post     (ReprisePostPage  *self);

G_END_DECLS
