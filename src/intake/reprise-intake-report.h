#pragma once

#include "model/reprise-film.h"
#include "store/reprise-thing.h"

G_BEGIN_DECLS

/**
 * RepriseIntakeQuestion:
 *
 * A film of which nobody but the user can say which one it is. What is said of it waits.
 */
typedef struct
{
  RepriseFilm *film;       /* (owned): as it is written */
  char        *film_name;  /* (owned): what the answer is kept under */
  GArray      *maybe;      /* (owned) (element-type gint64): the films it may be */
  GArray      *records;    /* (owned) (element-type guint): the places of those that wait */
} RepriseIntakeQuestion;

/**
 * RepriseIntakeRefusal:
 *
 * A record that could not be used.
 */
typedef struct
{
  guint  record;  /* its place among those that came in */
  char  *reason;  /* (owned) */
} RepriseIntakeRefusal;

/**
 * RepriseIntakeReport:
 *
 * What an intake has done, or would do.
 */
typedef struct
{
  char      *batch;                        /* (owned) (nullable): its UUID; %NULL: nothing was done */
  guint      added[REPRISE_N_THINGS];
  guint      updated[REPRISE_N_THINGS];
  guint      unchanged[REPRISE_N_THINGS];
  guint      n_conflicts;                  /* values that were changed here and there */
  GPtrArray *questions;                    /* (owned) (element-type RepriseIntakeQuestion) */
  GPtrArray *refusals;                     /* (owned) (element-type RepriseIntakeRefusal) */
} RepriseIntakeReport;

RepriseIntakeReport  *reprise_intake_report_new     (void);
void                  reprise_intake_report_free    (RepriseIntakeReport  *self);
void                  reprise_intake_report_ask     (RepriseIntakeReport  *self,
                                                     guint                 record,
                                                     RepriseFilm          *film,
                                                     const char           *film_name,
                                                     GArray               *maybe);
void                  reprise_intake_report_refuse  (RepriseIntakeReport  *self,
                                                     guint                 record,
                                                     const char           *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseIntakeReport, reprise_intake_report_free)

G_END_DECLS
