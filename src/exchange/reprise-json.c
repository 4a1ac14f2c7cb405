#include "exchange/reprise-json.h"

#include "model/reprise-judgement.h"

/* Members of an object of JSON, read one by one. What is absent is no mistake, unless it is
 * required; what is of another type than it should be is one, and the error names it. */

static gboolean
read_value (JsonObject  *object,
            const char  *key,
            GType        type,
            JsonNode   **value,
            GError     **error)
{
  *value = json_object_get_member (object, key);
  if (*value == NULL || json_node_get_value_type (*value) == type)
    return TRUE;

  return reprise_json_fail (error, key, "is of another type than expected");
}

static gboolean
read_array (JsonObject  *object,
            const char  *key,
            JsonArray  **array,
            GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);

  *array = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return reprise_json_fail (error, key, "is not a list");

  *array = json_node_get_array (node);
  return TRUE;
}

/**
 * reprise_json_fail:
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED
 * @key: what is wrong
 * @problem: what is wrong with it
 *
 * Returns: %FALSE
 */
gboolean
reprise_json_fail (GError     **error,
                   const char  *key,
                   const char  *problem)
{
  g_set_error (error, REPRISE_EXCHANGE_ERROR, REPRISE_EXCHANGE_ERROR_MALFORMED,
               "“%s” %s", key, problem);
  return FALSE;
}

/**
 * reprise_json_read_text:
 * @object: an object
 * @key: a member that may be absent
 * @text: (out) (nullable) (transfer none): its text
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED
 *
 * Returns: whether it is a text, or absent
 */
gboolean
reprise_json_read_text (JsonObject  *object,
                        const char  *key,
                        const char **text,
                        GError     **error)
{
  JsonNode *value = NULL;

  *text = NULL;
  if (!read_value (object, key, G_TYPE_STRING, &value, error))
    return FALSE;
  if (value != NULL)
    *text = json_node_get_string (value);
  return TRUE;
}

/**
 * reprise_json_require_text:
 * @object: an object
 * @key: a member
 * @text: (out) (transfer none): its text
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED
 *
 * Returns: whether it is there, and a text that is not empty
 */
gboolean
reprise_json_require_text (JsonObject  *object,
                           const char  *key,
                           const char **text,
                           GError     **error)
{
  return reprise_json_read_text (object, key, text, error) &&
         ((*text != NULL && **text != '\0') || reprise_json_fail (error, key, "is missing"));
}

/**
 * reprise_json_read_int:
 * @object: an object
 * @key: a member that may be absent
 * @maximum: the highest number it may be
 * @number: (out): the number, 0 where it is absent
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED
 *
 * Returns: whether it is a number from 0 to @maximum, or absent
 */
gboolean
reprise_json_read_int (JsonObject  *object,
                       const char  *key,
                       int          maximum,
                       int         *number,
                       GError     **error)
{
  JsonNode *value = NULL;
  gint64 wide = 0;

  if (!read_value (object, key, G_TYPE_INT64, &value, error))
    return FALSE;
  if (value != NULL)
    wide = json_node_get_int (value);
  if (wide < 0 || wide > maximum)
    return reprise_json_fail (error, key, "is out of range");

  *number = (int) wide;
  return TRUE;
}

/**
 * reprise_json_read_boolean:
 * @object: an object
 * @key: a member that may be absent
 * @flag: (out): what it says, %FALSE where it is absent
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED
 *
 * Returns: whether it is a truth value, or absent
 */
gboolean
reprise_json_read_boolean (JsonObject  *object,
                           const char  *key,
                           gboolean    *flag,
                           GError     **error)
{
  JsonNode *value = NULL;

  if (!read_value (object, key, G_TYPE_BOOLEAN, &value, error))
    return FALSE;

  *flag = value != NULL && json_node_get_boolean (value);
  return TRUE;
}

/**
 * reprise_json_read_date:
 * @object: an object
 * @key: a member that may be absent
 * @date: (out): the date, unknown where it is absent
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED or %REPRISE_MODEL_ERROR_DATE
 *
 * Returns: whether it is a date as reprise_date_parse() reads one, or absent
 */
gboolean
reprise_json_read_date (JsonObject   *object,
                        const char   *key,
                        RepriseDate  *date,
                        GError      **error)
{
  const char *text = NULL;

  *date = (RepriseDate) { 0 };
  return reprise_json_read_text (object, key, &text, error) &&
         (text == NULL || reprise_date_parse (text, date, error));
}

/**
 * reprise_json_read_judgement:
 * @object: an object
 * @key: a member that may be absent
 * @judgement: (out): the judgement, %REPRISE_UNJUDGED where it is absent
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED or %REPRISE_MODEL_ERROR_JUDGEMENT
 *
 * Returns: whether it is a text that reprise_judgement_parse() reads, or absent
 */
gboolean
reprise_json_read_judgement (JsonObject  *object,
                             const char  *key,
                             int         *judgement,
                             GError     **error)
{
  const char *text = NULL;

  *judgement = REPRISE_UNJUDGED;
  return reprise_json_read_text (object, key, &text, error) &&
         (text == NULL || reprise_judgement_parse (text, judgement, error));
}

/**
 * reprise_json_read_choice:
 * @object: an object
 * @key: a member that may be absent
 * @type: an enumeration
 * @choice: (out): a value of it, 0 where the member is absent
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED
 *
 * Returns: whether it is the nick of a value, or absent
 */
gboolean
reprise_json_read_choice (JsonObject  *object,
                          const char  *key,
                          GType        type,
                          int         *choice,
                          GError     **error)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  const char *nick = NULL;
  GEnumValue *value = NULL;

  *choice = 0;
  if (!reprise_json_read_text (object, key, &nick, error))
    return FALSE;
  if (nick == NULL)
    return TRUE;

  value = g_enum_get_value_by_nick (choices, nick);
  if (value == NULL)
    return reprise_json_fail (error, key, "is none of the possible ones");

  *choice = value->value;
  return TRUE;
}

/**
 * reprise_json_read_texts:
 * @object: an object
 * @key: a member that may be absent
 * @texts: (out) (transfer full): its texts, none where it is absent
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED
 *
 * Returns: whether it is a list of texts, or absent
 */
gboolean
reprise_json_read_texts (JsonObject  *object,
                         const char  *key,
                         GStrv       *texts,
                         GError     **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = NULL;

  if (!read_array (object, key, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) != G_TYPE_STRING)
        return reprise_json_fail (error, key, "has something else than texts");
      g_strv_builder_add (builder, json_node_get_string (node));
    }

  *texts = g_strv_builder_end (builder);
  return TRUE;
}

/**
 * reprise_json_read_objects:
 * @object: an object
 * @key: a member that may be absent
 * @read: (scope call): reads one of its objects
 * @data: (nullable): given to @read
 * @error: return location for %REPRISE_EXCHANGE_ERROR_MALFORMED or any error of @read, with where
 *   it happened
 *
 * Returns: whether it is a list of objects that could all be read, or absent
 */
gboolean
reprise_json_read_objects (JsonObject       *object,
                           const char       *key,
                           RepriseJsonFunc   read,
                           gpointer          data,
                           GError          **error)
{
  JsonArray *array = NULL;

  if (!read_array (object, key, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return reprise_json_fail (error, key, "has something else than objects");
      if (!read (json_node_get_object (node), data, error))
        {
          g_prefix_error (error, "%s, %u: ", key, i + 1);
          return FALSE;
        }
    }

  return TRUE;
}
