#include "store/reprise-masthead-store.h"

#include "model/reprise-text.h"
#include "store/reprise-setting.h"

static const char * const keys[] = {
  REPRISE_SETTING_SCALE, REPRISE_SETTING_SERIES_NAME, REPRISE_SETTING_PEN_NAME,
  REPRISE_SETTING_NUMBERING_START, REPRISE_SETTING_STILL_LIMIT, REPRISE_SETTING_CLOSING_LINE,
  REPRISE_SETTING_APPRAISAL_TEMPLATE, REPRISE_SETTING_SOUNDTRACK_TEMPLATE,
  REPRISE_SETTING_NOTE_TEMPLATE,
};

/* What a file says that this program does not know is as good as nothing said. */
static void
read_value (GParamSpec *pspec,
            const char *text,
            GValue     *value)
{
  if (G_IS_PARAM_SPEC_ENUM (pspec))
    {
      GEnumValue *known = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (pspec)->enum_class, text);

      if (known != NULL)
        g_value_set_enum (value, known->value);
    }
  else if (G_IS_PARAM_SPEC_INT (pspec))
    {
      const GParamSpecInt *range = G_PARAM_SPEC_INT (pspec);

      g_value_set_int (value, (int) CLAMP (g_ascii_strtoll (text, NULL, 10), range->minimum,
                                           range->maximum));
    }
  else
    {
      g_value_set_string (value, text);
    }
}

/* A template is a text with lines and blanks of its own; a name is not. */
static gboolean
is_template (GParamSpec *pspec)
{
  return g_str_has_suffix (pspec->name, "-template");
}

/* A setting that is what it would be without saying so is not kept. */
static char *
write_value (GParamSpec   *pspec,
             const GValue *value)
{
  g_autofree char *tidy = NULL;

  if (g_param_value_defaults (pspec, value))
    return NULL;
  if (G_IS_PARAM_SPEC_ENUM (pspec))
    return g_strdup (g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class,
                                       g_value_get_enum (value))->value_nick);
  if (G_IS_PARAM_SPEC_INT (pspec))
    return g_strdup_printf ("%d", g_value_get_int (value));
  if (is_template (pspec))
    return g_value_dup_string (value);

  tidy = reprise_text_tidy (g_value_get_string (value));
  return *tidy != '\0' ? g_steal_pointer (&tidy) : NULL;
}

static gboolean
load_setting (RepriseDatabase  *database,
              RepriseMasthead  *masthead,
              const char       *key,
              GError          **error)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (masthead), key);
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = reprise_setting_read (database, key, &failure);
  g_auto (GValue) value = G_VALUE_INIT;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (text == NULL)
    return TRUE;

  g_value_init (&value, G_PARAM_SPEC_VALUE_TYPE (pspec));
  g_param_value_set_default (pspec, &value);
  read_value (pspec, text, &value);
  g_object_set_property (G_OBJECT (masthead), key, &value);
  return TRUE;
}

static gboolean
save_setting (RepriseDatabase  *database,
              RepriseMasthead  *masthead,
              RepriseMasthead  *current,
              const char       *key,
              GError          **error)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (masthead), key);
  g_auto (GValue) is = G_VALUE_INIT;
  g_auto (GValue) will_be = G_VALUE_INIT;
  g_autofree char *text = NULL;

  g_object_get_property (G_OBJECT (current), key, &is);
  g_object_get_property (G_OBJECT (masthead), key, &will_be);
  if (g_param_values_cmp (pspec, &is, &will_be) == 0)
    return TRUE;

  text = write_value (pspec, &will_be);
  return reprise_setting_write (database, key, text, error);
}

/**
 * reprise_masthead_load:
 * @database: a connection
 * @error: return location for a #RepriseStoreError
 *
 * Reads how a journal presents itself. A scale that this program does not know, and a number that
 * is none, are read as if nothing had been set.
 *
 * Returns: (transfer full) (nullable): the masthead
 */
RepriseMasthead *
reprise_masthead_load (RepriseDatabase  *database,
                       GError          **error)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!load_setting (database, masthead, keys[i], error))
      return NULL;

  return g_steal_pointer (&masthead);
}

/**
 * reprise_masthead_save:
 * @database: a connection that may write
 * @masthead: how the journal shall present itself
 * @error: return location for a #RepriseStoreError
 *
 * Keeps a masthead: what of it is not what the journal says now. So a setting that this program
 * could not read stays as it is until somebody sets it anew.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_masthead_save (RepriseDatabase  *database,
                       RepriseMasthead  *masthead,
                       GError          **error)
{
  g_autoptr (RepriseMasthead) current = NULL;

  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), FALSE);

  current = reprise_masthead_load (database, error);
  if (current == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!save_setting (database, masthead, current, keys[i], error))
      return FALSE;

  return TRUE;
}
