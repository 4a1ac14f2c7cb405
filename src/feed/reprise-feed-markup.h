#pragma once

#include <glib.h>

G_BEGIN_DECLS

void      reprise_feed_markup_escape        (GString      *out,
                                             const char   *text,
                                             gsize         length);
void      reprise_feed_markup_start         (GString      *out,
                                             const char   *name,
                                             const char   *uri,
                                             const char   *outer_uri,
                                             const char   *base,
                                             int           n_attributes,
                                             const char  **attributes);
void      reprise_feed_markup_end           (GString      *out,
                                             const char   *name);
char     *reprise_feed_markup_get_attribute (const char  **attribute);
char     *reprise_feed_markup_resolve       (const char   *html,
                                             const char   *base,
                                             gsize         length_max);
char     *reprise_feed_markup_mend          (const char   *text);

G_END_DECLS
