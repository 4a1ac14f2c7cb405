#pragma once

#include "feed/reprise-feed-document.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode  *reprise_cli_feed_document_to_node    (const RepriseFeedDocument  *document);
JsonNode  *reprise_cli_feed_candidates_to_node  (GPtrArray                  *candidates);

G_END_DECLS
