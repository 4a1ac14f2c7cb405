#pragma once

#include "jukebox/reprise-music-entry.h"

G_BEGIN_DECLS

/**
 * RepriseMusicKnown:
 *
 * By what a file is seen to be unchanged.
 */
typedef struct
{
  gint64             id;
  gint64             mtime;
  gint64             size;
  gboolean           again;  /* it is to be read again, changed or not */
  gboolean           gone;   /* it was not there */
  gboolean           seen;   /* for whoever looks */
} RepriseMusicKnown;

RepriseDatabase  *reprise_music_cache_open          (const char           *path,
                                                     GError              **error);
RepriseDatabase  *reprise_music_cache_renew         (const char           *path,
                                                     GError              **error);
void              reprise_music_cache_remove        (const char           *path);
gboolean          reprise_music_cache_is_sound      (RepriseDatabase      *cache);
gboolean          reprise_music_cache_set_folders   (RepriseDatabase      *cache,
                                                     const char * const   *folders,
                                                     GError              **error);
GHashTable       *reprise_music_cache_load_known    (RepriseDatabase      *cache,
                                                     const char * const   *places,
                                                     GError              **error);
GPtrArray        *reprise_music_cache_load_missing  (RepriseDatabase      *cache,
                                                     GError              **error);
gboolean          reprise_music_cache_read_again    (RepriseDatabase      *cache,
                                                     const char           *missing,
                                                     GError              **error);
gboolean          reprise_music_cache_set_present   (RepriseDatabase      *cache,
                                                     gint64                id,
                                                     gboolean              present,
                                                     GError              **error);
gboolean          reprise_music_cache_move          (RepriseDatabase      *cache,
                                                     gint64                id,
                                                     const char           *path,
                                                     GError              **error);
gboolean          reprise_music_cache_forget_gone   (RepriseDatabase      *cache,
                                                     gint64                before,
                                                     GError              **error);
gint64            reprise_music_cache_count         (RepriseDatabase      *cache);

G_END_DECLS
