#pragma once

#include "store/reprise-feed-store.h"
#include "store/reprise-post-store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean  reprise_cli_add_feed   (JsonBuilder                *builder,
                                  RepriseDatabase            *database,
                                  gint64                      id,
                                  GError                    **error);
gboolean  reprise_cli_add_posts  (JsonBuilder                *builder,
                                  RepriseDatabase            *database,
                                  const ReprisePostQuestion  *question,
                                  gint64                      offset,
                                  gint64                      limit,
                                  GError                    **error);

G_END_DECLS
