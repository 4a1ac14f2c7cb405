#include "jukebox/reprise-queue.h"

#include "jukebox/reprise-turns.h"

/**
 * RepriseQueue:
 *
 * What is to be played, one after another.
 *
 * Shuffled, the items keep their places and only their turns are drawn.
 */
struct _RepriseQueue
{
  GObject       parent_instance;

  GPtrArray    *items;     /* (owned) of RepriseQueueItem */
  guint         position;  /* of the current one, or REPRISE_QUEUE_NOWHERE */
  RepriseRepeat repeat;
  RepriseTurns *turns;     /* (owned) (nullable): %NULL while it is not shuffled */
};

static void list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseQueue, reprise_queue, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_init))

G_DEFINE_ENUM_TYPE (RepriseRepeat, reprise_repeat,
                    G_DEFINE_ENUM_VALUE (REPRISE_REPEAT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (REPRISE_REPEAT_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (REPRISE_REPEAT_ONE, "one"))

enum
{
  PROP_POSITION = 1,
  PROP_REPEAT,
  PROP_SHUFFLE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
goes_round (RepriseQueue *self)
{
  return self->repeat != REPRISE_REPEAT_NONE;
}

static guint
get_first (RepriseQueue *self)
{
  return self->turns != NULL ? reprise_turns_get_first (self->turns) : 0;
}

/* Where the one is whose turn comes before or after that of the current one. */
static guint
peek (RepriseQueue *self,
      int           way,
      gboolean      round)
{
  return self->turns != NULL ? reprise_turns_peek (self->turns, way, round)
                             : reprise_turns_step (self->position, way, self->items->len, round);
}

/* Without a notification. */
static void
go_to (RepriseQueue *self,
       guint         position)
{
  self->position = position;
  if (self->turns != NULL)
    reprise_turns_go_to (self->turns, position, goes_round (self));
}

static void
notify (RepriseQueue *self,
        guint         property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

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

static void
reprise_queue_finalize (GObject *object)
{
  RepriseQueue *self = REPRISE_QUEUE (object);

  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->turns, reprise_turns_free);

  G_OBJECT_CLASS (reprise_queue_parent_class)->finalize (object);
}

static void
reprise_queue_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RepriseQueue *self = REPRISE_QUEUE (object);

  switch (id)
    {
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_REPEAT:
      g_value_set_enum (value, self->repeat);
      break;
    case PROP_SHUFFLE:
      g_value_set_boolean (value, reprise_queue_get_shuffle (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_queue_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RepriseQueue *self = REPRISE_QUEUE (object);

  switch (id)
    {
    case PROP_POSITION:
      reprise_queue_set_position (self, g_value_get_uint (value));
      break;
    case PROP_REPEAT:
      reprise_queue_set_repeat (self, g_value_get_enum (value));
      break;
    case PROP_SHUFFLE:
      reprise_queue_set_shuffle (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_queue_class_init (RepriseQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_queue_finalize;
  object_class->get_property = reprise_queue_get_property;
  object_class->set_property = reprise_queue_set_property;

  /**
   * RepriseQueue:position:
   *
   * Where the current one is, or %REPRISE_QUEUE_NOWHERE. Also notified when another item has come
   * to the same place.
   */
  properties[PROP_POSITION] =
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, REPRISE_QUEUE_NOWHERE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RepriseQueue:repeat:
   *
   * What comes when a track or the queue has ended.
   */
  properties[PROP_REPEAT] =
    g_param_spec_enum ("repeat", NULL, NULL, REPRISE_TYPE_REPEAT, REPRISE_REPEAT_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RepriseQueue:shuffle:
   *
   * Whether the turns of the items are drawn.
   */
  properties[PROP_SHUFFLE] =
    g_param_spec_boolean ("shuffle", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_queue_init (RepriseQueue *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->position = REPRISE_QUEUE_NOWHERE;
}

/**
 * reprise_queue_new:
 *
 * Returns: (transfer full): an empty queue
 */
RepriseQueue *
reprise_queue_new (void)
{
  return g_object_new (REPRISE_TYPE_QUEUE, NULL);
}

/**
 * reprise_queue_replace:
 * @self: a queue
 * @items: (element-type RepriseQueueItem): what is to be played
 *
 * Puts other items in the place of all that are in it. None of them is the current one then.
 */
void
reprise_queue_replace (RepriseQueue *self,
                       GPtrArray    *items)
{
  g_autoptr (GPtrArray) old = NULL;
  gboolean moved;

  g_return_if_fail (REPRISE_IS_QUEUE (self));
  g_return_if_fail (items != NULL);

  moved = self->position != REPRISE_QUEUE_NOWHERE;
  old = g_steal_pointer (&self->items);
  self->items = g_ptr_array_new_full (items->len, g_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));
  self->position = REPRISE_QUEUE_NOWHERE;
  if (self->turns != NULL)
    reprise_turns_draw (self->turns, items->len, REPRISE_QUEUE_NOWHERE);

  if (old->len > 0 || items->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, items->len);
  if (moved)
    notify (self, PROP_POSITION);
}

/**
 * reprise_queue_remove:
 * @self: a queue
 * @position: where an item is
 *
 * Takes an item out. When it was the current one, the one after it is that; after the last there is
 * none.
 */
void
reprise_queue_remove (RepriseQueue *self,
                      guint         position)
{
  guint current;

  g_return_if_fail (REPRISE_IS_QUEUE (self));
  g_return_if_fail (position < self->items->len);

  current = self->position;
  if (current == position)
    go_to (self, peek (self, +1, FALSE));
  if (self->turns != NULL)
    reprise_turns_forget (self->turns, position);
  if (self->position != REPRISE_QUEUE_NOWHERE && self->position > position)
    self->position--;
  g_ptr_array_remove_index (self->items, position);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  if (current == position || current != self->position)
    notify (self, PROP_POSITION);
}

/**
 * reprise_queue_move:
 * @self: a queue
 * @from: where an item is
 * @to: where it is afterwards
 *
 * Moves an item among the others. The current one stays so, and the turns, where they are drawn.
 */
void
reprise_queue_move (RepriseQueue *self,
                    guint         from,
                    guint         to)
{
  guint current;
  guint length;

  g_return_if_fail (REPRISE_IS_QUEUE (self));
  g_return_if_fail (from < self->items->len && to < self->items->len);

  if (from == to)
    return;

  current = self->position;
  length = MAX (from, to) - MIN (from, to) + 1;
  g_ptr_array_insert (self->items, (int) to, g_ptr_array_steal_index (self->items, from));
  if (self->turns != NULL)
    reprise_turns_move (self->turns, from, to);
  if (current != REPRISE_QUEUE_NOWHERE)
    self->position = reprise_turns_follow (current, from, to);

  g_list_model_items_changed (G_LIST_MODEL (self), MIN (from, to), length, length);
  if (current != self->position)
    notify (self, PROP_POSITION);
}

/**
 * reprise_queue_get_length:
 * @self: a queue
 *
 * Returns: how many are in it
 */
guint
reprise_queue_get_length (RepriseQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE (self), 0);

  return self->items->len;
}

/**
 * reprise_queue_get_position:
 * @self: a queue
 *
 * Returns: where the current one is, or %REPRISE_QUEUE_NOWHERE
 */
guint
reprise_queue_get_position (RepriseQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE (self), REPRISE_QUEUE_NOWHERE);

  return self->position;
}

/**
 * reprise_queue_set_position:
 * @self: a queue
 * @position: where an item is, or %REPRISE_QUEUE_NOWHERE
 *
 * Makes an item the current one.
 */
void
reprise_queue_set_position (RepriseQueue *self,
                            guint         position)
{
  g_return_if_fail (REPRISE_IS_QUEUE (self));
  g_return_if_fail (position == REPRISE_QUEUE_NOWHERE || position < self->items->len);

  if (self->position == position)
    return;

  go_to (self, position);
  notify (self, PROP_POSITION);
}

/**
 * reprise_queue_get_current:
 * @self: a queue
 *
 * Returns: (transfer none) (nullable): the current one
 */
RepriseQueueItem *
reprise_queue_get_current (RepriseQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE (self), NULL);

  return self->position != REPRISE_QUEUE_NOWHERE ? self->items->pdata[self->position] : NULL;
}

/**
 * reprise_queue_rewind:
 * @self: a queue
 *
 * Makes the one the current one whose turn is the first; shuffled, the turns are drawn anew.
 */
void
reprise_queue_rewind (RepriseQueue *self)
{
  g_return_if_fail (REPRISE_IS_QUEUE (self));

  if (self->items->len == 0)
    return;

  if (self->turns != NULL)
    reprise_turns_draw (self->turns, self->items->len, REPRISE_QUEUE_NOWHERE);
  go_to (self, get_first (self));
  notify (self, PROP_POSITION);
}

/**
 * reprise_queue_get_repeat:
 * @self: a queue
 *
 * Returns: what comes when a track or the queue has ended
 */
RepriseRepeat
reprise_queue_get_repeat (RepriseQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE (self), REPRISE_REPEAT_NONE);

  return self->repeat;
}

/**
 * reprise_queue_set_repeat:
 * @self: a queue
 * @repeat: what comes when a track or the queue has ended
 *
 * Sets whether anything is played again.
 */
void
reprise_queue_set_repeat (RepriseQueue  *self,
                          RepriseRepeat  repeat)
{
  g_return_if_fail (REPRISE_IS_QUEUE (self));
  g_return_if_fail (repeat <= REPRISE_REPEAT_ONE);

  if (self->repeat == repeat)
    return;

  self->repeat = repeat;
  notify (self, PROP_REPEAT);
}

/**
 * reprise_queue_get_shuffle:
 * @self: a queue
 *
 * Returns: whether the turns of the items are drawn
 */
gboolean
reprise_queue_get_shuffle (RepriseQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE (self), FALSE);

  return self->turns != NULL;
}

/**
 * reprise_queue_set_shuffle:
 * @self: a queue
 * @shuffle: whether the turns of the items are drawn
 *
 * Draws the turns of the items, the current one first, or goes back to the order of their places.
 */
void
reprise_queue_set_shuffle (RepriseQueue *self,
                           gboolean      shuffle)
{
  g_return_if_fail (REPRISE_IS_QUEUE (self));

  if (reprise_queue_get_shuffle (self) == !!shuffle)
    return;

  if (shuffle)
    {
      self->turns = reprise_turns_new ();
      reprise_turns_draw (self->turns, self->items->len, self->position);
    }
  else
    g_clear_pointer (&self->turns, reprise_turns_free);
  notify (self, PROP_SHUFFLE);
}

/**
 * reprise_queue_peek_next:
 * @self: a queue
 * @ended: the current one has been played to its end; else somebody wants to get on
 *
 * Returns: where the next one is, or %REPRISE_QUEUE_NOWHERE
 */
guint
reprise_queue_peek_next (RepriseQueue *self,
                         gboolean      ended)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE (self), REPRISE_QUEUE_NOWHERE);

  if (self->items->len == 0)
    return REPRISE_QUEUE_NOWHERE;
  if (self->position == REPRISE_QUEUE_NOWHERE)
    return get_first (self);
  if (ended && self->repeat == REPRISE_REPEAT_ONE)
    return self->position;

  return peek (self, +1, goes_round (self));
}

/**
 * reprise_queue_peek_previous:
 * @self: a queue
 *
 * Returns: where the one is that was before the current one, or %REPRISE_QUEUE_NOWHERE
 */
guint
reprise_queue_peek_previous (RepriseQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE (self), REPRISE_QUEUE_NOWHERE);

  if (self->position == REPRISE_QUEUE_NOWHERE)
    return REPRISE_QUEUE_NOWHERE;

  return peek (self, -1, goes_round (self));
}
