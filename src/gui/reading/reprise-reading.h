#pragma once

#include "model/reprise-appraisal.h"
#include "model/reprise-entry.h"
#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseReading:
 *
 * What the reading page says of an entry, in words; a text that is empty has no place on the page.
 */
typedef struct
{
  RepriseAppraisalKind kind;   /* of an appraisal; that of a viewing says nothing */
  int           number;        /* or 0 */
  GPtrArray    *others;        /* (owned) (nullable) of RepriseEntry: what has the number as well */
  char         *series;        /* (owned) (not nullable): above the title */
  char         *title;         /* (owned) (not nullable) */
  int           year;          /* beside the title, or 0 */
  char         *films;         /* (owned) (not nullable): which, where the title is not a film's */
  int           judgement;     /* 0–100, or REPRISE_UNJUDGED */
  RepriseScale  scale;
  char         *viewing;       /* (owned) (not nullable) */
  char         *note;          /* (owned) (not nullable): what was noted of the viewing */
  char         *viewing_uuid;  /* (owned) (nullable): the viewing that it is, or belongs to */
  gboolean      conflicted;    /* a text was changed in two places at once, and both are kept */
  char         *elsewhere;     /* (owned) (nullable): what else is said elsewhere, in words */
  GStrv         tags;          /* (owned) (not nullable) */
  gboolean      bare;          /* it is a viewing that nobody has written about */
  char         *byline;        /* (owned) (not nullable) */
  GPtrArray    *sheets;        /* (owned) of RepriseFactSheet: one for each film */
  GPtrArray    *blocks;        /* (owned) of RepriseBlock: the text */
  GPtrArray    *stills;        /* (owned) of RepriseStill */
  GPtrArray    *tracks;        /* (owned) (nullable) of RepriseTrack: of an appraisal, its jukebox */
  GPtrArray    *voices;        /* (owned) of RepriseProseVoice: what guests say after it */
  GPtrArray    *links;         /* (owned) (nullable) of RepriseLink: what its labels lead to */
  gboolean      spoiler;       /* it gives the story away */
} RepriseReading;

void             reprise_reading_load_async   (RepriseJournal        *journal,
                                               RepriseEntry          *entry,
                                               RepriseMasthead       *masthead,
                                               GCancellable          *cancellable,
                                               GAsyncReadyCallback    callback,
                                               gpointer               user_data);
RepriseReading  *reprise_reading_load_finish  (RepriseJournal        *journal,
                                               GAsyncResult          *result,
                                               GError               **error);
void             reprise_reading_free         (RepriseReading        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseReading, reprise_reading_free)

G_END_DECLS
