#pragma once

#include "gui/tags/reprise-tag-item.h"
#include "gui/widgets/reprise-list-child.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_TAG_ROW (reprise_tag_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTagRow, reprise_tag_row, REPRISE, TAG_ROW, RepriseListChild)

G_END_DECLS
