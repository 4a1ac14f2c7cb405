#pragma once

#include "model/reprise-post.h"

G_BEGIN_DECLS

gboolean     reprise_post_words_is_titled  (ReprisePost  *post);
const char  *reprise_post_words_get_title  (ReprisePost  *post);
char        *reprise_post_words_dup_day    (ReprisePost  *post,
                                            GDateTime    *now);
char        *reprise_post_words_dup_when   (ReprisePost  *post,
                                            GDateTime    *now);
char        *reprise_post_words_dup_film   (ReprisePost  *post,
                                            int          *year);

G_END_DECLS
