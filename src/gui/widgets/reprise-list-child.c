#include "gui/widgets/reprise-list-child.h"

#include "gui/reprise-row-item.h"

/**
 * RepriseListChild:
 *
 * What a list puts into its rows, or a grid into its cells: it shows an item, and the next one when
 * the list needs it elsewhere. A #RepriseRowItem is held while it is shown.
 */
typedef struct
{
  GObject *item;  /* (owned) (nullable) */
} RepriseListChildPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RepriseListChild, reprise_list_child, ADW_TYPE_BIN)

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static RepriseListChildPrivate *
get_private (RepriseListChild *self)
{
  return reprise_list_child_get_instance_private (self);
}

static void
changed_cb (RepriseListChild *self)
{
  REPRISE_LIST_CHILD_GET_CLASS (self)->show (self);
}

static void
take_item (RepriseListChild *self,
           GObject          *item)
{
  const char * const *followed = REPRISE_LIST_CHILD_GET_CLASS (self)->followed;

  get_private (self)->item = g_object_ref (item);
  for (gsize i = 0; followed != NULL && followed[i] != NULL; i++)
    g_signal_connect_swapped (item, followed[i], G_CALLBACK (changed_cb), self);
  if (REPRISE_IS_ROW_ITEM (item))
    reprise_row_item_hold (REPRISE_ROW_ITEM (item));
}

static void
let_item_go (RepriseListChild *self)
{
  g_autoptr (GObject) item = g_steal_pointer (&get_private (self)->item);

  if (item == NULL)
    return;

  g_signal_handlers_disconnect_by_func (item, changed_cb, self);
  if (REPRISE_IS_ROW_ITEM (item))
    reprise_row_item_release (REPRISE_ROW_ITEM (item));
}

static void
reprise_list_child_dispose (GObject *object)
{
  let_item_go (REPRISE_LIST_CHILD (object));

  G_OBJECT_CLASS (reprise_list_child_parent_class)->dispose (object);
}

static void
reprise_list_child_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, get_private (REPRISE_LIST_CHILD (object))->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_list_child_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      reprise_list_child_set_item (REPRISE_LIST_CHILD (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_list_child_class_init (RepriseListChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_list_child_dispose;
  object_class->get_property = reprise_list_child_get_property;
  object_class->set_property = reprise_list_child_set_property;

  /**
   * RepriseListChild:item: (nullable)
   *
   * What it shows.
   */
  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_list_child_init (RepriseListChild *self)
{
}

/**
 * reprise_list_child_get_item:
 * @self: a child of a list
 *
 * Returns: (transfer none) (nullable) (type GObject): what it shows
 */
gpointer
reprise_list_child_get_item (RepriseListChild *self)
{
  g_return_val_if_fail (REPRISE_IS_LIST_CHILD (self), NULL);

  return get_private (self)->item;
}

/**
 * reprise_list_child_set_item:
 * @self: a child of a list
 * @item: (nullable) (type GObject): what it shall show
 */
void
reprise_list_child_set_item (RepriseListChild *self,
                             gpointer          item)
{
  g_return_if_fail (REPRISE_IS_LIST_CHILD (self));
  g_return_if_fail (item == NULL || G_IS_OBJECT (item));

  if (get_private (self)->item == item)
    return;

  let_item_go (self);
  if (item != NULL)
    take_item (self, item);
  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * reprise_list_child_set_name:
 * @self: a child of a list
 * @name: what its row is called for those who hear it
 *
 * A row is named on the widget that stands for it in the list, not on its child.
 */
void
reprise_list_child_set_name (RepriseListChild *self,
                             const char       *name)
{
  GtkWidget *row = NULL;

  g_return_if_fail (REPRISE_IS_LIST_CHILD (self));
  g_return_if_fail (name != NULL);

  row = gtk_widget_get_parent (GTK_WIDGET (self));
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
