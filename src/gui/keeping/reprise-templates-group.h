#pragma once

#include "model/reprise-masthead.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TEMPLATES_GROUP (reprise_templates_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTemplatesGroup, reprise_templates_group,
                      REPRISE, TEMPLATES_GROUP, AdwPreferencesGroup)

void  reprise_templates_group_set_masthead  (RepriseTemplatesGroup  *self,
                                             RepriseMasthead        *masthead);

G_END_DECLS
