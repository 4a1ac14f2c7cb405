#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WRITING_GROUP (reprise_writing_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWritingGroup, reprise_writing_group, REPRISE, WRITING_GROUP,
                      AdwPreferencesGroup)

G_END_DECLS
