#pragma once

#include "feed/reprise-feed-document.h"

G_BEGIN_DECLS

/* What the parser tells, as it comes, and the document that is made of it. Attributes are those of
 * libxml2's SAX2. */
typedef struct _RepriseFeedReader RepriseFeedReader;

RepriseFeedReader    *reprise_feed_reader_new        (const char          *address);
void                  reprise_feed_reader_free       (RepriseFeedReader   *self);
void                  reprise_feed_reader_start      (RepriseFeedReader   *self,
                                                      const char          *name,
                                                      const char          *prefix,
                                                      const char          *uri,
                                                      int                  n_attributes,
                                                      const char         **attributes);
void                  reprise_feed_reader_end        (RepriseFeedReader   *self);
void                  reprise_feed_reader_text       (RepriseFeedReader   *self,
                                                      const char          *text,
                                                      gsize                length);
void                  reprise_feed_reader_doctype    (RepriseFeedReader   *self,
                                                      const char          *public_id);
void                  reprise_feed_reader_namespace  (RepriseFeedReader   *self,
                                                      const char          *uri);
gboolean              reprise_feed_reader_is_done    (RepriseFeedReader   *self);
gboolean              reprise_feed_reader_is_beyond  (RepriseFeedReader   *self);
gboolean              reprise_feed_reader_has_feed   (RepriseFeedReader   *self);
RepriseFeedDocument  *reprise_feed_reader_finish     (RepriseFeedReader   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedReader, reprise_feed_reader_free)

G_END_DECLS
