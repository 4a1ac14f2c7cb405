#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MAIN_MENU (reprise_main_menu_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMainMenu, reprise_main_menu, REPRISE, MAIN_MENU, AdwBin)

G_END_DECLS
