#pragma once

#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

/**
 * RepriseAppraisal:
 *
 * A piece of writing about one film, several, or none.
 *
 * It may belong to one viewing; then the judgement is the viewing's, else it is its own: kept in
 * one place, asked for here.
 */
struct _RepriseAppraisal
{
  GObject                parent_instance;

  gint64                 id;           /* in its journal, or 0 */
  char                  *uuid;         /* (owned) (nullable) */
  int                    number;       /* or 0 */
  char                  *title;        /* (owned) (nullable) */
  char                  *body;         /* (owned) (not nullable), Markdown */
  RepriseAppraisalKind   kind;
  RepriseAppraisalState  state;
  int                    judgement;    /* 0–100, or REPRISE_UNJUDGED: the viewing's, where it has */
  gboolean               spoiler;
  char                  *byline;       /* (owned) (nullable) */
  RepriseDate            finished_on;  /* local, or unknown */
  RepriseViewing        *viewing;      /* (owned) (nullable) */
  GPtrArray             *films;        /* (owned) of RepriseFilm, in order */
  GStrv                  tags;         /* (owned) (not nullable) */
  GPtrArray             *voices;       /* (owned) of RepriseVoice, in order */
  GPtrArray             *stills;       /* (owned) of RepriseStill, in order */
  GPtrArray             *tracks;       /* (owned) of RepriseTrack, in order: its jukebox */
  gint64                 created_at;   /* milliseconds since 1970, UTC */
  gint64                 modified_at;
};

G_END_DECLS
