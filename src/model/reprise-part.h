#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

gpointer  reprise_part_find  (GPtrArray   *parts,
                              const char  *uuid);

G_END_DECLS
