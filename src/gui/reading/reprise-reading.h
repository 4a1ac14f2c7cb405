#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseReading:
 *
 * What the reading page says of an entry, in words; a text that is empty has no place on the page.
 */
typedef struct
{
  char      *series;     /* (owned) (not nullable): above the title */
  char      *title;      /* (owned) (not nullable) */
  int        year;       /* or 0 */
  int        judgement;  /* 0–100, or REPRISE_UNJUDGED */
  char      *facts;      /* (owned) (not nullable): a line for each film */
  char      *viewing;    /* (owned) (not nullable) */
  GPtrArray *blocks;     /* (owned) of RepriseBlock: the text */
} RepriseReading;

void             reprise_reading_load_async   (RepriseJournal        *journal,
                                               RepriseEntry          *entry,
                                               GCancellable          *cancellable,
                                               GAsyncReadyCallback    callback,
                                               gpointer               user_data);
RepriseReading  *reprise_reading_load_finish  (RepriseJournal        *journal,
                                               GAsyncResult          *result,
                                               GError               **error);
void             reprise_reading_free         (RepriseReading        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseReading, reprise_reading_free)

G_END_DECLS
