#include "gui/tags/reprise-tag-item.h"

/**
 * RepriseTagItem:
 *
 * A tag in a list of all, with how much it leads to. It never changes.
 */
struct _RepriseTagItem
{
  GObject  parent_instance;

  char    *name;   /* (owned) (not nullable) */
  guint    count;  /* entries of the diary */
  guint    most;   /* the same, of the tag that leads to most */
};

G_DEFINE_FINAL_TYPE (RepriseTagItem, reprise_tag_item, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_tag_item_finalize (GObject *object)
{
  g_free (REPRISE_TAG_ITEM (object)->name);

  G_OBJECT_CLASS (reprise_tag_item_parent_class)->finalize (object);
}

static void
reprise_tag_item_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, REPRISE_TAG_ITEM (object)->name);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_tag_item_class_init (RepriseTagItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_tag_item_finalize;
  object_class->get_property = reprise_tag_item_get_property;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_tag_item_init (RepriseTagItem *self)
{
}

/**
 * reprise_tag_item_new:
 * @name: a tag
 * @count: how many entries of the diary it leads to
 * @most: how many the tag that leads to most
 *
 * Returns: (transfer full): an item
 */
RepriseTagItem *
reprise_tag_item_new (const char *name,
                      guint       count,
                      guint       most)
{
  RepriseTagItem *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_TAG_ITEM, NULL);
  self->name = g_strdup (name);
  self->count = count;
  self->most = most;
  return self;
}

/**
 * reprise_tag_item_get_name:
 * @self: an item
 *
 * Returns: the tag
 */
const char *
reprise_tag_item_get_name (RepriseTagItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TAG_ITEM (self), NULL);

  return self->name;
}

/**
 * reprise_tag_item_get_count:
 * @self: an item
 *
 * Returns: how many entries of the diary it leads to
 */
guint
reprise_tag_item_get_count (RepriseTagItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TAG_ITEM (self), 0);

  return self->count;
}

/**
 * reprise_tag_item_get_most:
 * @self: an item
 *
 * Returns: how many the tag that leads to most does
 */
guint
reprise_tag_item_get_most (RepriseTagItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TAG_ITEM (self), 0);

  return self->most;
}
