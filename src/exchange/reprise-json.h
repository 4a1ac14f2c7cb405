#pragma once

#include "exchange/reprise-exchange-error.h"
#include "model/reprise-date.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RepriseJsonFunc:
 * @object: an object
 * @data: (nullable): what was given with the function
 * @error: return location for an error
 *
 * Reads one object of a list.
 *
 * Returns: whether it could be read
 */
typedef gboolean (*RepriseJsonFunc) (JsonObject  *object,
                                     gpointer     data,
                                     GError     **error);

gboolean  reprise_json_fail            (GError           **error,
                                        const char        *key,
                                        const char        *problem);
gboolean  reprise_json_read_text       (JsonObject        *object,
                                        const char        *key,
                                        const char       **text,
                                        GError           **error);
gboolean  reprise_json_require_text    (JsonObject        *object,
                                        const char        *key,
                                        const char       **text,
                                        GError           **error);
gboolean  reprise_json_read_int        (JsonObject        *object,
                                        const char        *key,
                                        int                maximum,
                                        int               *number,
                                        GError           **error);
gboolean  reprise_json_read_boolean    (JsonObject        *object,
                                        const char        *key,
                                        gboolean          *flag,
                                        GError           **error);
gboolean  reprise_json_read_date       (JsonObject        *object,
                                        const char        *key,
                                        RepriseDate       *date,
                                        GError           **error);
gboolean  reprise_json_read_judgement  (JsonObject        *object,
                                        const char        *key,
                                        int               *judgement,
                                        GError           **error);
gboolean  reprise_json_read_choice     (JsonObject        *object,
                                        const char        *key,
                                        GType              type,
                                        int               *choice,
                                        GError           **error);
gboolean  reprise_json_read_texts      (JsonObject        *object,
                                        const char        *key,
                                        GStrv             *texts,
                                        GError           **error);
gboolean  reprise_json_read_objects    (JsonObject        *object,
                                        const char        *key,
                                        RepriseJsonFunc    read,
                                        gpointer           data,
                                        GError           **error);

G_END_DECLS
