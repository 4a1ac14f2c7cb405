#include "gui/reprise-row-item.h"

/**
 * RepriseRowItem:
 *
 * A place in a long list, most of which is never seen.
 *
 * It is light: it knows the id of what stands there, and that is read only while somebody holds it,
 * which a row does that is bound to it.
 */
typedef struct
{
  gint64 id;
  guint  holders;
} RepriseRowItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RepriseRowItem, reprise_row_item, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  N_PROPERTIES,
};

enum
{
  WANTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static RepriseRowItemPrivate *
get_private (RepriseRowItem *self)
{
  return reprise_row_item_get_instance_private (self);
}

static void
reprise_row_item_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_ID:
      get_private (REPRISE_ROW_ITEM (object))->id = g_value_get_int64 (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_row_item_class_init (RepriseRowItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = reprise_row_item_set_property;

  /**
   * RepriseRowItem:id:
   *
   * What stands there.
   */
  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * RepriseRowItem::wanted:
   *
   * Somebody began to hold it, and not all is known of what stands there.
   */
  signals[WANTED] = g_signal_new ("wanted", REPRISE_TYPE_ROW_ITEM, G_SIGNAL_RUN_LAST,
                                  G_STRUCT_OFFSET (RepriseRowItemClass, wanted), NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
reprise_row_item_init (RepriseRowItem *self)
{
}

/**
 * reprise_row_item_get_id:
 * @self: a place in a list
 *
 * Returns: what stands there
 */
gint64
reprise_row_item_get_id (RepriseRowItem *self)
{
  g_return_val_if_fail (REPRISE_IS_ROW_ITEM (self), 0);

  return get_private (self)->id;
}

/**
 * reprise_row_item_hold:
 * @self: a place in a list
 *
 * Wants to know what stands there; the place tells when that is read.
 */
void
reprise_row_item_hold (RepriseRowItem *self)
{
  g_return_if_fail (REPRISE_IS_ROW_ITEM (self));

  if (get_private (self)->holders++ == 0 && !REPRISE_ROW_ITEM_GET_CLASS (self)->is_read (self))
    g_signal_emit (self, signals[WANTED], 0);
}

/**
 * reprise_row_item_release:
 * @self: a place in a list that was held
 *
 * Wants to know nothing of it any more.
 */
void
reprise_row_item_release (RepriseRowItem *self)
{
  g_return_if_fail (REPRISE_IS_ROW_ITEM (self));
  g_return_if_fail (get_private (self)->holders > 0);

  if (--get_private (self)->holders == 0 && REPRISE_ROW_ITEM_GET_CLASS (self)->let_go != NULL)
    REPRISE_ROW_ITEM_GET_CLASS (self)->let_go (self);
}

/**
 * reprise_row_item_is_held:
 * @self: a place in a list
 *
 * Returns: whether somebody wants to know of it
 */
gboolean
reprise_row_item_is_held (RepriseRowItem *self)
{
  g_return_val_if_fail (REPRISE_IS_ROW_ITEM (self), FALSE);

  return get_private (self)->holders > 0;
}
