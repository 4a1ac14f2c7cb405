#include "model/reprise-credit.h"

#include "model/reprise-model-error.h"
#include "model/reprise-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * RepriseCredit:
 *
 * A person in a role on a film; in the role `cast`, maybe as a character.
 *
 * A credit never changes, except that it gets its UUID when it is first kept: to correct one is to
 * put another in its place.
 */
struct _RepriseCredit
{
  GObject        parent_instance;

  char          *uuid;       /* (owned) (nullable) */
  char          *role;       /* (owned) (not nullable) */
  ReprisePerson *person;     /* (owned) (not nullable) */
  char          *character;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseCredit, reprise_credit, G_TYPE_OBJECT)

enum
{
  PROP_UUID = 1,
  PROP_ROLE,
  PROP_PERSON,
  PROP_CHARACTER,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* In the order in which a sheet of facts gives them. */
static const char * const roles[] = {
  "director", "producer", "writer", "based-on", "cinematography", "score", "editing", "cast", NULL,
};

static void
reprise_credit_finalize (GObject *object)
{
  RepriseCredit *self = REPRISE_CREDIT (object);

  g_free (self->uuid);
  g_free (self->role);
  g_clear_object (&self->person);
  g_free (self->character);

  G_OBJECT_CLASS (reprise_credit_parent_class)->finalize (object);
}

static void
reprise_credit_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RepriseCredit *self = REPRISE_CREDIT (object);

  switch (id)
    {
    case PROP_UUID:
      g_value_set_string (value, self->uuid);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_PERSON:
      g_value_set_object (value, self->person);
      break;
    case PROP_CHARACTER:
      g_value_set_string (value, self->character);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_credit_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_UUID:
      reprise_credit_set_uuid (REPRISE_CREDIT (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_credit_class_init (RepriseCreditClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_credit_finalize;
  object_class->get_property = reprise_credit_get_property;
  object_class->set_property = reprise_credit_set_property;

  properties[PROP_UUID] =
    g_param_spec_string ("uuid", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROLE] =
    g_param_spec_string ("role", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PERSON] =
    g_param_spec_object ("person", NULL, NULL, REPRISE_TYPE_PERSON,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHARACTER] =
    g_param_spec_string ("character", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_credit_init (RepriseCredit *self)
{
}

/**
 * reprise_credit_new:
 * @role: one of reprise_credit_get_roles(), or any other word
 * @person: who
 * @character: (nullable): the part played
 *
 * Returns: (transfer full): a credit
 */
RepriseCredit *
reprise_credit_new (const char    *role,
                    ReprisePerson *person,
                    const char    *character)
{
  RepriseCredit *self = NULL;

  g_return_val_if_fail (role != NULL, NULL);
  g_return_val_if_fail (REPRISE_IS_PERSON (person), NULL);

  self = g_object_new (REPRISE_TYPE_CREDIT, NULL);
  self->role = g_strdup (role);
  self->person = g_object_ref (person);
  self->character = character != NULL && *character != '\0' ? g_strdup (character) : NULL;
  return self;
}

/**
 * reprise_credit_parse:
 * @text: `ROLE=NAME`, or `cast=NAME as CHARACTER`
 * @error: return location for %REPRISE_MODEL_ERROR_CREDIT
 *
 * Reads a credit as the command line takes it.
 *
 * Returns: (transfer full) (nullable): the credit
 */
RepriseCredit *
reprise_credit_parse (const char  *text,
                      GError     **error)
{
  g_autoptr (ReprisePerson) person = NULL;
  g_autofree char *role = NULL;
  g_autofree char *name = NULL;
  g_autofree char *character = NULL;
  const char *equals = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  equals = strchr (text, '=');
  if (equals != NULL)
    {
      g_autofree char *head = g_strndup (text, equals - text);
      char *as = NULL;

      role = reprise_text_tidy (head);
      name = reprise_text_tidy (equals + 1);
      as = g_str_equal (role, "cast") ? strstr (name, " as ") : NULL;
      if (as != NULL)
        {
          character = g_strdup (as + strlen (" as "));
          *as = '\0';
        }
      person = reprise_person_from_text (name);
    }

  if (person == NULL || *role == '\0')
    {
      g_set_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_CREDIT,
                   _("“%s” is no credit: write ROLE=NAME, or cast=NAME as CHARACTER"), text);
      return NULL;
    }

  return reprise_credit_new (role, person, character);
}

/**
 * reprise_credit_get_uuid:
 * @self: a credit
 *
 * Returns: (nullable): the credit's UUID; %NULL before it was ever kept
 */
const char *
reprise_credit_get_uuid (RepriseCredit *self)
{
  g_return_val_if_fail (REPRISE_IS_CREDIT (self), NULL);

  return self->uuid;
}

/**
 * reprise_credit_set_uuid:
 * @self: a credit without a UUID
 * @uuid: the UUID
 *
 * Names the credit. For the store.
 */
void
reprise_credit_set_uuid (RepriseCredit *self,
                         const char    *uuid)
{
  g_return_if_fail (REPRISE_IS_CREDIT (self));
  g_return_if_fail (self->uuid == NULL);

  self->uuid = g_strdup (uuid);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UUID]);
}

/**
 * reprise_credit_get_role:
 * @self: a credit
 *
 * Returns: what the person did
 */
const char *
reprise_credit_get_role (RepriseCredit *self)
{
  g_return_val_if_fail (REPRISE_IS_CREDIT (self), NULL);

  return self->role;
}

/**
 * reprise_credit_get_person:
 * @self: a credit
 *
 * Returns: (transfer none): who did it
 */
ReprisePerson *
reprise_credit_get_person (RepriseCredit *self)
{
  g_return_val_if_fail (REPRISE_IS_CREDIT (self), NULL);

  return self->person;
}

/**
 * reprise_credit_get_character:
 * @self: a credit
 *
 * Returns: (nullable): the part played
 */
const char *
reprise_credit_get_character (RepriseCredit *self)
{
  g_return_val_if_fail (REPRISE_IS_CREDIT (self), NULL);

  return self->character;
}

/**
 * reprise_credit_equal:
 * @a: a credit
 * @b: another
 *
 * Returns: whether both say the same
 */
gboolean
reprise_credit_equal (RepriseCredit *a,
                      RepriseCredit *b)
{
  g_return_val_if_fail (REPRISE_IS_CREDIT (a), FALSE);
  g_return_val_if_fail (REPRISE_IS_CREDIT (b), FALSE);

  return g_str_equal (a->role, b->role) &&
         g_strcmp0 (a->character, b->character) == 0 &&
         g_str_equal (reprise_person_get_name (a->person), reprise_person_get_name (b->person)) &&
         g_strcmp0 (reprise_person_get_qualifier (a->person),
                    reprise_person_get_qualifier (b->person)) == 0;
}

/**
 * reprise_credit_get_roles:
 *
 * Returns: (transfer none): the roles that have a name of their own, %NULL-terminated
 */
const char * const *
reprise_credit_get_roles (void)
{
  return roles;
}
