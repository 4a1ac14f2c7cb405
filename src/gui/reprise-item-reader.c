#include "gui/reprise-item-reader.h"

#include "gui/reprise-known-items.h"

/**
 * RepriseItemReader:
 *
 * Has what stands at the places of a list read as they scroll into view: those together that are
 * wanted together, and of those that scrolled by meanwhile none.
 */
struct _RepriseItemReader
{
  GObject                parent_instance;

  RepriseItemReaderFunc  read;
  gpointer               owner;       /* (unowned): it has this */
  RepriseKnownItems     *items;       /* (owned) (not nullable) of RepriseRowItem */
  GArray                *wanted;      /* (owned) (not nullable) (element-type gint64) */
  gboolean               is_reading;
  guint                  idle;
};

G_DEFINE_FINAL_TYPE (RepriseItemReader, reprise_item_reader, G_TYPE_OBJECT)

static void
read_wanted (RepriseItemReader *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->is_reading)
    return;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      const gint64 id = g_array_index (self->wanted, gint64, i);
      RepriseRowItem *item = reprise_known_items_get (self->items, id);

      if (item != NULL && reprise_row_item_is_held (item))
        g_array_append_val (ids, id);
    }
  g_array_set_size (self->wanted, 0);
  if (ids->len == 0)
    return;

  self->is_reading = TRUE;
  self->read (ids, self->owner);
}

static gboolean
idle_cb (gpointer data)
{
  RepriseItemReader *self = data;

  self->idle = 0;
  read_wanted (self);
  return G_SOURCE_REMOVE;
}

static void
reprise_item_reader_finalize (GObject *object)
{
  RepriseItemReader *self = REPRISE_ITEM_READER (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->items, reprise_known_items_free);
  g_array_unref (self->wanted);

  G_OBJECT_CLASS (reprise_item_reader_parent_class)->finalize (object);
}

static void
reprise_item_reader_class_init (RepriseItemReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_item_reader_finalize;
}

static void
reprise_item_reader_init (RepriseItemReader *self)
{
  self->items = reprise_known_items_new ();
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * reprise_item_reader_new:
 * @read: reads what is wanted
 * @owner: for it; it has the reader to itself
 *
 * Returns: (transfer full): a reader
 */
RepriseItemReader *
reprise_item_reader_new (RepriseItemReaderFunc  read,
                         gpointer               owner)
{
  RepriseItemReader *self = g_object_new (REPRISE_TYPE_ITEM_READER, NULL);

  self->read = read;
  self->owner = owner;
  return self;
}

/**
 * reprise_item_reader_add:
 * @self: a reader
 * @item: a place of the list that had none here
 *
 * Has it read whenever somebody wants it, for as long as somebody has it.
 */
void
reprise_item_reader_add (RepriseItemReader *self,
                         RepriseRowItem    *item)
{
  g_return_if_fail (REPRISE_IS_ITEM_READER (self));
  g_return_if_fail (REPRISE_IS_ROW_ITEM (item));

  g_signal_connect_object (item, "wanted", G_CALLBACK (reprise_item_reader_want), self,
                           G_CONNECT_SWAPPED);
  reprise_known_items_add (self->items, reprise_row_item_get_id (item), item);
}

/**
 * reprise_item_reader_find:
 * @self: a reader
 * @id: what stands at a place
 *
 * Returns: (transfer none) (nullable): its item; %NULL where nobody has it
 */
gpointer
reprise_item_reader_find (RepriseItemReader *self,
                          gint64             id)
{
  g_return_val_if_fail (REPRISE_IS_ITEM_READER (self), NULL);

  return reprise_known_items_get (self->items, id);
}

/**
 * reprise_item_reader_count:
 * @self: a reader
 *
 * Returns: how many of its items somebody has
 */
guint
reprise_item_reader_count (RepriseItemReader *self)
{
  g_return_val_if_fail (REPRISE_IS_ITEM_READER (self), 0);

  return reprise_known_items_count (self->items);
}

/**
 * reprise_item_reader_list:
 * @self: a reader
 *
 * Returns: (transfer container): the items that somebody has
 */
GPtrArray *
reprise_item_reader_list (RepriseItemReader *self)
{
  g_return_val_if_fail (REPRISE_IS_ITEM_READER (self), NULL);

  return reprise_known_items_list (self->items);
}

/**
 * reprise_item_reader_want:
 * @self: a reader
 * @item: one of its items
 *
 * Has it read soon, whether it was read before or not, if somebody still holds it then.
 */
void
reprise_item_reader_want (RepriseItemReader *self,
                          RepriseRowItem    *item)
{
  gint64 id;

  g_return_if_fail (REPRISE_IS_ITEM_READER (self));

  id = reprise_row_item_get_id (item);
  g_array_append_val (self->wanted, id);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

/**
 * reprise_item_reader_done:
 * @self: a reader
 *
 * Says that what was to be read is read, or could not be, and goes on with what was wanted since.
 */
void
reprise_item_reader_done (RepriseItemReader *self)
{
  g_return_if_fail (REPRISE_IS_ITEM_READER (self));

  self->is_reading = FALSE;
  read_wanted (self);
}
