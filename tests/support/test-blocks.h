#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

char     *test_blocks_dump   (GPtrArray  *blocks);
void      test_blocks_check  (GPtrArray  *blocks);

G_END_DECLS
