#pragma once

#include "model/reprise-track.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseJukeboxTrack:
 *
 * A track of a journal, with the appraisal whose jukebox it is in.
 */
typedef struct
{
  RepriseTrack *track;      /* (owned) */
  char         *appraisal;  /* (owned): the UUID */
  char         *name;       /* (owned): its title, or what its films are called */
  char         *still;      /* (owned) (nullable): the path of its first still */
} RepriseJukeboxTrack;

void        reprise_jukebox_track_free         (RepriseJukeboxTrack  *self);
void        reprise_journal_load_queue_async   (RepriseJournal       *self,
                                                const char           *appraisal_uuid,
                                                guint                 limit,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray  *reprise_journal_load_queue_finish  (RepriseJournal       *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseJukeboxTrack, reprise_jukebox_track_free)

G_END_DECLS
