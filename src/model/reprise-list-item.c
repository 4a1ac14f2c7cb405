#include "model/reprise-list-item.h"

#include "model/reprise-judgement.h"
#include "model/reprise-text.h"

enum
{
  PROP_UUID = 1,
  PROP_FILM,           /* the UUID of the film that is shown */
  PROP_TITLE,          /* of the film */
  PROP_YEAR,           /* of the film, or 0 */
  PROP_DIRECTOR,       /* who is named first */
  PROP_POSTER,         /* the SHA-256 of an image */
  PROP_NOTE,
  PROP_SOURCE,         /* the UUID of an appraisal */
  PROP_SOURCE_TITLE,   /* its title, or that of what it is about */
  PROP_SOURCE_NUMBER,  /* its number, or 0 */
  PROP_SEEN,           /* the journal has the film, or its viewings predate the journal */
  PROP_JUDGEMENT,      /* of the film: 0–100, or REPRISE_UNJUDGED */
  N_PROPERTIES,
};

/**
 * RepriseListItem:
 *
 * A film on a list, with what the list shows of it.
 *
 * What it says of the film, and of the appraisal where it was thought of, is read with it and is
 * not kept with it; only the note is.
 */
struct _RepriseListItem
{
  GObject  parent_instance;

  char    *texts[N_PROPERTIES];    /* (owned) (nullable): of those properties that are texts */
  int      numbers[N_PROPERTIES];  /* of the others */
};

G_DEFINE_FINAL_TYPE (RepriseListItem, reprise_list_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];

static void
set_text (RepriseListItem *self,
          guint            id,
          const char      *value)
{
  if (reprise_text_replace (&self->texts[id], value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
set_number (RepriseListItem *self,
            guint            id,
            int              value)
{
  if (self->numbers[id] == value)
    return;

  self->numbers[id] = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
reprise_list_item_finalize (GObject *object)
{
  for (guint id = 1; id < N_PROPERTIES; id++)
    g_free (REPRISE_LIST_ITEM (object)->texts[id]);

  G_OBJECT_CLASS (reprise_list_item_parent_class)->finalize (object);
}

static void
reprise_list_item_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RepriseListItem *self = REPRISE_LIST_ITEM (object);

  if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, self->texts[id]);
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, self->numbers[id]);
  else
    g_value_set_int (value, self->numbers[id]);
}

static void
reprise_list_item_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RepriseListItem *self = REPRISE_LIST_ITEM (object);

  if (G_VALUE_HOLDS_STRING (value))
    set_text (self, id, g_value_get_string (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    set_number (self, id, g_value_get_boolean (value));
  else
    set_number (self, id, g_value_get_int (value));
}

static void
reprise_list_item_class_init (RepriseListItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_list_item_finalize;
  object_class->get_property = reprise_list_item_get_property;
  object_class->set_property = reprise_list_item_set_property;

  properties[PROP_UUID] =
    g_param_spec_string ("uuid", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_FILM] = g_param_spec_string ("film", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_DIRECTOR] = g_param_spec_string ("director", NULL, NULL, NULL, flags);
  properties[PROP_POSTER] = g_param_spec_string ("poster", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE_TITLE] = g_param_spec_string ("source-title", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE_NUMBER] =
    g_param_spec_int ("source-number", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SEEN] = g_param_spec_boolean ("seen", NULL, NULL, FALSE, flags);
  properties[PROP_JUDGEMENT] =
    g_param_spec_int ("judgement", NULL, NULL, REPRISE_UNJUDGED, REPRISE_JUDGEMENT_MAX,
                      REPRISE_UNJUDGED, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_list_item_init (RepriseListItem *self)
{
  self->numbers[PROP_JUDGEMENT] = REPRISE_UNJUDGED;
}

/**
 * reprise_list_item_new:
 * @uuid: (nullable): its UUID
 *
 * Returns: (transfer full): an item that says nothing yet
 */
RepriseListItem *
reprise_list_item_new (const char *uuid)
{
  return g_object_new (REPRISE_TYPE_LIST_ITEM, "uuid", uuid, NULL);
}

/**
 * reprise_list_item_update:
 * @self: an item
 * @from: the same, as it stands now
 *
 * Says all that @from says.
 */
void
reprise_list_item_update (RepriseListItem *self,
                          RepriseListItem *from)
{
  g_return_if_fail (REPRISE_IS_LIST_ITEM (self));
  g_return_if_fail (REPRISE_IS_LIST_ITEM (from));

  for (guint id = PROP_UUID + 1; id < N_PROPERTIES; id++)
    if (properties[id]->value_type == G_TYPE_STRING)
      set_text (self, id, from->texts[id]);
    else
      set_number (self, id, from->numbers[id]);
}

/**
 * reprise_list_item_get_uuid:
 * @self: an item
 *
 * Returns: (nullable): its UUID
 */
const char *
reprise_list_item_get_uuid (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_UUID];
}

/**
 * reprise_list_item_get_film:
 * @self: an item
 *
 * Returns: (nullable): the UUID of the film; of the one that stands for it, where it was merged
 */
const char *
reprise_list_item_get_film (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_FILM];
}

/**
 * reprise_list_item_get_title:
 * @self: an item
 *
 * Returns: (nullable): the title of the film
 */
const char *
reprise_list_item_get_title (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_TITLE];
}

/**
 * reprise_list_item_get_year:
 * @self: an item
 *
 * Returns: the year of the film, or 0
 */
int
reprise_list_item_get_year (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), 0);

  return self->numbers[PROP_YEAR];
}

/**
 * reprise_list_item_get_director:
 * @self: an item
 *
 * Returns: (nullable): who is named first of those who directed it
 */
const char *
reprise_list_item_get_director (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_DIRECTOR];
}

/**
 * reprise_list_item_get_poster:
 * @self: an item
 *
 * Returns: (nullable): the SHA-256 of the film’s own poster, where it has one
 */
const char *
reprise_list_item_get_poster (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_POSTER];
}

/**
 * reprise_list_item_get_note:
 * @self: an item
 *
 * Returns: (nullable): what was noted of it
 */
const char *
reprise_list_item_get_note (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_NOTE];
}

/**
 * reprise_list_item_get_source:
 * @self: an item
 *
 * Returns: (nullable): the UUID of the appraisal where it was thought of
 */
const char *
reprise_list_item_get_source (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_SOURCE];
}

/**
 * reprise_list_item_get_source_title:
 * @self: an item
 *
 * Returns: (nullable): the title of that appraisal, or of the film it is about
 */
const char *
reprise_list_item_get_source_title (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  return self->texts[PROP_SOURCE_TITLE];
}

/**
 * reprise_list_item_get_source_number:
 * @self: an item
 *
 * Returns: the number of that appraisal, or 0
 */
int
reprise_list_item_get_source_number (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), 0);

  return self->numbers[PROP_SOURCE_NUMBER];
}

/**
 * reprise_list_item_get_judgement:
 * @self: an item
 *
 * Returns: the judgement of the film, 0–100, or %REPRISE_UNJUDGED
 */
int
reprise_list_item_get_judgement (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), REPRISE_UNJUDGED);

  return self->numbers[PROP_JUDGEMENT];
}

/**
 * reprise_list_item_set_note:
 * @self: an item
 * @note: (nullable): what is noted of it
 */
void
reprise_list_item_set_note (RepriseListItem *self,
                            const char      *note)
{
  g_return_if_fail (REPRISE_IS_LIST_ITEM (self));

  set_text (self, PROP_NOTE, note);
}

/**
 * reprise_list_item_is_seen:
 * @self: an item
 *
 * Returns: whether the film was seen
 */
gboolean
reprise_list_item_is_seen (RepriseListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), FALSE);

  return self->numbers[PROP_SEEN];
}

/**
 * reprise_list_item_dup_label:
 * @self: an item
 *
 * Returns: (transfer full): the title of its film, with the year where that is known
 */
char *
reprise_list_item_dup_label (RepriseListItem *self)
{
  const char *title = NULL;

  g_return_val_if_fail (REPRISE_IS_LIST_ITEM (self), NULL);

  title = self->texts[PROP_TITLE] != NULL ? self->texts[PROP_TITLE] : "";
  if (self->numbers[PROP_YEAR] == 0)
    return g_strdup (title);

  return g_strdup_printf ("%s (%d)", title, self->numbers[PROP_YEAR]);
}
