#pragma once

#include "follow/reprise-diary.h"

G_BEGIN_DECLS

char  *reprise_diary_dup_source  (RepriseFeed  *feed);

G_END_DECLS
