#pragma once

#include "intake/reprise-film-index.h"
#include "intake/reprise-intake.h"
#include "intake/reprise-origin.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

/**
 * RepriseIntakeRun:
 *
 * One intake while it runs. A film that was settled keeps its object, so that an appraisal and its
 * viewing are of the same one.
 */
typedef struct
{
  RepriseDatabase            *database;
  const RepriseIntakeOptions *options;
  RepriseDeed                *deed;    /* (owned) */
  RepriseFilmIndex           *index;   /* (owned) */
  GHashTable                 *films;   /* (owned): names of films to RepriseFilm */
  GPtrArray                  *left;    /* (owned): films that something is not of any more */
  gint64                      batch;
  RepriseIntakeReport        *report;

  guint                       record;  /* the place of the one that is taken */
  const char                 *name;    /* what its source calls it */
  GHashTable                 *said;    /* (owned): what it said before of its film, by facts */
  gboolean                    moves;   /* it is of another film than it was */
  gint64                      from;    /* the film that it was of; 0: of none */
  gboolean                    joins;   /* its viewing is one that was not known yet */
} RepriseIntakeRun;

/**
 * RepriseIntakeKnown:
 *
 * What of a record came in before and is still here.
 */
typedef struct
{
  gint64    viewing;        /* 0 where there is none */
  gint64    appraisal;      /* 0 where there is none */
  gboolean  all_deleted;    /* all of it came in, and all was deleted here */
  gboolean  needs_film;     /* something of it is new, and of a film */
  gboolean  is_written_of;  /* something else was written of its viewing */
} RepriseIntakeKnown;

gboolean  reprise_intake_find_film         (RepriseIntakeRun     *run,
                                            const char           *name,
                                            gint64               *id,
                                            GError              **error);
gboolean  reprise_intake_find_survivor     (RepriseIntakeRun     *run,
                                            const char           *uuid,
                                            gint64               *id,
                                            GError              **error);
gboolean  reprise_intake_find_known        (RepriseIntakeRun     *run,
                                            RepriseRecord        *record,
                                            RepriseIntakeKnown   *known,
                                            GError              **error);
gboolean  reprise_intake_find_uuid         (RepriseIntakeRun     *run,
                                            const RepriseIntakeKnown *known,
                                            char                **uuid,
                                            GError              **error);
gboolean  reprise_intake_load_film_of      (RepriseIntakeRun     *run,
                                            const RepriseIntakeKnown *known,
                                            RepriseFilm         **film,
                                            GError              **error);
gboolean  reprise_intake_find_live         (RepriseDatabase      *database,
                                            RepriseThingKind      kind,
                                            const char           *uuid,
                                            gint64               *id,
                                            GError              **error);
void      reprise_intake_count             (RepriseIntakeRun     *run,
                                            RepriseThingKind      kind,
                                            gboolean              changed);
gboolean  reprise_intake_keep_said_of_film (RepriseIntakeRun     *run,
                                            RepriseFilm          *film,
                                            const char           *key,
                                            const char           *value,
                                            gboolean              taken,
                                            GError              **error);
gboolean  reprise_intake_learn             (RepriseIntakeRun     *run,
                                            RepriseFilm          *film,
                                            RepriseFilm          *written,
                                            gboolean             *learnt,
                                            GError              **error);
gboolean  reprise_intake_settle_film       (RepriseIntakeRun     *run,
                                            RepriseRecord        *record,
                                            const RepriseIntakeKnown *known,
                                            RepriseFilm         **film,
                                            GError              **error);
gboolean  reprise_intake_replace_film      (RepriseAppraisal     *appraisal,
                                            gint64                from,
                                            RepriseFilm          *film);
gboolean  reprise_intake_leave_films       (RepriseIntakeRun     *run,
                                            GError              **error);
gboolean  reprise_intake_is_film_used      (RepriseDatabase      *database,
                                            gint64                film,
                                            gboolean             *used,
                                            GError              **error);
gboolean  reprise_intake_settle_viewing    (RepriseIntakeRun     *run,
                                            RepriseRecord        *record,
                                            RepriseFilm          *film,
                                            RepriseViewing      **viewing,
                                            GError              **error);
gboolean  reprise_intake_settle_appraisal  (RepriseIntakeRun     *run,
                                            RepriseRecord        *record,
                                            RepriseFilm          *film,
                                            RepriseViewing       *viewing,
                                            GError              **error);

G_END_DECLS
