#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FOUND_POSTS (reprise_found_posts_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFoundPosts, reprise_found_posts, REPRISE, FOUND_POSTS, AdwBin)

void  reprise_found_posts_ask   (RepriseFoundPosts  *self,
                                 RepriseJournal     *journal,
                                 const char         *text);
void  reprise_found_posts_open  (RepriseFoundPosts  *self);

G_END_DECLS
