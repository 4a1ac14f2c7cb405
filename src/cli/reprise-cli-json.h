#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void  reprise_cli_add_text       (JsonBuilder        *builder,
                                  const char         *key,
                                  const char         *value);
void  reprise_cli_add_int        (JsonBuilder        *builder,
                                  const char         *key,
                                  gint64              value);
void  reprise_cli_add_known_int  (JsonBuilder        *builder,
                                  const char         *key,
                                  gint64              value);
void  reprise_cli_add_boolean    (JsonBuilder        *builder,
                                  const char         *key,
                                  gboolean            value);
void  reprise_cli_add_instant    (JsonBuilder        *builder,
                                  const char         *key,
                                  gint64              milliseconds);
void  reprise_cli_add_texts      (JsonBuilder        *builder,
                                  const char         *key,
                                  const char * const *values);
void  reprise_cli_add_judgement  (JsonBuilder        *builder,
                                  int                 judgement);

G_END_DECLS
