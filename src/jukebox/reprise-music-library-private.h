#pragma once

#include "jukebox/reprise-music-library.h"
#include "jukebox/reprise-music-scanner.h"
#include "store/reprise-worker.h"

G_BEGIN_DECLS

/**
 * RepriseMusicLibrary:
 *
 * The music that there is on this device.
 *
 * What was read of it is in a cache, which is opened when somebody first asks. There are two
 * threads, each with a connection of its own: the worker answers questions, the scanner looks for
 * music and reads it. So a question never waits for a scan.
 */
struct _RepriseMusicLibrary
{
  GObject              parent_instance;

  char                *cache;     /* (owned): where it remembers what it read */
  GStrv                folders;   /* (owned) (not nullable): canonical */
  gboolean             opening;
  gboolean             open;      /* whether there are the next two, if ever */
  RepriseWorker       *worker;    /* (owned) (nullable) */
  RepriseMusicScanner *scanner;   /* (owned) (nullable) */
  gboolean             wanted;    /* a scan of all was asked for, and not stopped */
  gboolean             renewed;   /* a damaged cache was replaced once */
  GQueue               waiting;   /* (owned) of GTask: what is to be done when it is open */
  GQueue               scans;     /* (owned) of RepriseMusicScan: those under way */
  GHashTable          *asked;     /* (owned): the set of files that are to be read on the side */
  gboolean             looked;    /* a scan has ended, so what is not found is not there */
  gboolean             scanning;
  guint                n_done;
  guint                n_total;
  char                *trouble;   /* (owned) (nullable): why the last scan could not be done */
  guint                progress;  /* source */
  guint                changed;   /* source */
  gint64               told;      /* when the last change was told, in monotonic microseconds */
};

/**
 * RepriseMusicWhenOpen:
 * @self: the music, with a worker if there can be one
 * @task: what somebody asked for
 *
 * Begins with what had to wait until the cache was open.
 */
typedef void (*RepriseMusicWhenOpen) (RepriseMusicLibrary *self,
                                      GTask               *task);

void  reprise_music_library_tell_change       (RepriseMusicLibrary   *self);
void  reprise_music_library_when_open         (RepriseMusicLibrary   *self,
                                               GTask                 *task,
                                               RepriseMusicWhenOpen   begin);
void  reprise_music_library_read_on_the_side  (RepriseMusicLibrary   *self,
                                               GPtrArray             *paths);

G_END_DECLS
