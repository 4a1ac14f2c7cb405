#pragma once

#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

/**
 * RepriseRecord:
 *
 * A thing as it comes in, whatever it came from: a film as it is written there, and what is said of
 * it. Its appraisal and viewing are of no film until it is known which one that is.
 */
typedef struct
{
  char             *name;       /* (owned) (not nullable): what its source knows it by */
  GStrv             addresses;  /* (owned) (nullable): where on the web what is written can be read */
  RepriseFilm      *film;       /* (owned) (nullable): an appraisal may be of none */
  RepriseViewing   *viewing;    /* (owned) (nullable) */
  RepriseAppraisal *appraisal;  /* (owned) (nullable) */
  gboolean          adds_tags;  /* that it does not say a tag is not that there is none */
} RepriseRecord;

RepriseRecord  *reprise_record_new           (const char     *name,
                                              RepriseFilm    *film);
void            reprise_record_free          (RepriseRecord  *self);
const char     *reprise_record_find_fault    (RepriseRecord  *self);
char           *reprise_record_dup_film_name (RepriseRecord  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseRecord, reprise_record_free)

G_END_DECLS
