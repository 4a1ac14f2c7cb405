#pragma once

#include "markup/reprise-block.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseProseTrackUse:
 * @REPRISE_PROSE_TRACK_PLAY: it plays
 * @REPRISE_PROSE_TRACK_PAUSE: it pauses
 * @REPRISE_PROSE_TRACK_HELP: it cannot be played here, and something can be done about that
 * @REPRISE_PROSE_TRACK_ADD: there is none yet, and one can be added
 *
 * What pressing the chip of a track does.
 */
typedef enum
{
  REPRISE_PROSE_TRACK_PLAY,
  REPRISE_PROSE_TRACK_PAUSE,
  REPRISE_PROSE_TRACK_HELP,
  REPRISE_PROSE_TRACK_ADD,
} RepriseProseTrackUse;

/**
 * RepriseProseLink:
 *
 * What can be activated in a text that is set for reading: a link, of which only such as may be
 * opened are links, a link to a film, the chip of a track, or a spoiler.
 */
typedef struct
{
  int                   start;   /* characters into the buffer */
  int                   end;     /* characters into the buffer, after start */
  RepriseSpanKind       kind;
  char                 *target;  /* (owned) (nullable): a safe one, or a label */
  char                 *hidden;  /* (owned) (nullable): the text of a spoiler, while it is hidden */
  char                 *about;   /* (owned) (nullable): of a track, which it is and what it does */
  RepriseProseTrackUse  use;     /* of a track */
} RepriseProseLink;

/**
 * RepriseProseStill:
 *
 * A place in a text for a still, or for an image elsewhere, a line of its own. That of a still within a spoiler is under the
 * paragraph of the spoiler, whose text has the caption.
 */
typedef struct
{
  GtkTextChildAnchor *anchor;   /* (owned) */
  char               *target;   /* (owned) (not nullable): how the text calls it */
  char               *caption;  /* (owned) (not nullable): as the text has it, maybe empty */
  char               *title;    /* (owned) (nullable): what it is called besides */
  guint               width;    /* of an image elsewhere: pixels, as the text says; or 0 */
  guint               height;
  int                 spoiler;  /* of the links, the spoiler that hides it, or -1 */
} RepriseProseStill;

/**
 * RepriseProseTrack:
 *
 * A place in a text for a track of the appraisal, a line of its own.
 */
typedef struct
{
  GtkTextChildAnchor *anchor;  /* (owned) */
  char               *uuid;    /* (owned) (not nullable) */
} RepriseProseTrack;

/**
 * RepriseProseMap:
 *
 * Where in a buffer is what.
 */
typedef struct
{
  GArray *lines;   /* (owned) (element-type guint): of each line of the buffer the line of the text
                    * it was read from, from 1 */
  GArray *links;   /* (owned) (element-type RepriseProseLink): in order, each before those in it */
  GArray *stills;  /* (owned) (element-type RepriseProseStill): in order */
  GArray *tracks;  /* (owned) (element-type RepriseProseTrack): in order */
} RepriseProseMap;

RepriseProseMap  *reprise_prose_map_new   (void);
void              reprise_prose_map_free  (RepriseProseMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseProseMap, reprise_prose_map_free)

G_END_DECLS
