#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseTrackLineKind:
 * @REPRISE_TRACK_LINE_UNKNOWN: what was typed could not be understood
 * @REPRISE_TRACK_LINE_SONG: a song
 * @REPRISE_TRACK_LINE_SCORE: a cue of a film's score
 *
 * What a line names.
 */
typedef enum
{
  REPRISE_TRACK_LINE_UNKNOWN,
  REPRISE_TRACK_LINE_SONG,
  REPRISE_TRACK_LINE_SCORE,
} RepriseTrackLineKind;

/**
 * RepriseTrackLine:
 *
 * A line that somebody wrote to name a track, and what it was taken for.
 *
 * One that was understood has a title; all else may be missing, and is %NULL or 0. Every word of
 * what was typed is in one of the fields, but for those that only join them (“by”, “from”).
 */
typedef struct
{
  RepriseTrackLineKind  kind;
  char                 *typed;     /* (owned): the whole line as it was typed */
  char                 *number;    /* (owned) (nullable): the numbering, as it was typed */
  char                 *artist;    /* (owned) (nullable) */
  char                 *title;     /* (owned) (nullable) */
  char                 *album;     /* (owned) (nullable) */
  char                 *composer;  /* (owned) (nullable) */
  char                 *note;      /* (owned) (nullable): what was said besides */
  char                 *link;      /* (owned) (nullable): a web address */
  guint                 year;      /* 0 where none was given */
  guint                 length;    /* seconds; 0 where none was given */
} RepriseTrackLine;

GPtrArray         *reprise_track_lines_parse  (const char       *text);
RepriseTrackLine  *reprise_track_line_parse   (const char       *line);
void               reprise_track_line_free    (RepriseTrackLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseTrackLine, reprise_track_line_free)

G_END_DECLS
