#include "gui/journal/reprise-entry-reader.h"

/* As many as are in view: enough that the journal has something to do while a frame is drawn, and so
 * few that what comes into view then need not wait long. */
#define READ_AT_ONCE 12

/**
 * RepriseEntryReader:
 *
 * Whose turn it is to read from a journal.
 *
 * A list wants some two hundred entries for the ten it shows, and while somebody scrolls or types it
 * soon wants others. So whoever wants to read waits here, where they can still be let go before the
 * others, or leave, and only a few are given to the journal. It belongs to the main thread.
 */
struct _RepriseEntryReader
{
  GQueue waiting;    /* of Wish (owned), whose turn is next at the head */
  guint  n_reading;
  guint  starting;
};

typedef struct
{
  gpointer               asker;  /* (unowned): leaves before it goes */
  RepriseEntryReaderFunc begin;
} Wish;

static gboolean
start_cb (gpointer data)
{
  RepriseEntryReader *self = data;

  self->starting = 0;
  while (self->n_reading < READ_AT_ONCE && !g_queue_is_empty (&self->waiting))
    {
      g_autofree Wish *wish = g_queue_pop_head (&self->waiting);

      self->n_reading++;
      wish->begin (wish->asker);
    }

  return G_SOURCE_REMOVE;
}

/* What is wanted in the same moment comes together first, for it may change: a list that is told of
 * an answer fills its rows, lets others go, and finds out which are in view. */
static void
start_soon (RepriseEntryReader *self)
{
  if (self->starting == 0 && self->n_reading < READ_AT_ONCE)
    self->starting = g_idle_add_full (G_PRIORITY_DEFAULT, start_cb, self, NULL);
}

static int
compare_asker (gconstpointer wish,
               gconstpointer asker)
{
  return ((const Wish *) wish)->asker == asker ? 0 : 1;
}

static GList *
find (RepriseEntryReader *self,
      gpointer            asker)
{
  return g_queue_find_custom (&self->waiting, asker, compare_asker);
}

/**
 * reprise_entry_reader_new:
 *
 * Returns: (transfer full): a reader nobody waits for
 */
RepriseEntryReader *
reprise_entry_reader_new (void)
{
  RepriseEntryReader *self = g_new0 (RepriseEntryReader, 1);

  g_queue_init (&self->waiting);
  return self;
}

/**
 * reprise_entry_reader_free:
 * @self: (transfer full): a reader
 */
void
reprise_entry_reader_free (RepriseEntryReader *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->starting, g_source_remove);
  g_queue_clear_full (&self->waiting, g_free);
  g_free (self);
}

/**
 * reprise_entry_reader_get:
 * @journal: a journal
 *
 * Returns: (transfer none): the reader of all who read entries from @journal; it goes with it
 */
RepriseEntryReader *
reprise_entry_reader_get (RepriseJournal *journal)
{
  static GQuark key = 0;
  RepriseEntryReader *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  if (key == 0)
    key = g_quark_from_static_string ("reprise-entry-reader");
  self = g_object_get_qdata (G_OBJECT (journal), key);
  if (self == NULL)
    {
      self = reprise_entry_reader_new ();
      g_object_set_qdata_full (G_OBJECT (journal), key, self,
                               (GDestroyNotify) reprise_entry_reader_free);
    }

  return self;
}

/**
 * reprise_entry_reader_want:
 * @self: a reader
 * @asker: who wants to read, and does not wait yet; it leaves, or had its turn, before it goes
 * @begin: called when it is their turn, after those who wait already; never at once
 */
void
reprise_entry_reader_want (RepriseEntryReader     *self,
                           gpointer                asker,
                           RepriseEntryReaderFunc  begin)
{
  Wish *wish = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (begin != NULL);

  wish = g_new0 (Wish, 1);
  wish->asker = asker;
  wish->begin = begin;
  g_queue_push_tail (&self->waiting, wish);
  start_soon (self);
}

/**
 * reprise_entry_reader_hurry:
 * @self: a reader
 * @asker: somebody, who may wait
 *
 * Lets somebody go before all who wait.
 */
void
reprise_entry_reader_hurry (RepriseEntryReader *self,
                            gpointer            asker)
{
  GList *link = NULL;

  g_return_if_fail (self != NULL);

  link = find (self, asker);
  if (link == NULL)
    return;

  g_queue_unlink (&self->waiting, link);
  g_queue_push_head_link (&self->waiting, link);
}

/**
 * reprise_entry_reader_drop:
 * @self: a reader
 * @asker: somebody, who may wait
 *
 * Takes somebody out who wants to read no more.
 */
void
reprise_entry_reader_drop (RepriseEntryReader *self,
                           gpointer            asker)
{
  GList *link = NULL;

  g_return_if_fail (self != NULL);

  link = find (self, asker);
  if (link == NULL)
    return;

  g_free (link->data);
  g_queue_delete_link (&self->waiting, link);
}

/**
 * reprise_entry_reader_done:
 * @self: a reader
 *
 * To be told once for each turn, when what was begun has come to an end.
 */
void
reprise_entry_reader_done (RepriseEntryReader *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->n_reading > 0);

  self->n_reading--;
  if (!g_queue_is_empty (&self->waiting))
    start_soon (self);
}
