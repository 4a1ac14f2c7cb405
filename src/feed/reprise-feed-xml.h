#pragma once

#include "feed/reprise-feed-document.h"
#include "feed/reprise-feed-error.h"

G_BEGIN_DECLS

/* A longer text, in bytes, is not read: letters that take one byte elsewhere take three in UTF-8. */
#define REPRISE_FEED_XML_LENGTH_MAX (16 * 1024 * 1024)

RepriseFeedDocument  *reprise_feed_xml_parse      (char        *text,
                                                   gsize        length,
                                                   const char  *address,
                                                   GError     **error);

gboolean              reprise_feed_xml_is_within  (const char  *text,
                                                   gsize        length);
void                  reprise_feed_xml_disarm     (char        *text,
                                                   gsize        length);
GString              *reprise_feed_xml_mend       (const char  *text,
                                                   gsize        length);

G_END_DECLS
