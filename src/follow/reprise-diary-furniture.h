#pragma once

#include "follow/reprise-diary-post.h"

G_BEGIN_DECLS

void  reprise_diary_furniture_remove  (GPtrArray              *blocks,
                                       const RepriseDiaryPost *post);

G_END_DECLS
