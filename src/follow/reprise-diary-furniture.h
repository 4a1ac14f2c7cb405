#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  reprise_diary_furniture_remove  (GPtrArray          *blocks,
                                       const char * const *categories);

G_END_DECLS
