/* How a window answers keys: from when each was pressed until what it did was painted, what the
 * frames cost, and how long the main loop was busy without a look at anything else. */

#include "bench-watch.h"

#include "bench-tell.h"

/**
 * Watch:
 *
 * Keys come from a thread of their own, so that a window that does not answer does not hold them
 * up.
 */
typedef struct
{
  GMutex     mutex;
  GArray    *pressed;      /* (owned) of gint64: when keys were that the window did not take yet */
  GArray    *taken;        /* (owned) of gint64: when keys were whose work is not painted yet */
  GArray    *keys;         /* (owned) of gint64: from a key to painted */
  GArray    *frames;       /* (owned) of gint64: their work */
  gboolean (*is_done) (void);  /* (nullable): whether what was painted is what a key was for */
  gint64     begun;        /* a frame */
  gint64     woken;        /* when the loop was done waiting */
  gint64     longest;      /* iteration */
  gint64     ended;        /* when the last iteration was that kept somebody waiting */
} Watch;

/* Who presses a key meanwhile sees it late. */
#define BUSY 50000

static Watch watch;

static void
begin_cb (void)
{
  watch.begun = g_get_monotonic_time ();
}

static void
painted_cb (void)
{
  const gint64 now = g_get_monotonic_time ();
  const gint64 work = now - watch.begun;
  const gboolean done = watch.is_done == NULL || watch.is_done ();

  g_mutex_lock (&watch.mutex);
  g_array_append_val (watch.frames, work);
  if (done)
    {
      for (guint i = 0; i < watch.taken->len; i++)
        {
          const gint64 key = now - g_array_index (watch.taken, gint64, i);

          g_array_append_val (watch.keys, key);
        }
      g_array_set_size (watch.taken, 0);
    }
  g_mutex_unlock (&watch.mutex);
}

/* Between two waits of the main loop lies an iteration. */
static int
poll_and_measure (GPollFD *fds,
                  guint    n_fds,
                  int      timeout)
{
  const gint64 now = g_get_monotonic_time ();
  const gint64 iteration = watch.woken != 0 ? now - watch.woken : 0;
  int result;

  g_mutex_lock (&watch.mutex);
  watch.longest = MAX (watch.longest, iteration);
  if (iteration >= BUSY)
    watch.ended = now;
  g_mutex_unlock (&watch.mutex);

  result = g_poll (fds, n_fds, timeout);
  watch.woken = g_get_monotonic_time ();
  return result;
}

/* @is_done is asked after each frame; without it a key is done with in the first frame after it was
 * taken. */
void
bench_watch_begin (GtkWidget  *widget,
                   gboolean  (*is_done) (void))
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  watch.pressed = g_array_new (FALSE, FALSE, sizeof (gint64));
  watch.taken = g_array_new (FALSE, FALSE, sizeof (gint64));
  watch.keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  watch.frames = g_array_new (FALSE, FALSE, sizeof (gint64));
  watch.is_done = is_done;
  g_main_context_set_poll_func (NULL, poll_and_measure);
  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), NULL);
}

/* From any thread, as the others that do not say otherwise. */
void
bench_watch_reset (void)
{
  g_mutex_lock (&watch.mutex);
  g_array_set_size (watch.pressed, 0);
  g_array_set_size (watch.taken, 0);
  g_array_set_size (watch.keys, 0);
  g_array_set_size (watch.frames, 0);
  watch.longest = 0;
  watch.ended = 0;
  g_mutex_unlock (&watch.mutex);
}

/* A key is being pressed. */
void
bench_watch_key (void)
{
  const gint64 now = g_get_monotonic_time ();

  g_mutex_lock (&watch.mutex);
  g_array_append_val (watch.pressed, now);
  g_mutex_unlock (&watch.mutex);
}

/* The window did what the key is for that was pressed first. */
void
bench_watch_took_key (void)
{
  g_mutex_lock (&watch.mutex);
  if (watch.pressed->len > 0)
    {
      g_array_append_vals (watch.taken, watch.pressed->data, 1);
      g_array_remove_index (watch.pressed, 0);
    }
  g_mutex_unlock (&watch.mutex);
}

/* Returns: the microseconds of the longest iteration. */
gint64
bench_watch_get_longest (void)
{
  gint64 longest;

  g_mutex_lock (&watch.mutex);
  longest = watch.longest;
  g_mutex_unlock (&watch.mutex);
  return longest;
}

/* Returns: when an iteration ended last that kept somebody waiting; 0 if none did. */
gint64
bench_watch_get_ended (void)
{
  gint64 ended;

  g_mutex_lock (&watch.mutex);
  ended = watch.ended;
  g_mutex_unlock (&watch.mutex);
  return ended;
}

/* Returns: how many keys were painted. */
guint
bench_watch_count_keys (void)
{
  guint count;

  g_mutex_lock (&watch.mutex);
  count = watch.keys->len;
  g_mutex_unlock (&watch.mutex);
  return count;
}

static void
tell_all (const char *kind,
          const char *what,
          GArray     *times)
{
  g_autofree char *name = g_strconcat (kind, what, NULL);

  for (guint i = 0; i < times->len; i++)
    bench_tell (name, g_array_index (times, gint64, i));
}

/* Tells all keys and frames since it was reset, and the longest iteration. */
void
bench_watch_tell (const char *kind)
{
  g_autofree char *longest = g_strconcat (kind, "-longest", NULL);

  g_mutex_lock (&watch.mutex);
  tell_all (kind, "-key", watch.keys);
  tell_all (kind, "-frame", watch.frames);
  bench_tell (longest, watch.longest);
  g_mutex_unlock (&watch.mutex);
}
