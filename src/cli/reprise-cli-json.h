#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-thing.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void       reprise_cli_add_text       (JsonBuilder         *builder,
                                       const char          *key,
                                       const char          *value);
void       reprise_cli_add_int        (JsonBuilder         *builder,
                                       const char          *key,
                                       gint64               value);
void       reprise_cli_add_instant    (JsonBuilder         *builder,
                                       const char          *key,
                                       gint64               milliseconds);
void       reprise_cli_add_texts      (JsonBuilder         *builder,
                                       const char          *key,
                                       const char * const  *values);
void       reprise_cli_add_judgement  (JsonBuilder         *builder,
                                       int                  judgement);
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
