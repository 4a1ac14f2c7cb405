#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_NUMBER_MARK (reprise_number_mark_get_type ())
G_DECLARE_FINAL_TYPE (RepriseNumberMark, reprise_number_mark, REPRISE, NUMBER_MARK, AdwBin)

void  reprise_number_mark_show  (RepriseNumberMark  *self,
                                 int                 number,
                                 GPtrArray          *others);

G_END_DECLS
