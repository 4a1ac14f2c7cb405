#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-thing.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void       reprise_cli_add_item       (JsonBuilder         *builder,
                                       RepriseEntry        *entry);
gboolean   reprise_cli_add_film_item  (JsonBuilder         *builder,
                                       RepriseDatabase     *database,
                                       gint64               id,
                                       GError             **error);
gboolean   reprise_cli_add_viewing    (JsonBuilder         *builder,
                                       RepriseDatabase     *database,
                                       gint64               id,
                                       GError             **error);
JsonNode  *reprise_cli_show_thing     (RepriseDatabase     *database,
                                       RepriseThingKind     kind,
                                       gint64               id,
                                       GError             **error);

G_END_DECLS
