#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

gboolean       reprise_block_is_image   (const RepriseBlock  *self);
RepriseBlock  *reprise_block_dup_range  (const RepriseBlock  *self,
                                         gsize                start,
                                         gsize                end);

G_END_DECLS
