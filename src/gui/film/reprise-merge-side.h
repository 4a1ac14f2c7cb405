#pragma once

#include "store/reprise-journal-film-merge.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MERGE_SIDE (reprise_merge_side_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMergeSide, reprise_merge_side, REPRISE, MERGE_SIDE, AdwBin)

void             reprise_merge_side_show        (RepriseMergeSide    *self,
                                                 RepriseFilmAccount  *account);
GtkCheckButton  *reprise_merge_side_get_choice  (RepriseMergeSide    *self);

G_END_DECLS
