#pragma once

#include "markup/reprise-block.h"

G_BEGIN_DECLS

char  *reprise_markdown_write  (GPtrArray  *blocks);

G_END_DECLS
