#pragma once

#include "jukebox/reprise-music-cache.h"
#include "jukebox/reprise-music-watch.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseMusicScan:
 *
 * One look through the music: what is asked for, and how far it is. Threads share it.
 */
typedef struct
{
  GStrv         folders;      /* (owned) (not nullable): where the music is */
  GStrv         places;       /* (owned) (nullable): where to look alone; %NULL for everywhere */
  GCancellable *cancellable;  /* (owned) */
  gint          n_done;       /* atomic */
  gint          n_total;      /* atomic; 0 while they are counted */
  gint          n_read;       /* atomic; how many files were opened */
  gint64        since;        /* when it was asked for, in monotonic microseconds */
  char         *trouble;      /* (owned) (nullable): why it could not be done, once it has ended */
} RepriseMusicScan;

/**
 * RepriseMusicScanChanged:
 * @data: what was given with it
 *
 * Called on the scanning thread whenever something new is in the cache.
 */
typedef void (*RepriseMusicScanChanged) (gpointer data);

RepriseMusicScan  *reprise_music_scan_new    (const char * const       *folders,
                                              const char * const       *places);
RepriseMusicScan  *reprise_music_scan_ref    (RepriseMusicScan         *self);
void               reprise_music_scan_unref  (RepriseMusicScan         *self);
gboolean           reprise_music_scan_run    (RepriseMusicScan         *self,
                                              RepriseDatabase          *cache,
                                              RepriseMusicWatch        *watch,
                                              RepriseMusicScanChanged   changed,
                                              gpointer                  data,
                                              GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicScan, reprise_music_scan_unref)

G_END_DECLS
