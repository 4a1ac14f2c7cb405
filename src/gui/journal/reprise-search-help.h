#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SEARCH_HELP (reprise_search_help_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSearchHelp, reprise_search_help, REPRISE, SEARCH_HELP, GtkPopover)

G_END_DECLS
