#pragma once

#include "follow/reprise-fetcher.h"

G_BEGIN_DECLS

GError  *reprise_image_words_new_refused  (const RepriseFetched  *fetched);
GError  *reprise_image_words_new_failed   (const GError          *error);

G_END_DECLS
