#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_NAVIGATION (reprise_navigation_get_type ())
G_DECLARE_FINAL_TYPE (RepriseNavigation, reprise_navigation, REPRISE, NAVIGATION, AdwBin)

void        reprise_navigation_set_root         (RepriseNavigation  *self,
                                                 GtkWidget          *root);
GtkWidget  *reprise_navigation_get_visible      (RepriseNavigation  *self);
gboolean    reprise_navigation_get_can_go_back  (RepriseNavigation  *self);
void        reprise_navigation_push             (RepriseNavigation  *self,
                                                 GtkWidget          *page);
void        reprise_navigation_go_back          (RepriseNavigation  *self);
void        reprise_navigation_go_home          (RepriseNavigation  *self);

G_END_DECLS
