#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TAB_GROUP (reprise_tab_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTabGroup, reprise_tab_group, REPRISE, TAB_GROUP, AdwBin)

G_END_DECLS
