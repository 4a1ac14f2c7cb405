#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TAG_PILLS (reprise_tag_pills_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTagPills, reprise_tag_pills, REPRISE, TAG_PILLS, AdwBin)

void  reprise_tag_pills_set_tags  (RepriseTagPills      *self,
                                   const char * const   *tags);

G_END_DECLS
