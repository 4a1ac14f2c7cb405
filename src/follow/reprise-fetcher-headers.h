#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

char      *reprise_fetcher_headers_dup              (SoupMessageHeaders  *headers,
                                                     const char          *name);
gint64     reprise_fetcher_headers_get_fresh_for    (SoupMessageHeaders  *headers,
                                                     gint64               now);
gint64     reprise_fetcher_headers_get_retry_after  (SoupMessageHeaders  *headers,
                                                     gint64               now);
goffset    reprise_fetcher_headers_get_length       (SoupMessageHeaders  *headers);
gboolean   reprise_fetcher_headers_is_nested        (SoupMessageHeaders  *headers);

G_END_DECLS
