#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define REPRISE_POSTER_FIGURES 5

void  reprise_poster_figure_trace  (cairo_t  *cr,
                                    guint     which,
                                    double    width,
                                    double    height);

G_END_DECLS
