#pragma once

#include "jukebox/reprise-sound.h"
#include "jukebox/reprise-track-match.h"
#include "store/reprise-statement.h"

G_BEGIN_DECLS

/**
 * RepriseMusicEntry:
 *
 * What is remembered of a file.
 */
typedef struct
{
  gint64             id;
  char              *path;          /* (owned) (not nullable) */
  gint64             mtime;         /* nanoseconds since 1970 */
  gint64             size;          /* bytes */
  RepriseMusicState  state;
  char              *artist;        /* (owned) (nullable) */
  char              *title;         /* (owned) (nullable) */
  char              *album;         /* (owned) (nullable) */
  char              *album_artist;  /* (owned) (nullable) */
  char              *composer;      /* (owned) (nullable) */
  gint64             length;        /* milliseconds; 0 where unknown */
  char              *missing;       /* (owned) (nullable): what is missing, as GStreamer says it */
  gboolean           gone;          /* it is not there any more */
} RepriseMusicEntry;

/**
 * RepriseMusicChoice:
 *
 * Which file somebody chose for a track, and what it was like.
 */
typedef struct
{
  char   *track;     /* (owned) (not nullable): the track's UUID */
  char   *path;      /* (owned) (not nullable) */
  char   *location;  /* (owned) (nullable): the track's when it was chosen */
  char   *artist;    /* (owned) (nullable) */
  char   *title;     /* (owned) (nullable) */
  char   *album;     /* (owned) (nullable) */
  gint64  length;    /* milliseconds */
} RepriseMusicChoice;

RepriseMusicEntry   *reprise_music_cache_get           (RepriseDatabase           *cache,
                                                        const char                *path);
GPtrArray           *reprise_music_cache_list_titles   (RepriseDatabase           *cache,
                                                        const char                *key,
                                                        const char                *base,
                                                        GError                   **error);
GPtrArray           *reprise_music_cache_list_artist   (RepriseDatabase           *cache,
                                                        const char                *name,
                                                        GError                   **error);
gboolean             reprise_music_cache_put           (RepriseDatabase           *cache,
                                                        const RepriseMusicEntry   *entry,
                                                        gboolean                   outside,
                                                        GError                   **error);
RepriseMusicChoice  *reprise_music_cache_get_choice    (RepriseDatabase           *cache,
                                                        const char                *track);
GPtrArray           *reprise_music_cache_list_choices  (RepriseDatabase           *cache);
gboolean             reprise_music_cache_put_choice    (RepriseDatabase           *cache,
                                                        const RepriseMusicChoice  *choice,
                                                        GError                   **error);
gboolean             reprise_music_cache_drop_choice   (RepriseDatabase           *cache,
                                                        const char                *track,
                                                        GError                   **error);

gboolean             reprise_music_stat                (const char                *path,
                                                        gint64                    *mtime,
                                                        gint64                    *size);
void                 reprise_music_entry_free          (RepriseMusicEntry         *self);
guint                reprise_music_entry_get_seconds   (const RepriseMusicEntry   *self);
RepriseTrackTags     reprise_music_entry_get_tags      (const RepriseMusicEntry   *self);
void                 reprise_music_choice_free         (RepriseMusicChoice        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicEntry, reprise_music_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicChoice, reprise_music_choice_free)

G_END_DECLS
