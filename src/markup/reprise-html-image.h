#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean     reprise_html_image_is_sign      (const char * const *attributes);
gboolean     reprise_html_image_is_pixel     (const char * const *attributes);
char        *reprise_html_image_find_source  (const char * const *attributes,
                                              const char         *base);
void         reprise_html_image_get_size     (const char * const *attributes,
                                              guint              *width,
                                              guint              *height);
const char  *reprise_html_image_get_text     (const char * const *attributes);

G_END_DECLS
