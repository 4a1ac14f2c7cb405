#pragma once

#include "jukebox/reprise-music-scan.h"

G_BEGIN_DECLS

/**
 * RepriseMusicScanner:
 *
 * A thread that looks for music, and watches over it.
 */
typedef struct _RepriseMusicScanner RepriseMusicScanner;

/**
 * RepriseMusicNews:
 * @REPRISE_MUSIC_NEWS_CHANGED: something else is in the cache
 * @REPRISE_MUSIC_NEWS_HAPPENED: something happened in the folders, and a look at it is due
 * @REPRISE_MUSIC_NEWS_ENDED: a scan ended
 * @REPRISE_MUSIC_NEWS_BROKEN: the cache is damaged
 *
 * What a scanner has to say.
 */
typedef enum
{
  REPRISE_MUSIC_NEWS_CHANGED,
  REPRISE_MUSIC_NEWS_HAPPENED,
  REPRISE_MUSIC_NEWS_ENDED,
  REPRISE_MUSIC_NEWS_BROKEN,
} RepriseMusicNews;

/**
 * RepriseMusicNewsFunc:
 * @news: what it is
 * @scan: (nullable): the scan that ended
 * @places: (array zero-terminated=1) (nullable): where something happened
 * @data: what was given with it
 *
 * Called in the context of whoever made the scanner.
 */
typedef void (*RepriseMusicNewsFunc) (RepriseMusicNews     news,
                                      RepriseMusicScan    *scan,
                                      const char * const  *places,
                                      gpointer             data);

RepriseMusicScanner  *reprise_music_scanner_new   (const char            *cache,
                                                   RepriseMusicNewsFunc   tell,
                                                   gpointer               data);
void                  reprise_music_scanner_free  (RepriseMusicScanner   *self);
void                  reprise_music_scanner_add   (RepriseMusicScanner   *self,
                                                   RepriseMusicScan      *scan);
void                  reprise_music_scanner_stop  (RepriseMusicScanner   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicScanner, reprise_music_scanner_free)

G_END_DECLS
