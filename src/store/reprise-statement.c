#include "store/reprise-statement.h"

#include <glib/gi18n-lib.h>

/**
 * RepriseStatement:
 *
 * A statement in use. Freed, it goes back to its connection, ready to be prepared again at no cost.
 */
struct _RepriseStatement
{
  RepriseDatabase *database;
  sqlite3_stmt    *handle;
};

static int
parameter (RepriseStatement *self,
           const char       *name)
{
  int i = sqlite3_bind_parameter_index (self->handle, name);

  g_assert (i > 0);
  return i;
}

/* `:box_office` for the property `box-office`. */
static void
write_parameter_name (const char *field,
                      char       *name,
                      gsize       size)
{
  g_snprintf (name, size, ":%s", field);
  g_strdelimit (name, "-", '_');
}

static void
bind_value (RepriseStatement *self,
            int               i,
            GParamSpec       *pspec,
            const GValue     *value)
{
  if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    sqlite3_bind_int (self->handle, i, g_value_get_boolean (value));
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    sqlite3_bind_text (self->handle, i,
                       g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class,
                                         g_value_get_enum (value))->value_nick,
                       -1, SQLITE_STATIC);
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    sqlite3_bind_text (self->handle, i, g_value_get_string (value), -1, SQLITE_TRANSIENT);
  else if (g_param_value_defaults (pspec, value))
    sqlite3_bind_null (self->handle, i);
  else
    sqlite3_bind_int (self->handle, i, g_value_get_int (value));
}

static void
get_value (RepriseStatement *self,
           int               column,
           GParamSpec       *pspec,
           GValue           *value)
{
  if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (value, sqlite3_column_int (self->handle, column) != 0);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    {
      const char *nick = reprise_statement_get_text (self, column);
      GEnumValue *known =
        nick != NULL ? g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class, nick)
                     : NULL;

      if (known != NULL)
        g_value_set_enum (value, known->value);
    }
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, reprise_statement_get_text (self, column));
  else if (!reprise_statement_is_null (self, column))
    g_value_set_int (value, sqlite3_column_int (self->handle, column));
}

/**
 * reprise_database_prepare:
 * @database: a connection
 * @error: return location for a #RepriseStoreError
 * @sql: one statement; its parameters are named
 *
 * Returns: (transfer full) (nullable): the statement
 */
RepriseStatement *
reprise_database_prepare (RepriseDatabase  *database,
                          GError          **error,
                          const char       *sql)
{
  RepriseStatement *self = NULL;
  sqlite3_stmt *handle = reprise_database_take_statement (database, error, sql);

  if (handle == NULL)
    return NULL;

  self = g_new0 (RepriseStatement, 1);
  self->database = database;
  self->handle = handle;
  return self;
}

/**
 * reprise_database_run_with_id:
 * @database: a connection that may write
 * @sql: a statement whose only parameter is `:id`
 * @id: its value
 * @error: return location for a #RepriseStoreError
 *
 * Runs a statement that is about one row.
 *
 * Returns: whether it was run
 */
gboolean
reprise_database_run_with_id (RepriseDatabase  *database,
                              const char       *sql,
                              gint64            id,
                              GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_database_collect_with_id:
 * @database: a connection
 * @sql: a statement whose only parameter is `:id`
 * @id: its value
 * @error: return location for a #RepriseStoreError
 *
 * Asks for what belongs to one row.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the first column of every row
 */
GArray *
reprise_database_collect_with_id (RepriseDatabase  *database,
                                  const char       *sql,
                                  gint64            id,
                                  GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_collect_int64 (statement, error);
}

/**
 * reprise_statement_free:
 * @self: (transfer full): a statement
 */
void
reprise_statement_free (RepriseStatement *self)
{
  g_return_if_fail (self != NULL);

  reprise_database_give_statement (self->database, self->handle);
  g_free (self);
}

/**
 * reprise_statement_bind_int64:
 * @self: a statement
 * @name: a parameter of it, with its colon
 * @value: the value
 */
void
reprise_statement_bind_int64 (RepriseStatement *self,
                              const char       *name,
                              gint64            value)
{
  sqlite3_bind_int64 (self->handle, parameter (self, name), value);
}

/**
 * reprise_statement_bind_text:
 * @self: a statement
 * @name: a parameter of it, with its colon
 * @value: (nullable): the value, not copied: it must stay until the last step
 */
void
reprise_statement_bind_text (RepriseStatement *self,
                             const char       *name,
                             const char       *value)
{
  sqlite3_bind_text (self->handle, parameter (self, name), value, -1, SQLITE_STATIC);
}

/**
 * reprise_statement_bind_object:
 * @self: a statement
 * @object: (type GObject): an object of the model
 * @fields: properties of it, %NULL-terminated
 *
 * Binds properties to the parameters of their names, with `_` for `-`. A number that has its
 * property's default value (no year, unjudged) is NULL; an enumeration is its nick.
 */
void
reprise_statement_bind_object (RepriseStatement   *self,
                               gpointer            object,
                               const char * const *fields)
{
  for (gsize i = 0; fields[i] != NULL; i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), fields[i]);
      g_auto (GValue) value = G_VALUE_INIT;
      char name[40];

      g_assert (pspec != NULL);
      g_object_get_property (object, fields[i], &value);
      write_parameter_name (fields[i], name, sizeof name);
      bind_value (self, parameter (self, name), pspec, &value);
    }
}

/**
 * reprise_statement_step:
 * @self: a statement
 * @error: return location for a #RepriseStoreError
 *
 * Returns: what the next step came to
 */
RepriseStep
reprise_statement_step (RepriseStatement  *self,
                        GError           **error)
{
  int code = sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return REPRISE_STEP_ROW;
  if (code == SQLITE_DONE)
    return REPRISE_STEP_DONE;

  reprise_database_set_error (self->database, error);
  return REPRISE_STEP_ERROR;
}

/**
 * reprise_statement_run:
 * @self: a statement
 * @error: return location for a #RepriseStoreError
 *
 * Runs a statement whose rows do not matter, and makes it ready to be bound and run again.
 *
 * Returns: whether it was run
 */
gboolean
reprise_statement_run (RepriseStatement  *self,
                       GError           **error)
{
  RepriseStep step;

  do
    step = reprise_statement_step (self, error);
  while (step == REPRISE_STEP_ROW);

  sqlite3_reset (self->handle);
  return step == REPRISE_STEP_DONE;
}

/**
 * reprise_statement_read_int64:
 * @self: a statement
 * @value: (out): the first column of its first row; 0 where there is none or it is NULL
 * @error: return location for a #RepriseStoreError
 *
 * Runs a statement that asks for one number, and makes it ready to be bound and run again.
 *
 * Returns: whether it was run
 */
gboolean
reprise_statement_read_int64 (RepriseStatement  *self,
                              gint64            *value,
                              GError           **error)
{
  RepriseStep step = reprise_statement_step (self, error);

  *value = step == REPRISE_STEP_ROW ? reprise_statement_get_int64 (self, 0) : 0;
  sqlite3_reset (self->handle);
  return step != REPRISE_STEP_ERROR;
}

/**
 * reprise_statement_read_row:
 * @self: a statement that asks for one row
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: whether the statement stands at that row now
 */
gboolean
reprise_statement_read_row (RepriseStatement  *self,
                            GError           **error)
{
  RepriseStep step = reprise_statement_step (self, error);

  if (step == REPRISE_STEP_DONE)
    g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                         _("It is not in this journal any more"));

  return step == REPRISE_STEP_ROW;
}

/**
 * reprise_statement_read_one:
 * @self: a statement that asks for one row
 * @row_func: makes an object of a row
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the object
 */
gpointer
reprise_statement_read_one (RepriseStatement  *self,
                            RepriseRowFunc     row_func,
                            GError           **error)
{
  return reprise_statement_read_row (self, error) ? row_func (self) : NULL;
}

/**
 * reprise_statement_collect:
 * @self: a statement
 * @row_func: makes an object of a row
 * @row_free: frees such an object
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the objects, freed with the array
 */
GPtrArray *
reprise_statement_collect (RepriseStatement  *self,
                           RepriseRowFunc     row_func,
                           GDestroyNotify     row_free,
                           GError           **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  RepriseStep step;

  while ((step = reprise_statement_step (self, error)) == REPRISE_STEP_ROW)
    g_ptr_array_add (rows, row_func (self));

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * reprise_statement_collect_int64:
 * @self: a statement
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the first column of every row
 */
GArray *
reprise_statement_collect_int64 (RepriseStatement  *self,
                                 GError           **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
  RepriseStep step;

  while ((step = reprise_statement_step (self, error)) == REPRISE_STEP_ROW)
    {
      gint64 value = reprise_statement_get_int64 (self, 0);

      g_array_append_val (values, value);
    }

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&values) : NULL;
}

/**
 * reprise_statement_get_int64:
 * @self: a statement that stands at a row
 * @column: a column
 *
 * Returns: the number there; 0 for NULL
 */
gint64
reprise_statement_get_int64 (RepriseStatement *self,
                             int               column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * reprise_statement_get_text:
 * @self: a statement that stands at a row
 * @column: a column
 *
 * Returns: (nullable): the text there, until the next step
 */
const char *
reprise_statement_get_text (RepriseStatement *self,
                            int               column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * reprise_statement_is_null:
 * @self: a statement that stands at a row
 * @column: a column
 *
 * Returns: whether there is nothing
 */
gboolean
reprise_statement_is_null (RepriseStatement *self,
                           int               column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * reprise_statement_get_object:
 * @self: a statement that stands at a row
 * @column: the first of as many columns as there are @fields
 * @object: (type GObject): an object of the model
 * @fields: properties of it, %NULL-terminated
 *
 * Sets properties from columns: the reverse of reprise_statement_bind_object().
 */
void
reprise_statement_get_object (RepriseStatement   *self,
                              int                 column,
                              gpointer            object,
                              const char * const *fields)
{
  for (gsize i = 0; fields[i] != NULL; i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), fields[i]);
      g_auto (GValue) value = G_VALUE_INIT;

      g_assert (pspec != NULL);
      g_value_init (&value, pspec->value_type);
      g_param_value_set_default (pspec, &value);
      get_value (self, column + (int) i, pspec, &value);
      g_object_set_property (object, fields[i], &value);
    }
}
