#pragma once

#include "feed/reprise-feed-document.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode  *reprise_cli_feed_document_to_node    (const RepriseFeedDocument  *document);

G_END_DECLS
