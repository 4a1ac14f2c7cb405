#pragma once

#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseThoughts:
 *
 * Which films somebody thought of while writing an appraisal.
 */
typedef struct
{
  GPtrArray *items;    /* (owned) (element-type RepriseListItem): those that are up next */
  GPtrArray *offered;  /* (owned) (element-type RepriseFilm): those that its last line names and
                        * that are not */
} RepriseThoughts;

void              reprise_thoughts_load_async   (RepriseJournal       *journal,
                                                 const char           *appraisal_uuid,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
RepriseThoughts  *reprise_thoughts_load_finish  (RepriseJournal       *journal,
                                                 GAsyncResult         *result,
                                                 GError              **error);
void              reprise_thoughts_free         (RepriseThoughts      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseThoughts, reprise_thoughts_free)

G_END_DECLS
