#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_APPLICATION (reprise_application_get_type ())
G_DECLARE_FINAL_TYPE (RepriseApplication, reprise_application, REPRISE, APPLICATION, AdwApplication)

RepriseApplication  *reprise_application_new  (void);

G_END_DECLS
