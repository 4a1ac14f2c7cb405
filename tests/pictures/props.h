#pragma once

#include "stage.h"

G_BEGIN_DECLS

void  props_furnish   (Stage       *stage,
                       const char  *title);
void  props_add_list  (Stage       *stage,
                       const char  *title);

G_END_DECLS
