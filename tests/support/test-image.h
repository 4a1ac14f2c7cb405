#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes  *test_image_draw     (int          width,
                              int          height,
                              guint        which,
                              const char  *format);
GBytes  *test_image_draw_lying
                             (int          width,
                              int          height);
GBytes  *test_image_claim    (guint        width,
                              guint        height);
GBytes  *test_image_cut      (GBytes      *image,
                              gsize        length);
char    *test_image_write    (const char  *folder,
                              const char  *name,
                              GBytes      *image);

G_END_DECLS
