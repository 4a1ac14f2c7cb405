#include "model/reprise-person.h"

#include "model/reprise-text.h"

#include <string.h>

/**
 * ReprisePerson:
 *
 * Somebody who worked on a film.
 *
 * Two people are the same where the keys of their names and their qualifiers are; the qualifier
 * tells namesakes apart, as in “Steve McQueen (director)”. A person never changes.
 */
struct _ReprisePerson
{
  GObject  parent_instance;

  char    *name;       /* (owned) (not nullable) */
  char    *folded;     /* (owned) (not nullable) */
  char    *qualifier;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ReprisePerson, reprise_person, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_QUALIFIER,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_person_finalize (GObject *object)
{
  ReprisePerson *self = REPRISE_PERSON (object);

  g_free (self->name);
  g_free (self->folded);
  g_free (self->qualifier);

  G_OBJECT_CLASS (reprise_person_parent_class)->finalize (object);
}

static void
reprise_person_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ReprisePerson *self = REPRISE_PERSON (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_QUALIFIER:
      g_value_set_string (value, self->qualifier);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_person_class_init (ReprisePersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_person_finalize;
  object_class->get_property = reprise_person_get_property;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUALIFIER] =
    g_param_spec_string ("qualifier", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_person_init (ReprisePerson *self)
{
}

/**
 * reprise_person_new:
 * @name: the name, as it is written
 * @qualifier: (nullable): what tells the person from a namesake
 *
 * Returns: (transfer full): a person
 */
ReprisePerson *
reprise_person_new (const char *name,
                    const char *qualifier)
{
  ReprisePerson *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_PERSON, NULL);
  self->name = g_strdup (name);
  self->folded = reprise_text_key (name);
  self->qualifier = qualifier != NULL && *qualifier != '\0' ? g_strdup (qualifier) : NULL;
  return self;
}

/**
 * reprise_person_from_text:
 * @text: `NAME` or `NAME (QUALIFIER)`
 *
 * Returns: (transfer full) (nullable): the person @text speaks of; %NULL where it names nobody
 */
ReprisePerson *
reprise_person_from_text (const char *text)
{
  g_autofree char *tidy = NULL;
  char *qualifier = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  tidy = reprise_text_tidy (text);
  length = strlen (tidy);
  qualifier = strrchr (tidy, '(');

  if (qualifier != NULL && qualifier - tidy > 1 && qualifier[-1] == ' ' && tidy[length - 1] == ')')
    {
      tidy[length - 1] = '\0';
      qualifier[-1] = '\0';
      qualifier++;
    }
  else
    {
      qualifier = NULL;
    }

  return *tidy != '\0' ? reprise_person_new (tidy, qualifier) : NULL;
}

/**
 * reprise_person_get_name:
 * @self: a person
 *
 * Returns: the name, as it is written
 */
const char *
reprise_person_get_name (ReprisePerson *self)
{
  g_return_val_if_fail (REPRISE_IS_PERSON (self), NULL);

  return self->name;
}

/**
 * reprise_person_get_qualifier:
 * @self: a person
 *
 * Returns: (nullable): what tells the person from a namesake
 */
const char *
reprise_person_get_qualifier (ReprisePerson *self)
{
  g_return_val_if_fail (REPRISE_IS_PERSON (self), NULL);

  return self->qualifier;
}

/**
 * reprise_person_get_folded:
 * @self: a person
 *
 * Returns: the name as reprise_text_key() writes it
 */
const char *
reprise_person_get_folded (ReprisePerson *self)
{
  g_return_val_if_fail (REPRISE_IS_PERSON (self), NULL);

  return self->folded;
}

/**
 * reprise_person_dup_label:
 * @self: a person
 *
 * Returns: (transfer full): `NAME` or `NAME (QUALIFIER)`, which reprise_person_from_text() reads
 */
char *
reprise_person_dup_label (ReprisePerson *self)
{
  g_return_val_if_fail (REPRISE_IS_PERSON (self), NULL);

  return self->qualifier != NULL ? g_strdup_printf ("%s (%s)", self->name, self->qualifier)
                                 : g_strdup (self->name);
}
