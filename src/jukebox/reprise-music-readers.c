#include "jukebox/reprise-music-readers.h"

#include "jukebox/reprise-music-reader.h"

/* Where a file does not say how long it is, most of the time that it takes is slept: GStreamer lets
 * it play for 50 ms to find out. So some sleep at once, and there is no more work for it. */
#define N_READERS 4

/**
 * RepriseMusicReaders:
 *
 * Some readers, each in a thread of its own, that share what there is to read. The threads are as
 * nice as the one that made them.
 */
struct _RepriseMusicReaders
{
  const RepriseSound *sound;
  GPtrArray          *found;        /* (owned) of RepriseMusicFound */
  GCancellable       *cancellable;  /* (owned) */
  gint                next;         /* atomic: of what was found */
  GThread            *threads[N_READERS];
  GAsyncQueue        *read;         /* (owned) of RepriseMusicEntry, and &over from each that ends */
  guint               n_at_work;
};

static char over;

static gpointer
reader_thread (gpointer data)
{
  RepriseMusicReaders *self = data;
  RepriseMusicReader *reader = reprise_music_reader_new (self->sound);
  guint i;

  while (!g_cancellable_is_cancelled (self->cancellable) &&
         (i = (guint) g_atomic_int_add (&self->next, 1)) < self->found->len)
    {
      const RepriseMusicFound *found = self->found->pdata[i];
      RepriseMusicEntry *entry = reprise_music_reader_read (reader, found->path);

      entry->mtime = found->mtime;
      entry->size = found->size;
      g_async_queue_push (self->read, entry);
    }

  reprise_music_reader_free (reader);
  g_async_queue_push (self->read, &over);
  return NULL;
}

/**
 * reprise_music_found_new:
 * @path: a file
 * @mtime: when it was changed, as reprise_music_stat() has it
 * @size: its size in bytes
 *
 * Returns: (transfer full): a file to read
 */
RepriseMusicFound *
reprise_music_found_new (const char *path,
                         gint64      mtime,
                         gint64      size)
{
  RepriseMusicFound *self = g_new (RepriseMusicFound, 1);

  self->path = g_strdup (path);
  self->mtime = mtime;
  self->size = size;
  return self;
}

/**
 * reprise_music_found_free:
 * @self: (transfer full): a file
 */
void
reprise_music_found_free (RepriseMusicFound *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self);
}

/**
 * reprise_music_readers_new:
 * @found: (element-type RepriseMusicFound): what to read, which nobody changes from now on
 * @cancellable: ends each after the file that it is at
 * @sound: what they read by
 *
 * Returns: (transfer full): readers that have begun
 */
RepriseMusicReaders *
reprise_music_readers_new (GPtrArray          *found,
                           GCancellable       *cancellable,
                           const RepriseSound *sound)
{
  RepriseMusicReaders *self = g_new0 (RepriseMusicReaders, 1);

  self->sound = sound;
  self->found = g_ptr_array_ref (found);
  self->cancellable = g_object_ref (cancellable);
  self->read = g_async_queue_new ();
  self->n_at_work = MIN (found->len, N_READERS);
  for (guint i = 0; i < self->n_at_work; i++)
    self->threads[i] = g_thread_new ("reprise-reader", reader_thread, self);

  return self;
}

/**
 * reprise_music_readers_next:
 * @self: readers
 *
 * Waits until a file was read. They come in no order.
 *
 * Returns: (transfer full) (nullable): what was read; %NULL when nothing comes any more
 */
RepriseMusicEntry *
reprise_music_readers_next (RepriseMusicReaders *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  while (self->n_at_work > 0)
    {
      gpointer read = g_async_queue_pop (self->read);

      if (read != &over)
        return read;
      self->n_at_work--;
    }

  return NULL;
}

/**
 * reprise_music_readers_free:
 * @self: (transfer full): readers
 *
 * Ends them when each is done with the file that it is at.
 */
void
reprise_music_readers_free (RepriseMusicReaders *self)
{
  RepriseMusicEntry *entry = NULL;

  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->next, (gint) self->found->len);
  while ((entry = reprise_music_readers_next (self)) != NULL)
    reprise_music_entry_free (entry);
  for (guint i = 0; i < N_READERS; i++)
    g_clear_pointer (&self->threads[i], g_thread_join);

  g_async_queue_unref (self->read);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->found);
  g_free (self);
}
