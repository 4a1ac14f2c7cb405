#pragma once

#include "follow/reprise-diary-post.h"
#include "intake/reprise-record.h"

G_BEGIN_DECLS

gboolean        reprise_diary_letterboxd_is_post   (const RepriseDiaryPost  *post);
char           *reprise_diary_letterboxd_dup_name  (const char              *uid);
RepriseRecord  *reprise_diary_letterboxd_read      (const RepriseDiaryPost  *post);

G_END_DECLS
