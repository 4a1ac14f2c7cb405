#pragma once

#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

/**
 * RepriseCliOptions:
 *
 * What the commands that write take, as it was typed and, behind it, as it was understood. Fields
 * are %NULL or %FALSE where an option was not given.
 */
typedef struct
{
  char     **films;
  char      *title;
  char      *number;
  char      *byline;
  char      *kind;
  char      *judgement;
  char      *watched;
  char      *place;
  gboolean   rewatch;
  gboolean   no_rewatch;
  gboolean   unfinished;
  gboolean   no_unfinished;
  char     **tags;
  char     **untags;
  char     **credits;
  char     **facts;
  char     **stills;
  char      *body;
  char     **voices;
  char     **tracks;
  char     **untracks;
  char      *note;
  gboolean   draft;
  gboolean   spoiler;
  gboolean   no_spoiler;
  gboolean   finished;

  GPtrArray            *read_films;      /* (owned) of RepriseFilm, not kept yet */
  GPtrArray            *read_credits;    /* (owned) of RepriseCredit */
  char                 *read_facts[REPRISE_N_FACTS];  /* (owned) (nullable) */
  int                   read_number;     /* or 0 */
  RepriseAppraisalKind  read_kind;
  int                   read_judgement;  /* or REPRISE_UNJUDGED */
  RepriseDate           read_watched;
  char                 *read_body;       /* (owned) (nullable) */
  GPtrArray            *read_voices;     /* (owned) of RepriseVoice: in order, or an empty text */
  GPtrArray            *read_tracks;     /* (owned) of RepriseTrack, in order */
  GPtrArray            *read_untracks;   /* (owned) of RepriseTrack */
  GStrv                 read_tags;       /* (owned) */
  GStrv                 read_untags;     /* (owned) */
} RepriseCliOptions;

gboolean  reprise_cli_options_parse        (RepriseCliOptions  *self,
                                            char             ***arguments,
                                            gboolean            edit,
                                            GError            **error);
gboolean  reprise_cli_options_parse_watch  (RepriseCliOptions  *self,
                                            char             ***arguments,
                                            GError            **error);
void      reprise_cli_options_clear        (RepriseCliOptions  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RepriseCliOptions, reprise_cli_options_clear)

G_END_DECLS
