#include "jukebox/reprise-music-scanner.h"

#include "jukebox/reprise-music-cache.h"

#include <sys/resource.h>

/* Of 0 to 19: what the window does comes first. */
#define NICENESS 10

/* Who closes a program does not wait longer for a file that is being read. */
#define PATIENCE_US G_USEC_PER_SEC

/**
 * RepriseMusicScanner:
 *
 * Its thread has a context, a connection to the cache, and the watch, and does one scan after
 * another; in between it waits for what the watch notices. All of it is shared with those who made
 * it, until both are done.
 */
struct _RepriseMusicScanner
{
  GMainContext         *context;  /* (owned): the thread's */
  GMainContext         *home;     /* (owned): that of whoever made it, where news are told */
  RepriseMusicNewsFunc  tell;     /* (nullable): home's alone, %NULL when nobody listens any more */
  gpointer              data;     /* likewise */
  char                 *path;     /* (owned): the cache's */

  GMutex                mutex;
  GCond                 ended;
  GQueue                scans;    /* (owned) guarded by mutex: of RepriseMusicScan */
  RepriseMusicScan     *current;  /* (owned) (nullable) likewise */
  gboolean              quit;     /* likewise */
  gboolean              over;     /* likewise: the thread has ended */
  gint                  untold;   /* atomic: somebody is about to be told that the cache changed */

  RepriseDatabase      *cache;    /* (owned) (nullable): the thread's alone, like what follows */
  RepriseMusicWatch    *watch;    /* (owned) (nullable) */
  gboolean              checked;
};

typedef struct
{
  RepriseMusicScanner *scanner;  /* (owned) */
  RepriseMusicNews     news;
  RepriseMusicScan    *scan;     /* (owned) (nullable) */
  GStrv                places;   /* (owned) (nullable) */
} Post;

static void
scanner_clear (gpointer data)
{
  RepriseMusicScanner *self = data;

  g_queue_clear_full (&self->scans, (GDestroyNotify) reprise_music_scan_unref);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->ended);
  g_main_context_unref (self->context);
  g_main_context_unref (self->home);
  g_free (self->path);
}

static void
scanner_unref (RepriseMusicScanner *self)
{
  g_atomic_rc_box_release_full (self, scanner_clear);
}

static void
post_free (Post *post)
{
  scanner_unref (post->scanner);
  g_clear_pointer (&post->scan, reprise_music_scan_unref);
  g_strfreev (post->places);
  g_free (post);
}

static gboolean
post_cb (gpointer data)
{
  const Post *post = data;
  RepriseMusicScanner *self = post->scanner;

  if (post->news == REPRISE_MUSIC_NEWS_CHANGED)
    g_atomic_int_set (&self->untold, FALSE);
  if (self->tell != NULL)
    self->tell (post->news, post->scan, (const char * const *) post->places, self->data);

  return G_SOURCE_REMOVE;
}

static void
post_news (RepriseMusicScanner *self,
           RepriseMusicNews     news,
           RepriseMusicScan    *scan,
           const char * const  *places)
{
  Post *post = g_new0 (Post, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  post->scanner = g_atomic_rc_box_acquire (self);
  post->news = news;
  post->scan = scan != NULL ? reprise_music_scan_ref (scan) : NULL;
  post->places = g_strdupv ((char **) places);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, post_cb, post, (GDestroyNotify) post_free);
  g_source_attach (source, self->home);
}

static void
changed_cb (gpointer data)
{
  RepriseMusicScanner *self = data;

  if (g_atomic_int_compare_and_exchange (&self->untold, FALSE, TRUE))
    post_news (self, REPRISE_MUSIC_NEWS_CHANGED, NULL, NULL);
}

static void
noticed_cb (const char * const *places,
            gpointer            data)
{
  post_news (data, REPRISE_MUSIC_NEWS_HAPPENED, NULL, places);
}

static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_CORRUPT) ||
         g_error_matches (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_JOURNAL);
}

/* What is lost when the power fails is read again. */
static gboolean
open_cache (RepriseMusicScanner  *self,
            GError              **error)
{
  if (self->cache == NULL)
    self->cache = reprise_database_open (self->path, REPRISE_DATABASE_WRITE, error);

  return self->cache != NULL &&
         reprise_database_execute (self->cache, "PRAGMA synchronous = NORMAL", error);
}

static void
run (RepriseMusicScanner *self,
     RepriseMusicScan    *scan)
{
  g_autoptr (GError) error = NULL;

  if (open_cache (self, &error) && !self->checked)
    {
      self->checked = TRUE;
      if (!reprise_music_cache_is_sound (self->cache))
        reprise_database_set_corrupt (&error);
    }
  if (self->watch == NULL)
    self->watch = reprise_music_watch_new (noticed_cb, self);
  if (error == NULL)
    reprise_music_scan_run (scan, self->cache, self->watch, changed_cb, self, &error);

  if (is_damage (error))
    post_news (self, REPRISE_MUSIC_NEWS_BROKEN, NULL, NULL);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    scan->trouble = g_strdup (error->message);
  post_news (self, REPRISE_MUSIC_NEWS_ENDED, scan, NULL);
}

/* Returns: (transfer full) (nullable): what to do next; %NULL where nothing comes any more */
static RepriseMusicScan *
wait_for_scan (RepriseMusicScanner *self)
{
  for (;;)
    {
      RepriseMusicScan *scan = NULL;
      gboolean quit;

      g_mutex_lock (&self->mutex);
      g_clear_pointer (&self->current, reprise_music_scan_unref);
      quit = self->quit;
      scan = quit ? NULL : g_queue_pop_head (&self->scans);
      self->current = scan != NULL ? reprise_music_scan_ref (scan) : NULL;
      g_mutex_unlock (&self->mutex);

      if (quit || scan != NULL)
        return scan;
      g_main_context_iteration (self->context, TRUE);
    }
}

static void
lower_priority (void)
{
#ifdef __linux__
  /* Here alone it is the thread's, and not the program's. */
  setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
}

static gpointer
scanner_thread (gpointer data)
{
  RepriseMusicScanner *self = data;
  RepriseMusicScan *scan = NULL;

  lower_priority ();
  g_main_context_push_thread_default (self->context);
  while ((scan = wait_for_scan (self)) != NULL)
    {
      run (self, scan);
      reprise_music_scan_unref (scan);
    }

  g_clear_pointer (&self->watch, reprise_music_watch_free);
  g_clear_pointer (&self->cache, reprise_database_close);
  g_main_context_pop_thread_default (self->context);

  g_mutex_lock (&self->mutex);
  self->over = TRUE;
  g_cond_signal (&self->ended);
  g_mutex_unlock (&self->mutex);
  scanner_unref (self);
  return NULL;
}

/**
 * reprise_music_scanner_new:
 * @cache: the path of a cache that is there
 * @tell: told what there is to say
 * @data: for it
 *
 * Returns: (transfer full): a scanner
 */
RepriseMusicScanner *
reprise_music_scanner_new (const char           *cache,
                           RepriseMusicNewsFunc  tell,
                           gpointer              data)
{
  RepriseMusicScanner *self = g_atomic_rc_box_new0 (RepriseMusicScanner);
  g_autoptr (GThread) thread = NULL;

  g_mutex_init (&self->mutex);
  g_cond_init (&self->ended);
  g_queue_init (&self->scans);
  self->context = g_main_context_new ();
  self->home = g_main_context_ref_thread_default ();
  self->path = g_strdup (cache);
  self->tell = tell;
  self->data = data;
  thread = g_thread_new ("reprise-music", scanner_thread, g_atomic_rc_box_acquire (self));
  return self;
}

/**
 * reprise_music_scanner_free:
 * @self: (transfer full): a scanner
 *
 * Ends it, and what it is at. It is waited for, unless a file takes too long: then it ends by
 * itself.
 */
void
reprise_music_scanner_free (RepriseMusicScanner *self)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE_US;

  g_return_if_fail (self != NULL);

  self->tell = NULL;
  reprise_music_scanner_stop (self);

  g_mutex_lock (&self->mutex);
  self->quit = TRUE;
  g_main_context_wakeup (self->context);
  while (!self->over && g_cond_wait_until (&self->ended, &self->mutex, end))
    continue;
  g_mutex_unlock (&self->mutex);
  scanner_unref (self);
}

/**
 * reprise_music_scanner_add:
 * @self: a scanner
 * @scan: (transfer full): what to look through when what was asked for before is done
 */
void
reprise_music_scanner_add (RepriseMusicScanner *self,
                           RepriseMusicScan    *scan)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->scans, scan);
  g_mutex_unlock (&self->mutex);
  g_main_context_wakeup (self->context);
}

/**
 * reprise_music_scanner_stop:
 * @self: a scanner
 *
 * Gives up what it is at, and what it was asked for.
 */
void
reprise_music_scanner_stop (RepriseMusicScanner *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  if (self->current != NULL)
    g_cancellable_cancel (self->current->cancellable);
  g_queue_clear_full (&self->scans, (GDestroyNotify) reprise_music_scan_unref);
  g_mutex_unlock (&self->mutex);
  g_main_context_wakeup (self->context);
}
