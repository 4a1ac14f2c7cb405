#pragma once

#include "follow/reprise-diary-post.h"
#include "intake/reprise-record.h"

G_BEGIN_DECLS

RepriseRecord  *reprise_diary_blog_read  (const RepriseDiaryPost  *post);

G_END_DECLS
