#include "model/reprise-list.h"

#include "model/reprise-text.h"

/**
 * RepriseList:
 *
 * Films in an order, each with a note and where it was thought of. Up Next is one that is always
 * there; it has no title of its own, whoever shows it names it.
 */
struct _RepriseList
{
  GObject    parent_instance;

  gint64     id;       /* in its journal, or 0 */
  char      *uuid;     /* (owned) (nullable) */
  char      *title;    /* (owned) (not nullable) */
  char      *note;     /* (owned) (nullable) */
  guint      n_films;  /* that are shown */
  guint      n_seen;   /* of these */
  GPtrArray *items;    /* (owned) (element-type RepriseListItem): where they were asked for */
};

G_DEFINE_FINAL_TYPE (RepriseList, reprise_list, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_NOTE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_list_finalize (GObject *object)
{
  RepriseList *self = REPRISE_LIST (object);

  g_free (self->uuid);
  g_free (self->title);
  g_free (self->note);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (reprise_list_parent_class)->finalize (object);
}

static void
reprise_list_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RepriseList *self = REPRISE_LIST (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_list_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RepriseList *self = REPRISE_LIST (object);

  switch (id)
    {
    case PROP_TITLE:
      reprise_list_set_title (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      reprise_list_set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_list_class_init (RepriseListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_list_finalize;
  object_class->get_property = reprise_list_get_property;
  object_class->set_property = reprise_list_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_list_init (RepriseList *self)
{
  self->title = g_strdup ("");
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * reprise_list_new:
 * @title: what it is called
 *
 * Returns: (transfer full): a list without films
 */
RepriseList *
reprise_list_new (const char *title)
{
  return g_object_new (REPRISE_TYPE_LIST, "title", title, NULL);
}

/**
 * reprise_list_copy:
 * @self: a list
 *
 * Returns: (transfer full): a list that says the same of itself and has the same items
 */
RepriseList *
reprise_list_copy (RepriseList *self)
{
  RepriseList *copy = NULL;

  g_return_val_if_fail (REPRISE_IS_LIST (self), NULL);

  copy = reprise_list_new (self->title);
  reprise_list_set_identity (copy, self->id, self->uuid);
  reprise_list_set_note (copy, self->note);
  reprise_list_set_counts (copy, self->n_films, self->n_seen);
  reprise_list_take_items (copy, g_ptr_array_ref (self->items));
  return copy;
}

/**
 * reprise_list_get_id:
 * @self: a list
 *
 * Returns: what it is called in its journal, or 0
 */
gint64
reprise_list_get_id (RepriseList *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST (self), 0);

  return self->id;
}

/**
 * reprise_list_get_uuid:
 * @self: a list
 *
 * Returns: (nullable): its UUID, once it was saved
 */
const char *
reprise_list_get_uuid (RepriseList *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST (self), NULL);

  return self->uuid;
}

/**
 * reprise_list_set_identity:
 * @self: a list
 * @id: what it is called in its journal
 * @uuid: (nullable): what it is called everywhere
 */
void
reprise_list_set_identity (RepriseList *self,
                           gint64       id,
                           const char  *uuid)
{
  g_return_if_fail (REPRISE_IS_LIST (self));

  self->id = id;
  reprise_text_replace (&self->uuid, uuid);
}

/**
 * reprise_list_is_up_next:
 * @self: a list
 *
 * Returns: whether it is the one that is always there
 */
gboolean
reprise_list_is_up_next (RepriseList *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST (self), FALSE);

  return g_strcmp0 (self->uuid, REPRISE_UP_NEXT_UUID) == 0;
}

/**
 * reprise_list_get_title:
 * @self: a list
 *
 * Returns: what it is called; empty for Up Next
 */
const char *
reprise_list_get_title (RepriseList *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST (self), NULL);

  return self->title;
}

/**
 * reprise_list_set_title:
 * @self: a list
 * @title: what it is called
 */
void
reprise_list_set_title (RepriseList *self,
                        const char  *title)
{
  g_return_if_fail (REPRISE_IS_LIST (self));

  if (reprise_text_replace (&self->title, title != NULL ? title : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * reprise_list_get_note:
 * @self: a list
 *
 * Returns: (nullable): what was noted of the whole list
 */
const char *
reprise_list_get_note (RepriseList *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST (self), NULL);

  return self->note;
}

/**
 * reprise_list_set_note:
 * @self: a list
 * @note: (nullable): what is noted of the whole list
 */
void
reprise_list_set_note (RepriseList *self,
                       const char  *note)
{
  g_return_if_fail (REPRISE_IS_LIST (self));

  if (reprise_text_replace (&self->note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * reprise_list_get_n_films:
 * @self: a list
 *
 * Returns: how many films it shows
 */
guint
reprise_list_get_n_films (RepriseList *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST (self), 0);

  return self->n_films;
}

/**
 * reprise_list_get_n_seen:
 * @self: a list
 *
 * Returns: how many of its films were seen
 */
guint
reprise_list_get_n_seen (RepriseList *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST (self), 0);

  return self->n_seen;
}

/**
 * reprise_list_set_counts:
 * @self: a list
 * @n_films: how many films it shows
 * @n_seen: how many of them were seen
 */
void
reprise_list_set_counts (RepriseList *self,
                         guint        n_films,
                         guint        n_seen)
{
  g_return_if_fail (REPRISE_IS_LIST (self));

  self->n_films = n_films;
  self->n_seen = n_seen;
}

/**
 * reprise_list_get_items:
 * @self: a list
 *
 * Returns: (transfer none) (element-type RepriseListItem): its films in their order; none where
 *   only the list itself was read
 */
GPtrArray *
reprise_list_get_items (RepriseList *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST (self), NULL);

  return self->items;
}

/**
 * reprise_list_take_items:
 * @self: a list
 * @items: (transfer full) (element-type RepriseListItem): its films in their order
 */
void
reprise_list_take_items (RepriseList *self,
                         GPtrArray   *items)
{
  g_return_if_fail (REPRISE_IS_LIST (self));
  g_return_if_fail (items != NULL);

  g_ptr_array_unref (self->items);
  self->items = items;
}
