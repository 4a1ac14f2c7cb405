/* The values that every command prints as JSON: texts, numbers, instants and judgements. */

#include "cli/reprise-cli-json.h"

#include "model/reprise-judgement.h"

/**
 * reprise_cli_add_text:
 * @builder: a builder inside an object
 * @key: a key
 * @value: (nullable): its value
 */
void
reprise_cli_add_text (JsonBuilder *builder,
                      const char  *key,
                      const char  *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * reprise_cli_add_int:
 * @builder: a builder inside an object
 * @key: a key
 * @value: its value
 */
void
reprise_cli_add_int (JsonBuilder *builder,
                     const char  *key,
                     gint64       value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

/**
 * reprise_cli_add_known_int:
 * @builder: a builder inside an object
 * @key: a key
 * @value: its value, 0 when it is not known, which is printed as null
 */
void
reprise_cli_add_known_int (JsonBuilder *builder,
                           const char  *key,
                           gint64       value)
{
  json_builder_set_member_name (builder, key);
  if (value != 0)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * reprise_cli_add_boolean:
 * @builder: a builder inside an object
 * @key: a key
 * @value: its value
 */
void
reprise_cli_add_boolean (JsonBuilder *builder,
                         const char  *key,
                         gboolean     value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

/**
 * reprise_cli_add_instant:
 * @builder: a builder inside an object
 * @key: a key
 * @milliseconds: since 1970, UTC
 *
 * Adds an instant as ISO 8601 writes it, to the second, in UTC.
 */
void
reprise_cli_add_instant (JsonBuilder *builder,
                         const char  *key,
                         gint64       milliseconds)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc (milliseconds / 1000);
  g_autofree char *text =
    instant != NULL ? g_date_time_format (instant, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  reprise_cli_add_text (builder, key, text);
}

/**
 * reprise_cli_add_texts:
 * @builder: a builder inside an object
 * @key: a key
 * @values: its values, %NULL-terminated
 */
void
reprise_cli_add_texts (JsonBuilder        *builder,
                       const char         *key,
                       const char * const *values)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (gsize i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

/**
 * reprise_cli_add_judgement:
 * @builder: a builder inside an object
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 *
 * Adds a judgement out of ten.
 */
void
reprise_cli_add_judgement (JsonBuilder *builder,
                           int          judgement)
{
  json_builder_set_member_name (builder, "judgement");
  if (judgement == REPRISE_UNJUDGED)
    json_builder_add_null_value (builder);
  else if (judgement % 10 == 0)
    json_builder_add_int_value (builder, judgement / 10);
  else
    json_builder_add_double_value (builder, judgement / 10.0);
}
