#include "jukebox/reprise-queue.h"

struct _RepriseQueue
{
  GObject    parent_instance;

  GPtrArray *items;  /* (owned) of RepriseQueueItem */
};

static GType
get_item_type (GListModel *model)
{
  return REPRISE_TYPE_QUEUE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return REPRISE_QUEUE (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *items = REPRISE_QUEUE (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseQueue, reprise_queue, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_init))

G_DEFINE_ENUM_TYPE (RepriseRepeat, reprise_repeat,
                    G_DEFINE_ENUM_VALUE (REPRISE_REPEAT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (REPRISE_REPEAT_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (REPRISE_REPEAT_ONE, "one"))

static void
reprise_queue_class_init (RepriseQueueClass *klass)
{
}

static void
reprise_queue_init (RepriseQueue *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

RepriseQueue *
reprise_queue_new (void)
{
  return g_object_new (REPRISE_TYPE_QUEUE, NULL);
}

void
reprise_queue_replace (RepriseQueue *self,
                       GPtrArray *items)
{
}

void
reprise_queue_append (RepriseQueue *self,
                      RepriseQueueItem *item)
{
}

void
reprise_queue_remove (RepriseQueue *self,
                      guint position)
{
}

void
reprise_queue_move (RepriseQueue *self,
                    guint from,
                    guint to)
{
}

guint
reprise_queue_get_position (RepriseQueue *self)
{
  return 0;
}

void
reprise_queue_set_position (RepriseQueue *self,
                            guint position)
{
}

RepriseQueueItem *
reprise_queue_get_current (RepriseQueue *self)
{
  return NULL;
}

RepriseRepeat
reprise_queue_get_repeat (RepriseQueue *self)
{
  return 0;
}

void
reprise_queue_set_repeat (RepriseQueue *self,
                          RepriseRepeat repeat)
{
}

gboolean
reprise_queue_get_shuffle (RepriseQueue *self)
{
  return FALSE;
}

void
reprise_queue_set_shuffle (RepriseQueue *self,
                           gboolean shuffle)
{
}

guint
reprise_queue_peek_next (RepriseQueue *self,
                         gboolean ended)
{
  return 0;
}

guint
reprise_queue_peek_previous (RepriseQueue *self)
{
  return 0;
}
