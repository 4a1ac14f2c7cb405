#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_M3U8_MAX_BYTES:
 *
 * What a list has beyond that is not read.
 */
#define REPRISE_M3U8_MAX_BYTES (8 * 1024 * 1024)

/**
 * REPRISE_M3U8_MAX_ENTRIES:
 *
 * How many tracks of a list are read at most.
 */
#define REPRISE_M3U8_MAX_ENTRIES 20000

/**
 * RepriseM3u8Entry:
 *
 * A track of a list. What is not known is %NULL or 0; it has neither a file nor an address where
 * there was none when the list was written.
 */
typedef struct
{
  char  *path;     /* (owned) (nullable): of its file, absolute, as the file system has it */
  char  *address;  /* (owned) (nullable): of the web, where it has no file */
  char  *artist;   /* (owned) (nullable) */
  char  *title;    /* (owned) (nullable): never NULL where it was read */
  char  *album;    /* (owned) (nullable) */
  guint  seconds;
} RepriseM3u8Entry;

/**
 * RepriseM3u8:
 *
 * A list of tracks, as players exchange them.
 */
typedef struct
{
  char      *name;     /* (owned) (nullable) */
  GPtrArray *entries;  /* (owned) (element-type RepriseM3u8Entry) */
} RepriseM3u8;

RepriseM3u8       *reprise_m3u8_new         (const char        *name);
void               reprise_m3u8_free        (RepriseM3u8       *self);
RepriseM3u8Entry  *reprise_m3u8_entry_new   (void);
void               reprise_m3u8_entry_free  (RepriseM3u8Entry  *self);
RepriseM3u8       *reprise_m3u8_read        (const char        *bytes,
                                             gsize              length,
                                             const char        *folder);
char              *reprise_m3u8_write       (const RepriseM3u8 *self,
                                             const char        *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseM3u8, reprise_m3u8_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseM3u8Entry, reprise_m3u8_entry_free)

G_END_DECLS
