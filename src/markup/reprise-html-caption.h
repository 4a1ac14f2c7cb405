#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

gboolean  reprise_html_caption_apply  (RepriseBlock        *image,
                                       const RepriseBlock  *caption);
gboolean  reprise_html_caption_find   (const RepriseBlock  *block,
                                       guint               *position);

G_END_DECLS
