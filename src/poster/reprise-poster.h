#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void  reprise_poster_draw  (cairo_t    *cr,
                            double      width,
                            double      height,
                            const char *title,
                            int         year,
                            const char *director);

G_END_DECLS
