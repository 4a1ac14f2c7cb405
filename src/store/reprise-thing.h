#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseThingKind:
 * @REPRISE_THING_FILM: a film
 * @REPRISE_THING_VIEWING: a viewing
 * @REPRISE_THING_APPRAISAL: an appraisal
 * @REPRISE_THING_LIST: a list of films
 * @REPRISE_THING_FEED: a feed
 *
 * The kinds of aggregates.
 */
typedef enum
{
  REPRISE_THING_FILM,
  REPRISE_THING_VIEWING,
  REPRISE_THING_APPRAISAL,
  REPRISE_THING_LIST,
  REPRISE_THING_FEED,
} RepriseThingKind;

#define REPRISE_N_THINGS (REPRISE_THING_FEED + 1)

/**
 * RepriseThing:
 *
 * Names one aggregate of a journal.
 */
typedef struct
{
  RepriseThingKind  kind;
  gint64            id;
  char             *uuid;  /* (owned) */
} RepriseThing;

RepriseThing  *reprise_thing_find          (RepriseDatabase   *database,
                                            const char        *text,
                                            GError           **error);
RepriseThing  *reprise_thing_find_of_kind  (RepriseDatabase   *database,
                                            const char        *text,
                                            RepriseThingKind   kind,
                                            GError           **error);
void           reprise_thing_free          (RepriseThing      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseThing, reprise_thing_free)

G_END_DECLS
