#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SEARCH_BAR (reprise_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSearchBar, reprise_search_bar, REPRISE, SEARCH_BAR, AdwBin)

gboolean     reprise_search_bar_get_active   (RepriseSearchBar  *self);
void         reprise_search_bar_set_active   (RepriseSearchBar  *self,
                                              gboolean           active);
const char  *reprise_search_bar_get_text     (RepriseSearchBar  *self);
void         reprise_search_bar_set_text     (RepriseSearchBar  *self,
                                              const char        *text);
void         reprise_search_bar_show_count   (RepriseSearchBar  *self,
                                              int                count);
void         reprise_search_bar_capture_keys (RepriseSearchBar  *self,
                                              GtkWidget         *widget);

G_END_DECLS
