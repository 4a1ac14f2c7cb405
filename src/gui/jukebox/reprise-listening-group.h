#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_LISTENING_GROUP (reprise_listening_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseListeningGroup, reprise_listening_group, REPRISE, LISTENING_GROUP,
                      AdwPreferencesGroup)

G_END_DECLS
