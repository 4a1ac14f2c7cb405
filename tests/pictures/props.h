#pragma once

#include "stage.h"

G_BEGIN_DECLS

char  *props_find      (Stage       *stage,
                        int          number);
void   props_furnish   (Stage       *stage,
                        int          number);
void   props_add_list  (Stage       *stage,
                        const char  *title);

G_END_DECLS
