#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RepriseWhereaboutsState:
 * @REPRISE_WHEREABOUTS_UNKNOWN: nobody has looked yet
 * @REPRISE_WHEREABOUTS_FILE: it is a file that can be played here
 * @REPRISE_WHEREABOUTS_LINK: it is a web address, to be opened in the browser
 * @REPRISE_WHEREABOUTS_NOT_FOUND: there is no file for it, maybe some that are near
 * @REPRISE_WHEREABOUTS_GONE: there was a file, and it is not there any more
 * @REPRISE_WHEREABOUTS_UNDECODABLE: there is a file that cannot be decoded here
 *
 * Whether and how a track can be heard on this device.
 */
typedef enum
{
  REPRISE_WHEREABOUTS_UNKNOWN,
  REPRISE_WHEREABOUTS_FILE,
  REPRISE_WHEREABOUTS_LINK,
  REPRISE_WHEREABOUTS_NOT_FOUND,
  REPRISE_WHEREABOUTS_GONE,
  REPRISE_WHEREABOUTS_UNDECODABLE,
} RepriseWhereaboutsState;

/**
 * RepriseMusicFile:
 *
 * A file with music, as its tags have it. What they do not say is %NULL or 0.
 */
typedef struct
{
  char  *path;          /* (owned) (not nullable) */
  char  *artist;        /* (owned) (nullable) */
  char  *title;         /* (owned) (nullable) */
  char  *album;         /* (owned) (nullable) */
  char  *album_artist;  /* (owned) (nullable) */
  char  *composer;      /* (owned) (nullable) */
  guint  length;        /* seconds; 0 where unknown */
  guint  score;         /* 0 to 100: how sure it is that it is what was looked for */
} RepriseMusicFile;

/**
 * RepriseWhereabouts:
 *
 * Where a track can be heard on this device, or why it cannot.
 */
typedef struct
{
  RepriseWhereaboutsState  state;
  char                    *address;  /* (owned) (nullable): the URI of the file, or the web address;
                                      * of a file that is gone, the one that it had */
  guint                    length;   /* seconds; 0 where unknown */
  gboolean                 chosen;   /* somebody chose this file for it */
  GPtrArray               *near;     /* (owned) (nullable) of RepriseMusicFile: what may be meant,
                                      * the surest first */
  char                    *missing;  /* (owned) (nullable): the decoder that is missing, in words */
  char                    *package;  /* (owned) (nullable): the package that has it */
} RepriseWhereabouts;

RepriseMusicFile    *reprise_music_file_new     (const char         *path);
void                 reprise_music_file_free    (RepriseMusicFile   *self);
RepriseWhereabouts  *reprise_whereabouts_new    (RepriseWhereaboutsState  state,
                                                 const char              *address);
char                *reprise_whereabouts_dup_path
                                                (const RepriseWhereabouts *self);
void                 reprise_whereabouts_free   (RepriseWhereabouts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicFile, reprise_music_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseWhereabouts, reprise_whereabouts_free)

G_END_DECLS
