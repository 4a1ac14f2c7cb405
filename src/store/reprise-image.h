#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/**
 * REPRISE_IMAGE_MOST_PIXELS:
 *
 * What an image may have at most: as many are 400 MiB while it is decoded.
 */
#define REPRISE_IMAGE_MOST_PIXELS (100 * 1000 * 1000)

/**
 * RepriseImageHead:
 *
 * What an image says of itself before any of its pixels is decoded.
 */
typedef struct
{
  const char *media_type;  /* (not nullable), static */
  const char *loader;      /* (not nullable), static: what GdkPixbuf calls its format */
  guint       width;       /* pixels, as they are stored */
  guint       height;
  gboolean    whole;       /* its end is there, too */
} RepriseImageHead;

gboolean    reprise_image_read_head    (const guchar      *data,
                                        gsize              length,
                                        RepriseImageHead  *head);
gboolean    reprise_image_is_readable  (const char        *loader);
GdkPixbuf  *reprise_image_decode       (GBytes            *bytes,
                                        int                width,
                                        int                height,
                                        GError           **error);
gboolean    reprise_image_measure      (GBytes            *bytes,
                                        const char       **media_type,
                                        int               *width,
                                        int               *height,
                                        GError           **error);

G_END_DECLS
