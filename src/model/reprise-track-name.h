#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseTrackTitle:
 *
 * A track's title, taken apart for comparing. A key is folded and has no blanks; the words are
 * folded, with one blank between them. What a title does not have is empty.
 */
typedef struct
{
  char *key;       /* (owned): the title itself */
  char *base;      /* (owned): the key without anything in brackets */
  char *words;     /* (owned): of the key, a hyphen parting them */
  char *joined;    /* (owned): of the key, a hyphen joining them */
  char *version;   /* (owned): which recording: “live”, “acoustic”; empty for the plain one */
  char *guests;    /* (owned): who is featured */
  char *from;      /* (owned): of which film or album the title says it is */
} RepriseTrackTitle;

/**
 * RepriseTrackArtist:
 *
 * Who made a track, taken apart for comparing. All is folded; what there is not is empty.
 */
typedef struct
{
  char  *key;      /* (owned): without blanks and guests */
  char  *turned;   /* (owned): the key of “Washington, Dinah” the other way round */
  char  *words;    /* (owned) */
  char  *guests;   /* (owned): who is featured */
  GStrv  parts;    /* (owned): the keys of several, where several are named */
} RepriseTrackArtist;

char      *reprise_track_name_album      (const char         *album);
gboolean   reprise_track_name_is_other   (const char         *words);
gboolean   reprise_track_name_is_remark  (const char         *text);
void       reprise_track_title_read      (RepriseTrackTitle  *self,
                                          const char         *title);
void       reprise_track_title_clear     (RepriseTrackTitle  *self);
void       reprise_track_artist_read     (RepriseTrackArtist *self,
                                          const char         *artist);
void       reprise_track_artist_clear    (RepriseTrackArtist *self);
gboolean   reprise_track_artist_is_any   (RepriseTrackArtist *self);

G_END_DECLS
