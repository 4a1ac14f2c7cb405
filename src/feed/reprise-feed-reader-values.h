#pragma once

#include "feed/reprise-feed-vocabulary.h"

G_BEGIN_DECLS

char        *reprise_feed_reader_get           (RepriseFeedReader    *self,
                                                const char           *attribute);
char        *reprise_feed_reader_get_in        (RepriseFeedReader    *self,
                                                const char           *uri,
                                                const char           *attribute);
char        *reprise_feed_reader_get_address   (RepriseFeedReader    *self,
                                                const char           *attribute);
char        *reprise_feed_reader_resolve       (RepriseFeedReader    *self,
                                                const char           *address);
const char  *reprise_feed_reader_get_base      (RepriseFeedReader    *self);
void         reprise_feed_reader_set_home      (RepriseFeedReader    *self,
                                                const char           *address);
void         reprise_feed_reader_set_format    (RepriseFeedReader    *self,
                                                RepriseFeedFormat     format);
void         reprise_feed_reader_begin_typed   (RepriseFeedReader    *self,
                                                const char           *type,
                                                gboolean              base64);
void         reprise_feed_reader_begin_plain   (RepriseFeedReader    *self);
void         reprise_feed_reader_begin_html    (RepriseFeedReader    *self);
void         reprise_feed_reader_set_text      (RepriseFeedReader    *self,
                                                RepriseFeedText     **text,
                                                const char           *value);
void         reprise_feed_reader_add_content   (RepriseFeedReader    *self,
                                                const char           *value);
void         reprise_feed_reader_add_summary   (RepriseFeedReader    *self,
                                                const char           *value);
void         reprise_feed_reader_add_category  (RepriseFeedReader    *self,
                                                const char           *term,
                                                char                 *scheme,
                                                char                 *label);
void         reprise_feed_reader_add_person    (RepriseFeedReader    *self,
                                                GPtrArray            *people,
                                                const char           *value);
void         reprise_feed_reader_add_link      (RepriseFeedReader    *self,
                                                RepriseFeedLink      *link);
void         reprise_feed_reader_begin_entry   (RepriseFeedReader    *self);
void         reprise_feed_reader_begin_source  (RepriseFeedReader    *self);
void         reprise_feed_reader_set_instant   (RepriseFeedReader    *self,
                                                RepriseFeedInstant   *instant,
                                                const char           *value);
void         reprise_feed_reader_set_string    (char                **string,
                                                const char           *value);
void         reprise_feed_reader_keep          (GHashTable          **table,
                                                const char           *name,
                                                const char           *value);
gboolean     reprise_feed_reader_take_any      (RepriseFeedReader    *self,
                                                const char           *name);

G_END_DECLS
