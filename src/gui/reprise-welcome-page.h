#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WELCOME_PAGE (reprise_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWelcomePage, reprise_welcome_page, REPRISE, WELCOME_PAGE, AdwBin)

GtkWidget  *reprise_welcome_page_new  (void);

G_END_DECLS
