#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

GPtrArray          *reprise_blocks_part_images  (GPtrArray          *blocks);
const RepriseSpan  *reprise_block_get_image     (const RepriseBlock *self);

G_END_DECLS
