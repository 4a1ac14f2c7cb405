#pragma once

#include "follow/reprise-diary.h"

G_BEGIN_DECLS

char       *reprise_diary_dup_source  (RepriseFeed         *feed);
GPtrArray  *reprise_diary_read_posts  (RepriseDatabase     *database,
                                       RepriseFeed         *feed,
                                       const char * const  *uids,
                                       GError             **error);

G_END_DECLS
