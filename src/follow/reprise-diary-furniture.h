#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  reprise_diary_furniture_remove  (GPtrArray  *blocks);

G_END_DECLS
